#include "core/doctor/rootrules.h"

#include "core/doctor/findingbuilder.h"
#include "core/json/jsonstring.h"
#include "core/json/jsonwriter.h"

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

using Messages = std::vector<MessageAnatomy>;

/// As it is written; empty without one.
QByteArray timestampOf(const JsonDocument &document, const MessageAnatomy &message)
{
    return message.time ? document.rawValue(message.view.timestamp) : QByteArray();
}

QByteArray firstTimestamp(const Examination &examination)
{
    const Messages &messages = examination.anatomy.messages;
    return messages.empty() ? QByteArray() : timestampOf(examination.document, messages.front());
}

QByteArray lastTimestamp(const Examination &examination)
{
    const Messages &messages = examination.anatomy.messages;
    return messages.empty() ? QByteArray() : timestampOf(examination.document, messages.back());
}

/// The key of the row, as JSON; empty where it is no text.
QByteArray rowKey(const Examination &examination)
{
    if (!examination.row || examination.row->id.form() != WorkflowId::Form::Text)
        return {};
    const QString key = QString::fromUtf8(examination.row->id.bytes());
    return key.isEmpty() || key.toUtf8() != examination.row->id.bytes() ? QByteArray() : encodeJsonString(key);
}

/// What the metadata of a workflow can be made of.
struct Known
{
    explicit Known(const Examination &examination)
        : id(rowKey(examination))
        , createdAt(firstTimestamp(examination))
        , updatedAt(lastTimestamp(examination))
    {
    }

    bool isComplete() const { return !id.isEmpty() && !createdAt.isEmpty() && !updatedAt.isEmpty(); }

    QByteArray id;
    QByteArray createdAt;
    QByteArray updatedAt;
};

QByteArray newMetadata(const Known &known)
{
    return JsonWriter()
        .beginObject()
        .key(u"workflow_id"_s)
        .raw(known.id)
        .key(u"current_framework"_s)
        .null()
        .key(u"created_at"_s)
        .raw(known.createdAt)
        .key(u"updated_at"_s)
        .raw(known.updatedAt)
        .key(u"version"_s)
        .string(u"1.0.0"_s)
        .key(u"tags"_s)
        .raw("[]")
        .key(u"custom"_s)
        .raw("{}")
        .endObject()
        .json();
}

bool isMissingOrNull(const JsonDocument &document, NodeId node)
{
    return node == NoNode || document.type(node) == JsonType::Null;
}

} // namespace

RootRule::RootRule()
    : DoctorRule({.id = "U01",
        .severity = Severity::Error,
        .title = u"Not a workflow state"_s,
        .explanation = u"The text is not JSON, or its outermost value is no object. No program can load it. Correct it "
                       "as text, or bring back an older version."_s})
{
}

Finding RootRule::notJson(const JsonError &error)
{
    return findingOf(RootRule(), error.toString());
}

std::optional<Finding> RootRule::examine(const Examination &examination) const
{
    if (isOfType(examination.document, JsonDocument::Root, JsonType::Object))
        return {};
    FindingBuilder builder(*this, examination);
    builder.add(JsonDocument::Root);
    return builder.finding(u"The outermost value is no object with messages, context, checkpoints and metadata."_s);
}

MetadataRule::MetadataRule()
    : DoctorRule({.id = "U02",
        .severity = Severity::Error,
        .title = u"No metadata"_s,
        .explanation = u"A workflow needs an object of metadata that names it. Without one the reference system cannot "
                       "load it. The metadata can be made from the key in the store and the times of the messages."_s,
        .repairTitle = u"Make metadata"_s})
{
}

std::optional<Finding> MetadataRule::examine(const Examination &examination) const
{
    const JsonDocument &document = examination.document;
    const NodeId metadata = examination.anatomy.parts.metadata;
    if (!isOfType(document, JsonDocument::Root, JsonType::Object) || isOfType(document, metadata, JsonType::Object))
        return {};
    FindingBuilder builder(*this, examination);
    builder.add(metadata == NoNode ? JsonDocument::Root : metadata,
        isMissingOrNull(document, metadata) && Known(examination).isComplete());
    return builder.finding(metadata == NoNode ? u"The metadata is missing."_s : u"The metadata is no object."_s);
}

void MetadataRule::repair(const Examination &examination, JsonBatch &batch) const
{
    const JsonDocument &document = batch.document();
    const QByteArray json = newMetadata(Known(examination));
    const NodeId metadata = examination.anatomy.parts.metadata;
    batch.add(metadata == NoNode
            ? insertMember(document, JsonDocument::Root, document.childCount(JsonDocument::Root), u"metadata"_s, json)
            : replaceValue(document, metadata, json));
}

