#include "core/doctor/metadatarules.h"

#include "core/doctor/findingbuilder.h"
#include "core/json/jsonmembers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

using Keys = std::initializer_list<const char *>;

constexpr Keys StateKeys = {"messages", "context", "checkpoints", "metadata"};
constexpr Keys MessageKeys = {"role", "content", "name", "function_call", "metadata", "timestamp"};
constexpr Keys CheckpointKeys = {"id", "name", "state_snapshot", "framework", "created_at", "metadata"};
constexpr Keys MetadataKeys
    = {"workflow_id", "current_framework", "created_at", "updated_at", "version", "tags", "custom"};

bool isStringList(const JsonDocument &document, NodeId node)
{
    if (document.type(node) != JsonType::Array)
        return false;
    bool isList = true;
    visitChildren(document, node, [&](NodeId tag) { isList = isList && document.type(tag) == JsonType::String; });
    return isList;
}

} // namespace

UnknownKeyRule::UnknownKeyRule()
    : DoctorRule({.id = "U27",
        .severity = Severity::Warning,
        .title = u"Keys that a save would drop"_s,
        .explanation = u"The reference system keeps the keys that it knows. When it loads and saves this workflow, "
                       "these are gone. Move what should last into the context or into metadata.custom."_s})
{
}

std::optional<Finding> UnknownKeyRule::examine(const Examination &examination) const
{
    const JsonDocument &document = examination.document;
    const Anatomy &anatomy = examination.anatomy;
    FindingBuilder builder(*this, examination);
    QString first;
    const auto look = [&](NodeId object, const Keys &known, std::initializer_list<NodeId> found) {
        const auto count = std::count_if(found.begin(), found.end(), [](NodeId node) { return node != NoNode; });
        if (!isOfType(document, object, JsonType::Object) || document.childCount(object) == count)
            return;
        visitChildren(document, object, [&](NodeId member) {
            const QByteArrayView key = bytesOf(document, document.keySpan(member));
            if (std::any_of(known.begin(), known.end(), [key](const char *name) { return spells(key, name); }))
                return;
            if (builder.isEmpty())
                first = document.key(member).left(40);
            builder.add(member);
        });
    };
    const auto &[messages, context, checkpoints, metadata] = anatomy.parts;
    look(JsonDocument::Root, StateKeys, {messages, context, checkpoints, metadata});
    for (const MessageAnatomy &message : anatomy.messages) {
        const auto &[node, role, content, name, functionCall, messageMetadata, timestamp] = message.view;
        look(node, MessageKeys, {role, content, name, functionCall, messageMetadata, timestamp});
    }
    for (const CheckpointAnatomy &checkpoint : anatomy.checkpoints) {
        const auto &[node, id, name, snapshot, framework, createdAt, checkpointMetadata] = checkpoint.view;
        look(node, CheckpointKeys, {id, name, snapshot, framework, createdAt, checkpointMetadata});
    }
    const auto &[id, framework, createdAt, updatedAt, version, tags, custom] = anatomy.metadata;
    look(metadata, MetadataKeys, {id, framework, createdAt, updatedAt, version, tags, custom});
    return builder.finding(u"The reference system does not know \"%1\" here, and drops it when it saves."_s.arg(first));
}

VersionRule::VersionRule()
    : DoctorRule({.id = "U28",
        .severity = Severity::Warning,
        .title = u"Unknown version"_s,
        .explanation = u"The reference system writes version 1.0.0. Another one loads, but nobody knows what it means; "
                       "the workflow may come from a newer program."_s})
{
}

std::optional<Finding> VersionRule::examine(const Examination &examination) const
{
    const NodeId version = examination.anatomy.metadata.version;
    if (version == NoNode || examination.document.rawValue(version) == "\"1.0.0\"")
        return {};
    FindingBuilder builder(*this, examination);
    builder.add(version);
    return builder.finding(u"The version is \"%1\"."_s.arg(examination.document.display(version, 40)));
}

TagsRule::TagsRule()
    : DoctorRule({.id = "U33",
        .severity = Severity::Warning,
        .title = u"Tags or custom metadata of the wrong type"_s,
        .explanation = u"Tags should be a list of texts and custom metadata an object. Others load, and fail in the "
                       "program that uses them. Null can become empty without a loss."_s,
        .repairTitle = u"Turn null into empty"_s})
{
}

std::optional<Finding> TagsRule::examine(const Examination &examination) const
{
    const JsonDocument &document = examination.document;
    const auto &[id, framework, createdAt, updatedAt, version, tags, custom] = examination.anatomy.metadata;
    FindingBuilder builder(*this, examination);
    QStringList faults;
    if (tags != NoNode && !isStringList(document, tags)) {
        builder.add(tags, document.type(tags) == JsonType::Null);
        faults << u"The tags are no list of texts."_s;
    }
    if (custom != NoNode && document.type(custom) != JsonType::Object) {
        builder.add(custom, document.type(custom) == JsonType::Null);
        faults << u"The custom metadata is no object."_s;
    }
    return builder.finding(faults.join(u' '));
}

void TagsRule::repair(const Examination &examination, JsonBatch &batch) const
{
    const MetadataParts &metadata = examination.anatomy.metadata;
    if (isOfType(examination.document, metadata.tags, JsonType::Null))
        batch.add(replaceValue(batch.document(), metadata.tags, "[]"));
    if (isOfType(examination.document, metadata.custom, JsonType::Null))
        batch.add(replaceValue(batch.document(), metadata.custom, "{}"));
}

} // namespace stateloupe
