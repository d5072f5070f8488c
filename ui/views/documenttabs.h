#pragma once

#include "core/state/workflowid.h"

#include <QSet>
#include <QTabWidget>

namespace stateloupe {

class DocumentSession;
class DocumentView;
class OpenStore;

/// The opened workflows, one tab each, marked while they hold unsaved changes.
///
/// Owns the sessions with their views. Never closes a tab by itself: it asks through closeRequested().
class DocumentTabs : public QTabWidget
{
    Q_OBJECT

public:
    explicit DocumentTabs(QWidget *parent = nullptr);

    /// Shows the workflow, in its tab if it has one. True when the session is new and still has to be loaded.
    bool open(OpenStore *store, const WorkflowId &id);
    void close(DocumentSession *session);
    void step(int tabs); ///< to a tab further right or left, around the ends

    DocumentSession *current() const; ///< may be null
    DocumentView *currentView() const; ///< the same
    QList<DocumentSession *> sessions() const;
    QList<DocumentSession *> sessionsOf(const OpenStore *store) const;
    QSet<WorkflowId> modifiedIds(const OpenStore *store) const;

Q_SIGNALS:
    void sessionAdded(DocumentSession *session);
    void currentSessionChanged(DocumentSession *session);
    void closeRequested(DocumentSession *session);
    /// Something that a tab or a menu shows of a session changed.
    void sessionChanged(DocumentSession *session);

private:
    void addSession(OpenStore *store, const WorkflowId &id);
    void updateTab(DocumentSession *session);
    int indexOf(const DocumentSession *session) const;
    DocumentSession *sessionAt(int index) const;
};

} // namespace stateloupe
