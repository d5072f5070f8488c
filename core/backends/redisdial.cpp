#include "core/backends/redisdial.h"

#include "core/backends/rediserror.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

constexpr int SliceMilliseconds = 20;
/// For an address that is not the last one: the next may be better.
constexpr qint64 PatienceMilliseconds = 3'000;

using AddressList = std::unique_ptr<addrinfo, decltype(&freeaddrinfo)>;

AddressList resolveNumeric(const QString &address, quint16 port)
{
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV;
    addrinfo *list = nullptr;
    if (getaddrinfo(address.toLatin1().constData(), QByteArray::number(port).constData(), &hints, &list) != 0)
        list = nullptr;
    return {list, &freeaddrinfo};
}

/// Waits until the connection stands. Returns the system's error number, 0 for none, EINTR when told to stop.
int awaitConnection(int descriptor, const CallControl &control)
{
    for (;;) {
        if (control.shouldStop())
            return EINTR;
        pollfd waited{descriptor, POLLOUT, 0};
        const int ready = poll(&waited, 1, SliceMilliseconds);
        if (ready < 0 && errno != EINTR)
            return errno;
        if (ready <= 0)
            continue;
        int error = 0;
        socklen_t size = sizeof error;
        return getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &error, &size) == 0 ? error : errno;
    }
}

/// As awaitConnection(), from the start.
int dial(const FileDescriptor &descriptor, const sockaddr *address, socklen_t size, const CallControl &control)
{
    for (;;) {
        if (::connect(descriptor.get(), address, size) == 0)
            return 0;
        if (errno == EINPROGRESS)
            return awaitConnection(descriptor.get(), control);
        // Too many are waiting at this Unix socket, and there is nothing to poll for.
        if (errno != EAGAIN && errno != EINTR)
            return errno;
        if (control.shouldStop())
            return EINTR;
        poll(nullptr, 0, SliceMilliseconds);
    }
}

FileDescriptor makeSocket(int family)
{
    return FileDescriptor(::socket(family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
}

CallControl atMost(qint64 milliseconds, const CallControl &control)
{
    return {QDeadlineTimer(milliseconds), [&control] { return control.shouldStop(); }};
}

tl::unexpected<Error> notReached(const QString &server, int error)
{
    return failure(ErrorKind::Unavailable,
        u"No Redis server was reached at %1: %2. Start it, or check host and port."_s.arg(
            server, QString::fromLocal8Bit(std::strerror(error))));
}

} // namespace

Result<FileDescriptor> dialTcp(const RedisSettings &settings, const QStringList &addresses, const CallControl &control)
{
    int error = ECONNREFUSED;
    for (const QString &address : addresses) {
        const AddressList list = resolveNumeric(address, settings.port);
        if (!list)
            continue;
        FileDescriptor descriptor = makeSocket(list->ai_family);
        const bool isLast = address == addresses.last();
        error = descriptor.get() < 0 ? errno
                                     : dial(descriptor, list->ai_addr, list->ai_addrlen,
                                         isLast ? control : atMost(PatienceMilliseconds, control));
        if (error == 0)
            return descriptor;
        if (control.shouldStop())
            return tl::unexpected(waitEnded(control, redisServerName(settings)));
    }
    return notReached(redisServerName(settings), error);
}

Result<FileDescriptor> dialUnix(const RedisSettings &settings, const CallControl &control)
{
    const QByteArray path = QFile::encodeName(settings.socket);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= qsizetype(sizeof address.sun_path)) {
        return failure(ErrorKind::InvalidArgument,
            u"The path of the Unix socket \"%1\" is too long. At most %2 bytes fit."_s.arg(settings.socket)
                .arg(sizeof address.sun_path - 1));
    }
    std::copy(path.begin(), path.end(), address.sun_path);
    FileDescriptor descriptor = makeSocket(AF_UNIX);
    const int error = descriptor.get() < 0
        ? errno
        : dial(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address, control);
    switch (error) {
    case 0:
        return descriptor;
    case EINTR:
        return tl::unexpected(waitEnded(control, settings.socket));
    case ENOENT:
        return failure(ErrorKind::NotFound,
            u"There is no Unix socket \"%1\". Check the path, and whether Redis runs."_s.arg(settings.socket));
    case EACCES:
    case EPERM:
        return failure(ErrorKind::PermissionDenied,
            u"Access to the Unix socket \"%1\" is denied. Check its permissions."_s.arg(settings.socket));
    default:
        return notReached(settings.socket, error);
    }
}

} // namespace stateloupe
