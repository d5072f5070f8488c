#pragma once

#include "core/conversion/conversion.h"

namespace stateloupe {

/// A state made of any form in which that framework writes messages; what exportCarefully() put beside them is put back
/// in. Errors: as convertFrom().
Result<ImportedState> importCarefully(
    const JsonDocument &document, Framework framework, const ImportSettings &settings);

} // namespace stateloupe
