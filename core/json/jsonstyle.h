#pragma once

#include "core/json/jsondocument.h"

#include <QByteArray>

namespace stateloupe {

/// How a document is laid out around one container, so that what is inserted looks like its neighbours.
struct JsonStyle
{
    QByteArray separator; ///< between two children: a comma with the white space around it
    QByteArray colon; ///< between key and value
    QByteArray opening; ///< white space between the opening bracket and the first child
    QByteArray closing; ///< white space between the last child and the closing bracket
};

/// From the container's own children, else from the nearest container around it that shows it, else as Python's
/// json.dumps writes: ", " and ": ".
JsonStyle styleOf(const JsonDocument &document, NodeId container);

} // namespace stateloupe
