#include "core/backends/postgresaddress.h"

#include "core/backends/serveraddress.h"

#include <array>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

constexpr auto Scheme = "postgresql"_L1;
constexpr auto ShortScheme = "postgres"_L1;

/// Parameters of libpq that change neither what is opened nor how safely: this program has deadlines of its own, names
/// itself, and takes no server at its word whose certificate it has not checked.
constexpr std::array HarmlessParameters{"connect_timeout"_L1, "application_name"_L1, "fallback_application_name"_L1,
    "channel_binding"_L1, "keepalives"_L1, "keepalives_idle"_L1, "keepalives_interval"_L1, "keepalives_count"_L1,
    "tcp_user_timeout"_L1};

Result<> takeText(ServerAddress &address, QLatin1StringView name, QString &target)
{
    const auto value = address.take(name);
    if (!value)
        return {};
    if (!target.isEmpty()) {
        return badServerAddress(
            address.scheme, u"says twice what the parameter \"%1\" says. Choose one of the two."_s.arg(name));
    }
    const auto text = textValue(address, *value);
    if (!text)
        return tl::unexpected(text.error());
    target = *text;
    return {};
}

Result<> readDatabase(ServerAddress &address, PostgresSettings &settings)
{
    if (address.path.size() > 1) {
        return badServerAddress(address.scheme,
            u"has a path of several parts. Write the database right behind the host, and %2F for a \"/\" in its name."_s);
    }
    const auto database = textValue(address, address.path.value(0));
    if (!database)
        return tl::unexpected(database.error());
    settings.database = *database;
    return takeText(address, "dbname"_L1, settings.database);
}

Result<> readHost(ServerAddress &address, PostgresSettings &settings)
{
    settings.host = address.host;
    if (const auto done = takeText(address, "host"_L1, settings.host); !done)
        return done;
    if (!settings.host.startsWith(u'/') && !isHost(settings.host))
        return badServerAddress(address.scheme, u"has a parameter \"host\" that is not one host, nor a folder."_s);
    settings.port = address.port.value_or(settings.port);
    const auto digits = address.take("port"_L1);
    if (!digits)
        return {};
    const auto port = numberValue(*digits, 1, 65'535);
    if (!port || address.port)
        return badServerAddress(address.scheme, u"has two ports, or one that is no number from 1 to 65535."_s);
    settings.port = quint16(*port);
    return {};
}

Result<> readLogin(ServerAddress &address, PostgresSettings &settings)
{
    settings.user = address.user;
    if (auto password = address.take("password"_L1)) {
        if (!address.password.isEmpty())
            return badServerAddress(address.scheme, u"holds two passwords. Leave one of them out."_s);
        address.password = Secret(*std::move(password));
    }
    return takeText(address, "user"_L1, settings.user);
}

std::optional<TlsPolicy> policyOf(const QByteArray &sslMode)
{
    if (sslMode == "disable")
        return TlsPolicy::Off;
    for (const char *mode : {"allow", "prefer", "require", "verify-ca", "verify-full"}) {
        if (sslMode == mode)
            return TlsPolicy::Verified;
    }
    return std::nullopt;
}

/// What the parameters sslmode, tls and ssl ask for, of which one address has one.
Result<> readTlsPolicy(ServerAddress &address, TlsSettings &tls)
{
    int given = 0;
    if (const auto mode = address.take("sslmode"_L1)) {
        const auto policy = policyOf(*mode);
        if (!policy)
            return badServerAddress(address.scheme, u"has an sslmode that is none. Write disable or verify-full."_s);
        tls.policy = *policy;
        ++given;
    }
    for (const auto name : {"tls"_L1, "ssl"_L1}) {
        const auto word = address.take(name);
        if (!word)
            continue;
        const auto isOn = switchValue(address, name, *word);
        if (!isOn)
            return tl::unexpected(isOn.error());
        tls.policy = *isOn ? TlsPolicy::Verified : TlsPolicy::Off;
        ++given;
    }
    if (given > 1)
        return badServerAddress(address.scheme, u"says twice whether to encrypt. Leave one of sslmode and tls out."_s);
    return {};
}

Result<> readTls(ServerAddress &address, PostgresSettings &settings)
{
    if (const auto done = readTlsPolicy(address, settings.tls); !done)
        return done;
    if (const auto done = takeText(address, "sslrootcert"_L1, settings.tls.caFile); !done)
        return done;
    if (settings.tls.caFile == u"system")
        settings.tls.caFile.clear();
    return {};
}

Result<> readTable(ServerAddress &address, PostgresSettings &settings)
{
    QString table;
    if (const auto done = takeText(address, "table"_L1, table); !done)
        return done;
    if (!table.isEmpty())
        settings.table = table;
    const auto word = address.take("readonly"_L1);
    if (!word)
        return {};
    const auto isReadOnly = switchValue(address, "readonly"_L1, *word);
    if (!isReadOnly)
        return tl::unexpected(isReadOnly.error());
    settings.readOnly = *isReadOnly;
    return {};
}

} // namespace

bool isPostgresScheme(const QString &scheme)
{
    return scheme == Scheme || scheme == ShortScheme;
}

Result<StoreAddress> readPostgresAddress(const QString &text)
{
    auto address = readServerAddress(text);
    if (!address)
        return tl::unexpected(address.error());
    PostgresSettings settings;
    for (const auto read : {readDatabase, readHost, readLogin, readTls, readTable}) {
        if (const auto done = read(*address, settings); !done)
            return tl::unexpected(done.error());
    }
    for (const QLatin1StringView name : HarmlessParameters)
        address->take(name);
    if (const auto done = refuseOtherParameters(*address); !done)
        return tl::unexpected(done.error());
    return StoreAddress{settings, address->password};
}

QString writePostgresAddress(const PostgresSettings &settings)
{
    const PostgresSettings defaults;
    ServerAddress address;
    address.scheme = Scheme;
    address.user = settings.user;
    const bool isFolder = settings.host.startsWith(u'/');
    if (!isFolder)
        address.host = settings.host;
    if (settings.port != defaults.port)
        address.port = settings.port;
    if (!settings.database.isEmpty())
        address.path << settings.database.toUtf8();
    const auto add = [&](QLatin1StringView name, const QString &value) {
        address.parameters << ServerAddress::Parameter{name, value.toUtf8()};
    };
    if (isFolder)
        add("host"_L1, settings.host);
    if (settings.table != defaults.table)
        add("table"_L1, settings.table);
    // In libpq's words, so that other programs understand them, too.
    if (settings.tls.policy == TlsPolicy::Off)
        add("sslmode"_L1, u"disable"_s);
    else if (settings.tls.policy == TlsPolicy::Verified)
        add("sslmode"_L1, u"verify-full"_s);
    if (!settings.tls.caFile.isEmpty())
        add("sslrootcert"_L1, settings.tls.caFile);
    if (settings.readOnly)
        add("readonly"_L1, u"yes"_s);
    return writeServerAddress(address);
}

} // namespace stateloupe
