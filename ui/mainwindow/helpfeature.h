#pragma once

#include "ui/mainwindow/windowparts.h"

#include <QObject>

namespace stateloupe {

/// Tells about the keys and about the program.
class HelpFeature : public QObject
{
    Q_OBJECT

public:
    explicit HelpFeature(const WindowParts &parts);
};

} // namespace stateloupe
