#include "core/backends/serverhost.h"

#include <QHostAddress>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <netdb.h>
#include <thread>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

constexpr std::chrono::milliseconds Slice{20};

/// A lookup under way, shared by who waits for it and the thread that does it, which may go on alone.
/// (glibc's getaddrinfo_a() would do, but ThreadSanitizer does not survive its threads.)
struct Lookup
{
    std::mutex mutex; ///< guards what follows
    std::condition_variable changed;
    bool isFinished = false;
    int code = 0;
    QStringList addresses;
};

QStringList addressesIn(const addrinfo *list)
{
    QStringList addresses;
    for (const addrinfo *entry = list; entry; entry = entry->ai_next) {
        const QString address = QHostAddress(entry->ai_addr).toString();
        if (!address.isEmpty() && !addresses.contains(address))
            addresses << address;
    }
    return addresses;
}

void lookUp(const QByteArray &host, Lookup &lookup)
{
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_ADDRCONFIG;
    addrinfo *list = nullptr;
    const int code = getaddrinfo(host.constData(), nullptr, &hints, &list);
    {
        const std::lock_guard lock(lookup.mutex);
        lookup.isFinished = true;
        lookup.code = code;
        lookup.addresses = addressesIn(list);
    }
    lookup.changed.notify_one();
    if (list)
        freeaddrinfo(list);
}

tl::unexpected<Error> noSuchHost(const QString &host)
{
    return failure(ErrorKind::NotFound, u"There is no host named \"%1\". Check how the name is written."_s.arg(host));
}

tl::unexpected<Error> resolverFailed(const QString &host, int code)
{
    return failure(ErrorKind::Unavailable,
        u"The address of \"%1\" could not be found: %2. Check the network, or use the numeric address."_s.arg(
            host, QString::fromLocal8Bit(gai_strerror(code))));
}

} // namespace

bool isThisMachine(const QString &host)
{
    if (host.isEmpty() || host.startsWith(u'/') || host.compare(u"localhost"_s, Qt::CaseInsensitive) == 0)
        return true;
    return QHostAddress(host).isLoopback();
}

Result<QStringList> lookUpHost(const QString &host, const CallControl &control)
{
    if (const QHostAddress address(host); !address.isNull())
        return QStringList{address.toString()};
    if (auto goOn = control.check(); !goOn)
        return tl::unexpected(goOn.error());

    const auto lookup = std::make_shared<Lookup>();
    std::thread([name = host.toUtf8(), lookup] { lookUp(name, *lookup); }).detach();
    std::unique_lock lock(lookup->mutex);
    while (!lookup->changed.wait_for(lock, Slice, [&] { return lookup->isFinished; })) {
        if (auto goOn = control.check(); !goOn)
            return tl::unexpected(goOn.error());
    }
    if (lookup->code == EAI_NONAME || lookup->code == EAI_NODATA)
        return noSuchHost(host);
    if (lookup->code != 0)
        return resolverFailed(host, lookup->code);
    if (lookup->addresses.isEmpty())
        return noSuchHost(host);
    return lookup->addresses;
}

} // namespace stateloupe
