#pragma once

#include "app/window.h" // wrong: this room may not include "app/window.h"
#include "ui/models/model.h"

QString title = tr("A view");
QColor inherited = QColor(other);
QColor red = QColor(255, 0, 0); // wrong: colours are named in ui/preferences/theme.cpp
QColor named = Qt::darkRed; // wrong: colours are named in ui/preferences/theme.cpp
QString style = u"#ff8800"_s; // wrong: colours are named in ui/preferences/theme.cpp
