#pragma once

#include "core/json/jsontypes.h"
#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace stateloupe {

class JsonDocument;

/// One replaced run of bytes, and what it does to the nodes.
///
/// Made by the functions below and by JsonDocument::apply; nobody else fills one in.
struct JsonSplice
{
    ByteSpan removed; ///< in the document as it is before this splice
    QByteArray inserted;

    NodeId container = NoNode; ///< whose children change; NoNode when the root itself is replaced
    NodeId firstNode = 0; ///< the first removed node, or where inserted nodes begin
    quint32 removedNodes = 0; ///< children with all below them
    quint32 removedChildren = 0;
    ByteSpan items; ///< within `inserted`: the members or elements; empty when no node is inserted
    /// When only the value of a member is replaced: the bytes from its key up to its value. `items` is then the value.
    qint64 keyLength = 0;
    NodeId renamed = NoNode; ///< the member whose key alone is replaced
};

/// A change of a document as replaced spans, applied in order; everything outside them keeps its bytes.
///
/// It fits the one version of a document that it was made for. Applying the inverse brings that version back, so undo
/// and redo may apply the same two edits for ever.
struct JsonEdit
{
    QList<JsonSplice> splices;
    quint64 fromVersion = 0; ///< JsonDocument::version() that it fits
    quint64 toVersion = 0; ///< what it makes of it
};

/// How the nodes moved: what was in [first, first + removed) is gone, [first, first + inserted) is new, everything
/// from first + removed on moved by inserted - removed.
struct JsonChange
{
    NodeId container = NoNode; ///< whose children changed; NoNode when the root was replaced
    NodeId first = 0;
    quint32 removed = 0;
    quint32 inserted = 0;
    quint32 removedChildren = 0;
    quint32 insertedChildren = 0;
    NodeId renamed = NoNode; ///< the member that got another key; no node moved then
    ByteSpan bytes; ///< the inserted bytes, in the document as it is after this step
};

/// Puts `json` (one JSON value, kept as it is written) where the value of `node` is.
/// Errors: InvalidData when `json` is not one JSON value.
Result<JsonEdit> replaceValue(const JsonDocument &document, NodeId node, const QByteArray &json);

/// Gives the member `node` another key; InvalidArgument when `node` is not a member.
/// A key that is there already is allowed, as it is in JSON; whoever asks a person checks first.
Result<JsonEdit> renameMember(const JsonDocument &document, NodeId node, const QString &key);

/// Inserts before the member that is at `row` (childCount: at the end), written in the style of its neighbours.
Result<JsonEdit> insertMember(
    const JsonDocument &document, NodeId object, quint32 row, const QString &key, const QByteArray &json);
Result<JsonEdit> insertElement(const JsonDocument &document, NodeId array, quint32 row, const QByteArray &json);

/// Takes out a member or an element together with the one separator that becomes superfluous.
/// InvalidArgument for the root.
Result<JsonEdit> removeNode(const JsonDocument &document, NodeId node);

/// Moves a member or an element so that it becomes child number `row` of its own container.
Result<JsonEdit> moveNode(const JsonDocument &document, NodeId node, quint32 row);

} // namespace stateloupe
