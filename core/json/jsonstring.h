#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace stateloupe {

/// `text` as a JSON string with its quotes, spelt as Python's json.dumps spells it: ASCII only, \u escapes in lower
/// case, surrogate pairs, lone surrogates kept.
QByteArray encodeJsonString(const QString &text);

/// The text of a JSON string; `raw` is well-formed and has its quotes. Stops after `maxLength` UTF-16 units (-1:
/// never).
QString decodeJsonString(QByteArrayView raw, qsizetype maxLength = -1);

} // namespace stateloupe
