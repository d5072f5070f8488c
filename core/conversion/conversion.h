#pragma once

#include "core/conversion/framework.h"
#include "core/conversion/loss.h"
#include "core/json/jsondocument.h"

#include <optional>

namespace stateloupe {

enum class ConversionMode : quint8 {
    Careful, ///< loses only what the framework's shape has no place for; docs/conversions.md describes it
    Faithful, ///< what the reference system does, with all that it loses
};

/// The state as the framework writes one. In proportion to the document: off the GUI thread.
/// Errors: InvalidData for a state whose messages the reference system could not load, naming the place; Unsupported
/// for what this mode cannot write.
Result<QByteArray> convertTo(const JsonDocument &state, Framework framework, ConversionMode mode);

/// What is to be known to make a state of what a framework wrote.
struct ImportSettings
{
    ConversionMode mode = ConversionMode::Careful;
    QString workflowId = {}; ///< empty: the one that is written there, or else newId
    QString newId = {};
    QString now = {}; ///< as metadata has times; for everything of which no time is written
    QByteArray context = "{}"; ///< for lists of messages, which hold none; faithful mode only
};

/// With a random id and what this computer's clock shows now.
ImportSettings newImport(ConversionMode mode, const QString &workflowId);

/// A state, and what became of the text that it was made of.
struct ImportedState
{
    QByteArray json;
    QString workflowId; ///< metadata.workflow_id; empty when that is no text
    QList<Loss> losses; ///< places are in what was read
    std::optional<JsonPointer> note = {}; ///< where metadata and checkpoints were taken from
    quint32 notedCheckpoints = 0;
};

/// A state made of what a framework wrote. In proportion to the document: off the GUI thread.
/// Errors: InvalidData where `text` is not what that framework writes, naming the place and the way out.
Result<ImportedState> convertFrom(const JsonDocument &text, Framework framework, const ImportSettings &settings);

} // namespace stateloupe
