#pragma once

#include "core/json/jsondocument.h"

#include <QStringList>

#include <optional>

namespace stateloupe {

// What programs set in a state's metadata directly. The reference system does not set metadata.updated_at for that,
// and neither do these. Errors: InvalidData when there is no metadata.

/// Absent: null.
Result<JsonEdit> setFramework(const JsonDocument &document, const std::optional<QString> &framework);

/// Appends those that are not there yet. Errors: InvalidData as well when the tags are no list.
Result<JsonEdit> addTags(const JsonDocument &document, const QStringList &tags);
/// Removes them wherever they are. Errors: the same.
Result<JsonEdit> removeTags(const JsonDocument &document, const QStringList &tags);
/// The tags that are strings; none when there is no list of them.
QStringList tagsOf(const JsonDocument &document);

/// Sets one value of metadata.custom, as JSON. Errors: InvalidArgument when it is not JSON; InvalidData as well when
/// custom is no object.
Result<JsonEdit> setCustomValue(const JsonDocument &document, const QString &key, const QByteArray &json);

} // namespace stateloupe
