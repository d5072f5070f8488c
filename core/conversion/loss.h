#pragma once

#include "core/json/jsondocument.h"

#include <QList>

namespace stateloupe {

/// What can be lost or distorted by a conversion.
enum class LossKind : quint8 {
    Unreadable, ///< the result cannot be read back at all
    Message, ///< all of a message
    ForgedMessage, ///< a message that nobody wrote is read out of another one's text
    Role,
    Content,
    Name,
    FunctionCall,
    MessageMetadata,
    Timestamp,
    MessageKey, ///< a key of a message that the reference system does not know
    ContextKey,
    Checkpoint,
    WorkflowId,
    StateTimes, ///< metadata.created_at and updated_at
    StateMetadata, ///< every other key of the metadata
    OtherKey, ///< a key beside messages, context, checkpoints and metadata
    RepeatedKey, ///< all but the last of keys of one name
    Line, ///< of a CrewAI history, that belongs to no message
};

/// One kind of loss and where it happens.
struct Loss
{
    static constexpr qsizetype MostPlaces = 100;

    LossKind kind = LossKind::Message;
    qsizetype count = 0;
    QList<JsonPointer> places; ///< the first MostPlaces in what is converted
};

/// Losses, counted by kind, in the order of the kinds.
class LossList
{
public:
    /// `place` is a value of `document`. Cheap however many there are: a place that nobody will be told is not looked
    /// up.
    void add(LossKind kind, const JsonDocument &document, NodeId place, qsizetype count = 1);
    void add(LossKind kind, const JsonPointer &place);

    const QList<Loss> &losses() const { return m_losses; }

private:
    Loss &lossOf(LossKind kind);

    QList<Loss> m_losses;
};

/// One plain, untranslated sentence: "3 messages lose their name."
QString lossSentence(const Loss &loss);

} // namespace stateloupe
