#pragma once

#include "ui/mainwindow/windowparts.h"

#include <QObject>

namespace stateloupe {

class Activity;

/// Asks before the window closes over something that would be left half done.
class QuitFeature : public QObject
{
    Q_OBJECT

public:
    explicit QuitFeature(const WindowParts &parts);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QList<Activity *> halfDone() const;
    void ask();
    void stopAndQuit();

    const WindowParts m_parts;
    bool m_isAsking = false;
    bool m_isDecided = false;
};

} // namespace stateloupe
