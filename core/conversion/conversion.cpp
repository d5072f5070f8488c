#include "core/conversion/conversion.h"

#include "core/conversion/carefulexport.h"
#include "core/conversion/carefulimport.h"
#include "core/conversion/faithfulexport.h"
#include "core/conversion/faithfulimport.h"

namespace stateloupe {

Result<QByteArray> convertTo(const JsonDocument &state, Framework framework, ConversionMode mode)
{
    const auto convertible = ConvertibleState::read(state);
    if (!convertible)
        return tl::unexpected(convertible.error());
    if (mode == ConversionMode::Faithful)
        return exportFaithfully(*convertible, framework);
    return exportCarefully(*convertible, framework);
}

Result<ImportedState> convertFrom(const JsonDocument &text, Framework framework, const ImportSettings &settings)
{
    if (settings.mode == ConversionMode::Faithful)
        return importFaithfully(text, framework, settings);
    return importCarefully(text, framework, settings);
}

} // namespace stateloupe
