#pragma once

#include "core/json/jsondocument.h"

#include <QList>

namespace stateloupe {

/// What a message has besides its content, as one line that may open: a function call, or another part.
struct MessageFold
{
    NodeId node = NoNode; ///< what opening shows: the arguments of the call, or the value of the part
    bool isCall = false;
    QString title; ///< `search_db(q, limit)`, or the key of the part
    QString note; ///< a short value, for a part that does not open
    bool opens = false;
};

/// What a message says, ready to be shown but for the invisible characters in it.
struct MessageEntry
{
    NodeId node = NoNode;
    NodeId content = NoNode; ///< if it has any
    QString role; ///< as written, "" when there is none
    QString name; ///< of the speaker
    QString time; ///< as written
    QString text; ///< the content, at most the asked number of characters
    bool isTruncated = false; ///< there is more content than `text`
    qint64 size = 0; ///< bytes of the content as written
    qint64 lines = 0; ///< in the whole content; 0 when counting them would take too long
    QList<MessageFold> folds; ///< in the order of the document
};

/// `node` is an element of a list of messages, of whatever shape: the reference system's, OpenAI's with `tool_calls`,
/// LangChain's with `type` and `args`, or none of these.
MessageEntry messageEntry(const JsonDocument &document, NodeId node, qsizetype maximumText);

/// The value that a fold opens to, for reading: JSON over several lines, also where it stands within a string.
QString foldText(const JsonDocument &document, NodeId node, qsizetype maximumText);

} // namespace stateloupe
