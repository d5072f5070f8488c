#include "ui/models/comparisonmodel.h"

#include "ui/text/counttext.h"
#include "ui/text/differencetext.h"
#include "ui/text/formats.h"
#include "ui/text/plaintext.h"
#include "ui/text/valueexcerpt.h"

#include <algorithm>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestValue = 400;
constexpr qsizetype LongestKey = 120;
constexpr qsizetype LongestPlace = 400;

using Kind = ComparisonRow::Kind;

} // namespace

void ComparisonModel::show(
    const JsonDocument &left, const JsonDocument &right, const JsonDiff &diff, const ComparisonRows &rows)
{
    replace({left, right, diff}, withUnfolded({left, right, diff}, rows.rows));
}

/// What is the same at both ends stays; between them other rows come in. Rows and documents change together, because
/// a row means nothing in another version of its documents.
void ComparisonModel::replace(const Documents &documents, std::vector<ComparisonRow> rows)
{
    const auto isSame
        = [](const ComparisonRow &a, const ComparisonRow &b) { return a.identity == b.identity && a.kind == b.kind; };
    const auto head = std::mismatch(m_rows.begin(), m_rows.end(), rows.begin(), rows.end(), isSame);
    const auto headSize = head.first - m_rows.begin();
    const auto tail
        = std::mismatch(m_rows.rbegin(), m_rows.rend() - headSize, rows.rbegin(), rows.rend() - headSize, isSame);
    const auto tailSize = tail.first - m_rows.rbegin();
    const int first = int(headSize);
    const int removed = int(std::ssize(m_rows) - headSize - tailSize);
    const int inserted = int(std::ssize(rows) - headSize - tailSize);
    if (removed > 0) {
        beginRemoveRows({}, first, first + removed - 1);
        m_rows.assign(rows.begin(), rows.begin() + headSize);
        m_rows.insert(m_rows.end(), rows.end() - tailSize, rows.end());
        setDocuments(documents);
        endRemoveRows();
    }
    if (inserted > 0) {
        beginInsertRows({}, first, first + inserted - 1);
        m_rows = std::move(rows);
        setDocuments(documents);
        endInsertRows();
    } else {
        m_rows = std::move(rows);
        setDocuments(documents);
    }
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void ComparisonModel::setDocuments(const Documents &documents)
{
    m_shown = documents;
    m_texts.clear();
}

std::vector<ComparisonRow> ComparisonModel::withUnfolded(
    const Documents &documents, const std::vector<ComparisonRow> &rows) const
{
    if (m_unfolded.isEmpty())
        return rows;
    std::vector<ComparisonRow> all;
    all.reserve(rows.size());
    for (const ComparisonRow &row : rows) {
        if (row.kind == Kind::Fold && !row.hidesDifferences && m_unfolded.contains(row.identity)) {
            const std::vector<ComparisonRow> inside = unfolded(documents, row);
            all.insert(all.end(), inside.begin(), inside.end());
        } else {
            all.push_back(row);
        }
    }
    return all;
}

std::vector<ComparisonRow> ComparisonModel::unfolded(const Documents &documents, const ComparisonRow &fold)
{
    constexpr quint32 MostAtOnce = 1'000;
    std::vector<ComparisonRow> rows;
    ComparisonRow rest = fold;
    for (quint32 i = 0; i < std::min(fold.count, MostAtOnce); ++i) {
        ComparisonRow row = rest;
        row.kind = Kind::Same;
        row.count = 0;
        row.identity = qHashMulti(2, fold.identity, i);
        rows.push_back(row);
        --rest.count;
        if (rest.count == 0)
            return rows;
        rest.left = documents.left.nextSibling(rest.left);
        rest.right = documents.right.nextSibling(rest.right);
    }
    rest.identity = qHashMulti(3, fold.identity);
    rows.push_back(rest);
    return rows;
}

bool ComparisonModel::unfold(int row)
{
    const ComparisonRow fold = m_rows[size_t(row)];
    if (fold.kind != Kind::Fold || fold.hidesDifferences)
        return false;
    m_unfolded.insert(fold.identity);
    std::vector<ComparisonRow> rows = m_rows;
    const std::vector<ComparisonRow> inside = unfolded(m_shown, fold);
    const auto place = rows.erase(rows.begin() + row);
    rows.insert(place, inside.begin(), inside.end());
    replace(m_shown, std::move(rows));
    return true;
}

int ComparisonModel::nextDifference(int row, int step) const
{
    const int count = rowCount();
    for (int i = 1; i <= count; ++i) {
        const int candidate = ((row + i * step) % count + count) % count;
        if (m_rows[size_t(candidate)].kind == Kind::Difference)
            return candidate;
    }
    return -1;
}

QString ComparisonModel::place(int row) const
{
    const ComparisonRow &at = m_rows[size_t(row)];
    JsonPointer pointer;
    if (at.difference >= 0)
        pointer = m_shown.diff.differences[at.difference].pointer;
    else
        pointer = at.right != NoNode ? m_shown.right.pointer(at.right) : m_shown.left.pointer(at.left);
    return pointer.isEmpty() ? tr("the whole document") : singleLine(pointer.toString(), LongestPlace);
}

int ComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

NodeId ComparisonModel::node(const ComparisonRow &row, int column) const
{
    return column == LeftColumn ? row.left : row.right;
}

QString ComparisonModel::key(const ComparisonRow &row, int column) const
{
    const NodeId at = node(row, column);
    const JsonDocument &document = column == LeftColumn ? m_shown.left : m_shown.right;
    if (at == NoNode || document.parent(at) == NoNode)
        return {};
    if (document.isMember(at))
        return singleLine(document.key(at), LongestKey);
    return u'[' + QString::number(document.row(at)) + u']';
}

const ComparisonModel::Texts &ComparisonModel::texts(int row) const
{
    if (const Texts *known = m_texts.object(row))
        return *known;
    const ComparisonRow &at = m_rows[size_t(row)];
    auto *made = new Texts;
    if (at.left != NoNode && at.right != NoNode && at.kind == Kind::Difference) {
        ExcerptPair pair = excerpts(m_shown.left, at.left, m_shown.right, at.right, LongestValue);
        made->difference = compareTexts(pair.before, pair.after);
        made->left = std::move(pair.before);
        made->right = std::move(pair.after);
    } else {
        made->left = at.left == NoNode ? QString() : valueLine(m_shown.left, at.left, LongestValue);
        made->right = at.right == NoNode ? QString() : valueLine(m_shown.right, at.right, LongestValue);
    }
    m_texts.insert(row, made);
    return *made;
}

QString ComparisonModel::value(int row, int column) const
{
    const ComparisonRow &at = m_rows[size_t(row)];
    const NodeId shown = node(at, column);
    if (at.kind == Kind::Fold || shown == NoNode)
        return {};
    if (at.kind == Kind::Container) {
        const JsonDocument &document = column == LeftColumn ? m_shown.left : m_shown.right;
        const quint32 count = document.childCount(shown);
        return document.type(shown) == JsonType::Object ? keyCountText(count) : itemCountText(count);
    }
    return column == LeftColumn ? texts(row).left : texts(row).right;
}

QString ComparisonModel::foldText(const ComparisonRow &row) const
{
    const QString count = formatCount(row.count);
    return row.hidesDifferences ? tr("… %1 not shown").arg(count) : tr("… %1 unchanged").arg(count);
}

QString ComparisonModel::markText(const ComparisonRow &row) const
{
    if (row.difference < 0)
        return {};
    const DifferenceKind kind = m_shown.diff.differences[row.difference].kind;
    return differenceSign(kind) + u' ' + differenceKindText(kind);
}

QVariant ComparisonModel::runs(int row, int column) const
{
    if (m_rows[size_t(row)].kind != Kind::Difference)
        return {};
    const TextDifference &difference = texts(row).difference;
    return QVariant::fromValue(column == LeftColumn ? difference.before : difference.after);
}

QString ComparisonModel::sentence(int row, int column) const
{
    const ComparisonRow &at = m_rows[size_t(row)];
    if (column == MarkColumn)
        return markText(at);
    if (at.kind == Kind::Fold)
        return foldText(at);
    if (node(at, column) == NoNode)
        return {};
    const QString name = key(at, column);
    return name.isEmpty() ? value(row, column) : QString(name + u": " + value(row, column));
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ComparisonRow &at = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return sentence(index.row(), index.column());
    case Qt::AccessibleTextRole:
        return at.kind == Kind::Difference && index.column() == MarkColumn
            ? QVariant(markText(at) + u' ' + place(index.row()))
            : QVariant(sentence(index.row(), index.column()));
    case Qt::ToolTipRole:
        return escapedToolTip(place(index.row()));
    case RowKindRole:
        return int(at.kind);
    case KindRole:
        return at.difference < 0 ? QVariant() : QVariant(int(m_shown.diff.differences[at.difference].kind));
    case DepthRole:
        return int(at.depth);
    case IsThereRole:
        return index.column() == MarkColumn || node(at, index.column()) != NoNode;
    case KeyRole:
        return key(at, index.column());
    case ValueRole:
        return value(index.row(), index.column());
    case RunsRole:
        return runs(index.row(), index.column());
    default:
        return {};
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == LeftColumn ? tr("Left") : section == RightColumn ? tr("Right") : tr("Difference");
}

} // namespace stateloupe
