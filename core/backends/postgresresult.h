#pragma once

#include "core/state/workflowsummary.h"

#include <QByteArrayView>

#include <memory>

struct pg_result;

namespace stateloupe {

/// What PostgreSQL answered to one statement. All values are in PostgreSQL's binary format.
class PostgresResult
{
public:
    PostgresResult() = default;
    explicit PostgresResult(pg_result *result)
        : m_result(result)
    {
    }

    bool isError() const;
    bool isCopy() const; ///< rows follow outside of this result
    QByteArray sqlState() const; ///< five characters; empty when libpq itself failed
    QByteArray message() const; ///< without detail, hint and context, which may quote what is stored

    int rows() const;
    bool isNull(int row, int column) const;
    /// Valid as long as this result.
    QByteArrayView bytes(int row, int column) const;
    bool boolean(int row, int column) const; ///< of a boolean
    qint64 integer(int row, int column) const; ///< of an int8
    std::optional<qint64> timestamp(int row, int column) const; ///< of a timestamptz

private:
    struct Clear
    {
        void operator()(pg_result *result) const;
    };

    std::unique_ptr<pg_result, Clear> m_result;
};

/// A timestamptz, which counts microseconds from 2000-01-01T00:00:00Z whatever the zone of the session, as a summary
/// has it. Nothing for infinity and for times before the year 1.
std::optional<qint64> postgresTimestamp(qint64 value);

} // namespace stateloupe
