#pragma once

#include "core/state/revision.h"
#include "core/state/workflowsummary.h"

#include <QByteArray>

namespace stateloupe {

/// One workflow as a store holds it.
struct StoredState
{
    /// How the store keeps the text. The reference system reads Text alone.
    enum class Form : quint8 { Text, Binary, Number, Null };

    WorkflowSummary summary;
    QByteArray text; ///< the exact bytes, JSON or not; empty for Null
    Form form = Form::Text;
    Revision revision; ///< of `text` and `form`
};

} // namespace stateloupe
