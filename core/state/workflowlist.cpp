#include "core/state/workflowlist.h"

#include <algorithm>
#include <limits>

namespace stateloupe {

namespace {

constexpr qint64 Absent = std::numeric_limits<qint64>::min();

std::optional<qint64> optionalOf(qint64 value)
{
    return value == Absent ? std::nullopt : std::optional(value);
}

/// Doubling would leave up to half of every column unused; an eighth costs a little copying instead.
template <typename T>
void makeRoom(std::vector<T> &column, size_t additional)
{
    const size_t needed = column.size() + additional;
    if (needed > column.capacity())
        column.reserve(std::max(needed, column.capacity() + column.capacity() / 8));
}

template <typename T>
void appendValue(std::vector<T> &column, T value)
{
    makeRoom(column, 1);
    column.push_back(value);
}

template <typename T>
void appendAll(std::vector<T> &column, const std::vector<T> &values)
{
    makeRoom(column, values.size());
    column.insert(column.end(), values.begin(), values.end());
}

/// Extends a column that is not kept while all its values are `usual`.
template <typename T>
void appendUnusual(std::vector<T> &column, T value, T usual, size_t rowsBefore)
{
    if (column.empty() && value == usual)
        return;
    if (column.empty())
        column.assign(rowsBefore, usual);
    appendValue(column, value);
}

template <typename T>
void appendAllUnusual(
    std::vector<T> &column, const std::vector<T> &values, T usual, size_t rowsBefore, size_t rowsAdded)
{
    if (column.empty() && values.empty())
        return;
    if (column.empty())
        column.assign(rowsBefore, usual);
    if (!values.empty()) {
        appendAll(column, values);
        return;
    }
    makeRoom(column, rowsAdded);
    column.insert(column.end(), rowsAdded, usual);
}

template <typename T>
qint64 bytesOf(const std::vector<T> &column)
{
    return qint64(column.capacity()) * qint64(sizeof(T));
}

} // namespace

void WorkflowList::reserve(qsizetype rows)
{
    const auto count = size_t(rows);
    m_idEnds.reserve(count);
    m_sizes.reserve(count);
    m_createdAt.reserve(count);
    m_updatedAt.reserve(count);
}

void WorkflowList::append(const WorkflowSummary &summary)
{
    const QByteArray &id = summary.id.bytes();
    const size_t rowsBefore = m_idEnds.size();
    makeRoom(m_ids, size_t(id.size()));
    m_ids.insert(m_ids.end(), id.begin(), id.end());
    appendValue(m_idEnds, qint64(m_ids.size()));
    appendUnusual(m_idForms, summary.id.form(), WorkflowId::Form::Text, rowsBefore);
    appendValue(m_sizes, summary.size.value_or(Absent));
    appendValue(m_createdAt, summary.createdAt.value_or(Absent));
    appendValue(m_updatedAt, summary.updatedAt.value_or(Absent));
    appendUnusual(m_ttls, summary.ttl.value_or(Absent), Absent, rowsBefore);
}

void WorkflowList::append(const WorkflowList &other)
{
    Q_ASSERT(&other != this);
    const size_t rowsBefore = m_idEnds.size();
    const size_t rowsAdded = other.m_idEnds.size();
    const auto idOffset = qint64(m_ids.size());
    appendAll(m_ids, other.m_ids);
    makeRoom(m_idEnds, rowsAdded);
    for (const qint64 end : other.m_idEnds)
        m_idEnds.push_back(idOffset + end);
    appendAllUnusual(m_idForms, other.m_idForms, WorkflowId::Form::Text, rowsBefore, rowsAdded);
    appendAll(m_sizes, other.m_sizes);
    appendAll(m_createdAt, other.m_createdAt);
    appendAll(m_updatedAt, other.m_updatedAt);
    appendAllUnusual(m_ttls, other.m_ttls, Absent, rowsBefore, rowsAdded);
}

WorkflowSummary WorkflowList::at(qsizetype row) const
{
    return {
        WorkflowId(idBytes(row).toByteArray(), idForm(row)), stateSize(row), createdAt(row), updatedAt(row), ttl(row)};
}

QByteArrayView WorkflowList::idBytes(qsizetype row) const
{
    const qint64 begin = row == 0 ? 0 : m_idEnds[size_t(row) - 1];
    return QByteArrayView(m_ids.data() + begin, m_idEnds[size_t(row)] - begin);
}

WorkflowId::Form WorkflowList::idForm(qsizetype row) const
{
    return m_idForms.empty() ? WorkflowId::Form::Text : m_idForms[size_t(row)];
}

std::optional<qint64> WorkflowList::stateSize(qsizetype row) const
{
    return optionalOf(m_sizes[size_t(row)]);
}

std::optional<qint64> WorkflowList::createdAt(qsizetype row) const
{
    return optionalOf(m_createdAt[size_t(row)]);
}

std::optional<qint64> WorkflowList::updatedAt(qsizetype row) const
{
    return optionalOf(m_updatedAt[size_t(row)]);
}

std::optional<qint64> WorkflowList::ttl(qsizetype row) const
{
    return m_ttls.empty() ? std::nullopt : optionalOf(m_ttls[size_t(row)]);
}

qint64 WorkflowList::memoryUse() const
{
    return bytesOf(m_ids) + bytesOf(m_idEnds) + bytesOf(m_idForms) + bytesOf(m_sizes) + bytesOf(m_createdAt)
        + bytesOf(m_updatedAt) + bytesOf(m_ttls);
}

} // namespace stateloupe
