#include "core/doctor/exportrules.h"

#include "core/doctor/findingbuilder.h"
#include "core/json/jsonmembers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

/// A line break, as a JSON string spells it.
bool hasLineBreak(QByteArrayView raw)
{
    for (qsizetype at = raw.indexOf('\\'); at >= 0 && at + 1 < raw.size(); at = raw.indexOf('\\', at + 2)) {
        const QByteArrayView escape = raw.sliced(at).first(std::min<qsizetype>(6, raw.size() - at));
        if (escape.startsWith("\\n") || escape.compare("\\u000a", Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

/// Whether from_crewai_context() takes a line for a message: a role before the first colon, perhaps with a name.
bool readsAsMessage(QStringView line)
{
    const qsizetype colon = line.indexOf(u':');
    if (colon < 0)
        return false;
    QStringView role = line.first(colon);
    if (const qsizetype parenthesis = role.indexOf(u'('); parenthesis >= 0)
        role = role.first(parenthesis);
    role = role.trimmed();
    static constexpr QStringView Roles[] = {u"system", u"user", u"assistant", u"function", u"tool"};
    return std::any_of(std::begin(Roles), std::end(Roles),
        [role](QStringView known) { return role.compare(known, Qt::CaseInsensitive) == 0; });
}

bool isForged(const QString &content)
{
    const auto lines = QStringView(content).split(u'\n');
    return std::any_of(lines.begin() + 1, lines.end(), readsAsMessage);
}

/// Calls `visit` with the content of each message that has several lines.
template <typename Visit>
void visitLongContents(const Examination &examination, Visit visit)
{
    const JsonDocument &document = examination.document;
    for (const MessageAnatomy &message : examination.anatomy.messages) {
        const NodeId content = message.view.content;
        if (isOfType(document, content, JsonType::String)
            && hasLineBreak(bytesOf(document, document.valueSpan(content))))
            visit(content);
    }
}

} // namespace

ReservedKeyRule::ReservedKeyRule()
    : DoctorRule({.id = "U19",
        .severity = Severity::Warning,
        .title = u"Reserved key in the context"_s,
        .explanation = u"A conversion to LangGraph or CrewAI puts the keys of the context beside messages, "
                       "conversation_history and workflow_id. A key of the context of the same name takes their place, "
                       "and the conversation is lost."_s})
{
}

std::optional<Finding> ReservedKeyRule::examine(const Examination &examination) const
{
    const auto reserved = findMembers<3>(
        examination.document, examination.anatomy.parts.context, {"messages", "conversation_history", "workflow_id"});
    FindingBuilder builder(*this, examination);
    QStringList keys;
    for (const NodeId node : reserved) {
        if (node == NoNode)
            continue;
        builder.add(node);
        keys.append(examination.document.key(node));
    }
    return builder.finding(
        u"In a conversion, %1 in the context would take the place of the workflow's own."_s.arg(keys.join(u", "_s)));
}

LinesRule::LinesRule()
    : DoctorRule({.id = "U20",
        .severity = Severity::Warning,
        .title = u"Several lines in a message"_s,
        .explanation = u"CrewAI gets the conversation as one text with a message a line. The reference system reads "
                       "only the first line of this message back."_s})
{
}

std::optional<Finding> LinesRule::examine(const Examination &examination) const
{
    FindingBuilder builder(*this, examination);
    visitLongContents(examination, [&builder](NodeId content) { builder.add(content); });
    return builder.finding(u"A conversion to CrewAI and back keeps the first line of a message alone."_s);
}

ForgedMessageRule::ForgedMessageRule()
    : DoctorRule({.id = "U21",
        .severity = Severity::Warning,
        .title = u"A line that reads as a message"_s,
        .explanation
        = u"A line in the content of a message begins with a role and a colon. A conversion to CrewAI and "
          "back makes a message of its own out of it: whoever wrote the line can speak as somebody else."_s})
{
}

std::optional<Finding> ForgedMessageRule::examine(const Examination &examination) const
{
    FindingBuilder builder(*this, examination);
    visitLongContents(examination, [&](NodeId content) {
        if (isForged(examination.document.string(content)))
            builder.add(content);
    });
    return builder.finding(u"After a conversion to CrewAI, a line of a message counts as a message itself."_s);
}

SpeakerRule::SpeakerRule()
    : DoctorRule({.id = "U22",
        .severity = Severity::Warning,
        .title = u"Name with a parenthesis or a colon"_s,
        .explanation = u"A conversion to CrewAI writes the name in parentheses before a colon. This one cannot be told "
                       "from the text around it, so the message is read back wrongly."_s})
{
}

std::optional<Finding> SpeakerRule::examine(const Examination &examination) const
{
    const JsonDocument &document = examination.document;
    FindingBuilder builder(*this, examination);
    for (const MessageAnatomy &message : examination.anatomy.messages) {
        const NodeId name = message.view.name;
        if (!isOfType(document, name, JsonType::String))
            continue;
        const QByteArrayView raw = bytesOf(document, document.valueSpan(name));
        const bool isOdd = raw.contains('\\')
            ? document.string(name).contains(u'(') || document.string(name).contains(u':')
            : raw.contains('(') || raw.contains(':');
        if (isOdd)
            builder.add(name);
    }
    return builder.finding(u"The name of a message holds a parenthesis or a colon."_s);
}

ConvertedRule::ConvertedRule()
    : DoctorRule({.id = "U29",
        .severity = Severity::Warning,
        .title = u"A framework, and no checkpoints"_s,
        .explanation = u"The workflow belongs to a framework and has no checkpoints. Every conversion of the reference "
                       "system drops them, so an older version may have had some. A new workflow has none either."_s})
{
}

std::optional<Finding> ConvertedRule::examine(const Examination &examination) const
{
    const NodeId framework = examination.anatomy.metadata.framework;
    if (!examination.anatomy.checkpoints.empty() || !isOfType(examination.document, framework, JsonType::String)
        || examination.document.valueSpan(framework).length <= 2)
        return {};
    FindingBuilder builder(*this, examination);
    builder.add(framework);
    return builder.finding(u"There are no checkpoints; a conversion may have dropped them."_s);
}

} // namespace stateloupe
