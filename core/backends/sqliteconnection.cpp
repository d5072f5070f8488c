#include "core/backends/sqliteconnection.h"

#include "core/backends/sqliteerror.h"
#include "core/backends/sqliterevision.h"
#include "core/backends/sqlitestatement.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

constexpr int LockPollMilliseconds = 5;
constexpr int ProgressOperations = 2'000;
constexpr int HeaderSize = 100;

int openFlags(SqliteConnection::Access access)
{
    const int common = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE;
    switch (access) {
    case SqliteConnection::Access::ReadOnly:
        return common | SQLITE_OPEN_READONLY;
    case SqliteConnection::Access::Immutable:
        return common | SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    case SqliteConnection::Access::ReadWrite:
        return common | SQLITE_OPEN_READWRITE;
    case SqliteConnection::Access::Create:
        break;
    }
    return common | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
}

/// Absolute, so that no name is taken for a URI or for a database in memory.
QByteArray fileName(const QString &path, SqliteConnection::Access access)
{
    QByteArray name = QFile::encodeName(QFileInfo(path).absoluteFilePath());
    if (access != SqliteConnection::Access::Immutable)
        return name;
    return QByteArray("file:" + name.toPercentEncoding("/") + "?immutable=1");
}

} // namespace

SqliteConnection::SqliteConnection(QString path, Access access)
    : m_path(std::move(path))
    , m_access(access)
{
}

SqliteConnection::~SqliteConnection()
{
    sqlite3_close_v2(m_handle);
}

Result<std::unique_ptr<SqliteConnection>> SqliteConnection::open(const QString &path, Access access)
{
    std::unique_ptr<SqliteConnection> connection(new SqliteConnection(path, access));
    const int code
        = sqlite3_open_v2(fileName(path, access).constData(), &connection->m_handle, openFlags(access), nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected(connection->error(code));
    if (auto hardened = connection->harden(); !hardened)
        return tl::unexpected(hardened.error());
    return connection;
}

Result<> SqliteConnection::harden()
{
    for (const int off : {SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION,
             SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, SQLITE_DBCONFIG_WRITABLE_SCHEMA}) {
        sqlite3_db_config(m_handle, off, 0, nullptr);
    }
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_limit(m_handle, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(m_handle, SQLITE_LIMIT_TRIGGER_DEPTH, 20);
    sqlite3_busy_handler(m_handle, &SqliteConnection::waitForLock, this);
    sqlite3_progress_handler(m_handle, ProgressOperations, &SqliteConnection::shouldInterrupt, this);
    if (const int code = registerRevisionFunction(m_handle); code != SQLITE_OK)
        return tl::unexpected(error(code));
    // None of these looks at the file.
    return execute("PRAGMA cell_size_check = ON")
        .and_then([this] { return execute("PRAGMA temp_store = MEMORY"); })
        .and_then([this] { return execute("PRAGMA mmap_size = 0"); });
}

bool SqliteConnection::isReadOnly() const
{
    return sqlite3_db_readonly(m_handle, "main") != 0;
}

QByteArray SqliteConnection::header() const
{
    sqlite3_file *file = nullptr;
    sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (!file || !file->pMethods)
        return {};
    QByteArray header(HeaderSize, '\0');
    const int code = file->pMethods->xRead(file, header.data(), HeaderSize, 0);
    return code == SQLITE_OK ? header : QByteArray();
}

Result<> SqliteConnection::execute(const QByteArray &sql)
{
    auto statement = SqliteStatement::prepare(*this, sql);
    if (!statement)
        return tl::unexpected(statement.error());
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return {};
    }
}

Error SqliteConnection::error(int code) const
{
    const int primary = code & 0xff;
    const bool stopped = primary == SQLITE_INTERRUPT || primary == SQLITE_BUSY || primary == SQLITE_LOCKED;
    if (stopped && m_control && m_control->isCancelled())
        return {ErrorKind::Cancelled, u"Cancelled."_s};
    if (primary == SQLITE_INTERRUPT && m_control) {
        return {ErrorKind::Unavailable,
            u"\"%1\" needed longer than was allowed. Try again, or allow more time."_s.arg(m_path)};
    }
    const char *message = m_handle ? sqlite3_errmsg(m_handle) : sqlite3_errstr(code);
    return sqliteError(code, m_path, QString::fromUtf8(message));
}

int SqliteConnection::waitForLock(void *self, int /*attempts*/)
{
    const CallControl *control = static_cast<SqliteConnection *>(self)->m_control;
    if (!control || control->shouldStop())
        return 0;
    sqlite3_sleep(LockPollMilliseconds);
    return 1;
}

int SqliteConnection::shouldInterrupt(void *self)
{
    const CallControl *control = static_cast<SqliteConnection *>(self)->m_control;
    return control && control->shouldStop() ? 1 : 0;
}

SqliteCall::SqliteCall(SqliteConnection &connection, const CallControl &control)
    : m_connection(connection)
    , m_outer(std::exchange(connection.m_control, &control))
{
}

SqliteCall::~SqliteCall()
{
    m_connection.m_control = m_outer;
}

} // namespace stateloupe
