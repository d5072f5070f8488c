#include "core/conversion/loss.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

struct LossWords
{
    LossKind kind;
    QStringView one;
    QStringView many; ///< %1 is the count
};

constexpr LossWords Words[] = {
    {LossKind::Unreadable, u"The result cannot be read back.", u"The result cannot be read back."},
    {LossKind::Message, u"1 message is lost.", u"%1 messages are lost."},
    {LossKind::ForgedMessage, u"1 line of text is read back as a message that nobody wrote.",
        u"%1 lines of text are read back as messages that nobody wrote."},
    {LossKind::Role, u"1 message gets another role.", u"%1 messages get another role."},
    {LossKind::Content, u"The content of 1 message is not read back as it is.",
        u"The content of %1 messages is not read back as it is."},
    {LossKind::Name, u"1 message loses its name.", u"%1 messages lose their name."},
    {LossKind::FunctionCall, u"1 message loses its function call.", u"%1 messages lose their function call."},
    {LossKind::MessageMetadata, u"1 message loses its metadata.", u"%1 messages lose their metadata."},
    {LossKind::Timestamp, u"1 message loses its time.", u"%1 messages lose their time."},
    {LossKind::MessageKey, u"1 other key of a message is lost.", u"%1 other keys of messages are lost."},
    {LossKind::ContextKey, u"1 key of the context is lost or gets another value.",
        u"%1 keys of the context are lost or get another value."},
    {LossKind::Checkpoint, u"1 checkpoint is lost.", u"%1 checkpoints are lost."},
    {LossKind::WorkflowId, u"The id of the workflow is lost.", u"The id of the workflow is lost."},
    {LossKind::StateTimes, u"When the workflow was created or changed is lost.",
        u"When the workflow was created and changed is lost."},
    {LossKind::StateMetadata, u"1 more key of the metadata is lost.", u"%1 more keys of the metadata are lost."},
    {LossKind::OtherKey, u"1 key beside messages, context, checkpoints and metadata is lost.",
        u"%1 keys beside messages, context, checkpoints and metadata are lost."},
    {LossKind::RepeatedKey, u"1 repeated key is lost; the last of its name stays.",
        u"%1 repeated keys are lost; the last of each name stays."},
    {LossKind::Line, u"1 line belongs to no message and is left out.",
        u"%1 lines belong to no message and are left out."},
};

} // namespace

Loss &LossList::lossOf(LossKind kind)
{
    auto loss = std::lower_bound(m_losses.begin(), m_losses.end(), kind,
        [](const Loss &candidate, LossKind wanted) { return candidate.kind < wanted; });
    if (loss == m_losses.end() || loss->kind != kind)
        loss = m_losses.insert(loss, Loss{.kind = kind, .count = 0, .places = {}});
    return *loss;
}

void LossList::add(LossKind kind, const JsonDocument &document, NodeId place, qsizetype count)
{
    Loss &loss = lossOf(kind);
    loss.count += count;
    if (loss.places.size() < Loss::MostPlaces)
        loss.places.append(document.pointer(place));
}

void LossList::add(LossKind kind, const JsonPointer &place)
{
    Loss &loss = lossOf(kind);
    ++loss.count;
    if (loss.places.size() < Loss::MostPlaces)
        loss.places.append(place);
}

QString lossSentence(const Loss &loss)
{
    const auto words = std::find_if(
        std::begin(Words), std::end(Words), [&](const LossWords &candidate) { return candidate.kind == loss.kind; });
    const QString sentence = (loss.count == 1 ? words->one : words->many).toString();
    return sentence.contains(u"%1"_s) ? sentence.arg(loss.count) : sentence;
}

} // namespace stateloupe
