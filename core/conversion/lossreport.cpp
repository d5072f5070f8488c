#include "core/conversion/lossreport.h"

#include "core/conversion/convertiblestate.h"
#include "core/conversion/crewhistory.h"
#include "core/conversion/faithfulexport.h"
#include "core/json/jsonalign.h"
#include "core/json/jsondiff.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

struct KindOfKey
{
    QStringView key;
    LossKind kind;
};

constexpr KindOfKey MessageKinds[] = {
    {u"role", LossKind::Role},
    {u"content", LossKind::Content},
    {u"name", LossKind::Name},
    {u"function_call", LossKind::FunctionCall},
    {u"metadata", LossKind::MessageMetadata},
    {u"timestamp", LossKind::Timestamp},
};

constexpr KindOfKey MetadataKinds[] = {
    {u"workflow_id", LossKind::WorkflowId},
    {u"created_at", LossKind::StateTimes},
    {u"updated_at", LossKind::StateTimes},
};

LossKind kindOf(std::span<const KindOfKey> table, const QString &key, LossKind otherwise)
{
    for (const KindOfKey &entry : table) {
        if (key == entry.key)
            return entry.kind;
    }
    return otherwise;
}

using Members = QHash<QString, QList<NodeId>>;

Members membersByKey(const JsonDocument &document, NodeId object)
{
    Members members;
    for (const NodeId member : childNodes(document, object))
        members[document.key(member)].append(member);
    return members;
}

/// Compares a state with what came back of it.
class Comparison
{
public:
    Comparison(const JsonDocument &before, const JsonDocument &after)
        : m_before(before)
        , m_after(after)
    {
    }

    /// `becomes` says for each message where it is to be among those that came back, and -1 when it is not.
    void compareMessages(const QList<NodeId> &messages, const QList<qsizetype> &becomes);
    void compareParts();

    void add(LossKind kind, NodeId place) { m_losses.add(kind, m_before, place); }
    QList<NodeId> messagesAfter() const { return childNodes(m_after, UnifiedState(m_after).messages()); }
    const QList<Loss> &losses() const { return m_losses.losses(); }

private:
    template <typename Report>
    void compareMembers(NodeId before, NodeId after, Report lost, const QSet<NodeId> &compared = {});
    void compareCheckpoints(NodeId before, NodeId after);
    void compareOthers();
    bool isSame(NodeId before, NodeId after) const;

    const JsonDocument &m_before;
    const JsonDocument &m_after;
    LossList m_losses;
};

bool Comparison::isSame(NodeId before, NodeId after) const
{
    return after != NoNode
        && (sameValue(m_before, before, m_after, after) || saySame(m_before.rawValue(before), m_after.rawValue(after)));
}

/// Calls `lost` with each member of `before` that `after` does not have: of repeated ones each by its turn or, when
/// only one of them is left, the last. Leaves out what is compared already.
template <typename Report>
void Comparison::compareMembers(NodeId before, NodeId after, Report lost, const QSet<NodeId> &compared)
{
    const Members members = membersByKey(m_before, before);
    const Members membersAfter = membersByKey(m_after, after);
    QHash<QString, qsizetype> passed;
    for (const NodeId member : childNodes(m_before, before)) {
        if (compared.contains(member))
            continue;
        const QString key = m_before.key(member);
        const QList<NodeId> turns = members.value(key);
        const QList<NodeId> turnsAfter = membersAfter.value(key);
        const qsizetype turn = passed[key]++;
        if (turns.size() == turnsAfter.size() && isSame(member, turnsAfter[turn]))
            continue;
        const bool isLast = turn == turns.size() - 1;
        if (!isLast)
            add(LossKind::RepeatedKey, member);
        else if (turnsAfter.isEmpty() ? m_before.type(member) != JsonType::Null : !isSame(member, turnsAfter.last()))
            lost(member, key);
    }
}

void Comparison::compareMessages(const QList<NodeId> &messages, const QList<qsizetype> &becomes)
{
    const QList<NodeId> after = messagesAfter();
    for (qsizetype i = 0; i < messages.size(); ++i) {
        if (becomes[i] < 0 || becomes[i] >= after.size()) {
            add(LossKind::Message, messages[i]);
            continue;
        }
        compareMembers(messages[i], after[becomes[i]],
            [&](NodeId member, const QString &key) { add(kindOf(MessageKinds, key, LossKind::MessageKey), member); });
    }
}

