#pragma once

#include "ui/mainwindow/windowparts.h"

#include <QObject>

namespace stateloupe {

/// Chooses the colours of the window.
class ThemeFeature : public QObject
{
    Q_OBJECT

public:
    explicit ThemeFeature(const WindowParts &parts);
};

} // namespace stateloupe
