#pragma once

#include "core/state/workflowid.h"
#include "ui/mainwindow/windowparts.h"

#include <QHash>
#include <QObject>
#include <QPointer>

namespace stateloupe {

class Activity;
class CheckPage;
class StoreCheck;

/// Checks all workflows of a store, or the selected ones, and shows what was found in a tab and in the list.
class CheckFeature : public QObject
{
    Q_OBJECT

public:
    explicit CheckFeature(const WindowParts &parts);

private:
    void begin(OpenStore *store, const QList<WorkflowId> &ids);
    StoreCheck *checkOf(OpenStore *store);
    CheckPage *showPage(StoreCheck *check);
    void showColumn();
    void tellProgress(StoreCheck *check);
    void open(OpenStore *store, const WorkflowId &id, const QByteArray &rule);
    void watch(DocumentSession *session);

    WindowParts m_parts;
    QHash<StoreCheck *, QPointer<CheckPage>> m_pages;
    QHash<StoreCheck *, QPointer<Activity>> m_activities;
};

} // namespace stateloupe
