#pragma once

#include "core/json/jsondocument.h"

#include <QAbstractItemModel>
#include <QPointer>

namespace stateloupe {

class DocumentSession;
struct JsonTreeItem;

/// What is below one node of a session's document, as a tree of key, value and type.
///
/// Rows are made when they are looked at. The children of a large container come in chunks `[1000 … 1999]`, each a row
/// of its own. Edits of the document insert, remove and change rows; expansion and selection stay.
class JsonTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { KeyColumn, ValueColumn, TypeColumn, ColumnCount };
    enum Role {
        NodeRole = Qt::UserRole, ///< quint32; NoNode for a chunk
        ChangedRole, ///< bool: differs from the stored version
        SeverityRole, ///< int: the worst that the doctor finds there or below; invalid: nothing
        EditsInPlaceRole, ///< bool: the value is short enough for the cell
        IsTextRole, ///< bool: what the cell edits is text as it is, not JSON
    };
    static constexpr quint32 ChunkSize = 1000;
    static constexpr qsizetype MaximumCellText = 1000;

    explicit JsonTreeModel(DocumentSession *session, QObject *parent = nullptr);
    ~JsonTreeModel() override;

    /// Shows what is below `root`, or `root` itself as the only row at the top. NoNode: nothing.
    void setRoot(NodeId root, bool showsRoot = false);
    NodeId root() const;
    /// A tree to look at only, such as a checkpoint.
    void setReadOnly(bool readOnly) { m_isReadOnly = readOnly; }
    bool isReadOnly() const;

    /// The row of `node`, made if need be; invalid when the node is not below the root.
    QModelIndex indexOf(NodeId node);
    NodeId nodeAt(const QModelIndex &index) const;
    bool isChunk(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    // Rows can be dragged to another place in their own container.
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(
        const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) const override;
    bool dropMimeData(
        const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void rootRemoved();

private:
    const JsonDocument &document() const;
    JsonTreeItem *item(const QModelIndex &index) const;
    QModelIndex indexOfItem(const JsonTreeItem *item, int column = 0) const;
    void reset(NodeId root, bool showsRoot);

    /// The dragged nodes, if they are children of the container that `parent` shows rows of.
    QList<NodeId> draggedInto(const QMimeData *data, const QModelIndex &parent) const;

    void fetch(JsonTreeItem *item);
    std::vector<std::unique_ptr<JsonTreeItem>> makeRows(JsonTreeItem *item) const;
    NodeId firstNodeOf(JsonTreeItem *chunk) const;

    QVariant text(const JsonTreeItem &item, int column) const;
    QString keyText(const JsonTreeItem &item) const;
    QString valueText(NodeId node) const;
    QVariant editText(const JsonTreeItem &item, int column) const;
    QVariant foreground(const JsonTreeItem &item, int column) const;

    // Following an edit
    void followChanges(const QList<JsonChange> &changes);
    void followChange(const JsonChange &change);
    JsonTreeItem *findContainer(NodeId node) const;
    JsonTreeItem *rowsHolding(JsonTreeItem *container, const JsonChange &change) const;
    void moveNodes(JsonTreeItem *item, const JsonChange &change);
    void changeRows(JsonTreeItem *holder, const JsonChange &change);
    void insertRow(JsonTreeItem *holder, std::size_t row, NodeId node);
    void removeRow(JsonTreeItem *holder, std::size_t row);
    void clearRows(JsonTreeItem *item);
    void refresh(JsonTreeItem *item);

    DocumentSession *m_session;
    std::unique_ptr<JsonTreeItem> m_top; ///< of the root, or above it
    bool m_showsRoot = false;
    bool m_isReadOnly = false;
    bool m_isFollowing = false; ///< rows and document are of different versions: rows have no content
};

} // namespace stateloupe
