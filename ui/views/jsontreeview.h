#pragma once

#include "core/json/jsontypes.h"

#include <QTreeView>

namespace stateloupe {

class DocumentSession;
class JsonTreeModel;

/// The tree of a JsonTreeModel: edits in place where that is sensible, in the value editor elsewhere, and keeps the
/// session's current place and its own selection the same.
class JsonTreeView : public QTreeView
{
    Q_OBJECT

public:
    JsonTreeView(DocumentSession *session, JsonTreeModel *model, QWidget *parent = nullptr);

    NodeId currentNode() const; ///< NoNode when nothing, or a chunk, is selected
    /// All that are selected, in document order; the current one if nothing else is.
    QList<NodeId> selectedNodes() const;
    void selectNodes(const QList<NodeId> &nodes);
    /// Opens the way to `node`, scrolls there and selects it; leaves everything as it is when it is not in this tree.
    void reveal(NodeId node);
    void editValue();
    void editKey();
    /// Opens what is small enough to be seen at once.
    void expandSmall();

Q_SIGNALS:
    void showInTextRequested();

protected:
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QRect severityRoom(const QRect &row) const;

    DocumentSession *m_session;
    JsonTreeModel *m_model;
    bool m_isRevealing = false;
    int m_keyWidth = 0; ///< of the key column, as long as the user has not chosen another
};

} // namespace stateloupe
