#pragma once

#include "core/json/jsondocument.h"

namespace stateloupe {

/// A value for the place of the one at `node`.
struct JsonReplacement
{
    NodeId node = NoNode;
    QByteArray json;
};

/// Several edits of one document as a single one. Each is made for document(), which is what the ones before it left.
class JsonBatch
{
public:
    explicit JsonBatch(const JsonDocument &document);

    const JsonDocument &document() const { return m_document; }
    /// False when `edit` is an error, which is kept: edit() then returns it and nothing more is added.
    bool add(const Result<JsonEdit> &edit);
    /// The same for values of document(), none of them within another, in proportion to the document: when they are
    /// many, the value around them all is replaced by one that differs in them alone.
    bool replace(QList<JsonReplacement> values);
    /// For the document that the batch was begun with.
    Result<JsonEdit> edit() const;

private:
    JsonDocument m_document;
    Result<JsonEdit> m_edit;
};

} // namespace stateloupe
