#pragma once

#include "core/state/workflowid.h"

#include <QSet>
#include <QTabWidget>

class QToolButton;

namespace stateloupe {

class DocumentSession;
class DocumentView;
class OpenStore;

/// The opened workflows, one tab each, marked while they hold unsaved changes, and pages about several of them.
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
    /// A tab that shows no workflow. Takes `page`; the tab goes with it.
    void addPage(QWidget *page, const QString &title);
    void closePage(QWidget *page);
    void step(int tabs); ///< to a tab further right or left, around the ends

    bool showsInspector() const { return m_showsInspector; }
    void setShowsInspector(bool shows);
    /// As it is in the current tab; what it is set to counts for those that are opened from then on.
    int inspectorWidth() const;
    void setInspectorWidth(int width) { m_inspectorWidth = width; }

    DocumentSession *current() const; ///< null on a page too
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
    QToolButton *makeCloseButton(const QString &name);
    void addSession(OpenStore *store, const WorkflowId &id);
    void updateTab(DocumentSession *session);
    int indexOf(const DocumentSession *session) const;
    DocumentSession *sessionAt(int index) const;

    bool m_showsInspector = false;
    int m_inspectorWidth = 320;
};

} // namespace stateloupe
