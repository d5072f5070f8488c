#pragma once

#include "ui/mainwindow/windowparts.h"

#include <QObject>

namespace stateloupe {

/// Does by a key what the button of the toast does, so that nobody needs the mouse to take something back.
class ToastFeature : public QObject
{
    Q_OBJECT

public:
    explicit ToastFeature(const WindowParts &parts);
};

} // namespace stateloupe
