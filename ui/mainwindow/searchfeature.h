#pragma once

#include "core/json/jsonpointer.h"
#include "core/state/workflowid.h"
#include "ui/mainwindow/windowparts.h"

#include <QObject>
#include <QPointer>

namespace stateloupe {

class Activity;
class SearchPage;

/// Searches all values of all open stores, in a tab of its own, and opens what was found at its place.
class SearchFeature : public QObject
{
    Q_OBJECT

public:
    explicit SearchFeature(const WindowParts &parts);

private:
    void showPage();
    void tellProgress();
    void open(OpenStore *store, const WorkflowId &id, const JsonPointer &place);
    void goTo(DocumentSession *session, const JsonPointer &place);

    WindowParts m_parts;
    QPointer<SearchPage> m_page;
    QPointer<Activity> m_activity;
};

} // namespace stateloupe
