#include "core/backends/sqlitefile.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <cerrno>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

using Access = SqliteConnection::Access;
using FileStatus = struct stat;

constexpr char Magic[] = "SQLite format 3";
// Offsets in the database header: https://www.sqlite.org/fileformat2.html#the_database_header
constexpr qsizetype PageSizeOffset = 16;
constexpr qsizetype ReadVersionOffset = 19;
constexpr qsizetype ChangeCounterOffset = 24;
constexpr qsizetype PageCountOffset = 28;
constexpr qsizetype PageCountValidOffset = 92;
constexpr char WalVersion = 2;

qint64 sizeOf(const QByteArray &name)
{
    FileStatus status{};
    return ::stat(name.constData(), &status) == 0 ? qint64(status.st_size) : -1;
}

Result<> describeMissing(const SqliteSettings &settings, int error)
{
    const QString &path = settings.path;
    if (error == EACCES) {
        return failure(ErrorKind::PermissionDenied,
            u"The folder of \"%1\" may not be entered. Check its permissions."_s.arg(path));
    }
    if (error != ENOENT && error != ENOTDIR) {
        return failure(ErrorKind::Unavailable, u"\"%1\" cannot be looked at: %2."_s.arg(path, qt_error_string(error)));
    }
    if (!QFileInfo(QFileInfo(path).absolutePath()).isDir()) {
        return failure(ErrorKind::NotFound,
            u"There is no folder for \"%1\". Check the path, or make the folder first."_s.arg(path));
    }
    if (settings.create)
        return {};
    return failure(
        ErrorKind::NotFound, u"There is no file \"%1\". Check the path, or ask for a new store."_s.arg(path));
}

/// Refuses what no database can be opened from, before SQLite gets to wait on it or to write to it.
Result<> checkFile(const SqliteSettings &settings)
{
    const QString &path = settings.path;
    if (path.isEmpty() || path.contains(QChar::Null))
        return failure(ErrorKind::InvalidArgument, u"This is no path of a file. Write sqlite:PATH."_s);
    if (settings.readOnly && settings.create) {
        return failure(
            ErrorKind::InvalidArgument, u"\"%1\" cannot be made and opened for reading only. Choose one."_s.arg(path));
    }
    const QByteArray name = QFile::encodeName(path);
    FileStatus status{};
    if (::stat(name.constData(), &status) != 0)
        return describeMissing(settings, errno);
    if (S_ISDIR(status.st_mode)) {
        return failure(ErrorKind::InvalidArgument, u"\"%1\" is a folder. Choose the database file in it."_s.arg(path));
    }
    if (!S_ISREG(status.st_mode)) {
        return failure(ErrorKind::InvalidArgument,
            u"\"%1\" is a device or a pipe. Choose a file that holds a database."_s.arg(path));
    }
    if (::access(name.constData(), R_OK) != 0) {
        return failure(ErrorKind::PermissionDenied, u"\"%1\" may not be read. Check its permissions."_s.arg(path));
    }
    if (status.st_size == 0 && !settings.create) {
        return failure(ErrorKind::InvalidData,
            u"\"%1\" is an empty file: a database without any table. Choose another, or ask for a new store."_s.arg(
                path));
    }
    return {};
}

/// Why a file that may be read cannot be written; empty when it can.
QString findReadOnlyReason(const SqliteSettings &settings)
{
    const QString &path = settings.path;
    if (settings.readOnly)
        return u"\"%1\" was opened for reading only. Open it for writing to change it."_s.arg(path);
    const QByteArray name = QFile::encodeName(path);
    const bool exists = ::access(name.constData(), F_OK) == 0;
    if (exists && ::access(name.constData(), W_OK) != 0)
        return u"\"%1\" may not be written. Check its permissions, or work on a copy."_s.arg(path);
    // SQLite keeps its journal beside the database, wherever a symbolic link to it is.
    const QFileInfo info(path);
    const QString folder = exists ? QFileInfo(info.canonicalFilePath()).absolutePath() : info.absolutePath();
    if (::access(QFile::encodeName(folder).constData(), W_OK) != 0) {
        return u"The folder of \"%1\" may not be written, which SQLite needs for changes. Check its permissions, or "
               u"work on a copy."_s.arg(path);
    }
    return {};
}

Access chooseAccess(const SqliteSettings &settings, const SqliteFile &file)
{
    if (!file.readOnlyReason.isEmpty())
        return Access::ReadOnly;
    return settings.create ? Access::Create : Access::ReadWrite;
}

bool isShorterThanItsHeaderSays(const SqliteConnection &connection, const SqliteFileStamp &stamp)
{
    const QByteArray header = connection.header();
    if (!header.startsWith(Magic) || stamp.walSize > 0 || stamp.journalSize > 0)
        return false;
    // Old versions of SQLite do not keep the count of pages, and leave this as its mark.
    if (header.sliced(ChangeCounterOffset, 4) != header.sliced(PageCountValidOffset, 4))
        return false;
    const auto storedPageSize = qFromBigEndian<quint16>(header.constData() + PageSizeOffset);
    const qint64 pageSize = storedPageSize == 1 ? 65'536 : storedPageSize;
    const qint64 pages = qFromBigEndian<quint32>(header.constData() + PageCountOffset);
    return pages * pageSize > stamp.size;
}

