#pragma once

#include "core/backends/statebackend.h"
#include "core/json/jsondocument.h"

#include <QList>

#include <functional>

namespace stateloupe {

/// One place of a document that a store would not hold as it is.
struct FidelityFinding
{
    enum class Effect {
        Changed, ///< the store keeps it in other words, or drops it
        Refused, ///< the store does not take a document with this
    };

    Effect effect = Effect::Changed;
    QByteArray pointer; ///< RFC 6901; empty: the whole document
    QString what; ///< untranslated: what happens there, as one sentence, without workflow content beyond the pointer
};

/// What a store would make of a document.
struct FidelityReport
{
    static constexpr qsizetype MaximumFindings = 1'000; ///< listed; the counts go on

    QList<FidelityFinding> findings; ///< what is refused first, then in document order
    qint64 changed = 0;
    qint64 refused = 0;

    bool isLossless() const { return changed == 0 && refused == 0; }
};

/// What the store with these traits would make of `document` if it were saved there. Pure, safe in any thread; long
/// documents take long: `isCancelled` is asked now and then, and a cancelled report is incomplete.
FidelityReport checkFidelity(
    const StoreTraits &traits, const JsonDocument &document, const std::function<bool()> &isCancelled = {});

} // namespace stateloupe
