#include "core/json/jsonbatch.h"

namespace stateloupe {

JsonBatch::JsonBatch(const JsonDocument &document)
    : m_document(document)
    , m_edit(JsonEdit{{}, document.version(), document.version()})
{
}

bool JsonBatch::add(const Result<JsonEdit> &edit)
{
    if (!m_edit)
        return false;
    const auto applied = edit ? m_document.apply(*edit) : tl::make_unexpected(edit.error());
    if (!applied) {
        m_edit = tl::make_unexpected(applied.error());
        return false;
    }
    m_edit->splices += edit->splices;
    m_edit->toVersion = edit->toVersion;
    return true;
}

Result<JsonEdit> JsonBatch::edit() const
{
    return m_edit;
}

} // namespace stateloupe
