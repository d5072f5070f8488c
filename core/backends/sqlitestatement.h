#pragma once

#include "core/result.h"

#include <QByteArray>

struct sqlite3_stmt;

namespace stateloupe {

class SqliteConnection;

enum class SqliteType { Null, Integer, Real, Text, Blob };

/// A value as SQLite holds it.
struct SqliteValue
{
    SqliteType type = SqliteType::Null;
    qint64 integer = 0;
    double real = 0;
    QByteArray bytes; ///< of a Text or a Blob
};

/// One prepared statement. Texts are bytes both ways: a text is bound as bytes and made a text by CAST(? AS TEXT).
class SqliteStatement
{
public:
    static Result<SqliteStatement> prepare(SqliteConnection &connection, const QByteArray &sql);
    ~SqliteStatement();
    SqliteStatement(SqliteStatement &&other) noexcept;
    SqliteStatement &operator=(SqliteStatement &&) = delete;

    // Parameters count from 1. Bytes are not copied: they have to live until the last step().
    void bind(int parameter, qint64 value);
    void bind(int parameter, const QByteArray &bytes);
    void bind(int parameter, const SqliteValue &value);

    /// True: a row is there.
    Result<bool> step();
    /// Lets go of all locks; bytes() are void.
    void reset();

    // Columns count from 0. Ask for the type first: reading a value may convert it.
    SqliteType type(int column) const;
    bool isNull(int column) const { return type(column) == SqliteType::Null; }
    qint64 integer(int column) const;
    double real(int column) const;
    QByteArrayView bytes(int column) const; ///< valid until the next step(); a number as its text
    SqliteValue value(int column) const;

private:
    SqliteStatement(SqliteConnection &connection, sqlite3_stmt *statement);
    void keepError(int code);

    SqliteConnection *m_connection;
    sqlite3_stmt *m_statement;
    int m_bindCode = 0;
};

} // namespace stateloupe
