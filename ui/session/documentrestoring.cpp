// How DocumentSession takes edits back one by one, and brings back those of a draft.

#include "core/async/background.h"
#include "core/json/jsonrevert.h"
#include "ui/session/documentsession_p.h"
#include "ui/text/counttext.h"
#include "ui/text/plaintext.h"

#include <limits>

namespace stateloupe {

namespace {

/// What makes `to` of `from`, touching only what differs.
Result<JsonEdit> editBetween(const JsonDocument &from, const JsonDocument &to)
{
    return revertDifferences(to, from, diff(to, from, std::numeric_limits<int>::max()).differences);
}

} // namespace

void DocumentSession::discardChanges(const QList<JsonDifference> &differences)
{
    if (differences.isEmpty())
        return;
    if (isReadOnly())
        return refuseEdit();
    const QStringList tokens = differences.first().pointer.tokens();
    const QString place = tokens.isEmpty() ? tr("document") : singleLine(tokens.last(), 40);
    const QString step = differences.size() == 1 ? tr("Discard change of %1").arg(place)
                                                 : tr("Discard %1").arg(changeCountText(differences.size()));
    const auto takeBack
        = [stored = d->storedDocument, current = d->document, differences](
              const std::function<bool()> &) { return revertDifferences(stored, current, differences); };
    d->discarding.start<Result<JsonEdit>>(
        runInBackground<Result<JsonEdit>>(takeBack), [this, step, version = d->document.version()](const auto &made) {
            if (version == d->document.version())
                edit(made, step);
            else
                Q_EMIT editRefused({ErrorKind::InvalidArgument,
                    tr("The workflow was edited meanwhile. Nothing was discarded; try again.")});
        });
}

/// What is found out about a draft before it is shown.
struct DocumentSession::Private::Restoring
{
    bool isOnStored = false; ///< the store holds what the draft was made on
    ParseResult base;
    ParseResult text;
    Result<JsonEdit> edit; ///< of the current document if isOnStored, else of `base`
};

DocumentSession::Private::Restoring DocumentSession::Private::prepareRestoring(
    const Draft &draft, const QByteArray &storedText, const JsonDocument &current)
{
    Restoring restoring;
    restoring.isOnStored = draft.base == storedText;
    restoring.base = JsonDocument::parse(draft.base);
    restoring.text = JsonDocument::parse(draft.text);
    if (restoring.base && restoring.text)
        restoring.edit = editBetween(restoring.isOnStored ? current : *restoring.base, *restoring.text);
    return restoring;
}

const QByteArray &DocumentSession::typedText() const
{
    return d->typedText;
}

void DocumentSession::setTypedText(const QByteArray &text)
{
    if (text == d->typedText)
        return;
    d->typedText = text;
    Q_EMIT typedTextChanged();
}

void DocumentSession::restoreDraft(const Draft &draft)
{
    if (d->traits.readOnly || (d->phase != Phase::Ready && d->phase != Phase::Malformed))
        return refuseEdit();
    const auto prepare = [draft, text = d->stored.text, current = d->document](
                             const std::function<bool()> &) { return Private::prepareRestoring(draft, text, current); };
    d->discarding.start<Private::Restoring>(runInBackground<Private::Restoring>(prepare),
        [this, draft](const Private::Restoring &restoring) { d->finishRestoring(draft, restoring); });
}

void DocumentSession::Private::finishRestoring(const Draft &draft, const Restoring &restoring)
{
    const QString step = DocumentSession::tr("Restore unsaved changes");
    if (!restoring.text && restoring.base) {
        Q_EMIT q->editRefused(
            {ErrorKind::InvalidData, DocumentSession::tr("What was kept is not JSON. Nothing was restored.")});
        return;
    }
    if (restoring.isOnStored && restoring.base) {
        q->edit(restoring.edit, step);
        return;
    }
    if (isModified) {
        Q_EMIT q->editRefused({ErrorKind::Conflict,
            DocumentSession::tr("The store holds another text by now, and there are other unsaved changes here. "
                                "Nothing was restored; save or undo these first.")});
        return;
    }
    stored.text = draft.base;
    stored.form = StoredState::Form::Text;
    stored.revision = restoring.isOnStored ? stored.revision : draft.revision;
    storedDocument = restoring.base ? *restoring.base : JsonDocument();
    isStoredMalformed = !restoring.base;
    if (!restoring.text) { // half repaired
        finishRepair(draft.text, restoring.text);
        q->lookAgain();
        return;
    }
    phase = Phase::Ready;
    setDocument(restoring.base ? *restoring.base : *restoring.text, restoring.base ? 0 : -1);
    if (restoring.base)
        q->edit(restoring.edit, step);
    else
        compare();
    q->lookAgain();
}

} // namespace stateloupe
