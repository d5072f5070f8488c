// A state from the fuzzer: it is examined, and each repair that a finding promises can be made, leaves JSON, is taken
// back by its inverse, and leaves nothing to repair by the same rule.

#include "core/doctor/doctor.h"

#include <algorithm>
#include <cstdlib>

using namespace stateloupe;

static void require(bool holds)
{
    if (!holds)
        std::abort();
}

static void checkRepair(
    const Doctor &doctor, const QByteArray &rule, const QByteArray &state, const WorkflowSummary &row)
{
    JsonDocument document = *JsonDocument::parse(state);
    const auto edit = doctor.repair(rule, document, row);
    require(edit.has_value());
    const auto applied = document.apply(*edit);
    require(applied.has_value());
    const QByteArray repaired = document.bytes();
    require(repaired != state && JsonDocument::parse(repaired));
    const auto left = Doctor({}, {rule}).examineText(repaired, row);
    require(std::none_of(left.begin(), left.end(), [](const Finding &finding) { return finding.isRepairable; }));
    require(document.apply(applied->inverse).has_value());
    require(document.bytes() == state);
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray state(reinterpret_cast<const char *>(data), qsizetype(size));
    WorkflowSummary row;
    row.id = WorkflowId("order-17");
    row.updatedAt = 1'795'000'000'000'000;
    row.ttl = 1'000;
    DoctorSettings settings;
    settings.now = *row.updatedAt + 1;
    settings.noProgressSince = settings.now;
    const Doctor doctor(settings);
    const auto document = JsonDocument::parse(state);
    for (const Finding &finding : doctor.examineText(state, row)) {
        require(!finding.message.isEmpty() && finding.places.size() <= finding.placeCount);
        require(!finding.isRepairable || document);
        for (const JsonPointer &place : finding.places)
            require(document->resolve(place).has_value());
        if (finding.isRepairable)
            checkRepair(doctor, finding.rule, state, row);
    }
    return 0;
}
