#include "core/bulk/bulklist.h"

namespace stateloupe {

static std::vector<BulkItem> itemsOf(const QList<WorkflowId> &ids)
{
    std::vector<BulkItem> items(size_t(ids.size()));
    for (qsizetype i = 0; i < ids.size(); ++i)
        items[size_t(i)].id = ids[i];
    return items;
}

BulkList::BulkList(const QList<WorkflowId> &ids)
    : BulkList(itemsOf(ids))
{
}

BulkList::BulkList(std::vector<BulkItem> items)
    : m_items(std::move(items))
{
    for (const BulkItem &item : m_items)
        count(item, 1);
}

void BulkList::set(qsizetype index, BulkItem item)
{
    BulkItem &place = m_items[size_t(index)];
    count(place, -1);
    place = std::move(item);
    count(place, 1);
}

void BulkList::settle(qsizetype index, BulkOutcome outcome, const QString &note)
{
    BulkItem &item = m_items[size_t(index)];
    count(item, -1);
    item.outcome = outcome;
    item.note = note;
    count(item, 1);
}

QList<WorkflowId> BulkList::ids(BulkOutcome outcome) const
{
    QList<WorkflowId> ids;
    for (const BulkItem &item : m_items) {
        if (item.outcome == outcome)
            ids.append(item.id);
    }
    return ids;
}

void BulkList::count(const BulkItem &item, qsizetype change)
{
    m_counts[size_t(item.outcome)] += change;
    if (item.outcome == BulkOutcome::Planned && !item.canBeUndone)
        m_finals += change;
}

} // namespace stateloupe
