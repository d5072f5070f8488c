#include "core/doctor/messagerules.h"

#include "core/doctor/findingbuilder.h"
#include "core/json/jsonmembers.h"
#include "core/state/messagerole.h"

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

using Messages = std::vector<MessageAnatomy>;

constexpr qsizetype LongestRole = 40;

/// Calls `visit` with each role that is there and none of the five, and the one that is meant, if any.
template <typename Visit>
void visitForeignRoles(const Examination &examination, Visit visit)
{
    for (const MessageAnatomy &message : examination.anatomy.messages) {
        if (message.view.role == NoNode || message.role != Role::Other)
            continue;
        const QString role = examination.document.string(message.view.role, LongestRole + 1);
        visit(message.view.role, role.size() <= LongestRole ? meantRole(role.trimmed()) : QString());
    }
}

/// For each message the timestamp nearest to it, of an earlier one if there is any; NoNode when none is to be had.
std::vector<NodeId> nearestTimes(const Messages &messages)
{
    std::vector<NodeId> times(messages.size(), NoNode);
    NodeId nearest = NoNode;
    for (std::size_t index = 0; index < messages.size(); ++index) {
        times[index] = nearest;
        if (messages[index].time)
            nearest = messages[index].view.timestamp;
    }
    nearest = NoNode;
    for (std::size_t index = messages.size(); index-- > 0;) {
        if (times[index] == NoNode)
            times[index] = nearest;
        if (messages[index].time)
            nearest = messages[index].view.timestamp;
    }
    return times;
}

/// A message that only calls a function needs no content.
bool isCallWithoutContent(const JsonDocument &document, const MessageView &message)
{
    return message.content == NoNode && isOfType(document, message.functionCall, JsonType::Object);
}

} // namespace

MessageKeysRule::MessageKeysRule()
    : DoctorRule({.id = "U05",
        .severity = Severity::Error,
        .title = u"Incomplete message"_s,
        .explanation
        = u"A message needs a role, a content and a timestamp; without them the reference system cannot "
          "load the workflow. A missing time can be taken from the message before or after, and a function "
          "call can have an empty content."_s,
        .repairTitle = u"Complete messages"_s})
{
}

std::optional<Finding> MessageKeysRule::examine(const Examination &examination) const
{
    const JsonDocument &document = examination.document;
    const Messages &messages = examination.anatomy.messages;
    const std::vector<NodeId> times = nearestTimes(messages);
    FindingBuilder builder(*this, examination);
    QString first;
    for (std::size_t index = 0; index < messages.size(); ++index) {
        const MessageView &message = messages[index].view;
        const bool isObject = isOfType(document, message.node, JsonType::Object);
        QStringList missing;
        if (message.role == NoNode)
            missing << u"role"_s;
        if (message.content == NoNode)
            missing << u"content"_s;
        if (message.timestamp == NoNode)
            missing << u"timestamp"_s;
        if (missing.isEmpty())
            continue;
        if (builder.isEmpty())
            first = isObject ? u"A message has no %1."_s.arg(missing.join(u", "_s)) : u"A message is no object."_s;
        const bool canGetTime = message.timestamp == NoNode && times[index] != NoNode;
        builder.add(message.node, isObject && (canGetTime || isCallWithoutContent(document, message)));
    }
    return builder.finding(first);
}

/// From the last to the first, so that places of earlier messages stay as they were.
void MessageKeysRule::repair(const Examination &examination, JsonBatch &batch) const
{
    const Messages &messages = examination.anatomy.messages;
    const std::vector<NodeId> times = nearestTimes(messages);
    for (std::size_t index = messages.size(); index-- > 0;) {
        const MessageView &message = messages[index].view;
        if (!isOfType(examination.document, message.node, JsonType::Object))
            continue;
        if (message.timestamp == NoNode && times[index] != NoNode) {
            const QByteArray time = examination.document.rawValue(times[index]);
            const quint32 end = batch.document().childCount(message.node);
            batch.add(insertMember(batch.document(), message.node, end, u"timestamp"_s, time));
        }
        if (isCallWithoutContent(examination.document, message)) {
            const quint32 row = message.role == NoNode ? 0 : examination.document.row(message.role) + 1;
            batch.add(insertMember(batch.document(), message.node, row, u"content"_s, "\"\""));
        }
    }
}

RoleRule::RoleRule()
    : DoctorRule({.id = "U06",
        .severity = Severity::Error,
        .title = u"Unknown role"_s,
        .explanation = u"The reference system reads the roles system, user, assistant, function and tool, in lower "
                       "case. A workflow with any other role cannot be loaded."_s,
        .repairTitle = u"Rename roles"_s})
{
}

std::optional<Finding> RoleRule::examine(const Examination &examination) const
{
    FindingBuilder builder(*this, examination);
    QString first;
    visitForeignRoles(examination, [&](NodeId node, const QString &meant) {
        if (builder.isEmpty())
            first = examination.document.display(node, LongestRole);
        builder.add(node, !meant.isNull());
    });
    return builder.finding(u"The role \"%1\" is none that the reference system reads."_s.arg(first));
}

void RoleRule::repair(const Examination &examination, JsonBatch &batch) const
{
    QList<JsonReplacement> roles;
    visitForeignRoles(examination, [&roles](NodeId node, const QString &meant) {
        if (!meant.isNull())
            roles.append({node, encodeJsonString(meant)});
    });
    batch.replace(std::move(roles));
}

ContentRule::ContentRule()
    : DoctorRule({.id = "U16",
        .severity = Severity::Warning,
        .title = u"Content is no text"_s,
        .explanation = u"The content of a message should be a text. Anything else loads, but programs that expect a "
                       "text fail on it, and conversions to other frameworks show it as it is."_s})
{
}

std::optional<Finding> ContentRule::examine(const Examination &examination) const
{
    FindingBuilder builder(*this, examination);
    for (const MessageAnatomy &message : examination.anatomy.messages) {
        const NodeId content = message.view.content;
        if (content != NoNode && examination.document.type(content) != JsonType::String)
            builder.add(content);
    }
    return builder.finding(u"The content of a message is no text."_s);
}

MessageMetadataRule::MessageMetadataRule()
    : DoctorRule({.id = "U23",
        .severity = Severity::Warning,
        .title = u"Misplaced metadata of a message"_s,
        .explanation = u"A message's metadata holds \"metadata\" or \"timestamp\" itself. A program has passed them to "
                       "add_message(), which takes everything it does not know for metadata: the message has neither "
                       "the time nor the metadata that was meant."_s})
{
}

std::optional<Finding> MessageMetadataRule::examine(const Examination &examination) const
{
    FindingBuilder builder(*this, examination);
    for (const MessageAnatomy &message : examination.anatomy.messages) {
        const auto misplaced = findMembers<2>(examination.document, message.view.metadata, {"metadata", "timestamp"});
        for (const NodeId node : misplaced) {
            if (node != NoNode)
                builder.add(node);
        }
    }
    return builder.finding(u"The metadata of a message holds what was meant for the message itself."_s);
}

} // namespace stateloupe
