#pragma once

#include "core/async/latestrequest.h"
#include "core/json/jsonsizes.h"

#include <QAbstractListModel>

namespace stateloupe {

class DocumentSession;
class NodeAnchor;

/// What is largest inside one value of a session's document: its children by their size, and below them the largest
/// single values wherever they are. Found off the GUI thread, while somebody looks.
class SizeListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        NodeRole = Qt::UserRole, ///< quint32
        SizeRole, ///< QString
        ShareRole, ///< double from 0 to 1, of the container
        IsDeepRole, ///< bool: one of the single values
        OpensRole, ///< bool: there is something inside
    };
    static constexpr std::size_t MaximumChildren = 200;
    static constexpr std::size_t MaximumScalars = 10;

    explicit SizeListModel(DocumentSession *session, QObject *parent = nullptr);

    NodeId container() const;
    void setContainer(NodeId container);
    void setActive(bool isActive); ///< somebody looks
    bool isComplete() const { return !m_finding.isRunning(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void containerChanged();
    void completed();

private:
    struct Row
    {
        SizedNode place;
        bool isDeep = false;
        QString name;
    };
    using Rows = QList<Row>;

    static Rows findRows(const JsonDocument &document, NodeId container, const std::function<bool()> &isCancelled);
    void find();

    DocumentSession *m_session;
    NodeAnchor *m_container;
    Rows m_rows;
    quint64 m_version = 0; ///< of the document that the rows are of
    qint64 m_total = 0; ///< bytes of the container
    bool m_isActive = false;
    LatestRequest m_finding{this};
};

} // namespace stateloupe
