#include "core/connections/connectionbook.h"

#include "core/backends/storeaddress.h"
#include "core/connections/connectionentry.h"
#include "core/files/privatefile.h"

#include <QFileInfo>
#include <QLockFile>
#include <QStandardPaths>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace stateloupe {

namespace {

constexpr auto LockPatience = 5s;

Result<ConnectionFile> readFile(const QString &fileName)
{
    const auto bytes = readPrivateFile(fileName);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return readConnectionFile(*bytes);
}

/// Reads the file, lets `change` change what is in it and writes it, while nobody else does.
template <typename Change>
Result<> changeFile(const QString &fileName, const Change &change)
{
    if (const auto made = makePrivateFolder(fileName); !made)
        return made;
    QLockFile lock(fileName + u".lock"_s);
    if (!lock.tryLock(int(std::chrono::milliseconds(LockPatience).count()))) {
        return failure(ErrorKind::Unavailable,
            u"\"%1\" cannot be locked for writing. Nothing was saved; check its folder, and whether another program is "
            "writing it."_s.arg(fileName));
    }
    auto file = readFile(fileName);
    if (!file)
        return tl::unexpected(file.error());
    if (const Result<> changed = change(*file); !changed)
        return changed;
    return writePrivateFile(fileName, writeConnectionFile(*file));
}

bool isSameName(const QString &a, const QString &b)
{
    return a.toCaseFolded() == b.toCaseFolded();
}

bool breaksLines(QChar character)
{
    const QChar::Category category = character.category();
    return category == QChar::Other_Control || category == QChar::Separator_Line
        || category == QChar::Separator_Paragraph;
}

Result<> checkName(const QString &name)
{
    if (name.trimmed().isEmpty())
        return failure(ErrorKind::InvalidArgument, u"A connection needs a name. Give it one."_s);
    if (name != name.trimmed() || std::any_of(name.begin(), name.end(), breaksLines)) {
        return failure(ErrorKind::InvalidArgument,
            u"The name of a connection is one line that neither begins nor ends with a blank. Choose another one."_s);
    }
    if (looksLikeStoreAddress(name)) {
        return failure(ErrorKind::InvalidArgument,
            u"The name of the connection could be taken for the address of a store. Choose another one."_s);
    }
    return {};
}

/// A connection means the same file wherever the program is started.
StoreSettings withAbsolutePath(StoreSettings settings)
{
    if (auto *sqlite = std::get_if<SqliteSettings>(&settings); sqlite && !sqlite->path.isEmpty())
        sqlite->path = QFileInfo(sqlite->path).absoluteFilePath();
    if (auto *file = std::get_if<FileSettings>(&settings); file && !file->path.isEmpty())
        file->path = QFileInfo(file->path).absoluteFilePath();
    return settings;
}

auto entryOf(ConnectionFile &file, const QUuid &id)
{
    return std::find_if(file.entries.begin(), file.entries.end(),
        [&](const ConnectionEntry &entry) { return entry.connection && entry.connection->id == id; });
}

Result<> put(ConnectionFile &file, const Connection &connection)
{
    for (const ConnectionEntry &entry : std::as_const(file.entries)) {
        if (entry.connection && entry.connection->id != connection.id
            && isSameName(entry.connection->name, connection.name)) {
            return failure(ErrorKind::InvalidArgument,
                u"There is a connection named \"%1\" already. Choose another name, or change that one."_s.arg(
                    entry.connection->name));
        }
    }
    if (const auto known = entryOf(file, connection.id); known != file.entries.end())
        *known = toEntry(connection);
    else
        file.entries << toEntry(connection);
    return {};
}

} // namespace

ConnectionBook::ConnectionBook(const QString &fileName)
    : m_fileName(fileName)
{
}

QString ConnectionBook::defaultFileName()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/connections.ini"_s;
}

QList<Connection> ConnectionBook::connections() const
{
    QList<Connection> connections;
    const auto file = readFile(m_fileName);
    if (!file)
        return connections;
    for (const ConnectionEntry &entry : file->entries) {
        if (entry.connection)
            connections << *entry.connection;
    }
    return connections;
}

std::optional<Connection> ConnectionBook::find(const QString &name) const
{
    for (const Connection &connection : connections()) {
        if (isSameName(connection.name, name))
            return connection;
    }
    return std::nullopt;
}

std::optional<Connection> ConnectionBook::find(const QUuid &id) const
{
    for (const Connection &connection : connections()) {
        if (connection.id == id)
            return connection;
    }
    return std::nullopt;
}

Result<> ConnectionBook::save(const Connection &connection)
{
    Connection kept = connection;
    kept.settings = withAbsolutePath(connection.settings);
    if (kept.id.isNull())
        return failure(ErrorKind::InvalidArgument, u"A connection without an id cannot be saved. Nothing was saved."_s);
    if (const auto named = checkName(kept.name); !named)
        return named;
    if (const auto address = parseStoreAddress(toStoreAddress(kept.settings)); !address)
        return tl::unexpected(address.error());
    return changeFile(m_fileName, [&kept](ConnectionFile &file) { return put(file, kept); });
}

Result<> ConnectionBook::remove(const QUuid &id)
{
    return changeFile(m_fileName, [&id](ConnectionFile &file) -> Result<> {
        if (const auto known = entryOf(file, id); known != file.entries.end())
            file.entries.erase(known);
        return {};
    });
}

Result<NamedStore> findStore(const QString &nameOrAddress, const ConnectionBook &book)
{
    if (const auto saved = book.find(nameOrAddress)) {
        if (QFileInfo::exists(nameOrAddress)) {
            return failure(ErrorKind::InvalidArgument,
                u"\"%1\" is the name of a saved connection and of a file here. Write ./%1 for the file, or use the "
                "connection from another folder."_s.arg(nameOrAddress));
        }
        return NamedStore{*saved, {}};
    }
    const auto address = parseStoreAddress(nameOrAddress);
    if (!address && !looksLikeStoreAddress(nameOrAddress)) {
        return failure(
            address.error().kind, address.error().detail + u" There is no saved connection of that name either."_s);
    }
    if (!address)
        return tl::unexpected(address.error());
    NamedStore store;
    store.connection.settings = address->settings;
    store.password = address->password;
    return store;
}

} // namespace stateloupe
