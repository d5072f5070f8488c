#include "app/cli/changereport.h"

#include "app/cli/console.h"
#include "app/cli/interruption.h"
#include "core/json/jsondiff.h"

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

/// What the store holds now says about a change whose answer never came.
QString whatBecameOf(const SentChange &change, const Result<StoredState> &now)
{
    const QString id = quoted(change.id);
    if (!now && now.error().kind == ErrorKind::NotFound) {
        return change.text ? u"Looked again: there is no %1, so the change is not there."_s.arg(id)
                           : u"Looked again: %1 is gone, so the change was made."_s.arg(id);
    }
    if (!now)
        return u"Looking again failed: %1"_s.arg(now.error().detail);
    if (now->revision == change.before)
        return u"Looked again: %1 is as it was; the change was not made."_s.arg(id);
    if (change.text && saySame(now->text, *change.text)) {
        return u"Looked again: the change was made; the revision of %1 is now %2."_s.arg(id, now->revision.toString());
    }
    return u"Looked again: %1 holds something else by now; its revision is %2. Compare it with what you wanted."_s.arg(
        id, now->revision.toString());
}

} // namespace

ExitCode reportFailedChange(StoreConnection &store, const SentChange &change, const Error &error)
{
    const ExitCode code = console::report(error);
    if (error.kind == ErrorKind::OutcomeUnknown && !wasInterrupted())
        console::writeNote(whatBecameOf(change, store.backend().load(change.id, StoreConnection::callControl())));
    return code;
}

ExitCode reportSaved(StoreConnection &store, const SentChange &change, const Result<Revision> &saved)
{
    if (!saved)
        return reportFailedChange(store, change, saved.error());
    console::writeLine(u"Saved %1; its revision is now %2"_s.arg(quoted(change.id), saved->toString()));
    return ExitCode::Done;
}

ExitCode createWorkflow(StoreConnection &store, const WorkflowId &id, const QByteArray &text)
{
    return reportSaved(store, {id, {}, text}, store.backend().create(id, text, StoreConnection::callControl()));
}

} // namespace stateloupe
