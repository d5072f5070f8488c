#include "ui/text/counttext.h"

#include "ui/text/formats.h"

#include <QCoreApplication>

namespace stateloupe {

static QString tr(const char *text)
{
    return QCoreApplication::translate("stateloupe::counts", text);
}

QString changeCountText(qint64 count)
{
    return count == 1 ? tr("1 change") : tr("%1 changes").arg(formatCount(count));
}

QString workflowCountText(qint64 count)
{
    return count == 1 ? tr("1 workflow") : tr("%1 workflows").arg(formatCount(count));
}

} // namespace stateloupe
