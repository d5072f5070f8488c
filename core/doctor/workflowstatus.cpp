#include "core/doctor/workflowstatus.h"

#include "core/json/jsonmembers.h"

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

WorkflowStatus statusOf(const QString &text)
{
    static const QStringList running{
        u"running"_s, u"active"_s, u"in_progress"_s, u"in progress"_s, u"processing"_s, u"started"_s};
    static const QStringList over{u"completed"_s, u"complete"_s, u"done"_s, u"finished"_s, u"succeeded"_s, u"success"_s,
        u"failed"_s, u"error"_s, u"cancelled"_s, u"canceled"_s, u"aborted"_s};
    static const QStringList waitingWords{
        u"pause"_s, u"wait"_s, u"interrupt"_s, u"pending"_s, u"suspend"_s, u"requires_action"_s, u"hold"_s};
    const QString status = text.trimmed().toLower();
    if (running.contains(status))
        return WorkflowStatus::Running;
    if (over.contains(status))
        return WorkflowStatus::Over;
    const auto isIn = [&status](const QString &word) { return status.contains(word); };
    return std::any_of(waitingWords.begin(), waitingWords.end(), isIn) ? WorkflowStatus::Waiting
                                                                       : WorkflowStatus::Unknown;
}

/// Something is there: no null, false, empty text or empty container.
bool isSet(const JsonDocument &document, NodeId node)
{
    switch (document.type(node)) {
    case JsonType::Null:
        return false;
    case JsonType::Boolean:
        return document.rawValue(node) == "true";
    case JsonType::String:
        return document.valueSpan(node).length > 2;
    case JsonType::Array:
    case JsonType::Object:
        return document.childCount(node) > 0;
    case JsonType::Number:
        break;
    }
    return true;
}

bool hasPendingInput(const JsonDocument &document, NodeId context)
{
    bool isPending = false;
    visitChildren(document, context, [&](NodeId node) {
        const QByteArrayView key = bytesOf(document, document.keySpan(node));
        const bool isNamed = key.startsWith("\"pending") || key.startsWith("\"awaiting") || key.startsWith("\"waiting")
            || key == "\"interrupt\"" || key == "\"__interrupt__\"" || key == "\"interrupts\"";
        isPending = isPending || (isNamed && isSet(document, node));
    });
    return isPending;
}

} // namespace

WorkflowStatus workflowStatus(const Examination &examination)
{
    constexpr qsizetype Longest = 100;
    const JsonDocument &document = examination.document;
    const NodeId context = examination.anatomy.parts.context;
    if (!isOfType(document, context, JsonType::Object))
        return WorkflowStatus::Unknown;
    const NodeId status = findMembers<1>(document, context, {"status"})[0];
    const WorkflowStatus told = isOfType(document, status, JsonType::String)
        ? statusOf(document.string(status, Longest))
        : WorkflowStatus::Unknown;
    return told != WorkflowStatus::Over && hasPendingInput(document, context) ? WorkflowStatus::Waiting : told;
}

} // namespace stateloupe
