#include "core/backends/postgressocket.h"

#include <QElapsedTimer>

#include <algorithm>
#include <libpq-fe.h>
#include <poll.h>

namespace stateloupe {

namespace {

constexpr int SliceMilliseconds = 20;

short eventsOf(PostgresWait wait)
{
    switch (wait) {
    case PostgresWait::Read:
        return POLLIN;
    case PostgresWait::Write:
        return POLLOUT;
    case PostgresWait::ReadOrWrite:
        break;
    }
    return POLLIN | POLLOUT;
}

} // namespace

Result<bool> waitForPostgres(const pg_conn *connection, PostgresWait wait, const CallControl &control, int milliseconds)
{
    pollfd socket{PQsocket(connection), eventsOf(wait), 0};
    QElapsedTimer timer;
    timer.start();
    for (;;) {
        if (auto goOn = control.check(); !goOn)
            return tl::unexpected(goOn.error());
        const qint64 rest = milliseconds < 0 ? SliceMilliseconds : std::max<qint64>(0, milliseconds - timer.elapsed());
        if (::poll(&socket, 1, int(std::min<qint64>(SliceMilliseconds, rest))) > 0)
            return true;
        if (milliseconds >= 0 && timer.elapsed() >= milliseconds)
            return false;
    }
}

} // namespace stateloupe
