#pragma once

#include "core/json/jsontypes.h"

#include <QWidget>

class QAction;
class QListView;
class QStackedWidget;
class QTabBar;

namespace stateloupe {

class CheckpointComparison;
class CheckpointsModel;
class DocumentSession;
class MessagePage;
class SnapshotPane;
class VerbBar;

/// The checkpoints of a workflow as a timeline from old to new, and beside it the inside of the selected one, what
/// changed since the one before it or until now, or between two that are selected.
class CheckpointsView : public QWidget
{
    Q_OBJECT

public:
    explicit CheckpointsView(DocumentSession *session, QWidget *parent = nullptr);

    CheckpointsModel *model() const { return m_model; }
    QListView *list() const { return m_list; }
    SnapshotPane *snapshot() const { return m_snapshot; }
    CheckpointComparison *comparison() const { return m_comparison; }
    /// What is shown of the selected checkpoint. Two selected ones are compared with each other.
    enum class Page { Inside, SinceBefore, UntilNow };
    void showPage(Page page);

    /// The checkpoint that is selected; NoNode when there is none or more than one.
    NodeId selectedCheckpoint() const;
    /// Adds a verb for it: a button, and an item of the list's menu.
    void addVerb(QAction *action);

Q_SIGNALS:
    void selectionChanged();
    void showInTextRequested();
    void placeRequested(NodeId node); ///< outside the checkpoints

protected:
    void showEvent(QShowEvent *event) override;

private:
    void updatePage();
    void reveal(NodeId node);
    QWidget *makeDetails();
    void updateDetails();
    void compareRows(int before, int after);
    void goTo(NodeId node);

    DocumentSession *m_session;
    CheckpointsModel *m_model;
    QListView *m_list;
    SnapshotPane *m_snapshot;
    CheckpointComparison *m_comparison;
    QTabBar *m_tabs;
    VerbBar *m_verbs;
    QStackedWidget *m_details;
    MessagePage *m_empty;
    QStackedWidget *m_pages;
};

} // namespace stateloupe
