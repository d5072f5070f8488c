#pragma once

#include "core/json/jsontypes.h"

#include <QByteArray>
#include <QList>

namespace stateloupe {

/// One display row of a text: consecutive rows are consecutive bytes, and all rows together are the whole text.
struct TextRow
{
    ByteSpan span;
    NodeId node = NoNode; ///< of the document; NoNode where there are no nodes
    int depth = 0; ///< how far it is indented, capped
    bool isContinuation = false; ///< goes on with the row before
};

enum class TextTint : quint8 { Punctuation, Key, String, Literal };

struct TintedRun
{
    ByteSpan span; ///< in the text
    TextTint tint = TextTint::Punctuation;
};

/// A text cut into rows that are short enough to be painted.
class TextRows
{
public:
    static constexpr qint64 MaximumBytes = 200; ///< of one row
    static constexpr int MaximumDepth = 40;

    virtual ~TextRows() = default;

    virtual int rowCount() const = 0;
    virtual TextRow row(int row) const = 0;
    virtual int rowAt(qint64 offset) const = 0;
    virtual QByteArray bytes(const TextRow &row) const = 0;
    virtual QList<TintedRun> tints(const TextRow &row) const = 0;
};

} // namespace stateloupe
