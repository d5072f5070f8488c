#pragma once

#include "core/async/latestrequest.h"
#include "core/json/jsondocument.h"
#include "ui/models/textrows.h"

#include <QObject>

#include <vector>

namespace stateloupe {

class DocumentSession;

/// The bytes of a session's document: a row begins at every value, and a long value goes on in further rows.
///
/// Which values are long is found off the GUI thread; until then each has one row, cut short.
class DocumentRows : public QObject, public TextRows
{
    Q_OBJECT

public:
    explicit DocumentRows(DocumentSession *session, QObject *parent = nullptr);

    bool isComplete() const { return !m_isLoading; }

    int rowCount() const override;
    TextRow row(int row) const override;
    int rowAt(qint64 offset) const override;
    QByteArray bytes(const TextRow &row) const override;
    QList<TintedRun> tints(const TextRow &row) const override;

    int firstRowOf(NodeId node) const;
    int lastRowOf(NodeId node) const; ///< of its own rows, without what is below it

Q_SIGNALS:
    void rowsChanged();

private:
    /// A node whose own bytes take more than one row.
    struct LongNode
    {
        NodeId node = NoNode;
        qint64 extraRows = 0;
        qint64 extraBefore = 0; ///< the sum over all long nodes before it
    };
    using LongNodes = std::vector<LongNode>;

    static LongNodes findLongNodes(const JsonDocument &document, NodeId first, NodeId end);
    static qint64 startOf(const JsonDocument &document, NodeId node);
    const JsonDocument &document() const;
    void load();
    void followChanges(const QList<JsonChange> &changes);
    void followChange(const JsonChange &change, std::vector<NodeId> &dirty);
    void sumUp();
    qint64 extraRowsBefore(NodeId node) const;
    qint64 rowStart(NodeId node, qint64 continuation) const;

    DocumentSession *m_session;
    LongNodes m_longNodes; ///< in document order
    qint64 m_extraRows = 0;
    bool m_isLoading = false;
    LatestRequest m_loading{this};
};

} // namespace stateloupe
