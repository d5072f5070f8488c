#include "ui/text/counttext.h"

#include "ui/text/formats.h"
#include "ui/text/translate.h"

namespace stateloupe {

QString changeCountText(qint64 count)
{
    return count == 1 ? tr("1 change") : tr("%1 changes").arg(formatCount(count));
}

QString differenceCountText(qint64 count)
{
    return count == 1 ? tr("1 difference") : tr("%1 differences").arg(formatCount(count));
}

QString workflowCountText(qint64 count)
{
    return count == 1 ? tr("1 workflow") : tr("%1 workflows").arg(formatCount(count));
}

QString itemCountText(qint64 count)
{
    return count == 1 ? tr("1 item") : tr("%1 items").arg(formatCount(count));
}

QString keyCountText(qint64 count)
{
    return count == 1 ? tr("1 key") : tr("%1 keys").arg(formatCount(count));
}

QString messageCountText(qint64 count)
{
    return count == 1 ? tr("1 message") : tr("%1 messages").arg(formatCount(count));
}

QString contextKeyCountText(qint64 count)
{
    return count == 1 ? tr("1 context key") : tr("%1 context keys").arg(formatCount(count));
}

QString placeCountText(qint64 count)
{
    return count == 1 ? tr("1 place") : tr("%1 places").arg(formatCount(count));
}

QString findingCountText(qint64 count)
{
    return count == 1 ? tr("1 finding") : tr("%1 findings").arg(formatCount(count));
}

QString errorCountText(qint64 count)
{
    return count == 1 ? tr("1 error") : tr("%1 errors").arg(formatCount(count));
}

QString warningCountText(qint64 count)
{
    return count == 1 ? tr("1 warning") : tr("%1 warnings").arg(formatCount(count));
}

QString noteCountText(qint64 count)
{
    return count == 1 ? tr("1 note") : tr("%1 notes").arg(formatCount(count));
}

} // namespace stateloupe
