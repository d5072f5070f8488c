#include "core/connections/connectionentry.h"

#include "core/backends/storeaddress.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

const QByteArray NameKey = "name";
const QByteArray AddressKey = "address";
const QByteArray EnvironmentKey = "environment";
const QByteArray ReadOnlyKey = "read_only";
const QByteArray PasswordKey = "password";

const QByteArray Head = "# Saved connections of Stateloupe. Their passwords are in the keyring, never here.\n";

using Values = QMap<QByteArray, QByteArray>;

Values valuesOf(const QByteArrayList &lines)
{
    Values values;
    for (const QByteArray &line : lines) {
        if (const qsizetype equals = line.indexOf('='); equals > 0)
            values.insert(line.first(equals), line.sliced(equals + 1));
    }
    return values;
}

/// The connection that all lines together make. One that is not understood makes none: it may say how careful to be.
std::optional<Connection> connectionOf(const QByteArrayList &lines)
{
    const QByteArray heading = lines.first().trimmed();
    const Values values = valuesOf(lines);
    Connection connection;
    connection.id = QUuid::fromString(QLatin1StringView(heading.mid(1).chopped(1)));
    connection.name = QString::fromUtf8(values.value(NameKey));
    const auto address = parseStoreAddress(QString::fromUtf8(values.value(AddressKey)));
    const auto environment = environmentNamed(values.value(EnvironmentKey));
    const QByteArray readOnly = values.value(ReadOnlyKey, "no");
    const QByteArray password = values.value(PasswordKey, "none");
    const bool isUnderstood = !connection.id.isNull() && !connection.name.isEmpty() && address && environment
        && (readOnly == "yes" || readOnly == "no") && (password == "keyring" || password == "none");
    if (!isUnderstood)
        return std::nullopt;
    connection.settings = withReadOnly(address->settings, readOnly == "yes" || isReadOnly(address->settings));
    connection.environment = *environment;
    connection.hasPassword = password == "keyring";
    return connection;
}

} // namespace

ConnectionFile readConnectionFile(const QByteArray &bytes)
{
    ConnectionFile file;
    if (bytes.isEmpty())
        return file;
    for (const QByteArray &line : (bytes.endsWith('\n') ? bytes.chopped(1) : bytes).split('\n')) {
        if (line.startsWith('['))
            file.entries << ConnectionEntry();
        (file.entries.isEmpty() ? file.head : file.entries.last().lines) << line;
    }
    for (ConnectionEntry &entry : file.entries)
        entry.connection = connectionOf(entry.lines);
    return file;
}

QByteArray writeConnectionFile(const ConnectionFile &file)
{
    QByteArray bytes = file.head.isEmpty() ? Head + '\n' : file.head.join('\n') + '\n';
    for (const ConnectionEntry &entry : file.entries)
        bytes += entry.lines.join('\n') + '\n';
    return bytes;
}

ConnectionEntry toEntry(const Connection &connection)
{
    QByteArrayList lines{'[' + connection.id.toByteArray(QUuid::WithoutBraces) + ']'};
    const auto add = [&lines](const QByteArray &key, const QByteArray &value) { lines << key + '=' + value; };
    add(NameKey, connection.name.toUtf8());
    add(AddressKey, toStoreAddress(withReadOnly(connection.settings, false)).toUtf8());
    if (connection.environment != Environment::None)
        add(EnvironmentKey, environmentName(connection.environment));
    if (isReadOnly(connection.settings))
        add(ReadOnlyKey, "yes");
    if (connection.hasPassword)
        add(PasswordKey, "keyring");
    lines << QByteArray();
    return {lines, connection};
}

} // namespace stateloupe