void Comparison::compareCheckpoints(NodeId before, NodeId after)
{
    const QList<NodeId> nodes = childNodes(m_before, before);
    const QList<NodeId> nodesAfter = childNodes(m_after, after);
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        if (i >= nodesAfter.size() || !isSame(nodes[i], nodesAfter[i]))
            add(LossKind::Checkpoint, nodes[i]);
    }
}

void Comparison::compareParts()
{
    const UnifiedState before(m_before);
    const UnifiedState after(m_after);
    compareMembers(
        before.context(), after.context(), [&](NodeId member, const QString &) { add(LossKind::ContextKey, member); });
    compareCheckpoints(before.checkpoints(), after.checkpoints());
    compareMembers(before.metadata(), after.metadata(), [&](NodeId member, const QString &key) {
        if (key != u"current_framework")
            add(kindOf(MetadataKinds, key, LossKind::StateMetadata), member);
    });
    compareOthers();
}

/// The keys beside the four parts, and parts that are not of the type they should be of.
void Comparison::compareOthers()
{
    const UnifiedState state(m_before);
    const QSet<NodeId> compared{state.messages(), state.context(), state.checkpoints(), state.metadata()};
    compareMembers(
        JsonDocument::Root, JsonDocument::Root,
        [&](NodeId member, const QString &) { add(LossKind::OtherKey, member); }, compared);
}

/// Where each message of a plain CrewAI history comes back, and which of them others come out of.
QList<qsizetype> crewBecomes(const ConvertibleState &state, Comparison &comparison)
{
    const auto texts = plainCrewMessages(state);
    QList<qsizetype> becomes;
    qsizetype next = 0;
    for (qsizetype i = 0; texts && i < texts->size(); ++i) {
        qsizetype read = 0;
        for (const QString &line : (*texts)[i].split(u'\n'))
            read += readPlainCrewLine(line) ? 1 : 0;
        becomes.append(read > 0 ? next : -1);
        for (qsizetype forged = 1; forged < read; ++forged)
            comparison.add(LossKind::ForgedMessage, state.messages[i].parts.node);
        next += read;
    }
    return becomes;
}

/// Keys of the context that took the place of the messages.
bool isReplacedByContext(const ConvertibleState &state, Framework framework, ConversionMode mode)
{
    if (mode == ConversionMode::Careful)
        return false;
    return (framework == Framework::LangGraph && memberOf(state.document, state.context, u"messages"_s) != NoNode)
        || (framework == Framework::CrewAi
            && memberOf(state.document, state.context, u"conversation_history"_s) != NoNode);
}

JsonDocument readBack(const QByteArray &converted, Framework framework, ConversionMode mode, LossList &losses)
{
    const ImportSettings settings{.mode = mode, .newId = u"<new>"_s, .now = u"<now>"_s};
    const auto text = JsonDocument::parse(converted);
    const auto back = text ? convertFrom(*text, framework, settings) : failure(ErrorKind::InvalidData, {});
    if (!back)
        losses.add(LossKind::Unreadable, JsonPointer());
    return JsonDocument::parse(back ? back->json : QByteArray("{}")).value_or(JsonDocument());
}

} // namespace

QList<Loss> lossesOf(const JsonDocument &state, const QByteArray &converted, Framework framework, ConversionMode mode)
{
    LossList unreadable;
    const JsonDocument after = readBack(converted, framework, mode, unreadable);
    const auto before = ConvertibleState::read(state);
    if (!before)
        return unreadable.losses();

    Comparison comparison(state, after);
    QList<NodeId> messages;
    QList<qsizetype> becomes;
    const bool isReplaced = isReplacedByContext(*before, framework, mode);
    for (const ConvertibleMessage &message : before->messages) {
        becomes.append(isReplaced ? -1 : messages.size());
        messages.append(message.parts.node);
    }
    if (isReplaced && after.member(JsonDocument::Root, u"messages"_s) != NoNode) {
        const NodeId replacing = memberOf(
            state, before->context, framework == Framework::LangGraph ? u"messages"_s : u"conversation_history"_s);
        for (qsizetype i = 0; i < comparison.messagesAfter().size(); ++i)
            comparison.add(LossKind::ForgedMessage, replacing);
    } else if (framework == Framework::CrewAi && mode == ConversionMode::Faithful) {
        becomes = crewBecomes(*before, comparison);
    }
    comparison.compareMessages(messages, becomes);
    comparison.compareParts();
    return unreadable.losses() + comparison.losses();
}

} // namespace stateloupe
