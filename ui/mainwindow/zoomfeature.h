#pragma once

#include "ui/mainwindow/windowparts.h"

#include <QObject>

namespace stateloupe {

/// Makes the text of the window larger and smaller, by keys and by the wheel, and remembers how large.
class ZoomFeature : public QObject
{
    Q_OBJECT

public:
    explicit ZoomFeature(const WindowParts &parts);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void remember();

    WindowParts m_parts;
    int m_wheel = 0; ///< eighths of a degree that make no step yet
};

} // namespace stateloupe
