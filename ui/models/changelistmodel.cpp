#include "ui/models/changelistmodel.h"

#include "ui/text/plaintext.h"

#include <algorithm>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestValue = 600;
constexpr qsizetype LongestPointer = 400;

/// Strings have quotes: "42" and 42 are two values.
QString readable(const JsonDocument &document, NodeId node)
{
    const QString text = singleLine(document.display(node, LongestValue + 1), LongestValue);
    return document.type(node) == JsonType::String ? QString(u'"' + text + u'"') : text;
}

} // namespace

void ChangeListModel::setDiff(const JsonDiff &diff, const JsonDocument &before, const JsonDocument &after)
{
    beginResetModel();
    m_diff = diff;
    m_before = before;
    m_after = after;
    m_run.reset();
    endResetModel();
}

void ChangeListModel::setTexts(const QByteArray &before, const QByteArray &after)
{
    const auto start = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const qsizetype head = start.first - before.begin();
    const auto end = std::mismatch(before.rbegin(), before.rend() - head, after.rbegin(), after.rend() - head);
    const qsizetype tail = end.first - before.rbegin();

    beginResetModel();
    m_run = ReplacedRun{
        head, before.sliced(head, before.size() - tail - head), after.sliced(head, after.size() - tail - head)};
    endResetModel();
}

void ChangeListModel::setShowsExactBytes(bool exact)
{
    m_showsExactBytes = exact;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int ChangeListModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_run ? 1 : int(m_diff.differences.size());
}

QVariant ChangeListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (m_run)
        return runData(role);
    const JsonDifference &difference = m_diff.differences[index.row()];
    switch (role) {
    case Qt::CheckStateRole:
        return m_isTickable ? QVariant(m_unticked.contains(tickKey(difference)) ? Qt::Unchecked : Qt::Checked)
                            : QVariant();
    case KindRole:
        return int(difference.kind);
    case PointerRole:
        return difference.pointer.isEmpty() ? tr("the whole document")
                                            : singleLine(difference.pointer.toString(), LongestPointer);
    case BeforeRole:
        return value(m_before, difference.before);
    case AfterRole:
        return value(m_after, difference.after);
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return sentence(difference);
    default:
        return {};
    }
}

void ChangeListModel::setTickable(bool isTickable)
{
    m_isTickable = isTickable;
}

/// What a change is the same by when the documents are compared anew.
QString ChangeListModel::tickKey(const JsonDifference &difference)
{
    return QString::number(int(difference.kind)) + difference.pointer.toString();
}

QList<JsonDifference> ChangeListModel::unticked() const
{
    QList<JsonDifference> differences;
    for (const JsonDifference &difference : m_diff.differences) {
        if (m_unticked.contains(tickKey(difference)))
            differences << difference;
    }
    return differences;
}

Qt::ItemFlags ChangeListModel::flags(const QModelIndex &index) const
{
    const bool hasTick = m_isTickable && !m_run && index.isValid();
    return QAbstractListModel::flags(index) | (hasTick ? Qt::ItemIsUserCheckable : Qt::NoItemFlags);
}

bool ChangeListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    const QString key = tickKey(m_diff.differences[index.row()]);
    if (value.toInt() == Qt::Checked)
        m_unticked.remove(key);
    else
        m_unticked.insert(key);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT ticksChanged();
    return true;
}

QVariant ChangeListModel::runData(int role) const
{
    const QString place = tr("the text, from byte %1").arg(m_run->offset);
    const auto shown = [](const QByteArray &bytes) {
        return singleLine(QString::fromUtf8(bytes.first(std::min(bytes.size(), LongestValue + 1))), LongestValue);
    };
    switch (role) {
    case KindRole:
        return int(DifferenceKind::Changed);
    case PointerRole:
        return place;
    case BeforeRole:
        return shown(m_run->before);
    case AfterRole:
        return shown(m_run->after);
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return tr("Changed %1: %2 → %3").arg(place, shown(m_run->before), shown(m_run->after));
    default:
        return {};
    }
}

QString ChangeListModel::value(const JsonDocument &document, NodeId node) const
{
    if (node == NoNode)
        return {};
    if (!m_showsExactBytes)
        return readable(document, node);
    ByteSpan span = document.nodeSpan(node);
    const bool isCut = span.length > LongestValue;
    span.length = qMin(span.length, qint64(LongestValue));
    const QString text = singleLine(QString::fromUtf8(document.bytes(span)), LongestValue);
    return isCut ? QString(text + u'…') : text;
}

QString ChangeListModel::sentence(const JsonDifference &difference) const
{
    const QString place = singleLine(difference.pointer.toString(), LongestPointer);
    switch (difference.kind) {
    case DifferenceKind::Added:
        return tr("Added %1: %2").arg(place, value(m_after, difference.after));
    case DifferenceKind::Removed:
        return tr("Removed %1: %2").arg(place, value(m_before, difference.before));
    case DifferenceKind::Changed:
        return tr("Changed %1: %2 → %3")
            .arg(place, value(m_before, difference.before), value(m_after, difference.after));
    case DifferenceKind::Spelling:
        return tr("Written differently %1: %2").arg(place, value(m_after, difference.after));
    case DifferenceKind::Moved:
        return tr("Moved %1").arg(place);
    }
    return {};
}

} // namespace stateloupe
