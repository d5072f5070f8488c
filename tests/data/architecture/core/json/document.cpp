#include "core/json/document.h"

#include "core/state/state.h" // wrong: this room may not include "core/state/state.h"
#include "document.h" // wrong: "document.h" is not a file seen from the root of the tree
#include "ui/models/model.h" // wrong: this room may not include "ui/models/model.h"

#include <QColor> // wrong: <QColor> is not of QtCore
#include <QThread> // wrong: only core/async knows threads
#include <QtWidgets/QLabel> // wrong: <QtWidgets/QLabel> is not of QtCore
#include <sqlite3.h> // wrong: only core/backends/*.cpp sees a database library

void convert(QJsonObject object); // wrong: QJsonDocument loses what people wrote
// A comment may speak of QJsonDocument and tr("text").
