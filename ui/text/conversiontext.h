#pragma once

#include "core/conversion/loss.h"

#include <QStringList>

namespace stateloupe {

/// What a conversion loses, as sentences with the first places: "3 messages lose their name: /messages/0/name and 2
/// more." Places hold keys from the workflow: show them as plain text only.
QStringList lossTexts(const QList<Loss> &losses);

} // namespace stateloupe
