#include "core/backends/sqlitestatement.h"

#include "core/backends/sqliteconnection.h"

#include <sqlite3.h>

#include <utility>

namespace stateloupe {

namespace {

/// A null pointer would bind NULL instead of an empty value.
const char *dataOf(const QByteArray &bytes)
{
    return bytes.isNull() ? "" : bytes.constData();
}

} // namespace

SqliteStatement::SqliteStatement(SqliteConnection &connection, sqlite3_stmt *statement)
    : m_connection(&connection)
    , m_statement(statement)
{
}

SqliteStatement::SqliteStatement(SqliteStatement &&other) noexcept
    : m_connection(other.m_connection)
    , m_statement(std::exchange(other.m_statement, nullptr))
    , m_bindCode(other.m_bindCode)
{
}

SqliteStatement::~SqliteStatement()
{
    sqlite3_finalize(m_statement);
}

Result<SqliteStatement> SqliteStatement::prepare(SqliteConnection &connection, const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v2(connection.handle(), sql.constData(), int(sql.size()), &statement, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected(connection.error(code));
    return SqliteStatement(connection, statement);
}

void SqliteStatement::bind(int parameter, qint64 value)
{
    keepError(sqlite3_bind_int64(m_statement, parameter, value));
}

void SqliteStatement::bind(int parameter, const QByteArray &bytes)
{
    keepError(sqlite3_bind_blob64(m_statement, parameter, dataOf(bytes), sqlite3_uint64(bytes.size()), SQLITE_STATIC));
}

void SqliteStatement::bind(int parameter, const SqliteValue &value)
{
    switch (value.type) {
    case SqliteType::Null:
        keepError(sqlite3_bind_null(m_statement, parameter));
        break;
    case SqliteType::Integer:
        bind(parameter, value.integer);
        break;
    case SqliteType::Real:
        keepError(sqlite3_bind_double(m_statement, parameter, value.real));
        break;
    case SqliteType::Text:
        keepError(sqlite3_bind_text64(m_statement, parameter, dataOf(value.bytes), sqlite3_uint64(value.bytes.size()),
            SQLITE_STATIC, SQLITE_UTF8));
        break;
    case SqliteType::Blob:
        bind(parameter, value.bytes);
        break;
    }
}

Result<bool> SqliteStatement::step()
{
    const int code = m_bindCode != SQLITE_OK ? m_bindCode : sqlite3_step(m_statement);
    if (code == SQLITE_ROW || code == SQLITE_DONE)
        return code == SQLITE_ROW;
    return tl::unexpected(m_connection->error(code));
}

void SqliteStatement::reset()
{
    sqlite3_reset(m_statement);
}

SqliteType SqliteStatement::type(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
        return SqliteType::Integer;
    case SQLITE_FLOAT:
        return SqliteType::Real;
    case SQLITE_TEXT:
        return SqliteType::Text;
    case SQLITE_BLOB:
        return SqliteType::Blob;
    default:
        return SqliteType::Null;
    }
}

qint64 SqliteStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double SqliteStatement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QByteArrayView SqliteStatement::bytes(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {data, sqlite3_column_bytes(m_statement, column)};
}

SqliteValue SqliteStatement::value(int column) const
{
    SqliteValue value{type(column), 0, 0, {}};
    if (value.type == SqliteType::Integer)
        value.integer = integer(column);
    else if (value.type == SqliteType::Real)
        value.real = real(column);
    else
        value.bytes = bytes(column).toByteArray();
    return value;
}

void SqliteStatement::keepError(int code)
{
    if (m_bindCode == SQLITE_OK)
        m_bindCode = code;
}

} // namespace stateloupe
