#include "core/conversion/conversion.h"

#include "core/conversion/carefulexport.h"
#include "core/conversion/carefulimport.h"
#include "core/conversion/faithfulexport.h"
#include "core/conversion/faithfulimport.h"
#include "core/operations/localclock.h"
#include "core/state/isotime.h"

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

ImportSettings newImport(ConversionMode mode, const QString &workflowId)
{
    return {.mode = mode, .workflowId = workflowId, .newId = newUuid(), .now = writeNaiveTime(systemClock()())};
}

Result<ImportedState> convertFrom(const JsonDocument &text, Framework framework, const ImportSettings &settings)
{
    if (settings.mode == ConversionMode::Faithful)
        return importFaithfully(text, framework, settings);
    return importCarefully(text, framework, settings);
}

} // namespace stateloupe
