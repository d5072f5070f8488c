#pragma once

#include "core/json/document.h"
#include "ui/views/view.h" // wrong: this room may not include "ui/views/view.h"

#include <QColor>
