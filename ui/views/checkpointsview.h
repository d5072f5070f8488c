#pragma once

#include "core/json/jsontypes.h"

#include <QWidget>

class QListView;
class QStackedWidget;

namespace stateloupe {

class CheckpointsModel;
class DocumentSession;
class MessagePage;
class SnapshotPane;

/// The checkpoints of a workflow as a timeline from old to new, and beside it the inside of the selected one.
class CheckpointsView : public QWidget
{
    Q_OBJECT

public:
    explicit CheckpointsView(DocumentSession *session, QWidget *parent = nullptr);

    CheckpointsModel *model() const { return m_model; }
    QListView *list() const { return m_list; }
    SnapshotPane *snapshot() const { return m_snapshot; }

Q_SIGNALS:
    void showInTextRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void updatePage();
    void reveal(NodeId node);
    void selectRow(int row);

    DocumentSession *m_session;
    CheckpointsModel *m_model;
    QListView *m_list;
    SnapshotPane *m_snapshot;
    MessagePage *m_empty;
    QStackedWidget *m_pages;
};

} // namespace stateloupe
