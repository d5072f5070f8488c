#pragma once

#include "core/result.h"
#include "core/state/workflowid.h"
#include "ui/mainwindow/windowparts.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace stateloupe {

class CreationFlow;
class NewWorkflowDialog;

/// Creates workflows: empty ones or from a template, copies under another id, and forks from a checkpoint. They are
/// written at once, never over another one, and opened.
class NewWorkflowFeature : public QObject
{
    Q_OBJECT

public:
    explicit NewWorkflowFeature(const WindowParts &parts);

private:
    /// The text of the new workflow; called off the GUI thread.
    using MakeText = std::function<Result<QByteArray>(const QString &id)>;

    void addActions();
    bool hasOneToDuplicate() const;
    bool canFork() const;
    OpenStore *targetStore() const;

    void createNew();
    void duplicate();
    void duplicateStored(OpenStore *store, const WorkflowId &id);
    void loadToDuplicate(QPointer<OpenStore> store, const WorkflowId &id, NewWorkflowDialog *dialog);
    void fork();
    /// Null, after saying why, when nothing can be created there.
    NewWorkflowDialog *makeDialog(OpenStore *store, const QString &title, const QString &text, const QString &verb);
    void create(QPointer<OpenStore> store, NewWorkflowDialog *dialog, const MakeText &makeText, bool isEmpty = false);

    WindowParts m_parts;
    CreationFlow *m_flow;
};

} // namespace stateloupe
