#pragma once

#include "core/json/jsondocument.h"

#include <vector>

namespace stateloupe {

/// One step of the way from the root of a document to a value.
struct PlaceStep
{
    bool isIndex = false;
    quint32 index = 0; ///< of an array element
    QString key; ///< of a member, decoded
    QByteArray spelling; ///< of that key in the document, between its quotes
    bool isRepeated = false; ///< the object has the key more than once

    friend bool operator==(const PlaceStep &, const PlaceStep &) = default;
};

using PlacePath = std::vector<PlaceStep>;

/// The way to `node`; empty for the root.
PlacePath placePath(const JsonDocument &document, NodeId node);

// How programs write the same place. What people could not see in the result is an escape there. Of repeated keys each
// of these finds the last one, as JsonPointer does.

/// `state["context"]["step"]`, for what json.loads() made of the document.
QString pythonForm(const PlacePath &path);
/// `.context.step`. jq knows no lone surrogates: it reads and takes them for U+FFFD.
QString jqForm(const PlacePath &path);

} // namespace stateloupe
