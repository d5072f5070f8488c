#include "ui/models/workflowarrangement.h"

#include "ui/models/cellorder.h"

#include <algorithm>
#include <array>
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

/// Keeps the order of signed numbers.
quint64 numberKey(qint64 value)
{
    return quint64(value) ^ (quint64(1) << 63);
}

std::optional<qint64> sortValue(
    const WorkflowList &list, qsizetype row, qint64 listedAt, const WorkflowArrangement &arrangement)
{
    switch (arrangement.sortColumn) {
    case WorkflowColumn::Expires:
        return expiry(list.ttl(row), listedAt);
    case WorkflowColumn::Updated:
        return list.updatedAt(row);
    case WorkflowColumn::Findings:
        return arrangement.checked ? arrangement.checked->sortValue(list.at(row)) : std::nullopt;
    default:
        return list.stateSize(row);
    }
}

std::optional<quint64> sortKey(const WorkflowRows::Chunk &chunk, qsizetype row, const WorkflowArrangement &arrangement)
{
    if (arrangement.sortColumn == WorkflowColumn::Id)
        return bytesKey(chunk.list->idBytes(row));
    const auto value = sortValue(*chunk.list, row, chunk.listedAt, arrangement);
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

void sortByCell(std::vector<Keyed> &entries, const WorkflowRows &rows, qsizetype path, bool isDescending)
{
    std::stable_sort(entries.begin(), entries.end(), [&](const Keyed &a, const Keyed &b) {
        const Keyed &first = isDescending ? b : a;
        const Keyed &second = isDescending ? a : b;
        return first.key != second.key ? first.key < second.key
                                       : isCellLess(rows.cell(first.row, path), rows.cell(second.row, path));
    });
}

/// Calls `visit(chunk, rowOfChunk)` for every row that the filter lets through.
template <typename Visitor>
void forEachMatch(
    const WorkflowRows &rows, const QString &filterText, const std::function<bool()> &isCancelled, Visitor visit)
{
    const IdFilter filter(filterText);
    const bool takesAll = filterText.isEmpty();
    rows.forEachChunk([&](const WorkflowRows::Chunk &chunk) {
        for (qsizetype i = 0; i < chunk.list->size(); ++i) {
            if (takesAll || filter.matches(*chunk.list, i))
                visit(chunk, i);
        }
        return !isCancelled();
    });
}

void appendRows(RowOrder &order, const std::vector<Keyed> &entries)
{
    std::transform(entries.begin(), entries.end(), std::back_inserter(order), [](const Keyed &e) { return e.row; });
}

RowOrder arrangeByCell(
    const WorkflowRows &rows, const WorkflowArrangement &arrangement, const std::function<bool()> &isCancelled)
{
    const qsizetype path = rows.paths().indexOf(arrangement.sortPath);
    std::array<std::vector<Keyed>, 3> kinds; // in the order of CellKey::Kind
    RowOrder withoutValue;
    forEachMatch(rows, arrangement.filter, isCancelled, [&](const WorkflowRows::Chunk &chunk, qsizetype i) {
        const Row row = chunk.firstRow + Row(i);
        const auto key = chunk.cells && path >= 0 ? cellKey(chunk.cells->at(i, path)) : std::nullopt;
        if (key)
            kinds[std::size_t(key->kind)].push_back({key->key, row});
        else
            withoutValue.push_back(row);
    });
    const bool isDescending = arrangement.sortOrder == Qt::DescendingOrder;
    if (isDescending)
        std::reverse(kinds.begin(), kinds.end());
    RowOrder order;
    for (std::vector<Keyed> &entries : kinds) {
        if (isCancelled())
            return {};
        sortByCell(entries, rows, path, isDescending);
        appendRows(order, entries);
    }
    order.insert(order.end(), withoutValue.begin(), withoutValue.end());
    return order;
}

} // namespace

