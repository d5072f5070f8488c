#pragma once

#include "core/backends/sqliteconnection.h"
#include "core/backends/sqliteschema.h"
#include "core/backends/storesettings.h"

namespace stateloupe {

/// What the file system knows of a database and of the files that SQLite keeps beside it. Another stamp means that
/// somebody wrote.
struct SqliteFileStamp
{
    qint64 size = -1; ///< -1: no such file
    qint64 walSize = -1;
    qint64 journalSize = -1;
    qint64 modifiedNanoseconds = 0;
    quint64 inode = 0;

    static SqliteFileStamp of(const QString &path);
    friend bool operator==(const SqliteFileStamp &, const SqliteFileStamp &) = default;
};

/// An open database with workflow states in it.
struct SqliteFile
{
    std::unique_ptr<SqliteConnection> connection;
    SqliteSchema schema;
    SqliteFileStamp stamp; ///< from before it was opened
    bool isWal = false;
    QString readOnlyReason; ///< why nothing can be written; empty when it can

    /// Opens what is there. Makes a file or a table only with `settings.create`; reading alone leaves the file and its
    /// folder as they were, except that SQLite makes a -shm file for a -wal that a crashed program left behind.
    /// Errors: a sentence of its own for every way in which this goes wrong.
    static Result<SqliteFile> open(const SqliteSettings &settings, const CallControl &control);
};

} // namespace stateloupe
