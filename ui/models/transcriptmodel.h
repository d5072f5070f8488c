#pragma once

#include "core/async/latestrequest.h"
#include "core/json/jsondocument.h"

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
    };

    /// What a row says, ready to be shown but for the invisible characters in it.
    struct Entry
    {
        RowKind kind = RowKind::Message;
        NodeId node = NoNode;
        NodeId content = NoNode; ///< of a message, if it has any
        NodeId functionCall = NoNode;
        QString role; ///< as written, "" when there is none
        QString name; ///< of the speaker, or of the checkpoint
        QString time; ///< as written
        QString text; ///< the content, at most the asked number of characters
        bool isTruncated = false; ///< there is more content than `text`
        QString call; ///< `search_db(q, limit)`; empty without a function call
    };

    explicit TranscriptModel(DocumentSession *session, QObject *parent = nullptr);

    bool isComplete() const { return !m_isLoading; } ///< false while rows are still being looked for

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    NodeId nodeAt(int row) const;
    RowKind kindAt(int row) const;
    Entry entry(int row, qsizetype maximumText) const;
    QString functionArguments(int row, qsizetype maximumText) const;
    /// The row that holds `node`, -1 when none does.
    int rowOf(NodeId node) const;

Q_SIGNALS:
    void loadingChanged();

private:
    struct Row
    {
        NodeId node = NoNode;
        RowKind kind = RowKind::Message;
    };
    using Rows = std::vector<Row>;

    static Rows findRows(const JsonDocument &document, NodeId messages, NodeId checkpoints);
    void load();
    void setRows(Rows rows);
    void followChanges(const QList<JsonChange> &changes);
    bool followChange(const JsonChange &change);
    int lowerBound(NodeId node) const;

    DocumentSession *m_session;
    NodeId m_messages = NoNode;
    NodeId m_checkpoints = NoNode;
    Rows m_rows; ///< messages are in document order; a checkpoint's row may stand anywhere between them
    bool m_isLoading = false;
    LatestRequest m_loading{this};
};

} // namespace stateloupe
