#include "core/operations/snapshot.h"

#include "core/json/jsonwriter.h"
#include "core/operations/stateparts.h"
#include "core/state/unifiedstate.h"

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

struct Part
{
    QString key;
    JsonType type;
};

const QList<Part> &restoredParts()
{
    static const QList<Part> parts{{u"messages"_s, JsonType::Array}, {u"context"_s, JsonType::Object}};
    return parts;
}

/// The part as it is written; empty when it is missing, as the reference system takes it.
Result<QByteArray> partJson(const JsonDocument &document, NodeId state, const Part &part)
{
    const NodeId node = document.member(state, part.key);
    if (node == NoNode)
        return QByteArray(part.type == JsonType::Array ? "[]" : "{}");
    if (document.type(node) == part.type)
        return document.rawValue(node);
    return failure(ErrorKind::InvalidData,
        u"The checkpoint cannot be restored: \"%1\" in its snapshot is not %2. Nothing was changed."_s.arg(
            part.key, part.type == JsonType::Array ? u"a list"_s : u"an object"_s));
}

QByteArray rawOr(const JsonDocument &document, NodeId node, const char *otherwise)
{
    return node == NoNode ? QByteArray(otherwise) : document.rawValue(node);
}

} // namespace

Result<> checkSnapshotParts(const JsonDocument &document)
{
    JsonBatch batch(document);
    for (const Part &part : restoredParts()) {
        if (const auto node = ensurePart(batch, part.key, part.type); !node)
            return tl::make_unexpected(node.error());
    }
    return {};
}

QByteArray snapshotJson(const JsonDocument &document, NodeId metadata)
{
    const UnifiedState state(document);
    JsonWriter writer;
    writer.beginObject();
    writer.key(u"messages"_s).raw(rawOr(document, state.messages(), "[]"));
    writer.key(u"context"_s).raw(rawOr(document, state.context(), "{}"));
    writer.key(u"checkpoints"_s).raw("[]");
    writer.key(u"metadata"_s).raw(document.rawValue(metadata));
    writer.endObject();
    return writer.json();
}

Result<> restoreSnapshot(JsonBatch &batch, NodeId snapshot)
{
    const JsonDocument document = batch.document();
    if (snapshot == NoNode || document.type(snapshot) != JsonType::Object) {
        return failure(
            ErrorKind::InvalidData, u"The checkpoint cannot be restored: it has no snapshot. Nothing was changed."_s);
    }
    for (const Part &part : restoredParts()) {
        const auto json = partJson(document, snapshot, part);
        if (!json)
            return tl::make_unexpected(json.error());
        setMember(batch, JsonDocument::Root, part.key, *json);
    }
    return {};
}

} // namespace stateloupe
