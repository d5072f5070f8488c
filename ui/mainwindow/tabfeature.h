#pragma once

#include "ui/mainwindow/windowparts.h"

#include <QObject>

#include <functional>

class QMenu;

namespace stateloupe {

class CloseFlow;

/// Goes from tab to tab and from view to view, and closes tabs; asks when that would drop unsaved changes.
class TabFeature : public QObject
{
    Q_OBJECT

public:
    explicit TabFeature(const WindowParts &parts);

    /// Calls `closed` when the tabs are closed; never when the user keeps them or a save fails.
    void close(const QList<DocumentSession *> &sessions, const std::function<void()> &closed = {});

private:
    void addViews();
    void addTabs();
    void listTabs();
    void closeCurrent();

    WindowParts m_parts;
    CloseFlow *m_flow;
    QMenu *m_tabs = nullptr;
};

} // namespace stateloupe
