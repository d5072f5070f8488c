#pragma once

#include "ui/mainwindow/windowparts.h"

#include <QHash>
#include <QObject>
#include <QPointer>

class QWidget;

namespace stateloupe {

/// Goes from one pane of the window to the next by keys: stores, workflows, the opened workflow, its inspector. Each
/// gives the focus back to where it was in it.
class PaneFeature : public QObject
{
    Q_OBJECT

public:
    explicit PaneFeature(const WindowParts &parts);

private:
    QList<QWidget *> panes() const; ///< those in sight; one that is within another one comes after it
    int currentPane(const QList<QWidget *> &panes) const;
    void step(int panes);
    void enter(QWidget *pane);
    void noteFocus(QWidget *focus);

    WindowParts m_parts;
    QHash<QWidget *, QPointer<QWidget>> m_lastFocus; ///< of each pane
};

} // namespace stateloupe
