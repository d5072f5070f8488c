#include "core/backends/postgresresult.h"

#include <QByteArray>
#include <QtEndian>

#include <libpq-fe.h>

namespace stateloupe {

namespace {

constexpr qint64 EpochOfPostgres = 946'684'800'000'000; ///< 2000-01-01, in microseconds since 1970-01-01
constexpr qint64 YearOne = -62'135'596'800'000'000; ///< 0001-01-01, likewise
constexpr qint64 Infinity = std::numeric_limits<qint64>::max();
constexpr qint64 MinusInfinity = std::numeric_limits<qint64>::min();

} // namespace

void PostgresResult::Clear::operator()(pg_result *result) const
{
    PQclear(result);
}

bool PostgresResult::isError() const
{
    switch (PQresultStatus(m_result.get())) {
    case PGRES_COMMAND_OK:
    case PGRES_TUPLES_OK:
    case PGRES_SINGLE_TUPLE:
    case PGRES_COPY_OUT:
        return false;
    default:
        return true;
    }
}

bool PostgresResult::isCopy() const
{
    return PQresultStatus(m_result.get()) == PGRES_COPY_OUT;
}

QByteArray PostgresResult::sqlState() const
{
    return PQresultErrorField(m_result.get(), PG_DIAG_SQLSTATE);
}

QByteArray PostgresResult::message() const
{
    return PQresultErrorField(m_result.get(), PG_DIAG_MESSAGE_PRIMARY);
}

int PostgresResult::rows() const
{
    return PQntuples(m_result.get());
}

bool PostgresResult::isNull(int row, int column) const
{
    return PQgetisnull(m_result.get(), row, column) != 0;
}

QByteArrayView PostgresResult::bytes(int row, int column) const
{
    return {PQgetvalue(m_result.get(), row, column), PQgetlength(m_result.get(), row, column)};
}

bool PostgresResult::boolean(int row, int column) const
{
    return bytes(row, column) == QByteArrayView("\1", 1);
}

qint64 PostgresResult::integer(int row, int column) const
{
    const QByteArrayView value = bytes(row, column);
    return value.size() == qsizetype(sizeof(qint64)) ? qFromBigEndian<qint64>(value.data()) : 0;
}

std::optional<qint64> PostgresResult::timestamp(int row, int column) const
{
    if (isNull(row, column))
        return std::nullopt;
    return postgresTimestamp(integer(row, column));
}

std::optional<qint64> postgresTimestamp(qint64 value)
{
    if (value == Infinity || value == MinusInfinity || value < YearOne - EpochOfPostgres)
        return std::nullopt;
    return value + EpochOfPostgres;
}

} // namespace stateloupe
