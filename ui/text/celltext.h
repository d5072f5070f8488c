#pragma once

#include <QByteArrayView>
#include <QString>

namespace stateloupe {

/// The value of a search's cell for people: of a JSON string its text, of others what is written. One line with marks
/// for what cannot be seen, and … at the end of what the search has cut.
QString cellText(QByteArrayView cell);

/// The text of a cell that is a JSON string, whole or cut, as UTF-8.
QByteArray cellString(QByteArrayView cell);

} // namespace stateloupe
