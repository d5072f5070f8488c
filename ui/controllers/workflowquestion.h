#pragma once

#include "core/query/query.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace stateloupe {

class WorkflowListing;

/// What people ask of a list in its one field: a part of an id, which filters at once, or a query, which searches the
/// store after a pause in typing. A query that is wrong leaves the list as it is and says where.
class WorkflowQuestion : public QObject
{
    Q_OBJECT

public:
    enum class Kind {
        Automatic, ///< a query as soon as there is an operator in it
        Filter,
        Query,
    };

    /// `listing` must outlive it.
    explicit WorkflowQuestion(WorkflowListing *listing, QObject *parent = nullptr);

    const QString &text() const { return m_text; }
    /// Empty text is Automatic again.
    void setText(const QString &text);
    Kind kind() const { return m_kind; }
    void setKind(Kind kind);
    /// Asks `text` as a query at once.
    void askQuery(const QString &text);
    /// Does not wait for a longer pause in typing.
    void askNow();

    bool isQuery() const;
    /// It waits for a pause in typing.
    bool isPending() const { return m_pause.isActive(); }
    /// Why it was not asked.
    const std::optional<QueryError> &error() const { return m_error; }

Q_SIGNALS:
    void changed();

private:
    void read();
    void ask();

    WorkflowListing *m_listing;
    QString m_text;
    Kind m_kind = Kind::Automatic;
    Query m_query;
    std::optional<QueryError> m_error;
    QTimer m_pause;
};

} // namespace stateloupe
