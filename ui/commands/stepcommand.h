#pragma once

#include <QUndoCommand>

#include <functional>

namespace stateloupe {

/// A step that has already been made, and the two ways between before and after.
class StepCommand : public QUndoCommand
{
public:
    using Way = std::function<void()>;

    StepCommand(const QString &name, Way back, Way there);

    void undo() override;
    void redo() override;

private:
    Way m_back;
    Way m_there;
    bool m_isMade = true; ///< QUndoStack::push() calls redo()
};

} // namespace stateloupe
