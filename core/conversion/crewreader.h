#pragma once

#include "core/conversion/importedmessage.h"

namespace stateloupe {

/// What a conversation history says, in its order.
struct CrewHistory
{
    QList<ImportedMessage> messages;
    qsizetype lostLines = 0; ///< of text that belongs to no message
};

/// The messages of a conversation history. Lines that this program wrote are told by their marks in `notes` (an array,
/// or NoNode) and are read back exactly, even if others were added or taken out. Of other lines one that begins with a
/// role, or with the "[Agent]:" of a crew, begins a message, and what follows belongs to it.
CrewHistory readCrewHistory(const JsonDocument &document, NodeId history, NodeId notes, const QString &now);

} // namespace stateloupe
