// A text from the fuzzer as a state and as what a framework wrote: whatever is written is JSON, a careful conversion
// has as many messages when it is read back, and the report's places are there.
//
// Input: a byte that chooses the framework, then the text.

#include "core/conversion/foreignshape.h"
#include "core/conversion/lossreport.h"
#include "core/state/unifiedstate.h"

#include <cstdlib>

using namespace stateloupe;

static void require(bool holds)
{
    if (!holds)
        std::abort();
}

static JsonDocument parsed(const QByteArray &json)
{
    const auto document = JsonDocument::parse(json);
    require(document.has_value());
    return *document;
}

static quint32 messagesOf(const JsonDocument &document)
{
    const NodeId messages = UnifiedState(document).messages();
    return messages == NoNode ? 0 : document.childCount(messages);
}

static void exportAndBack(const JsonDocument &state, Framework framework, ConversionMode mode)
{
    const auto converted = convertTo(state, framework, mode);
    if (!converted)
        return;
    for (const Loss &loss : lossesOf(state, *converted, framework, mode)) {
        require(!lossSentence(loss).isEmpty() && loss.count >= loss.places.size());
        for (const JsonPointer &place : loss.places)
            require(state.resolve(place).has_value());
    }
    if (mode == ConversionMode::Faithful)
        return;
    const auto back = convertFrom(parsed(*converted), framework, {});
    require(back && messagesOf(parsed(back->json)) == messagesOf(state));
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const Framework framework = allFrameworks()[data[0] % allFrameworks().size()];
    const auto document
        = JsonDocument::parse(QByteArray(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1));
    if (!document)
        return 0;
    const auto detected = detectFramework(*document);
    require(detected || !detected.error().detail.isEmpty());
    for (const auto mode : {ConversionMode::Careful, ConversionMode::Faithful}) {
        exportAndBack(*document, framework, mode);
        ImportSettings settings;
        settings.mode = mode;
        if (const auto state = convertFrom(*document, framework, settings))
            parsed(state->json);
    }
    return 0;
}
