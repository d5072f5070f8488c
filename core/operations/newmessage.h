#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace stateloupe {

/// A message as people give it. JSON goes in as it is written.
struct NewMessage
{
    QString role;
    QString content;
    std::optional<QString> name = {}; ///< absent: null
    QByteArray functionCall = {}; ///< an object; empty: null
    QByteArray metadata = {}; ///< an object; empty: {}
};

/// Whether the reference system would load such a message. Errors: InvalidArgument for a role that it does not know, or
/// a function call or metadata that is not an object.
Result<> checkMessage(const NewMessage &message);

/// The message as json.dumps writes it, with all keys of the reference system in its order. It has to be valid.
QByteArray messageJson(const NewMessage &message, const QString &timestamp);

/// The same without the keys that say nothing, for a list whose messages do without them.
QByteArray shortMessageJson(const NewMessage &message);

} // namespace stateloupe
