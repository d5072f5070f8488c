#pragma once

#include <QString>

namespace stateloupe {

QString changeCountText(qint64 count); ///< "1 change", "12 changes"
QString differenceCountText(qint64 count); ///< "1 difference", "12 differences"
QString workflowCountText(qint64 count); ///< "1 workflow", "1 000 workflows"
QString itemCountText(qint64 count); ///< "1 item", "1 000 items"
QString keyCountText(qint64 count); ///< "1 key", "5 keys"
QString messageCountText(qint64 count); ///< "1 message", "12 messages"
QString contextKeyCountText(qint64 count); ///< "1 context key", "5 context keys"
QString placeCountText(qint64 count); ///< "1 place", "5 places"
QString findingCountText(qint64 count); ///< "1 finding", "3 findings"
QString errorCountText(qint64 count); ///< "1 error", "3 errors"
QString warningCountText(qint64 count); ///< "1 warning", "3 warnings"
QString noteCountText(qint64 count); ///< "1 note", "3 notes"

} // namespace stateloupe
