#pragma once

#include "core/json/jsondocument.h"

namespace stateloupe {

/// Several edits of one document as a single one. Each is made for document(), which is what the ones before it left.
class JsonBatch
{
public:
    explicit JsonBatch(const JsonDocument &document);

    const JsonDocument &document() const { return m_document; }
    /// False when `edit` is an error, which is kept: edit() then returns it and nothing more is added.
    bool add(const Result<JsonEdit> &edit);
    /// For the document that the batch was begun with.
    Result<JsonEdit> edit() const;

private:
    JsonDocument m_document;
    Result<JsonEdit> m_edit;
};

} // namespace stateloupe
