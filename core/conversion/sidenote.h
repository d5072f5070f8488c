#pragma once

#include "core/conversion/convertiblestate.h"
#include "core/json/jsonwriter.h"

#include <QSet>

namespace stateloupe {

// What a framework's shape has no place for goes beside it under one key that no framework knows. docs/conversions.md
// describes it; whatever is written here has to be read for ever.

inline constexpr char SideNoteKey[] = "\"stateloupe\"";
QString sideNoteKey(); ///< decoded

/// Members of a context that the framework keeps something else under.
using ReservedKeys = QSet<QString>;

/// Writes {"message": {…}}: what is not among `written`, the parts that the framework's own message has. `state` comes
/// with it when it is not empty.
void writeMessageNote(JsonWriter &writer, const ConvertibleState &state, const ConvertibleMessage &message,
    const QSet<NodeId> &written, const QByteArray &stateNote = {});
/// Just the object that "message" is.
void writeMessageRest(
    JsonWriter &writer, const ConvertibleState &state, const ConvertibleMessage &message, const QSet<NodeId> &written);

/// Writes "form", "state" and "shadowed" into an object that is begun: everything of the state but its messages and
/// those members of the context that the framework keeps itself: all if `keepsContext`, except `reserved`.
void writeStateNote(JsonWriter &writer, const ConvertibleState &state, bool keepsContext, const ReservedKeys &reserved);

/// Such a note, found in what is read. A value of places in the document.
struct StateNote
{
    NodeId node = NoNode;
    NodeId state = NoNode; ///< an object, or NoNode
    NodeId shadowed = NoNode; ///< an array, or NoNode
    NodeId messages = NoNode; ///< CrewAI: an array, or NoNode

    /// A note if `node` is one of ours. Errors: Unsupported when it is of a form that came later.
    static Result<StateNote> read(const JsonDocument &document, NodeId node);
};

/// A member as it is written.
struct RawMember
{
    QByteArray key; ///< with its quotes
    QByteArray value;
};

RawMember rawMember(const JsonDocument &document, NodeId member);

/// `context` and what was shadowed, each at the place where it stood. Only `reserved` keys can have been.
QList<RawMember> withShadowed(
    const QList<RawMember> &context, const JsonDocument &document, const StateNote &note, const ReservedKeys &reserved);

} // namespace stateloupe
