#pragma once

#include "core/result.h"
#include "core/state/revision.h"
#include "core/state/workflowid.h"

#include <QList>
#include <QObject>
#include <QPointer>

class QWidget;

namespace stateloupe {

class DocumentTabs;
class OpenStore;

/// Deletes workflows for good, after asking: exactly the versions the store held when the question was put.
class DeleteFlow : public QObject
{
    Q_OBJECT

public:
    DeleteFlow(DocumentTabs *tabs, QWidget *window);

    void remove(OpenStore *store, const QList<WorkflowId> &ids);

Q_SIGNALS:
    /// After the last one, whether or not all went well.
    void finished(OpenStore *store, qsizetype removedCount);
    /// The user wants to unlock the store that refused.
    void unlockRequested(OpenStore *store);

private:
    struct Target
    {
        WorkflowId id;
        Revision revision;
    };
    struct Run; // one request to delete, from the first look to the last deletion

    void lookAtNext(const std::shared_ptr<Run> &run);
    void ask(const std::shared_ptr<Run> &run);
    void tellReadOnly(OpenStore *store);
    void takeRemoved(const std::shared_ptr<Run> &run, const Target &target);
    /// Reads the workflow until the store says what became of a deletion whose answer never came.
    void findOutcome(const std::shared_ptr<Run> &run, const Target &target);
    void stop(const std::shared_ptr<Run> &run, const Target &target, const Error &error);
    void removeNext(const std::shared_ptr<Run> &run);
    void closeTab(OpenStore *store, const WorkflowId &id);
    void tell(const QString &title, const QString &text);
    void tellFailure(const WorkflowId &id, const Error &error);

    DocumentTabs *m_tabs;
    QWidget *m_window;
};

} // namespace stateloupe
