#include "core/doctor/callrules.h"

#include "core/doctor/findingbuilder.h"
#include "core/doctor/workflowstatus.h"
#include "core/json/jsonmembers.h"

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

bool isCall(const JsonDocument &document, const MessageAnatomy &message)
{
    return isOfType(document, message.view.functionCall, JsonType::Object)
        && document.childCount(message.view.functionCall) > 0;
}

bool isAnswer(const MessageAnatomy &message)
{
    return message.role == Role::Function || message.role == Role::Tool;
}

/// The answer of the last call: that may be the input that a workflow waits for, whatever was said since. In one that
/// runs it is the next message.
bool mayComeStill(const Examination &examination, bool isNext)
{
    const WorkflowStatus status = workflowStatus(examination);
    return status == WorkflowStatus::Waiting || (status == WorkflowStatus::Running && isNext);
}

/// What is wrong with a call; empty when nothing is. `place` becomes where.
QString faultOf(const JsonDocument &document, NodeId call, NodeId &place)
{
    place = call;
    if (document.type(call) != JsonType::Object)
        return u"A function call is no object."_s;
    const auto [name, arguments] = findMembers<2>(document, call, {"name", "arguments"});
    if (name == NoNode)
        return u"A function call has no name."_s;
    if (!isOfType(document, arguments, JsonType::String))
        return {};
    place = arguments;
    return JsonDocument::parse(document.string(arguments).toUtf8())
        ? QString()
        : u"The arguments of a function call are no JSON."_s;
}

} // namespace

FunctionCallRule::FunctionCallRule()
    : DoctorRule({.id = "U17",
        .severity = Severity::Warning,
        .title = u"Malformed function call"_s,
        .explanation = u"A function call should be an object with the name of the function and its arguments as JSON. "
                       "A program that makes the call again fails on this one."_s})
{
}

std::optional<Finding> FunctionCallRule::examine(const Examination &examination) const
{
    const JsonDocument &document = examination.document;
    FindingBuilder builder(*this, examination);
    QString first;
    for (const MessageAnatomy &message : examination.anatomy.messages) {
        const NodeId call = message.view.functionCall;
        if (call == NoNode || document.type(call) == JsonType::Null)
            continue;
        NodeId place = NoNode;
        const QString fault = faultOf(document, call, place);
        if (fault.isEmpty())
            continue;
        if (builder.isEmpty())
            first = fault;
        builder.add(place);
    }
    return builder.finding(first);
}

AnswerRule::AnswerRule()
    : DoctorRule({.id = "U18",
        .severity = Severity::Warning,
        .title = u"Call or answer alone"_s,
        .explanation
        = u"A function call is followed by something else than its answer, or an answer has no call before "
          "it. Most models refuse to go on with such a conversation. A call at the end is only reported "
          "when the workflow neither runs nor waits."_s})
{
}

std::optional<Finding> AnswerRule::examine(const Examination &examination) const
{
    const JsonDocument &document = examination.document;
    FindingBuilder builder(*this, examination);
    const MessageAnatomy *call = nullptr; // the last one, as long as no answer comes
    bool mayAnswer = false; // a call came before, with nothing but answers since
    QString first;
    const auto report = [&](NodeId place, const QString &message) {
        if (builder.isEmpty())
            first = message;
        builder.add(place);
    };
    const auto reportCall
        = [&] { report(call->view.functionCall, u"A function call is not followed by its answer."_s); };
    for (const MessageAnatomy &message : examination.anatomy.messages) {
        const bool isNewCall = message.role == Role::Assistant && isCall(document, message);
        if (call && (isNewCall || (isAnswer(message) && !mayAnswer)))
            reportCall();
        if (isAnswer(message)) {
            if (!mayAnswer)
                report(message.view.role, u"An answer of a function has no call before it."_s);
            call = nullptr;
            continue;
        }
        if (isNewCall)
            call = &message;
        mayAnswer = isNewCall;
    }
    if (call && !mayComeStill(examination, mayAnswer))
        reportCall();
    return builder.finding(first);
}

} // namespace stateloupe
