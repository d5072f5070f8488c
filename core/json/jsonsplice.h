#pragma once

#include "core/json/jsondocument.h"
#include "core/json/jsonstyle.h"

namespace stateloupe {

// What edits are made of. `item`, `key` and `value` are well-formed JSON as it shall stand in the document.

JsonEdit editOf(const JsonDocument &document, const JsonSplice &splice);

JsonSplice replacement(const JsonDocument &document, NodeId node, const QByteArray &value);
JsonSplice renaming(const JsonDocument &document, NodeId member, const QByteArray &key);
/// `item` is a member or an element. Errors: InvalidArgument when there is no such row.
Result<JsonSplice> insertion(
    const JsonDocument &document, NodeId container, quint32 row, const JsonStyle &style, const QByteArray &item);
/// Takes the one separator along that becomes superfluous. Errors: InvalidArgument for the root.
Result<JsonSplice> removal(const JsonDocument &document, NodeId node);

} // namespace stateloupe