tl::unexpected<Error> cutOff(const QString &path)
{
    return failure(ErrorKind::InvalidData,
        u"\"%1\" was cut off: it is shorter than its header says. Get a whole copy of it."_s.arg(path));
}

/// SQLite fills up a last page of which a part is missing. Looks under a read lock, when nobody makes the file longer.
Result<> checkLength(SqliteConnection &connection, const QString &path)
{
    if (auto begun = connection.execute("BEGIN"); !begun)
        return begun;
    auto checked = connection.execute("SELECT count(*) FROM sqlite_schema");
    if (checked && isShorterThanItsHeaderSays(connection, SqliteFileStamp::of(path)))
        checked = cutOff(path);
    const auto ended = connection.execute("ROLLBACK");
    return checked ? ended : checked;
}

/// The same failure, where more is known of the file than SQLite says.
Error explain(Error error, const SqliteFile &file, const QString &path)
{
    if (error.kind == ErrorKind::InvalidData && isShorterThanItsHeaderSays(*file.connection, file.stamp)) {
        return cutOff(path).value();
    }
    if (error.kind == ErrorKind::Unavailable && file.isWal && file.stamp.walSize > 0
        && !file.readOnlyReason.isEmpty()) {
        return {ErrorKind::PermissionDenied,
            u"The latest changes of \"%1\" are in its -wal file, and reading those needs a folder that can be written. "
            u"Copy the file and its -wal file to another folder and open the copy."_s.arg(path)};
    }
    return error;
}

Result<> connect(SqliteFile &file, const QString &path, Access access)
{
    auto connection = SqliteConnection::open(path, access);
    if (!connection)
        return tl::unexpected(connection.error());
    file.connection = std::move(*connection);
    const QByteArray header = file.connection->header();
    file.isWal = !header.isEmpty() && header[ReadVersionOffset] == WalVersion;
    return {};
}

/// A cleanly closed WAL database is read without locks: any other way leaves -wal and -shm files behind it.
bool canBeReadWithoutLocks(const SqliteFile &file)
{
    return !file.readOnlyReason.isEmpty() && file.isWal && file.stamp.walSize <= 0 && file.stamp.journalSize < 0;
}

Result<> checkTable(SqliteFile &file, const SqliteSettings &settings)
{
    const QString &path = settings.path;
    if (!file.schema.exists && settings.create)
        return failure(ErrorKind::PermissionDenied, file.readOnlyReason);
    if (!file.schema.exists) {
        return failure(ErrorKind::InvalidData,
            u"\"%1\" is a database without the table workflow_states, so it holds no workflows. Check that this is the "
            u"right file, or ask for a new store."_s.arg(path));
    }
    if (!file.schema.isTable && file.readOnlyReason.isEmpty()) {
        file.readOnlyReason
            = u"workflow_states in \"%1\" is a view, which can only be read. Change the table behind it."_s.arg(path);
    }
    return {};
}

Result<> readSchema(SqliteFile &file, const SqliteSettings &settings, const CallControl &control)
{
    const SqliteCall call(*file.connection, control);
    auto schema = checkLength(*file.connection, settings.path).and_then([&] {
        return SqliteSchema::read(*file.connection, settings.path);
    });
    if (schema && !schema->exists && settings.create && file.readOnlyReason.isEmpty()) {
        schema = SqliteSchema::create(*file.connection).and_then([&] {
            return SqliteSchema::read(*file.connection, settings.path);
        });
    }
    if (!schema)
        return tl::unexpected(explain(schema.error(), file, settings.path));
    file.schema = std::move(*schema);
    return checkTable(file, settings);
}

} // namespace

SqliteFileStamp SqliteFileStamp::of(const QString &path)
{
    // SQLite keeps its files beside the file that a symbolic link leads to.
    const QString canonical = QFileInfo(path).canonicalFilePath();
    const QByteArray name = QFile::encodeName(canonical);
    FileStatus status{};
    if (name.isEmpty() || ::stat(name.constData(), &status) != 0)
        return {};
    return {status.st_size, sizeOf(name + "-wal"), sizeOf(name + "-journal"),
        status.st_mtim.tv_sec * 1'000'000'000LL + status.st_mtim.tv_nsec, status.st_ino};
}

Result<SqliteFile> SqliteFile::open(const SqliteSettings &settings, const CallControl &control)
{
    if (auto usable = checkFile(settings); !usable)
        return tl::unexpected(usable.error());
    SqliteFile file;
    file.stamp = SqliteFileStamp::of(settings.path);
    file.readOnlyReason = findReadOnlyReason(settings);
    if (file.stamp.size < 0 && !file.readOnlyReason.isEmpty())
        return failure(ErrorKind::PermissionDenied, file.readOnlyReason);
    auto opened = connect(file, settings.path, chooseAccess(settings, file));
    if (opened && canBeReadWithoutLocks(file))
        opened = connect(file, settings.path, Access::Immutable);
    if (opened)
        opened = readSchema(file, settings, control);
    if (!opened && opened.error().kind == ErrorKind::Unsupported && file.readOnlyReason.isEmpty()) {
        file.readOnlyReason = opened.error().detail;
        opened = connect(file, settings.path, Access::ReadOnly).and_then([&] {
            return readSchema(file, settings, control);
        });
    }
    if (!opened)
        return tl::unexpected(opened.error());
    return file;
}

} // namespace stateloupe
