#include "core/operations/metadataoperations.h"

#include "core/json/jsonstring.h"
#include "core/operations/stateparts.h"
#include "core/state/unifiedstate.h"

#include <QSet>

#include <algorithm>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

/// The member of the metadata, made empty if it is missing or null, which is what the reference system writes for it.
Result<NodeId> ensureMember(JsonBatch &batch, const QString &key, JsonType type)
{
    const auto metadata = requiredMetadata(batch.document());
    if (!metadata)
        return metadata;
    const JsonDocument &document = batch.document();
    NodeId node = document.member(*metadata, key);
    if (node == NoNode || document.type(node) == JsonType::Null) {
        setMember(batch, *metadata, key, type == JsonType::Array ? "[]" : "{}");
        node = document.member(*metadata, key);
    }
    if (node != NoNode && document.type(node) == type)
        return node;
    return failure(ErrorKind::InvalidData,
        u"\"%1\" in the metadata is not %2. Nothing was changed; mend it first."_s.arg(
            key, type == JsonType::Array ? u"a list"_s : u"an object"_s));
}

QStringList textsOf(const JsonDocument &document, NodeId list)
{
    QStringList texts;
    auto walker = document.children(list);
    for (quint32 left = document.childCount(list); left > 0; --left, walker.toNextSibling()) {
        if (document.type(walker.node()) == JsonType::String)
            texts << document.string(walker.node());
    }
    return texts;
}

/// From the last to the first, so that removing one moves none of those that follow.
QList<NodeId> findTexts(const JsonDocument &document, NodeId list, const QSet<QString> &texts)
{
    QList<NodeId> found;
    auto walker = document.children(list);
    for (quint32 left = document.childCount(list); left > 0; --left, walker.toNextSibling()) {
        if (document.type(walker.node()) == JsonType::String && texts.contains(document.string(walker.node())))
            found.append(walker.node());
    }
    std::reverse(found.begin(), found.end());
    return found;
}

} // namespace

Result<JsonEdit> setFramework(const JsonDocument &document, const std::optional<QString> &framework)
{
    const auto metadata = requiredMetadata(document);
    if (!metadata)
        return tl::make_unexpected(metadata.error());
    JsonBatch batch(document);
    setMember(batch, *metadata, u"current_framework"_s, framework ? encodeJsonString(*framework) : "null");
    return batch.edit();
}

Result<JsonEdit> addTags(const JsonDocument &document, const QStringList &tags)
{
    JsonBatch batch(document);
    const auto list = ensureMember(batch, u"tags"_s, JsonType::Array);
    if (!list)
        return tl::make_unexpected(list.error());
    const QStringList old = textsOf(batch.document(), *list);
    QSet<QString> known(old.begin(), old.end());
    for (const QString &tag : tags) {
        const JsonDocument &now = batch.document();
        if (!known.contains(tag))
            batch.add(insertElement(now, *list, now.childCount(*list), encodeJsonString(tag)));
        known.insert(tag);
    }
    return batch.edit();
}

Result<JsonEdit> removeTags(const JsonDocument &document, const QStringList &tags)
{
    JsonBatch batch(document);
    const auto list = ensureMember(batch, u"tags"_s, JsonType::Array);
    if (!list)
        return tl::make_unexpected(list.error());
    for (const NodeId node : findTexts(batch.document(), *list, QSet<QString>(tags.begin(), tags.end())))
        batch.add(removeNode(batch.document(), node));
    return batch.edit();
}

QStringList tagsOf(const JsonDocument &document)
{
    const NodeId metadata = UnifiedState(document).metadata();
    const NodeId list = metadata == NoNode ? NoNode : document.member(metadata, u"tags"_s);
    return list != NoNode && document.type(list) == JsonType::Array ? textsOf(document, list) : QStringList();
}

Result<JsonEdit> setCustomValue(const JsonDocument &document, const QString &key, const QByteArray &json)
{
    if (const auto parsed = JsonDocument::parse(json); !parsed) {
        return failure(ErrorKind::InvalidArgument,
            u"The value is not JSON: %1. Nothing was changed."_s.arg(parsed.error().toString()));
    }
    JsonBatch batch(document);
    const auto custom = ensureMember(batch, u"custom"_s, JsonType::Object);
    if (!custom)
        return tl::make_unexpected(custom.error());
    setMember(batch, *custom, key, json.trimmed());
    return batch.edit();
}

} // namespace stateloupe
