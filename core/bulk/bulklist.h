#pragma once

#include "core/state/revision.h"
#include "core/state/workflowid.h"

#include <QList>

#include <array>
#include <optional>
#include <vector>

namespace stateloupe {

/// How it stands with one of many workflows that something is done to.
enum class BulkOutcome : quint8 {
    NotReached, ///< nobody has come to it; nothing was changed
    Planned, ///< it will be changed
    Done,
    Unchanged, ///< it was already as it should be
    ChangedMeanwhile, ///< the store holds another version than the planned one, which was left alone
    Gone, ///< the store has no such workflow
    Refused, ///< this cannot be done to it, as BulkItem::note says; nothing was changed
    Failed, ///< the store or the system did not do it, as the note says; nothing was changed
    Unknown, ///< a change was sent, and nobody could say whether it was made
};
inline constexpr int BulkOutcomeCount = int(BulkOutcome::Unknown) + 1;

/// One of them. Holds no text of a workflow, only excerpts, so that there may be very many.
struct BulkItem
{
    static constexpr qsizetype LongestExcerpt = 160; ///< bytes

    WorkflowId id;
    BulkOutcome outcome = BulkOutcome::NotReached;
    bool canBeUndone = false; ///< what is needed for that will be kept
    Revision revision; ///< the one it was planned for
    std::optional<qint64> size; ///< bytes of its text then
    std::optional<qint64> expiresAt; ///< milliseconds since 1970-01-01T00:00:00Z
    /// What will change of it, as it is written, before and after; cut. Null where there is nothing.
    QByteArray before;
    QByteArray after;
    QString note; ///< untranslated: why, and what came of it
};

/// The workflows that something is done to, in the order in which they were chosen, and how many there are of each
/// outcome. Used in one thread.
class BulkList
{
public:
    explicit BulkList(const QList<WorkflowId> &ids);
    explicit BulkList(std::vector<BulkItem> items);

    qsizetype size() const { return qsizetype(m_items.size()); }
    const BulkItem &at(qsizetype index) const { return m_items[size_t(index)]; }
    void set(qsizetype index, BulkItem item);
    void settle(qsizetype index, BulkOutcome outcome, const QString &note = {});

    qsizetype count(BulkOutcome outcome) const { return m_counts[size_t(outcome)]; }
    /// Planned ones that cannot be taken back once they are changed.
    qsizetype finalCount() const { return m_finals; }
    QList<WorkflowId> ids(BulkOutcome outcome) const;

private:
    void count(const BulkItem &item, qsizetype change);

    std::vector<BulkItem> m_items;
    std::array<qsizetype, BulkOutcomeCount> m_counts{};
    qsizetype m_finals = 0;
};

} // namespace stateloupe
