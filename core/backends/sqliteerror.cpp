#include "core/backends/sqliteerror.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

Error readOnlyError(int code, const QString &path)
{
    switch (code) {
    case SQLITE_READONLY_ROLLBACK:
        return {ErrorKind::PermissionDenied,
            u"\"%1\" was left in the middle of a change, which has to be rolled back first. Open it once with "
            u"permission to write, or with the program that owns it."_s.arg(path)};
    case SQLITE_READONLY_RECOVERY:
    case SQLITE_READONLY_CANTLOCK:
    case SQLITE_READONLY_CANTINIT:
    case SQLITE_READONLY_DIRECTORY:
        return {ErrorKind::PermissionDenied,
            u"\"%1\" is in WAL mode, which needs a folder that can be written. Copy the file and its -wal file to "
            u"another folder and open the copy."_s.arg(path)};
    case SQLITE_READONLY_DBMOVED:
        return {ErrorKind::Unavailable,
            u"\"%1\" was moved or deleted since it was opened; nothing was written. Open it again."_s.arg(path)};
    default:
        return {ErrorKind::PermissionDenied,
            u"\"%1\" can only be read. Open it with permission to write its file and its folder."_s.arg(path)};
    }
}

Error inputOutputError(int code, const QString &path, const QString &message)
{
    return {ErrorKind::Unavailable,
        u"\"%1\" could not be read or written (%2, code %3). Check the disk, then try again."_s.arg(path, message)
            .arg(code)};
}

} // namespace

Error sqliteError(int code, const QString &path, const QString &message)
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorKind::Unavailable,
            u"\"%1\" is locked by another program, which did not let go in time. Try again."_s.arg(path)};
    case SQLITE_INTERRUPT:
        return {ErrorKind::Cancelled, u"Cancelled."_s};
    case SQLITE_READONLY:
        return readOnlyError(code, path);
    case SQLITE_CANTOPEN:
        return {ErrorKind::Unavailable,
            u"\"%1\", or a file that SQLite keeps beside it, cannot be opened. Check that the folder exists and can be "
            u"written."_s.arg(path)};
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return {ErrorKind::PermissionDenied, u"Access to \"%1\" is denied. Check its permissions."_s.arg(path)};
    case SQLITE_NOTADB:
        return {ErrorKind::InvalidData,
            u"\"%1\" is not an SQLite database, or it is encrypted. Check that this is the right file."_s.arg(path)};
    case SQLITE_CORRUPT:
        if (message.contains("unsafe use of"_L1)) {
            return {ErrorKind::Unsupported,
                u"\"%1\" can only be read: its tables call functions that are not trusted in a file from elsewhere "
                u"(SQLite says \"%2\"). Change it with the program that owns it."_s.arg(path, message)};
        }
        return {ErrorKind::InvalidData,
            u"\"%1\" is damaged: SQLite says \"%2\". Work on a copy, and recover it with sqlite3's .recover."_s.arg(
                path, message)};
    case SQLITE_FULL:
        return {ErrorKind::Unavailable,
            u"The disk is full; nothing was written to \"%1\". Make room and try again."_s.arg(path)};
    case SQLITE_TOOBIG:
        return {ErrorKind::InvalidArgument,
            u"The text is larger than SQLite can hold; nothing was written to \"%1\". Make it smaller."_s.arg(path)};
    case SQLITE_NOMEM:
        return {ErrorKind::Unavailable, u"There is not enough memory to work on \"%1\". Close something."_s.arg(path)};
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
        return {ErrorKind::InvalidArgument,
            u"The table in \"%1\" refuses this: %2. Nothing was written."_s.arg(path, message)};
    case SQLITE_IOERR:
        return inputOutputError(code, path, message);
    case SQLITE_ERROR:
    case SQLITE_SCHEMA:
        return {ErrorKind::InvalidData, u"\"%1\" does not work as a store: SQLite says \"%2\"."_s.arg(path, message)};
    default:
        return {ErrorKind::Internal, u"SQLite refused a call on \"%1\": %2 (code %3)."_s.arg(path, message).arg(code)};
    }
}

} // namespace stateloupe
