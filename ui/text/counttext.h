#pragma once

#include <QString>

namespace stateloupe {

QString changeCountText(qint64 count); ///< "1 change", "12 changes"
QString workflowCountText(qint64 count); ///< "1 workflow", "1 000 workflows"

} // namespace stateloupe
