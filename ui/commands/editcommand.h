#pragma once

#include "core/json/jsonedit.h"

#include <QUndoCommand>

#include <functional>

namespace stateloupe {

/// One edit of a document that has already been made: undo and redo apply its inverse in turn.
class EditCommand : public QUndoCommand
{
public:
    /// Applies an edit and returns the exact inverse.
    using Apply = std::function<Result<JsonEdit>(const JsonEdit &edit)>;

    EditCommand(const QString &name, JsonEdit inverse, Apply apply);

    void undo() override;
    void redo() override;

private:
    void applyInverse();

    JsonEdit m_inverse;
    Apply m_apply;
    bool m_isApplied = true;
};

} // namespace stateloupe
