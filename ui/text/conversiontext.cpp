#include "ui/text/conversiontext.h"

#include "ui/text/formats.h"
#include "ui/text/plaintext.h"
#include "ui/text/translate.h"

#include <QtGlobal>

#include <algorithm>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

/// By LossKind; tst_conversiontext holds that each has an entry.
struct LossText
{
    LossKind kind;
    const char *one;
    const char *many; ///< %1 is the count
};

constexpr LossText Texts[] = {
    {LossKind::Unreadable, QT_TRANSLATE_NOOP("stateloupe", "The result cannot be read back"),
        QT_TRANSLATE_NOOP("stateloupe", "The result cannot be read back")},
    {LossKind::Message, QT_TRANSLATE_NOOP("stateloupe", "1 message is lost"),
        QT_TRANSLATE_NOOP("stateloupe", "%1 messages are lost")},
    {LossKind::ForgedMessage,
        QT_TRANSLATE_NOOP("stateloupe", "1 line of text is read back as a message that nobody wrote"),
        QT_TRANSLATE_NOOP("stateloupe", "%1 lines of text are read back as messages that nobody wrote")},
    {LossKind::Role, QT_TRANSLATE_NOOP("stateloupe", "1 message gets another role"),
        QT_TRANSLATE_NOOP("stateloupe", "%1 messages get another role")},
    {LossKind::Content, QT_TRANSLATE_NOOP("stateloupe", "The content of 1 message is not read back as it is"),
        QT_TRANSLATE_NOOP("stateloupe", "The content of %1 messages is not read back as it is")},
    {LossKind::Name, QT_TRANSLATE_NOOP("stateloupe", "1 message loses its name"),
        QT_TRANSLATE_NOOP("stateloupe", "%1 messages lose their name")},
    {LossKind::FunctionCall, QT_TRANSLATE_NOOP("stateloupe", "1 message loses its function call"),
        QT_TRANSLATE_NOOP("stateloupe", "%1 messages lose their function call")},
    {LossKind::MessageMetadata, QT_TRANSLATE_NOOP("stateloupe", "1 message loses its metadata"),
        QT_TRANSLATE_NOOP("stateloupe", "%1 messages lose their metadata")},
    {LossKind::Timestamp, QT_TRANSLATE_NOOP("stateloupe", "1 message loses its time"),
        QT_TRANSLATE_NOOP("stateloupe", "%1 messages lose their time")},
    {LossKind::MessageKey, QT_TRANSLATE_NOOP("stateloupe", "1 other key of a message is lost"),
        QT_TRANSLATE_NOOP("stateloupe", "%1 other keys of messages are lost")},
    {LossKind::ContextKey, QT_TRANSLATE_NOOP("stateloupe", "1 key of the context is lost or gets another value"),
        QT_TRANSLATE_NOOP("stateloupe", "%1 keys of the context are lost or get another value")},
    {LossKind::Checkpoint, QT_TRANSLATE_NOOP("stateloupe", "1 checkpoint is lost"),
        QT_TRANSLATE_NOOP("stateloupe", "%1 checkpoints are lost")},
    {LossKind::WorkflowId, QT_TRANSLATE_NOOP("stateloupe", "The id of the workflow is lost"),
        QT_TRANSLATE_NOOP("stateloupe", "The id of the workflow is lost")},
    {LossKind::StateTimes, QT_TRANSLATE_NOOP("stateloupe", "When the workflow was created or changed is lost"),
        QT_TRANSLATE_NOOP("stateloupe", "When the workflow was created and changed is lost")},
    {LossKind::StateMetadata, QT_TRANSLATE_NOOP("stateloupe", "1 more key of the metadata is lost"),
        QT_TRANSLATE_NOOP("stateloupe", "%1 more keys of the metadata are lost")},
    {LossKind::OtherKey,
        QT_TRANSLATE_NOOP("stateloupe", "1 key beside messages, context, checkpoints and metadata is lost"),
        QT_TRANSLATE_NOOP("stateloupe", "%1 keys beside messages, context, checkpoints and metadata are lost")},
    {LossKind::RepeatedKey, QT_TRANSLATE_NOOP("stateloupe", "1 repeated key is lost; the last of its name stays"),
        QT_TRANSLATE_NOOP("stateloupe", "%1 repeated keys are lost; the last of each name stays")},
    {LossKind::Line, QT_TRANSLATE_NOOP("stateloupe", "1 line belongs to no message and is left out"),
        QT_TRANSLATE_NOOP("stateloupe", "%1 lines belong to no message and are left out")},
};

QString lossText(const Loss &loss)
{
    const auto *text = std::find_if(
        std::begin(Texts), std::end(Texts), [&](const LossText &candidate) { return candidate.kind == loss.kind; });
    if (text == std::end(Texts))
        return lossSentence(loss);
    const QString sentence = tr(loss.count == 1 ? text->one : text->many);
    return sentence.contains(u"%1"_s) ? sentence.arg(formatCount(loss.count)) : sentence;
}

} // namespace

QStringList lossTexts(const QList<Loss> &losses)
{
    constexpr qsizetype LongestPlace = 60;
    QStringList texts;
    for (const Loss &loss : losses) {
        const QString place
            = loss.places.isEmpty() ? QString() : singleLine(loss.places.first().toString(), LongestPlace);
        if (place.isEmpty())
            texts << lossText(loss);
        else if (loss.count == 1)
            texts << tr("%1: %2").arg(lossText(loss), place);
        else
            texts << tr("%1: %2 and %3 more").arg(lossText(loss), place, formatCount(loss.count - 1));
    }
    return texts;
}

} // namespace stateloupe
