#include "ui/text/bulktext.h"

#include "ui/text/counttext.h"
#include "ui/text/formats.h"
#include "ui/text/plaintext.h"
#include "ui/text/translate.h"

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

using Kind = BulkVerb::Kind;

constexpr qsizetype LongestNote = 400;

QString plannedText(const BulkVerb &verb, qint64 count)
{
    const QString workflows = workflowCountText(count);
    switch (verb.kind) {
    case Kind::Delete:
        return tr("Delete %1").arg(workflows);
    case Kind::SetValue:
        return tr("Set %1 in %2").arg(verb.what, workflows);
    case Kind::SetExpiry:
        return verb.what.isEmpty() ? tr("Keep %1 for ever").arg(workflows)
                                   : tr("Let %1 expire in %2").arg(workflows, verb.what);
    case Kind::Export:
        return tr("Export %1").arg(workflows);
    }
    return {};
}

QString doneText(const BulkVerb &verb, qint64 count)
{
    const QString workflows = workflowCountText(count);
    if (verb.isUndo)
        return tr("%1 brought back as before").arg(workflows);
    switch (verb.kind) {
    case Kind::Delete:
        return tr("Deleted %1").arg(workflows);
    case Kind::SetValue:
        return tr("Set %1 in %2", "has been done").arg(verb.what, workflows);
    case Kind::SetExpiry:
        return tr("Set when %1 expire", "%1: 12 workflows").arg(workflows);
    case Kind::Export:
        return tr("Exported %1").arg(workflows);
    }
    return {};
}

/// "; 2 have it already; 1 is refused": what is not done, or will not be.
QString restText(const BulkList &list)
{
    QStringList parts;
    const auto add = [&](BulkOutcome outcome, const QString &one, const QString &many) {
        const qint64 count = list.count(outcome);
        if (count > 0)
            parts << (count == 1 ? one : many.arg(formatCount(count)));
    };
    add(BulkOutcome::Unchanged, tr("1 is so already"), tr("%1 are so already"));
    add(BulkOutcome::ChangedMeanwhile, tr("1 was changed meanwhile"), tr("%1 were changed meanwhile"));
    add(BulkOutcome::Gone, tr("1 is gone"), tr("%1 are gone"));
    add(BulkOutcome::Refused, tr("1 is refused"), tr("%1 are refused"));
    add(BulkOutcome::Failed, tr("1 failed"), tr("%1 failed"));
    add(BulkOutcome::Unknown, tr("1 is unknown"), tr("%1 are unknown"));
    add(BulkOutcome::NotReached, tr("1 was not reached"), tr("%1 were not reached"));
    return parts.isEmpty() ? QString() : QString(u"; "_s + parts.join(u"; "_s));
}

} // namespace

QString bulkPlanText(const BulkVerb &verb, const BulkList &plan)
{
    return plannedText(verb, plan.count(BulkOutcome::Planned)) + restText(plan) + u'.';
}

QString bulkResultText(const BulkVerb &verb, const BulkList &list)
{
    return doneText(verb, list.count(BulkOutcome::Done)) + restText(list);
}

QString bulkButtonText(const BulkVerb &verb, qint64 count)
{
    const QString workflows = workflowCountText(count);
    switch (verb.kind) {
    case Kind::Delete:
        return tr("Delete %1").arg(workflows);
    case Kind::SetValue:
        return tr("Set value in %1").arg(workflows);
    case Kind::SetExpiry:
        return tr("Set expiry of %1").arg(workflows);
    case Kind::Export:
        return tr("Export %1").arg(workflows);
    }
    return {};
}

QString bulkActivityText(const BulkVerb &verb)
{
    if (verb.isUndo)
        return tr("Undoing");
    switch (verb.kind) {
    case Kind::Delete:
        return tr("Deleting");
    case Kind::SetValue:
        return tr("Setting");
    case Kind::SetExpiry:
        return tr("Setting expiry");
    case Kind::Export:
        return tr("Exporting");
    }
    return {};
}

QString bulkTitle(const BulkVerb &verb)
{
    if (verb.isUndo)
        return tr("Undo");
    switch (verb.kind) {
    case Kind::Delete:
        return tr("Delete workflows");
    case Kind::SetValue:
        return tr("Set value");
    case Kind::SetExpiry:
        return tr("Set expiry");
    case Kind::Export:
        return tr("Export");
    }
    return {};
}

QString bulkOutcomeText(const BulkVerb &verb, BulkOutcome outcome, bool isPlan)
{
    switch (outcome) {
    case BulkOutcome::NotReached:
        return isPlan ? QString() : tr("not reached");
    case BulkOutcome::Planned:
        return verb.kind == Kind::Delete ? tr("will be deleted") : tr("will be changed");
    case BulkOutcome::Done:
        if (verb.isUndo)
            return tr("as before");
        if (verb.kind == Kind::Export)
            return tr("exported");
        return verb.kind == Kind::Delete ? tr("deleted") : tr("changed");
    case BulkOutcome::Unchanged:
        return tr("is so already");
    case BulkOutcome::ChangedMeanwhile:
        return verb.isUndo ? tr("changed since, left alone") : tr("changed meanwhile, left alone");
    case BulkOutcome::Gone:
        return tr("gone from the store");
    case BulkOutcome::Refused:
        return tr("refused");
    case BulkOutcome::Failed:
        return tr("failed");
    case BulkOutcome::Unknown:
        return tr("unknown: the answer never came");
    }
    return {};
}

QString bulkNoteText(const BulkItem &item)
{
    return singleLine(item.note, LongestNote);
}

QString bulkTypeText(const QByteArray &json)
{
    switch (json.isEmpty() ? '\0' : json.front()) {
    case '"':
        return tr("string");
    case '{':
        return tr("object");
    case '[':
        return tr("array");
    case 't':
    case 'f':
        return tr("boolean");
    case 'n':
        return tr("null");
    default:
        return tr("number");
    }
}

QString bulkValueText(const QByteArray &excerpt)
{
    if (excerpt.isEmpty())
        return {};
    QString text = singleLine(QString::fromUtf8(excerpt), BulkItem::LongestExcerpt);
    if (excerpt.size() == BulkItem::LongestExcerpt)
        text += u'…';
    return tr("%1 (%2)", "a value and its type").arg(text, bulkTypeText(excerpt));
}

} // namespace stateloupe
