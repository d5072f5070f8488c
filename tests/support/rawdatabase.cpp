#include "tests/support/rawdatabase.h"

#include <QFile>

#include <sqlite3.h>

namespace stateloupe {

RawDatabase::RawDatabase(const QString &path)
{
    if (sqlite3_open(QFile::encodeName(path).constData(), &m_handle) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(m_handle));
    sqlite3_extended_result_codes(m_handle, 1);
}

RawDatabase::~RawDatabase()
{
    sqlite3_close(m_handle);
}

void RawDatabase::execute(const QByteArray &sql)
{
    if (tryExecute(sql) != SQLITE_OK)
        qFatal("%s: %s", sql.constData(), sqlite3_errmsg(m_handle));
}

int RawDatabase::tryExecute(const QByteArray &sql)
{
    return sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr);
}

QByteArray RawDatabase::value(const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(m_handle, sql.constData(), -1, &statement, nullptr) != SQLITE_OK
        || sqlite3_step(statement) != SQLITE_ROW)
        qFatal("%s: %s", sql.constData(), sqlite3_errmsg(m_handle));
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(statement, 0));
    QByteArray value(bytes, sqlite3_column_bytes(statement, 0));
    sqlite3_finalize(statement);
    return value;
}

void RawDatabase::createReferenceTable()
{
    execute("CREATE TABLE workflow_states (workflow_id TEXT PRIMARY KEY, state_json TEXT NOT NULL,"
            " created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP, updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP)");
}

} // namespace stateloupe
