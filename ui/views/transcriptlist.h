#pragma once

#include "ui/views/messageblock.h"
#include "ui/views/rowheights.h"

#include <QListView>

#include <bitset>
#include <map>
#include <memory>
#include <optional>
#include <set>

namespace stateloupe {

class DocumentSession;
class TranscriptActions;
class TranscriptModel;

/// Paints a TranscriptModel as a conversation. Only the rows in sight are laid out; the heights of the others are
/// estimated, and correcting one never moves what is in sight.
///
/// A QListView so that screen readers see its rows; it takes nothing else from there.
class TranscriptList : public QListView
{
    Q_OBJECT

public:
    TranscriptList(DocumentSession *session, TranscriptModel *model, QWidget *parent = nullptr);
    ~TranscriptList() override;

    void reveal(NodeId node);
    void editContent();
    void copyContent();
    void setUnfolded(int row, bool isUnfolded);
    /// Opens or closes a fold of the row.
    void toggleFold(int row, NodeId fold);
    const MessageBlock &block(int row); ///< as it is laid out; valid until the next change

    /// Rows of these roles are not shown.
    void setHiddenRoles(const std::bitset<MessageRoles::Count> &roles);
    const std::bitset<MessageRoles::Count> &hiddenRoles() const { return m_hiddenRoles; }
    void goTo(int row); ///< with the focus, as somebody who chose it

    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint &point) const override;
    void reset() override;
    void doItemsLayout() override { QAbstractItemView::doItemsLayout(); }

Q_SIGNALS:
    void showInTextRequested();
    void hiddenRolesChanged();

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex &index) const override { return isHidden(index.row()); }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void updateGeometries() override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent *event) override;

private:
    bool isHidden(int row) const { return m_hiddenRoles.test(m_model->roles().at(row)); }
    int shownRow(int row, int step) const;
    int nextInSight(int row) const;
    void hideRows();
    void showRole(int row);
    void measure(int row);
    void measureVisible();
    void forgetBlocks();
    void toggle(std::set<NodeId> &places, int row);
    void toggleFolds(int row);
    void layOutAgain(int row);
    QRect severityRoom(int row, const QRect &rect) const;
    void paintRow(QPainter *painter, int row, const QRect &rect);

    /// Where one was before the rows were found anew.
    struct Place
    {
        int top = 0; ///< the first row in sight
        int hidden = 0; ///< pixels of it above the edge
        int current = -1;
    };
    void rememberPlace();
    void restorePlace();

    DocumentSession *m_session;
    TranscriptModel *m_model;
    std::optional<Place> m_place;
    TranscriptActions *m_actions = nullptr;
    RowHeights m_heights;
    std::map<int, std::unique_ptr<MessageBlock>> m_blocks; ///< of rows near those in sight
    std::set<NodeId> m_unfolded;
    std::set<NodeId> m_openFolds;
    std::bitset<MessageRoles::Count> m_hiddenRoles;
    bool m_isRevealing = false;
};

} // namespace stateloupe
