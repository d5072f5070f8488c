#include "core/backends/serverhost.h"

#include <QHostAddress>

#include <memory>
#include <netdb.h>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

constexpr timespec Slice{0, 20'000'000};

/// A lookup under way in glibc's resolver thread, with everything that thread may still touch.
struct Lookup
{
    explicit Lookup(const QString &host)
        : name(host.toUtf8())
    {
        hints.ai_socktype = SOCK_STREAM;
        hints.ai_flags = AI_ADDRCONFIG;
        request.ar_name = name.constData();
        request.ar_request = &hints;
    }
    ~Lookup()
    {
        if (request.ar_result)
            freeaddrinfo(request.ar_result);
    }
    Lookup(const Lookup &) = delete;
    Lookup &operator=(const Lookup &) = delete;

    QByteArray name;
    addrinfo hints{};
    gaicb request{};
};

/// Ends the lookup, or leaves it to the thread that cannot be stopped: what is lost are some hundred bytes.
void abandon(std::unique_ptr<Lookup> lookup)
{
    if (gai_cancel(&lookup->request) == EAI_NOTCANCELED)
        static_cast<void>(lookup.release());
}

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

    auto lookup = std::make_unique<Lookup>(host);
    gaicb *requests[] = {&lookup->request};
    if (const int code = getaddrinfo_a(GAI_NOWAIT, requests, 1, nullptr); code != 0)
        return resolverFailed(host, code);
    const gaicb *const waited[] = {&lookup->request};
    while (gai_error(&lookup->request) == EAI_INPROGRESS) {
        gai_suspend(waited, 1, &Slice);
        if (auto goOn = control.check(); !goOn) {
            abandon(std::move(lookup));
            return tl::unexpected(goOn.error());
        }
    }
    const int code = gai_error(&lookup->request);
    if (code == EAI_NONAME || code == EAI_NODATA)
        return noSuchHost(host);
    if (code != 0)
        return resolverFailed(host, code);
    const QStringList addresses = addressesIn(lookup->request.ar_result);
    if (addresses.isEmpty())
        return noSuchHost(host);
    return addresses;
}

} // namespace stateloupe
