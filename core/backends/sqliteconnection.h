#pragma once

#include "core/backends/callcontrol.h"
#include "core/result.h"

#include <QByteArray>

#include <memory>

struct sqlite3;

namespace stateloupe {

/// One hardened connection to one database file that nobody vouches for. Waits and long statements obey the
/// CallControl of the SqliteCall in scope.
class SqliteConnection
{
public:
    enum class Access {
        ReadOnly,
        /// Takes no locks and makes no side files: right only while nobody changes the file.
        Immutable,
        ReadWrite,
        Create, ///< ReadWrite, and makes a missing file
    };

    /// Opens the file without reading it: that it is a database shows at the first statement.
    static Result<std::unique_ptr<SqliteConnection>> open(const QString &path, Access access);
    ~SqliteConnection();
    SqliteConnection(const SqliteConnection &) = delete;
    SqliteConnection &operator=(const SqliteConnection &) = delete;

    sqlite3 *handle() const { return m_handle; }
    bool isImmutable() const { return m_access == Access::Immutable; }
    bool isReadOnly() const;

    /// The first 100 bytes of the file, or fewer if it has fewer. Read through SQLite, because closing a descriptor
    /// of our own would drop the locks that this process holds on the file.
    QByteArray header() const;

    Result<> execute(const QByteArray &sql);
    /// What went wrong: Cancelled or Unavailable if the call in scope was stopped, else what `code` means.
    Error error(int code) const;

private:
    friend class SqliteCall;

    SqliteConnection(QString path, Access access);
    Result<> harden();
    static int waitForLock(void *self, int attempts);
    static int shouldInterrupt(void *self);

    QString m_path;
    Access m_access;
    sqlite3 *m_handle = nullptr;
    const CallControl *m_control = nullptr;
};

/// Puts the statements of a connection under a CallControl for as long as it lives.
class SqliteCall
{
public:
    SqliteCall(SqliteConnection &connection, const CallControl &control);
    ~SqliteCall();
    SqliteCall(const SqliteCall &) = delete;
    SqliteCall &operator=(const SqliteCall &) = delete;

private:
    SqliteConnection &m_connection;
    const CallControl *m_outer;
};

} // namespace stateloupe
