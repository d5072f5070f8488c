#pragma once

#include "core/json/jsondocument.h"

#include <QString>

namespace stateloupe {

/// A value on one line of at most about `maxLength` units; strings in quotes, because "42" and 42 are two values.
QString valueLine(const JsonDocument &document, NodeId node, qsizetype maxLength);

struct ExcerptPair
{
    QString before;
    QString after;
};

/// Two values that differ, each on one line as valueLine() has it. Of long ones the part around the first difference,
/// with … where something was left out.
ExcerptPair excerpts(
    const JsonDocument &before, NodeId beforeNode, const JsonDocument &after, NodeId afterNode, qsizetype maxLength);
/// The same with their line breaks, and strings without quotes. Either node may be NoNode, which has no text.
ExcerptPair textExcerpts(
    const JsonDocument &before, NodeId beforeNode, const JsonDocument &after, NodeId afterNode, qsizetype maxLength);

} // namespace stateloupe
