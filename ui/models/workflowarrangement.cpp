#include "ui/models/workflowarrangement.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>
#include <unordered_map>

namespace stateloupe {

namespace {

using Row = WorkflowRows::Row;

std::string_view view(QByteArrayView bytes)
{
    return {bytes.data(), std::size_t(bytes.size())};
}

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/// Tells whether an id holds a text; works on the bytes where that is the same.
class IdFilter
{
public:
    explicit IdFilter(const QString &text)
        : m_text(text)
        , m_lowered(text.toLower().toUtf8())
        , m_isAscii(isAscii(text))
    {
    }

    bool matches(const WorkflowList &list, qsizetype row) const
    {
        const QByteArrayView id = list.idBytes(row);
        if (m_isAscii && list.idForm(row) == WorkflowId::Form::Text)
            return holds(id);
        return WorkflowId(id.toByteArray(), list.idForm(row)).display().contains(m_text, Qt::CaseInsensitive);
    }

private:
    bool holds(QByteArrayView id) const
    {
        const auto isSame = [](char a, char b) { return lowered(a) == b; };
        return std::search(id.begin(), id.end(), m_lowered.begin(), m_lowered.end(), isSame) != id.end();
    }

    QString m_text;
    QByteArray m_lowered;
    bool m_isAscii;
};

/// A row with what decides where it goes. Of an id these are the first bytes, which nearly always do.
struct Keyed
{
    quint64 key = 0;
    Row row = 0;
};

quint64 idPrefix(QByteArrayView id)
{
    char bytes[8] = {};
    std::memcpy(bytes, id.data(), std::size_t(qMin(id.size(), qsizetype(sizeof bytes))));
    return qFromBigEndian<quint64>(bytes);
}

/// Keeps the order of signed numbers.
quint64 numberKey(qint64 value)
{
    return quint64(value) ^ (quint64(1) << 63);
}

std::optional<qint64> sortValue(const WorkflowList &list, qsizetype row, qint64 listedAt, WorkflowColumn column)
{
    if (column == WorkflowColumn::Expires)
        return expiry(list.ttl(row), listedAt);
    return column == WorkflowColumn::Updated ? list.updatedAt(row) : list.stateSize(row);
}

std::optional<quint64> sortKey(const WorkflowList &list, qsizetype row, qint64 listedAt, WorkflowColumn column)
{
    if (column == WorkflowColumn::Id)
        return idPrefix(list.idBytes(row));
    const auto value = sortValue(list, row, listedAt, column);
    return value ? std::optional(numberKey(*value)) : std::nullopt;
}

void sortById(std::vector<Keyed> &entries, const WorkflowRows &rows, bool isDescending)
{
    const auto id = [&rows](Row row) {
        const auto [list, index] = rows.find(row);
        return view(list.idBytes(index));
    };
    std::stable_sort(entries.begin(), entries.end(), [&](const Keyed &a, const Keyed &b) {
        const Keyed &first = isDescending ? b : a;
        const Keyed &second = isDescending ? a : b;
        return first.key != second.key ? first.key < second.key : id(first.row) < id(second.row);
    });
}

void sortByNumber(std::vector<Keyed> &entries, bool isDescending)
{
    std::stable_sort(entries.begin(), entries.end(),
        [isDescending](const Keyed &a, const Keyed &b) { return isDescending ? b.key < a.key : a.key < b.key; });
}

} // namespace

RowOrder arrange(
    const WorkflowRows &rows, const WorkflowArrangement &arrangement, const std::function<bool()> &isCancelled)
{
    std::vector<Keyed> entries;
    RowOrder withoutValue;
    const IdFilter filter(arrangement.filter);
    const bool takesAll = arrangement.filter.isEmpty();
    rows.forEachChunk([&](const WorkflowList &list, Row firstRow, qint64 listedAt) {
        for (qsizetype i = 0; i < list.size(); ++i) {
            if (!takesAll && !filter.matches(list, i))
                continue;
            const Row row = firstRow + Row(i);
            if (const auto key = sortKey(list, i, listedAt, arrangement.sortColumn))
                entries.push_back({*key, row});
            else
                withoutValue.push_back(row);
        }
        return !isCancelled();
    });
    if (isCancelled())
        return {};

    const bool isDescending = arrangement.sortOrder == Qt::DescendingOrder;
    if (arrangement.sortColumn == WorkflowColumn::Id)
        sortById(entries, rows, isDescending);
    else
        sortByNumber(entries, isDescending);

    RowOrder order;
    order.reserve(entries.size() + withoutValue.size());
    std::transform(entries.begin(), entries.end(), std::back_inserter(order), [](const Keyed &e) { return e.row; });
    order.insert(order.end(), withoutValue.begin(), withoutValue.end());
    return order;
}

RowOrder sameWorkflows(const WorkflowRows &before, const WorkflowRows &after, const std::function<bool()> &isCancelled)
{
    // Text and binary ids of the same bytes are two workflows, so each form has a map of its own.
    std::array<std::unordered_map<std::string_view, Row>, 3> places;
    places[std::size_t(WorkflowId::Form::Text)].reserve(after.size());
    after.forEachChunk([&](const WorkflowList &list, Row firstRow, qint64) {
        for (qsizetype i = 0; i < list.size(); ++i)
            places[std::size_t(list.idForm(i))].emplace(view(list.idBytes(i)), firstRow + Row(i));
        return !isCancelled();
    });

    RowOrder result;
    result.reserve(before.size());
    before.forEachChunk([&](const WorkflowList &list, Row, qint64) {
        for (qsizetype i = 0; i < list.size(); ++i) {
            const auto &known = places[std::size_t(list.idForm(i))];
            const auto it = known.find(view(list.idBytes(i)));
            result.push_back(it == known.end() ? WorkflowRows::NoRow : it->second);
        }
        return !isCancelled();
    });
    return result;
}

} // namespace stateloupe
