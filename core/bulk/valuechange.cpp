#include "core/bulk/valuechange.h"

#include "core/backends/fidelity.h"
#include "core/json/jsondiff.h"

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

BulkStep refusal(const QString &reason)
{
    BulkStep step;
    step.kind = BulkStep::Kind::Refuse;
    step.reason = reason;
    return step;
}

} // namespace

ValueChange::ValueChange(ValuePlace place, QByteArray json, Missing missing, StoreTraits traits)
    : m_place(std::move(place))
    , m_json(std::move(json))
    , m_missing(missing)
    , m_traits(std::move(traits))
{
}

BulkStep ValueChange::stepFor(qsizetype, const StoredState &state) const
{
    if (state.form == StoredState::Form::Null)
        return refusal(u"It holds nothing at all."_s);
    const auto document = JsonDocument::parse(state.text);
    if (!document)
        return refusal(u"It is not JSON. "_s + document.error().toString());
    if (const NodeId node = m_place.find(*document); node != NoNode)
        return replacement(*document, node);
    const auto vacancy = m_place.vacancy(*document);
    if (vacancy && m_missing == Missing::Create)
        return addition(*document, *vacancy);
    return refusal(vacancy || m_missing == Missing::Refuse ? u"It has no such value."_s
                                                           : u"It has no object that could take this value."_s);
}

BulkStep ValueChange::replacement(const JsonDocument &document, NodeId node) const
{
    const QByteArray before = document.rawValue(node);
    if (saySame(before, m_json)) {
        BulkStep nothing;
        nothing.before = before;
        nothing.after = before;
        return nothing;
    }
    BulkStep step = applied(document, replaceValue(document, node, m_json));
    step.before = before;
    return step;
}

BulkStep ValueChange::addition(const JsonDocument &document, const ValuePlace::Vacancy &vacancy) const
{
    return applied(
        document, insertMember(document, vacancy.object, document.childCount(vacancy.object), vacancy.key, m_json));
}

BulkStep ValueChange::applied(JsonDocument document, const Result<JsonEdit> &edit) const
{
    if (!edit)
        return refusal(edit.error().detail);
    if (const auto done = document.apply(*edit); !done)
        return refusal(done.error().detail);
    if (const FidelityReport fidelity = checkFidelity(m_traits, document); fidelity.refused > 0)
        return refusal(u"The store would not take it: "_s + fidelity.findings.first().what);
    BulkStep step;
    step.kind = BulkStep::Kind::Save;
    step.text = document.bytes();
    step.after = m_json;
    return step;
}

} // namespace stateloupe