RowOrder arrange(
    const WorkflowRows &rows, const WorkflowArrangement &arrangement, const std::function<bool()> &isCancelled)
{
    if (arrangement.sortColumn == WorkflowColumn::Path)
        return arrangeByCell(rows, arrangement, isCancelled);
    std::vector<Keyed> entries;
    RowOrder withoutValue;
    forEachMatch(rows, arrangement.filter, isCancelled, [&](const WorkflowRows::Chunk &chunk, qsizetype i) {
        const Row row = chunk.firstRow + Row(i);
        if (const auto key = sortKey(chunk, i, arrangement))
            entries.push_back({*key, row});
        else
            withoutValue.push_back(row);
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
    appendRows(order, entries);
    order.insert(order.end(), withoutValue.begin(), withoutValue.end());
    return order;
}

RowOrder filtered(
    const WorkflowRows &rows, const QString &filter, const RowOrder &all, const std::function<bool()> &isCancelled)
{
    // The rows are looked through in the order in which they lie in memory.
    std::vector<bool> isMatch(rows.size(), false);
    forEachMatch(rows, filter, isCancelled,
        [&](const WorkflowRows::Chunk &chunk, qsizetype i) { isMatch[chunk.firstRow + Row(i)] = true; });
    RowOrder order;
    std::copy_if(all.begin(), all.end(), std::back_inserter(order), [&](Row row) { return isMatch[row]; });
    return order;
}

RowOrder sameWorkflows(const WorkflowRows &before, const WorkflowRows &after, const std::function<bool()> &isCancelled)
{
    if (before.size() == 0)
        return {};
    // Text and binary ids of the same bytes are two workflows, so each form has a map of its own.
    std::array<std::unordered_map<std::string_view, Row>, 3> places;
    places[std::size_t(WorkflowId::Form::Text)].reserve(after.size());
    after.forEachChunk([&](const WorkflowRows::Chunk &chunk) {
        const WorkflowList &list = *chunk.list;
        for (qsizetype i = 0; i < list.size(); ++i)
            places[std::size_t(list.idForm(i))].emplace(view(list.idBytes(i)), chunk.firstRow + Row(i));
        return !isCancelled();
    });

    RowOrder result;
    result.reserve(before.size());
    before.forEachChunk([&](const WorkflowRows::Chunk &chunk) {
        const WorkflowList &list = *chunk.list;
        for (qsizetype i = 0; i < list.size(); ++i) {
            const auto &known = places[std::size_t(list.idForm(i))];
            const auto it = known.find(view(list.idBytes(i)));
            result.push_back(it == known.end() ? WorkflowRows::NoRow : it->second);
        }
        return !isCancelled();
    });
    return result;
}

namespace {

/// Times to live are told in milliseconds, by clocks of their own.
bool isSameExpiry(std::optional<qint64> a, std::optional<qint64> b)
{
    constexpr qint64 Tolerance = 2'000'000;
    return a.has_value() == b.has_value() && (!a || std::abs(*a - *b) <= Tolerance);
}

bool isSame(const WorkflowRows &before, Row rowBefore, const WorkflowRows &after, Row rowAfter)
{
    const auto [listBefore, indexBefore] = before.find(rowBefore);
    const auto [listAfter, indexAfter] = after.find(rowAfter);
    return listBefore.updatedAt(indexBefore) == listAfter.updatedAt(indexAfter)
        && listBefore.stateSize(indexBefore) == listAfter.stateSize(indexAfter)
        && isSameExpiry(before.expiresAt(rowBefore), after.expiresAt(rowAfter));
}

} // namespace

RowOrder changedWorkflows(const WorkflowRows &before, const WorkflowRows &after, const RowOrder &renumbered,
    const std::function<bool()> &isCancelled, std::size_t most)
{
    RowOrder changed;
    if (before.size() == 0 || renumbered.size() < before.size())
        return changed;
    std::vector<bool> isKnown(after.size(), false);
    for (Row row = 0; row < before.size() && changed.size() < most; ++row) {
        if (row % 4'096 == 0 && isCancelled())
            return {};
        const Row now = renumbered[row];
        if (now == WorkflowRows::NoRow)
            continue;
        isKnown[now] = true;
        if (!isSame(before, row, after, now))
            changed.push_back(now);
    }
    for (Row row = 0; row < after.size() && changed.size() < most; ++row) {
        if (!isKnown[row])
            changed.push_back(row);
    }
    return changed;
}

} // namespace stateloupe
