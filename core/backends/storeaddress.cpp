#include "core/backends/storeaddress.h"

#include "core/backends/postgresaddress.h"
#include "core/backends/redisaddress.h"

#include <QFileInfo>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

const QString MemoryScheme = u"memory"_s;
const QString SqliteScheme = u"sqlite"_s;
const QString FileScheme = u"file"_s;
const QByteArray SqliteHead = "SQLite format 3";

/// The address as it may be shown: without user, password and query.
QString withoutSecrets(const QString &address)
{
    QString shown = address;
    if (shown.contains(u"://"))
        shown = shown.section(u'?', 0, 0);
    const qsizetype colon = shown.indexOf(u':');
    const qsizetype at = shown.lastIndexOf(u'@');
    if (colon < 0 || at < colon)
        return shown;
    const qsizetype keep = shown.indexOf(u"://") == colon ? colon + 3 : colon + 1;
    return QString(shown.first(std::min(keep, at)) + shown.sliced(at + 1));
}

bool hasControlCharacter(const QString &text)
{
    return std::any_of(
        text.begin(), text.end(), [](QChar character) { return character.category() == QChar::Other_Control; });
}

/// The scheme in lower case, without its colon; empty for a plain path.
QString schemeOf(const QString &address)
{
    const qsizetype colon = address.indexOf(u':');
    if (colon < 1)
        return {};
    const QString scheme = address.first(colon);
    const bool valid = std::all_of(scheme.begin(), scheme.end(), [](QChar character) {
        const char16_t unit = character.unicode();
        return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z') || (unit >= u'0' && unit <= u'9')
            || unit == u'+' || unit == u'-' || unit == u'.';
    });
    return valid ? scheme.toLower() : QString();
}

bool isServerScheme(const QString &scheme)
{
    return isRedisScheme(scheme) || isPostgresScheme(scheme);
}

/// Qt takes a name with a colon in front for a resource of the program.
QString asFile(const QString &path)
{
    return path.startsWith(u':') ? QString(u"./"_s + path) : path;
}

QString withoutDoubleSlash(QString path)
{
    while (path.startsWith(u"//"))
        path.remove(0, 1);
    return asFile(path);
}

Result<StoreAddress> parseSqlite(const QString &path)
{
    if (path.isEmpty())
        return failure(ErrorKind::InvalidArgument, u"\"sqlite:\" names no file. Write sqlite:PATH."_s);
    if (path == u":memory:")
        return failure(ErrorKind::InvalidArgument, u"A store in memory has the address \"memory:\"."_s);
    if (path.startsWith(u"//")) {
        return failure(ErrorKind::InvalidArgument,
            u"\"sqlite:%1\" can be understood in two ways. Write the path right after the colon, as in sqlite:/tmp/a.db."_s
                .arg(path));
    }
    return StoreAddress{SqliteSettings{asFile(path)}, {}};
}

/// `file:PATH`, or as a desktop passes it, file:///PATH.
Result<StoreAddress> parseFile(const QString &path)
{
    if (path.isEmpty())
        return failure(ErrorKind::InvalidArgument, u"\"file:\" names no file. Write file:PATH."_s);
    if (path.startsWith(u"//")) {
        const QUrl url(FileScheme + u':' + path, QUrl::StrictMode);
        if (!url.isLocalFile() || !url.host().isEmpty())
            return failure(
                ErrorKind::InvalidArgument, u"\"file:%1\" names no file of this machine. Write file:PATH."_s.arg(path));
        return StoreAddress{settingsOfFile(url.toLocalFile()), {}};
    }
    return StoreAddress{FileSettings{asFile(path)}, {}};
}

Result<StoreAddress> parsePath(const QString &address, const QString &scheme)
{
    if (const QString file = asFile(address); QFileInfo::exists(file))
        return StoreAddress{settingsOfFile(file), {}};
    if (!scheme.isEmpty()) {
        return failure(ErrorKind::InvalidArgument,
            u"\"%1\" is no kind of store known here. Write the path of a file, or an address that begins with "
            "memory:, sqlite:, file:, redis://, rediss://, redis+unix:// or postgresql://."_s.arg(
                withoutSecrets(address)));
    }
    return failure(ErrorKind::InvalidArgument,
        u"There is no file \"%1\". Check the path, or write sqlite:PATH to name a file that is still to be made."_s.arg(
            withoutSecrets(address)));
}

Result<StoreAddress> parseServer(const QString &address, const QString &scheme)
{
    if (!address.sliced(scheme.size()).startsWith(u"://"))
        return failure(
            ErrorKind::InvalidArgument, u"\"%1:\" is followed by \"//\" and a host. Write %1://HOST."_s.arg(scheme));
    return isRedisScheme(scheme) ? readRedisAddress(address) : readPostgresAddress(address);
}

} // namespace

StoreSettings settingsOfFile(const QString &path)
{
    if (!path.endsWith(u".json", Qt::CaseInsensitive))
        return SqliteSettings{path};
    QFile file(path);
    const bool isDatabase = file.open(QIODevice::ReadOnly) && file.read(SqliteHead.size()) == SqliteHead;
    return isDatabase ? StoreSettings(SqliteSettings{path}) : StoreSettings(FileSettings{path});
}

bool looksLikeStoreAddress(const QString &text)
{
    const QString scheme = schemeOf(text);
    return scheme == MemoryScheme || scheme == SqliteScheme || scheme == FileScheme || isServerScheme(scheme)
        || text.contains(u"://");
}

Result<StoreAddress> parseStoreAddress(const QString &address)
{
    if (address.isEmpty())
        return failure(
            ErrorKind::InvalidArgument, u"The address of the store is empty. Write sqlite:PATH or a path."_s);
    if (hasControlCharacter(address)) {
        return failure(
            ErrorKind::InvalidArgument, u"The address of the store holds a control character. Write it without."_s);
    }
    const QString scheme = schemeOf(address);
    if (scheme == MemoryScheme)
        return StoreAddress{MemorySettings{address.sliced(MemoryScheme.size() + 1)}, {}};
    if (scheme == SqliteScheme)
        return parseSqlite(address.sliced(SqliteScheme.size() + 1));
    if (scheme == FileScheme)
        return parseFile(address.sliced(FileScheme.size() + 1));
    if (isServerScheme(scheme))
        return parseServer(address, scheme);
    return parsePath(address, scheme);
}

QString toStoreAddress(const StoreSettings &settings)
{
    if (const auto *memory = std::get_if<MemorySettings>(&settings))
        return MemoryScheme + u':' + memory->name;
    if (const auto *redis = std::get_if<RedisSettings>(&settings))
        return writeRedisAddress(*redis);
    if (const auto *postgres = std::get_if<PostgresSettings>(&settings))
        return writePostgresAddress(*postgres);
    if (const auto *json = std::get_if<FileSettings>(&settings))
        return FileScheme + u':' + withoutDoubleSlash(json->path);
    // What parseStoreAddress() would refuse or read otherwise is written in another way.
    return SqliteScheme + u':' + withoutDoubleSlash(std::get<SqliteSettings>(settings).path);
}

} // namespace stateloupe
