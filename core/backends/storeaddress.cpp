#include "core/backends/storeaddress.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

const QString MemoryScheme = u"memory:"_s;
const QString SqliteScheme = u"sqlite:"_s;

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

/// The scheme with its colon, in lower case; empty for a plain path.
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
    return valid ? QString(scheme.toLower() + u':') : QString();
}

/// Qt takes a name with a colon in front for a resource of the program.
QString asFile(const QString &path)
{
    return path.startsWith(u':') ? QString(u"./"_s + path) : path;
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

Result<StoreAddress> parsePath(const QString &address, const QString &scheme)
{
    if (const QString file = asFile(address); QFileInfo::exists(file))
        return StoreAddress{SqliteSettings{file}, {}};
    if (!scheme.isEmpty()) {
        return failure(ErrorKind::InvalidArgument,
            u"\"%1\" is no kind of store known here. Write memory:, sqlite:PATH or the path of a file."_s.arg(
                withoutSecrets(address)));
    }
    return failure(ErrorKind::InvalidArgument,
        u"There is no file \"%1\". Check the path, or write sqlite:PATH to name a file that is still to be made."_s.arg(
            withoutSecrets(address)));
}

} // namespace

Result<StoreAddress> parseStoreAddress(const QString &address)
{
    static const std::array laterSchemes{u"redis:"_s, u"rediss:"_s, u"postgresql:"_s, u"postgres:"_s};
    if (address.isEmpty())
        return failure(
            ErrorKind::InvalidArgument, u"The address of the store is empty. Write sqlite:PATH or a path."_s);
    if (hasControlCharacter(address)) {
        return failure(
            ErrorKind::InvalidArgument, u"The address of the store holds a control character. Write it without."_s);
    }
    const QString scheme = schemeOf(address);
    if (scheme == MemoryScheme)
        return StoreAddress{MemorySettings{address.sliced(MemoryScheme.size())}, {}};
    if (scheme == SqliteScheme)
        return parseSqlite(address.sliced(SqliteScheme.size()));
    if (std::find(laterSchemes.begin(), laterSchemes.end(), scheme) != laterSchemes.end()) {
        return failure(ErrorKind::Unsupported,
            u"Stores at \"%1\" cannot be opened by this version, which knows memory: and sqlite:."_s.arg(scheme));
    }
    return parsePath(address, scheme);
}

QString toStoreAddress(const StoreSettings &settings)
{
    if (const auto *memory = std::get_if<MemorySettings>(&settings))
        return MemoryScheme + memory->name;
    // What parseStoreAddress() would refuse or read otherwise is written in another way.
    QString path = std::get<SqliteSettings>(settings).path;
    while (path.startsWith(u"//"))
        path.remove(0, 1);
    return SqliteScheme + asFile(path);
}

} // namespace stateloupe
