// How DocumentSession takes back its last save: by another save, of what that one replaced.

#include "core/async/background.h"
#include "core/json/jsontransition.h"
#include "ui/commands/editcommand.h"
#include "ui/session/documentsession_p.h"

namespace stateloupe {

namespace {

struct WayBack
{
    Passage passage;
    JsonEdit undo;
};

} // namespace

/// While `stored` is still what the save was made upon.
void DocumentSession::Private::rememberSave(const Version &version)
{
    lastSave.reset();
    const bool isKnown = version.expected == stored.revision && phase == Phase::Ready && !isStoredMalformed;
    if (isKnown && stored.form == StoredState::Form::Text)
        lastSave = SavedStep{storedDocument, {}, {}, version.changes};
}

/// Once `stored` is what the save has left.
void DocumentSession::Private::completeSave()
{
    if (!lastSave)
        return;
    lastSave->after = stored;
    lastSave->afterDocument = storedDocument;
}

bool DocumentSession::canUndoSave() const
{
    return d->lastSave && d->phase == Phase::Ready && !d->isModified && !d->isSaving && !d->uncertain
        && !d->traits.readOnly && !d->rebasing.isRunning();
}

qsizetype DocumentSession::lastSaveChanges() const
{
    return d->lastSave ? d->lastSave->changes : 0;
}

void DocumentSession::undoSave()
{
    if (!canUndoSave())
        return;
    const auto prepare = [now = d->document, before = d->lastSave->before](const std::function<bool()> &) {
        return WayBack{passage(now, before), transition(before, now)};
    };
    d->rebasing.start<WayBack>(runInBackground<WayBack>(prepare), [this, step = *d->lastSave](const WayBack &way) {
        if (way.passage.from.version() != d->document.version() || d->isModified || d->isSaving || d->uncertain)
            return;
        d->isRebasing = true;
        if (d->stored.revision != step.after.revision) {
            // Somebody has changed it since: the save meets that as any other does.
            d->undoStack.clear();
            d->setStored(step.after, step.afterDocument);
            d->cleanIndex = -1;
        }
        d->walk(way.passage);
        d->aboutToPush();
        d->undoStack.push(new EditCommand(
            tr("Undo the save"), way.undo, [this](const JsonEdit &edit) { return d->applyEdit(edit); }));
        d->isRebasing = false;
        d->compare();
        d->updateModified();
        d->save(step.after.revision);
    });
}

} // namespace stateloupe
