#pragma once

#include "ui/mainwindow/windowparts.h"

#include <QObject>

namespace stateloupe {

/// The ways through an opened workflow: to a message, and to what is large in it.
class ReadingFeature : public QObject
{
    Q_OBJECT

public:
    explicit ReadingFeature(const WindowParts &parts);
};

} // namespace stateloupe