MetadataKeysRule::MetadataKeysRule()
    : DoctorRule({.id = "U03",
        .severity = Severity::Error,
        .title = u"Incomplete metadata"_s,
        .explanation = u"The metadata needs workflow_id, created_at and updated_at; without them the reference system "
                       "cannot load the workflow. The id can be taken from the key in the store, the times from the "
                       "first and the last message."_s,
        .repairTitle = u"Fill in metadata"_s})
{
}

std::optional<Finding> MetadataKeysRule::examine(const Examination &examination) const
{
    if (!isOfType(examination.document, examination.anatomy.parts.metadata, JsonType::Object))
        return {};
    const MetadataParts &metadata = examination.anatomy.metadata;
    const Known known(examination);
    QStringList missing;
    bool isRepairable = true;
    const auto look = [&](NodeId node, const QString &key, const QByteArray &value) {
        if (node != NoNode)
            return;
        missing.append(key);
        isRepairable = isRepairable && !value.isEmpty();
    };
    look(metadata.workflowId, u"workflow_id"_s, known.id);
    look(metadata.createdAt, u"created_at"_s, known.createdAt);
    look(metadata.updatedAt, u"updated_at"_s, known.updatedAt);
    if (missing.isEmpty())
        return {};
    FindingBuilder builder(*this, examination);
    builder.add(examination.anatomy.parts.metadata, isRepairable);
    return builder.finding(u"The metadata has no %1."_s.arg(missing.join(u", "_s)));
}

void MetadataKeysRule::repair(const Examination &examination, JsonBatch &batch) const
{
    const MetadataParts &metadata = examination.anatomy.metadata;
    const Known known(examination);
    const NodeId object = examination.anatomy.parts.metadata;
    const auto fill = [&](NodeId node, const QString &key, const QByteArray &value) {
        const JsonDocument &document = batch.document();
        if (node == NoNode)
            batch.add(insertMember(document, object, document.childCount(object), key, value));
    };
    fill(metadata.workflowId, u"workflow_id"_s, known.id);
    fill(metadata.createdAt, u"created_at"_s, known.createdAt);
    fill(metadata.updatedAt, u"updated_at"_s, known.updatedAt);
}

ListsRule::ListsRule()
    : DoctorRule({.id = "U07",
        .severity = Severity::Error,
        .title = u"Not a list"_s,
        .explanation = u"The messages and the checkpoints have to be lists. Anything else cannot be loaded; null can "
                       "become an empty list without a loss."_s,
        .repairTitle = u"Turn null into empty lists"_s})
{
}

std::optional<Finding> ListsRule::examine(const Examination &examination) const
{
    FindingBuilder builder(*this, examination);
    QStringList keys;
    const auto look = [&](NodeId node, const QString &key) {
        if (node == NoNode || examination.document.type(node) == JsonType::Array)
            return;
        builder.add(node, examination.document.type(node) == JsonType::Null);
        keys.append(key);
    };
    look(examination.anatomy.parts.messages, u"messages"_s);
    look(examination.anatomy.parts.checkpoints, u"checkpoints"_s);
    return builder.finding(u"No list: %1."_s.arg(keys.join(u", "_s)));
}

void ListsRule::repair(const Examination &examination, JsonBatch &batch) const
{
    for (const NodeId node : {examination.anatomy.parts.messages, examination.anatomy.parts.checkpoints}) {
        if (isOfType(examination.document, node, JsonType::Null))
            batch.add(replaceValue(batch.document(), node, "[]"));
    }
}

ContextRule::ContextRule()
    : DoctorRule({.id = "U08",
        .severity = Severity::Warning,
        .title = u"The context is no object"_s,
        .explanation = u"The workflow loads, but its next step fails as soon as it writes into the context."_s,
        .repairTitle = u"Turn null into an empty context"_s})
{
}

std::optional<Finding> ContextRule::examine(const Examination &examination) const
{
    const NodeId context = examination.anatomy.parts.context;
    if (context == NoNode || examination.document.type(context) == JsonType::Object)
        return {};
    FindingBuilder builder(*this, examination);
    const bool isNull = examination.document.type(context) == JsonType::Null;
    builder.add(context, isNull);
    return builder.finding(isNull ? u"The context is null."_s : u"The context is no object."_s);
}

void ContextRule::repair(const Examination &examination, JsonBatch &batch) const
{
    batch.add(replaceValue(batch.document(), examination.anatomy.parts.context, "{}"));
}

} // namespace stateloupe
