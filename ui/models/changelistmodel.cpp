#include "ui/models/changelistmodel.h"

#include "ui/text/plaintext.h"

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
    endResetModel();
}

void ChangeListModel::setShowsExactBytes(bool exact)
{
    m_showsExactBytes = exact;
    if (!m_diff.differences.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int ChangeListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_diff.differences.size());
}

QVariant ChangeListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const JsonDifference &difference = m_diff.differences[index.row()];
    switch (role) {
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
