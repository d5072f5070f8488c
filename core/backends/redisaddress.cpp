#include "core/backends/redisaddress.h"

#include "core/backends/serveraddress.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

constexpr auto PlainScheme = "redis"_L1;
constexpr auto TlsScheme = "rediss"_L1;
constexpr auto SocketScheme = "redis+unix"_L1;

constexpr qint64 MaximumTtl = 100'000'000'000; // seconds; in milliseconds since 1970 it still is a number to Redis

Result<> readDatabase(ServerAddress &address, RedisSettings &settings)
{
    const auto parameter = address.take("db"_L1);
    const bool isInPath = address.scheme != SocketScheme && !address.path.value(0).isEmpty();
    if (parameter && isInPath)
        return badServerAddress(address.scheme, u"names its database twice. Choose /DB or ?db=DB."_s);
    if (!parameter && !isInPath)
        return {};
    const auto number = numberValue(parameter ? *parameter : address.path.first(), 0, std::numeric_limits<int>::max());
    if (!number)
        return badServerAddress(address.scheme, u"has a database that is not a number. Write one as in /0."_s);
    settings.database = int(*number);
    return {};
}

Result<> readSocket(const ServerAddress &address, RedisSettings &settings)
{
    if (!address.host.isEmpty() || address.port || address.path.join('/').isEmpty()) {
        return badServerAddress(
            address.scheme, u"names no path, or a host besides it. Write redis+unix:///path/of/the/socket."_s);
    }
    const auto path = textValue(address, '/' + address.path.join('/'));
    if (!path)
        return tl::unexpected(path.error());
    settings.socket = *path;
    return {};
}

Result<> readHost(const ServerAddress &address, RedisSettings &settings)
{
    if (address.path.size() > 1 || address.host.startsWith(u'/')) {
        return badServerAddress(address.scheme,
            u"has a path. Write %1://HOST:PORT/DB, or redis+unix:///path/of/the/socket."_s.arg(address.scheme));
    }
    const bool hasLogin = !address.user.isEmpty() || !address.password.isEmpty();
    if (address.host.isEmpty() && (hasLogin || address.port))
        return badServerAddress(address.scheme, u"names no host. Write %1://USER@HOST."_s.arg(address.scheme));
    if (!address.host.isEmpty())
        settings.host = address.host;
    settings.port = address.port.value_or(settings.port);
    return {};
}

Result<> readTls(ServerAddress &address, RedisSettings &settings)
{
    if (address.scheme == TlsScheme)
        settings.tls.policy = TlsPolicy::Verified;
    if (const auto file = address.take("ca"_L1)) {
        const auto text = textValue(address, *file);
        if (!text)
            return tl::unexpected(text.error());
        settings.tls.caFile = *text;
    }
    const auto word = address.take("tls"_L1);
    if (!word)
        return {};
    const auto isOn = switchValue(address, "tls"_L1, *word);
    if (!isOn)
        return tl::unexpected(isOn.error());
    if (*isOn != (address.scheme == TlsScheme)) {
        return badServerAddress(address.scheme,
            u"asks for encryption and for plain text. Write rediss:// for the one and redis://…?tls=off for the other."_s);
    }
    if (!*isOn)
        settings.tls.policy = TlsPolicy::Off;
    return {};
}

Result<> readKeys(ServerAddress &address, RedisSettings &settings)
{
    settings.prefix = address.take("prefix"_L1).value_or(settings.prefix);
    if (const auto digits = address.take("ttl"_L1)) {
        settings.ttl = numberValue(*digits, 1, MaximumTtl);
        if (!settings.ttl)
            return badServerAddress(
                address.scheme, u"has a ttl that is no number of seconds. Write one as in ?ttl=60."_s);
    }
    if (const auto word = address.take("readonly"_L1)) {
        const auto isReadOnly = switchValue(address, "readonly"_L1, *word);
        if (!isReadOnly)
            return tl::unexpected(isReadOnly.error());
        settings.readOnly = *isReadOnly;
    }
    return {};
}

QLatin1StringView schemeOf(const RedisSettings &settings)
{
    if (!settings.socket.isEmpty())
        return SocketScheme;
    return settings.tls.policy == TlsPolicy::Verified ? TlsScheme : PlainScheme;
}

} // namespace

bool isRedisScheme(const QString &scheme)
{
    return scheme == PlainScheme || scheme == TlsScheme || scheme == SocketScheme;
}

Result<StoreAddress> readRedisAddress(const QString &text)
{
    auto address = readServerAddress(text);
    if (!address)
        return tl::unexpected(address.error());
    RedisSettings settings;
    settings.user = address->user;
    auto done = address->scheme == SocketScheme ? readSocket(*address, settings) : readHost(*address, settings);
    if (done)
        done = readDatabase(*address, settings);
    if (done && address->scheme != SocketScheme)
        done = readTls(*address, settings);
    if (done)
        done = readKeys(*address, settings);
    if (done)
        done = refuseOtherParameters(*address);
    if (!done)
        return tl::unexpected(done.error());
    return StoreAddress{settings, address->password};
}

QString writeRedisAddress(const RedisSettings &settings)
{
    const RedisSettings defaults;
    const bool isSocket = !settings.socket.isEmpty();
    ServerAddress address;
    address.scheme = schemeOf(settings);
    address.user = settings.user;
    if (isSocket) {
        address.path = settings.socket.toUtf8().split('/').mid(1);
    } else {
        address.host = settings.host;
        if (settings.port != defaults.port)
            address.port = settings.port;
    }
    const auto add = [&](QLatin1StringView name, const QByteArray &value) {
        address.parameters << ServerAddress::Parameter{name, value};
    };
    if (settings.database != 0 && isSocket)
        add("db"_L1, QByteArray::number(settings.database));
    else if (settings.database != 0)
        address.path << QByteArray::number(settings.database);
    if (settings.prefix != defaults.prefix)
        add("prefix"_L1, settings.prefix);
    if (settings.ttl)
        add("ttl"_L1, QByteArray::number(*settings.ttl));
    if (!isSocket && settings.tls.policy == TlsPolicy::Off)
        add("tls"_L1, "off");
    if (!isSocket && !settings.tls.caFile.isEmpty())
        add("ca"_L1, settings.tls.caFile.toUtf8());
    if (settings.readOnly)
        add("readonly"_L1, "yes");
    return writeServerAddress(address);
}

} // namespace stateloupe
