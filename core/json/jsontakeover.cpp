#include "core/json/jsontakeover.h"

#include "core/json/comparisonrows.h"
#include "core/json/jsonbatch.h"
#include "core/json/jsonrevert.h"

#include <QSet>

#include <algorithm>
#include <limits>
#include <numeric>

namespace stateloupe {

namespace {

constexpr int MostRounds = 8;

/// All differences seen from the other document, at the same indices.
JsonDiff mirrored(const JsonDocument &before, const JsonDocument &after, const JsonDiff &diff)
{
    const std::vector<bool> all(size_t(diff.differences.size()), true);
    const std::vector<quint32> homes = compareSideBySide(before, after, diff, all).homeRows;
    JsonDiff seen = diff;
    for (int i = 0; i < diff.differences.size(); ++i)
        seen.differences[i] = mirrored(diff.differences[i], homes[size_t(i)]);
    return seen;
}

/// The chosen ones in the order of `before`; `seen` is mirrored().
QList<JsonDifference> inOrder(
    const JsonDocument &before, const JsonDocument &after, const JsonDiff &seen, const std::vector<bool> &isChosen)
{
    const ComparisonRows walk = compareSideBySide(after, before, seen, isChosen);
    QList<JsonDifference> ordered;
    for (const ComparisonRow &row : walk.rows) {
        if (row.kind != ComparisonRow::Kind::Difference)
            continue;
        ordered.append(seen.differences[row.difference]);
        if (ordered.last().kind == DifferenceKind::Removed) // in the order of this walk
            ordered.last().homeRow = walk.homeRows[size_t(row.difference)];
    }
    return ordered;
}

/// Moves members of the batch's document to where `after` has them. Which members of a container count as moved is not
/// always the same once others are in place, so where all of them are wanted any will do.
class Mover
{
public:
    Mover(JsonBatch &batch, const JsonDocument &after)
        : m_batch(batch)
        , m_after(after)
    {
    }

    void want(const JsonDifference &difference) { m_nodes.insert(difference.after); }
    void wantAllIn(NodeId containerInAfter) { m_containers.insert(containerInAfter); }
    void run();

private:
    bool isWanted(const JsonDifference &difference) const
    {
        return difference.kind == DifferenceKind::Moved
            && (m_nodes.contains(difference.after) || m_containers.contains(difference.containerAfter));
    }

    JsonBatch &m_batch;
    const JsonDocument &m_after;
    QSet<NodeId> m_nodes;
    QSet<NodeId> m_containers;
};

void Mover::run()
{
    if (m_nodes.isEmpty())
        return;
    while (true) {
        const JsonDiff rest = diff(m_batch.document(), m_after, std::numeric_limits<int>::max());
        const auto found = std::find_if(rest.differences.begin(), rest.differences.end(),
            [this](const JsonDifference &one) { return isWanted(one); });
        if (found == rest.differences.end())
            return;
        const JsonDiff seen = mirrored(m_batch.document(), m_after, rest);
        const JsonDifference &move = seen.differences[found - rest.differences.begin()];
        if (!m_batch.add(revertDifference(m_after, m_batch.document(), move)))
            return;
        m_nodes.remove(found->after);
    }
}

Result<JsonEdit> takeOverOnce(
    const JsonDocument &before, const JsonDocument &after, const JsonDiff &diff, const QList<int> &differences)
{
    std::vector<bool> isChosen(size_t(diff.differences.size()), false);
    for (const int index : differences)
        isChosen[size_t(index)] = true;
    JsonBatch batch(before);
    Mover mover(batch, after);
    QSet<NodeId> partly;
    for (int i = 0; i < diff.differences.size(); ++i) {
        const JsonDifference &difference = diff.differences[i];
        if (difference.kind != DifferenceKind::Moved)
            continue;
        if (isChosen[size_t(i)])
            mover.want(difference);
        else
            partly.insert(difference.containerAfter);
        isChosen[size_t(i)] = false;
    }
    for (const int index : differences) {
        const JsonDifference &difference = diff.differences[index];
        if (difference.kind == DifferenceKind::Moved && !partly.contains(difference.containerAfter))
            mover.wantAllIn(difference.containerAfter);
    }
    const QList<JsonDifference> inPlace = inOrder(before, after, mirrored(before, after, diff), isChosen);
    if (batch.add(revertDifferences(after, before, inPlace)))
        mover.run();
    return batch.edit();
}

} // namespace

Result<JsonEdit> takeOverDifferences(
    const JsonDocument &before, const JsonDocument &after, const JsonDiff &diff, const QList<int> &differences)
{
    JsonBatch batch(before);
    if (!batch.add(takeOverOnce(before, after, diff, differences)) || differences.size() < diff.differences.size())
        return batch.edit();
    // Where keys are repeated, members find other partners once some are gone, and may differ from these.
    for (int round = 0; round < MostRounds; ++round) {
        const JsonDiff rest = stateloupe::diff(batch.document(), after, std::numeric_limits<int>::max());
        QList<int> all(rest.differences.size());
        std::iota(all.begin(), all.end(), 0);
        if (all.isEmpty() || !batch.add(takeOverOnce(batch.document(), after, rest, all)))
            break;
    }
    return batch.edit();
}

} // namespace stateloupe
