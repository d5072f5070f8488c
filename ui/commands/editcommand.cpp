#include "ui/commands/editcommand.h"

namespace stateloupe {

EditCommand::EditCommand(const QString &name, JsonEdit inverse, Apply apply)
    : QUndoCommand(name)
    , m_inverse(std::move(inverse))
    , m_apply(std::move(apply))
{
}

void EditCommand::undo()
{
    if (m_isApplied)
        applyInverse();
}

void EditCommand::redo()
{
    // QUndoStack::push() calls this for an edit that is made already.
    if (!m_isApplied)
        applyInverse();
}

void EditCommand::applyInverse()
{
    if (Result<JsonEdit> inverse = m_apply(m_inverse)) {
        m_inverse = std::move(*inverse);
        m_isApplied = !m_isApplied;
    }
}

} // namespace stateloupe
