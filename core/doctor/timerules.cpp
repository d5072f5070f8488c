#include "core/doctor/timerules.h"

#include "core/doctor/findingbuilder.h"
#include "core/json/jsonmembers.h"

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

constexpr qint64 Second = 1'000'000;
constexpr qint64 Minute = 60 * Second;

/// Calls `visit` with each timestamp of the workflow itself, not of its snapshots, that is there.
template <typename Visit>
void visitTimestamps(const Examination &examination, Visit visit)
{
    const Anatomy &anatomy = examination.anatomy;
    const auto visitNode = [&](NodeId node) {
        if (node != NoNode)
            visit(node, timeAt(examination.document, node));
    };
    for (const MessageAnatomy &message : anatomy.messages) {
        if (message.view.timestamp != NoNode)
            visit(message.view.timestamp, message.time);
    }
    for (const CheckpointAnatomy &checkpoint : anatomy.checkpoints)
        visitNode(checkpoint.view.createdAt);
    visitNode(anatomy.metadata.createdAt);
    visitNode(anatomy.metadata.updatedAt);
}

} // namespace

TimestampRule::TimestampRule()
    : DoctorRule({.id = "U04",
        .severity = Severity::Error,
        .title = u"Unreadable timestamp"_s,
        .explanation = u"A timestamp has to be a text such as 2026-11-23T10:00:00. Python cannot read this one, so the "
                       "workflow cannot be loaded. Write the time as it was meant."_s})
{
}

std::optional<Finding> TimestampRule::examine(const Examination &examination) const
{
    constexpr qsizetype Longest = 40;
    FindingBuilder builder(*this, examination);
    QString first;
    visitTimestamps(examination, [&](NodeId node, const std::optional<PythonTime> &time) {
        if (time)
            return;
        if (builder.isEmpty())
            first = examination.document.display(node, Longest);
        builder.add(node);
    });
    return builder.finding(u"\"%1\" is no time that Python reads."_s.arg(first));
}

TimeOrderRule::TimeOrderRule()
    : DoctorRule({.id = "U24",
        .severity = Severity::Warning,
        .title = u"Times of messages"_s,
        .explanation = u"The times of the messages are out of order, lie in the future, mix times with and without a "
                       "zone, or are all the same. The same times are a sign of a conversion that has set them anew; "
                       "then the true ones are lost."_s})
{
}

std::optional<Finding> TimeOrderRule::examine(const Examination &examination) const
{
    constexpr qint64 Tolerance = 5 * Minute; // clocks differ
    constexpr qint64 OneConversion = 1'000; // microseconds
    constexpr int Enough = 3;
    FindingBuilder builder(*this, examination);
    const MessageAnatomy *before = nullptr;
    qint64 earliest = 0;
    qint64 latest = 0;
    int known = 0;
    bool isMixed = false;
    bool isFuture = false;
    bool isDisordered = false;
    for (const MessageAnatomy &message : examination.anatomy.messages) {
        if (!message.time)
            continue;
        const IsoTime &time = message.time->time;
        const bool differs = before && before->time->time.hasZone != time.hasZone;
        const bool isEarlier = before && !differs && time.microseconds < before->time->time.microseconds;
        // In no zone is it a day later than in another.
        const bool isLate = examination.settings.now != 0
            && time.microseconds > examination.settings.now + (time.hasZone ? Tolerance : 14 * 60 * Minute);
        if (differs || isEarlier || isLate)
            builder.add(message.view.timestamp);
        isMixed = isMixed || differs;
        isDisordered = isDisordered || isEarlier;
        isFuture = isFuture || isLate;
        earliest = known == 0 ? time.microseconds : std::min(earliest, time.microseconds);
        latest = known == 0 ? time.microseconds : std::max(latest, time.microseconds);
        ++known;
        before = &message;
    }
    QStringList faults;
    if (isDisordered)
        faults << u"A message is earlier than the one before it."_s;
    if (isMixed)
        faults << u"Times with and without a zone are mixed."_s;
    if (isFuture)
        faults << u"A message is from the future."_s;
    if (faults.isEmpty() && known >= Enough && latest - earliest <= OneConversion) {
        builder.add(examination.anatomy.parts.messages);
        faults << u"All messages are from the same millisecond."_s;
    }
    return builder.finding(faults.join(u' '));
}

TimesOfChangeRule::TimesOfChangeRule()
    : DoctorRule({.id = "U25",
        .severity = Severity::Warning,
        .title = u"Times of creation and of change"_s,
        .explanation
        = u"The workflow was changed before it was created, or its own time of change is another than that "
          "of the store. Somebody has changed one without the other."_s})
{
}

std::optional<Finding> TimesOfChangeRule::examine(const Examination &examination) const
{
    constexpr qint64 SavingTime = 5 * Minute;
    constexpr qint64 Quarter = 15 * Minute; // what zones differ by
    constexpr qint64 FarthestZone = 14 * 60 * Minute;
    const NodeId updatedAt = examination.anatomy.metadata.updatedAt;
    const auto updated = timeAt(examination.document, updatedAt);
    const auto created = timeAt(examination.document, examination.anatomy.metadata.createdAt);
    if (!updated)
        return {};
    FindingBuilder builder(*this, examination);
    if (created && created->time.hasZone == updated->time.hasZone
        && updated->time.microseconds < created->time.microseconds) {
        builder.add(updatedAt);
        return builder.finding(u"The workflow was changed before it was created."_s);
    }
    if (!examination.row || !examination.row->updatedAt)
        return {};
    const qint64 apart = std::abs(*examination.row->updatedAt - updated->time.microseconds);
    const qint64 toZone = std::min(apart % Quarter, Quarter - apart % Quarter);
    const bool fits
        = updated->time.hasZone ? apart <= SavingTime : toZone <= SavingTime && apart <= FarthestZone + SavingTime;
    if (fits)
        return {};
    builder.add(updatedAt);
    return builder.finding(u"The store says that the workflow was changed at another time than its metadata."_s);
}

PortableTimestampRule::PortableTimestampRule()
    : DoctorRule({.id = "W03",
        .severity = Severity::Warning,
        .title = u"Timestamp for new versions of Python"_s,
        .explanation = u"Python 3.11 and later read this timestamp, older versions refuse the workflow. The same time "
                       "can be written so that all of them read it."_s,
        .repairTitle = u"Write times for every version"_s})
{
}

std::optional<Finding> PortableTimestampRule::examine(const Examination &examination) const
{
    FindingBuilder builder(*this, examination);
    QString first;
    visitTimestamps(examination, [&](NodeId node, const std::optional<PythonTime> &time) {
        if (!time || time->isPortable)
            return;
        if (builder.isEmpty())
            first = examination.document.string(node, 40);
        builder.addRepairable(node);
    });
    return builder.finding(u"Python 3.10 does not read \"%1\"."_s.arg(first));
}

void PortableTimestampRule::repair(const Examination &examination, JsonBatch &batch) const
{
    QList<JsonReplacement> times;
    visitTimestamps(examination, [&times](NodeId node, const std::optional<PythonTime> &time) {
        if (time && !time->isPortable)
            times.append({node, '"' + time->portable + '"'});
    });
    batch.replace(std::move(times));
}

} // namespace stateloupe
