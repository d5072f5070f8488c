#include "ui/commands/stepcommand.h"

#include <utility>

namespace stateloupe {

StepCommand::StepCommand(const QString &name, Way back, Way there)
    : QUndoCommand(name)
    , m_back(std::move(back))
    , m_there(std::move(there))
{
}

void StepCommand::undo()
{
    if (std::exchange(m_isMade, false))
        m_back();
}

void StepCommand::redo()
{
    if (!std::exchange(m_isMade, true))
        m_there();
}

} // namespace stateloupe
