#include "core/operations/localclock.h"

#include <QDateTime>
#include <QUuid>

#include <chrono>

namespace stateloupe {

LocalClock systemClock()
{
    return [] {
        using namespace std::chrono;
        const auto sinceEpoch = system_clock::now().time_since_epoch();
        const auto now = QDateTime::fromMSecsSinceEpoch(duration_cast<milliseconds>(sinceEpoch).count());
        return qint64((duration_cast<microseconds>(sinceEpoch) + seconds(now.offsetFromUtc())).count());
    };
}

QString newUuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace stateloupe
