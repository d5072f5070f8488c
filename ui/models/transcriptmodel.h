#pragma once

#include "core/async/latestrequest.h"
#include "ui/models/messageentry.h"
#include "ui/models/messageroles.h"

#include <QAbstractListModel>

#include <vector>

namespace stateloupe {

class DocumentSession;

/// The messages of a session's document, one row each, with the checkpoints as rows between them where they were taken
/// (by the number of messages in their snapshot). Where the rows are is found off the GUI thread when there are many.
class TranscriptModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class RowKind { Message, Checkpoint };
    enum Role {
        NodeRole = Qt::UserRole, ///< quint32: of the message or checkpoint
        ChangedRole, ///< bool
        SeverityRole, ///< int: the worst that the doctor finds there; invalid: nothing
    };

    /// What a row says. A checkpoint has a node, a name and a time.
    struct Entry : MessageEntry
    {
        RowKind kind = RowKind::Message;
        int number = 0; ///< of a message, as its JSON Pointer counts: from 0
    };

    explicit TranscriptModel(DocumentSession *session, QObject *parent = nullptr);

    bool isComplete() const { return !m_isLoading; } ///< false while rows are still being looked for

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    NodeId nodeAt(int row) const;
    RowKind kindAt(int row) const;
    Entry entry(int row, qsizetype maximumText) const;
    /// The row that holds `node`, -1 when none does.
    int rowOf(NodeId node) const;
    int messageCount() const { return int(m_rows.size() - m_dividers.size()); }
    int numberOf(int row) const; ///< how many messages come before it
    int rowOfNumber(int number) const; ///< of the message of that number, which is there

    /// The roles of the rows; empty until they are known, see rolesChanged().
    const MessageRoles &roles() const { return m_roles; }

Q_SIGNALS:
    void loadingChanged();
    void rolesChanged();

private:
    struct Row
    {
        NodeId node = NoNode;
        RowKind kind = RowKind::Message;
    };
    using Rows = std::vector<Row>;

    void countRoles();
    void updateDividers();
    static Rows findRows(const JsonDocument &document, NodeId messages, NodeId checkpoints);
    void load();
    void setRows(Rows rows);
    void followChanges(const QList<JsonChange> &changes);
    bool followChange(const JsonChange &change);
    int lowerBound(NodeId node) const;

    DocumentSession *m_session;
    NodeId m_messages = NoNode;
    NodeId m_checkpoints = NoNode;
    MessageRoles m_roles;
    std::vector<int> m_dividers; ///< the rows of checkpoints, ascending
    Rows m_rows; ///< messages are in document order; a checkpoint's row may stand anywhere between them
    bool m_isLoading = false;
    LatestRequest m_loading{this};
    LatestRequest m_counting{this};
};

} // namespace stateloupe
