#include "core/operations/stateparts.h"

#include "core/json/jsonstring.h"
#include "core/state/isotime.h"
#include "core/state/unifiedstate.h"

#include <algorithm>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

/// Where the reference system writes a part that is missing.
quint32 usualRow(const QString &key)
{
    static const QStringList parts{u"messages"_s, u"context"_s, u"checkpoints"_s, u"metadata"_s};
    return quint32(std::max(parts.indexOf(key), qsizetype(0)));
}

tl::unexpected<Error> wrongPart(const QString &key, JsonType wanted)
{
    return failure(ErrorKind::InvalidData,
        u"\"%1\" is not %2. Nothing was changed; mend it first."_s.arg(
            key, wanted == JsonType::Array ? u"a list"_s : u"an object"_s));
}

} // namespace

Result<NodeId> ensurePart(JsonBatch &batch, const QString &key, JsonType type)
{
    const JsonDocument &document = batch.document();
    if (document.type(JsonDocument::Root) != JsonType::Object)
        return failure(ErrorKind::InvalidData, UnifiedState(document).reason() + u" Nothing was changed."_s);
    NodeId node = document.member(JsonDocument::Root, key);
    if (node == NoNode) {
        const quint32 row = std::min(usualRow(key), document.childCount(JsonDocument::Root));
        batch.add(insertMember(document, JsonDocument::Root, row, key, type == JsonType::Array ? "[]" : "{}"));
        node = document.member(JsonDocument::Root, key);
    }
    if (node == NoNode || document.type(node) != type)
        return wrongPart(key, type);
    return node;
}

Result<NodeId> requiredMetadata(const JsonDocument &document)
{
    const UnifiedState state(document);
    if (!state.isUnified())
        return failure(ErrorKind::InvalidData, state.reason() + u" Nothing was changed."_s);
    if (state.metadata() == NoNode)
        return wrongPart(u"metadata"_s, JsonType::Object);
    return state.metadata();
}

void setMember(JsonBatch &batch, NodeId object, const QString &key, const QByteArray &json)
{
    const JsonDocument &document = batch.document();
    const NodeId node = document.member(object, key);
    if (node == NoNode)
        batch.add(insertMember(document, object, document.childCount(object), key, json));
    else if (document.rawValue(node) != json)
        batch.add(replaceValue(document, node, json));
}

void touch(JsonBatch &batch, const LocalClock &clock)
{
    const NodeId metadata = UnifiedState(batch.document()).metadata();
    if (metadata != NoNode)
        setMember(batch, metadata, u"updated_at"_s, encodeJsonString(writeNaiveTime(clock())));
}

Result<> checkObject(const QByteArray &json, const QString &what)
{
    if (json.isEmpty())
        return {};
    const auto parsed = JsonDocument::parse(json);
    if (!parsed) {
        return failure(ErrorKind::InvalidArgument,
            u"The %1 is not JSON: %2. Nothing was changed."_s.arg(what, parsed.error().toString()));
    }
    if (parsed->type(JsonDocument::Root) == JsonType::Object)
        return {};
    return failure(ErrorKind::InvalidArgument, u"The %1 is not a JSON object {…}. Nothing was changed."_s.arg(what));
}

} // namespace stateloupe
