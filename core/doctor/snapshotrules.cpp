#include "core/doctor/snapshotrules.h"

#include "core/doctor/findingbuilder.h"
#include "core/json/jsonmembers.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

using Values = QHash<QByteArray, QByteArray>; ///< by key as it is spelt

/// The bytes of any value. Valid as long as the document, which after edits is in pieces: what is no single token may
/// reach over several.
QByteArray wholeBytesOf(const JsonDocument &document, ByteSpan span)
{
    const QByteArrayView piece = document.text().chunk(span.offset);
    return piece.size() >= span.length ? QByteArray::fromRawData(piece.data(), span.length) : document.bytes(span);
}

Values valuesIn(const JsonDocument &document, NodeId context)
{
    Values values;
    if (!isOfType(document, context, JsonType::Object))
        return values;
    visitChildren(document, context, [&](NodeId node) {
        values.insert(document.bytes(document.keySpan(node)), wholeBytesOf(document, document.valueSpan(node)));
    });
    return values;
}

/// Whether every one of `snapshots` holds that value under that key.
bool isInAll(const std::vector<Values> &snapshots, const QByteArray &key, QByteArrayView value)
{
    return std::all_of(snapshots.begin(), snapshots.end(), [&](const Values &snapshot) {
        const auto found = snapshot.constFind(key);
        return found != snapshot.constEnd() && *found == value;
    });
}

} // namespace

AliasedSnapshotRule::AliasedSnapshotRule()
    : DoctorRule({.id = "U30",
        .severity = Severity::Warning,
        .title = u"Checkpoint that may have changed later"_s,
        .explanation = u"Every checkpoint holds the same nested value in its context as the workflow holds now, though "
                       "other values have changed. The reference system copies the context no deeper than its first "
                       "level: what is below changes in older checkpoints, too. If this value was ever different, no "
                       "checkpoint knows it."_s})
{
}

std::optional<Finding> AliasedSnapshotRule::examine(const Examination &examination) const
{
    constexpr std::size_t Enough = 2;
    const JsonDocument &document = examination.document;
    const Anatomy &anatomy = examination.anatomy;
    if (anatomy.checkpoints.size() < Enough || !isOfType(document, anatomy.parts.context, JsonType::Object))
        return {};
    std::vector<Values> snapshots;
    for (const CheckpointAnatomy &checkpoint : anatomy.checkpoints)
        snapshots.push_back(valuesIn(document, checkpoint.snapshot.context));
    FindingBuilder builder(*this, examination);
    QList<NodeId> shared;
    bool hasOtherChanged = false;
    QString first;
    visitChildren(document, anatomy.parts.context, [&](NodeId node) {
        const bool isSame = isInAll(
            snapshots, document.bytes(document.keySpan(node)), wholeBytesOf(document, document.valueSpan(node)));
        if (isSame && document.childCount(node) > 0)
            shared.append(node);
        hasOtherChanged = hasOtherChanged || (!isSame && !document.isContainer(node));
    });
    if (!hasOtherChanged || shared.isEmpty())
        return {};
    for (const NodeId node : std::as_const(shared))
        builder.add(node);
    return builder.finding(u"\"%1\" is the same in every checkpoint and now; the checkpoints may share it."_s.arg(
        document.key(shared.first()).left(40)));
}

CheckpointFrameworkRule::CheckpointFrameworkRule()
    : DoctorRule({.id = "U31",
        .severity = Severity::Note,
        .title = u"Framework in the wrong place"_s,
        .explanation
        = u"The checkpoint's own framework is empty, and its metadata names one. A program has passed it to "
          "create_checkpoint(), which takes the framework from the workflow's metadata instead."_s})
{
}

std::optional<Finding> CheckpointFrameworkRule::examine(const Examination &examination) const
{
    const JsonDocument &document = examination.document;
    FindingBuilder builder(*this, examination);
    for (const CheckpointAnatomy &checkpoint : examination.anatomy.checkpoints) {
        const NodeId own = checkpoint.view.framework;
        const NodeId told = findMembers<1>(document, checkpoint.view.metadata, {"framework"})[0];
        if (told != NoNode && (own == NoNode || document.type(own) == JsonType::Null))
            builder.add(told);
    }
    return builder.finding(u"A checkpoint names its framework in its metadata alone."_s);
}

CheckpointSizeRule::CheckpointSizeRule()
    : DoctorRule({.id = "U32",
        .severity = Severity::Note,
        .title = u"Checkpoints take most of the room"_s,
        .explanation
        = u"Every checkpoint holds all messages up to then once more, so the workflow grows with the number "
          "of messages times that of checkpoints. Checkpoints that nobody needs any more can be deleted."_s})
{
}

std::optional<Finding> CheckpointSizeRule::examine(const Examination &examination) const
{
    constexpr qint64 Smallest = 100'000; // bytes, below which nobody minds
    constexpr qint64 MostPercent = 80;
    constexpr qint64 PerKilobyte = 1'000;
    const JsonDocument &document = examination.document;
    const Anatomy &anatomy = examination.anatomy;
    if (document.size() < Smallest || anatomy.checkpoints.empty())
        return {};
    const qint64 bytes = document.valueSpan(anatomy.parts.checkpoints).length;
    const qint64 percent = bytes * 100 / document.size();
    if (percent < MostPercent)
        return {};
    QSet<size_t> seen; // hashes are enough for a ratio
    qint64 repeated = 0;
    const auto look = [&](NodeId messages) {
        if (!isOfType(document, messages, JsonType::Array))
            return;
        visitChildren(document, messages, [&](NodeId message) {
            const QByteArray text = wholeBytesOf(document, document.valueSpan(message));
            const size_t hash = qHash(text);
            if (seen.contains(hash))
                repeated += text.size();
            seen.insert(hash);
        });
    };
    look(anatomy.parts.messages);
    for (const CheckpointAnatomy &checkpoint : anatomy.checkpoints)
        look(checkpoint.snapshot.messages);
    FindingBuilder builder(*this, examination);
    builder.add(anatomy.parts.checkpoints);
    return builder.finding(
        u"%1 checkpoints take %2 kB, %3 % of the workflow; %4 % of that is messages that are there already."_s.arg(
            QString::number(anatomy.checkpoints.size()), QString::number(bytes / PerKilobyte), QString::number(percent),
            QString::number(repeated * 100 / bytes)));
}

} // namespace stateloupe
