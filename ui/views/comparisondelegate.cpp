#include "ui/views/comparisondelegate.h"

#include "ui/models/comparisonmodel.h"
#include "ui/preferences/theme.h"
#include "ui/preferences/zoom.h"
#include "ui/widgets/rowpainting.h"

#include <QPainter>

#include <algorithm>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr int Margin = 12;
constexpr int Indent = 16;
constexpr int MostIndents = 12; // a place 100,000 levels down is still in sight
constexpr int KeyGap = 12;

ComparisonRow::Kind rowKind(const QModelIndex &index)
{
    return ComparisonRow::Kind(index.data(ComparisonModel::RowKindRole).toInt());
}

std::optional<DifferenceKind> differenceKind(const QModelIndex &index)
{
    const QVariant kind = index.data(ComparisonModel::KindRole);
    return kind.isValid() ? std::optional(DifferenceKind(kind.toInt())) : std::nullopt;
}

Theme::Role roleOf(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::Added:
        return Theme::Role::Added;
    case DifferenceKind::Removed:
        return Theme::Role::Removed;
    default:
        return Theme::Role::Changed;
    }
}

/// What a side has and the other one not is removed from the left, or added on the right.
Theme::Role sideRole(int column)
{
    return column == ComparisonModel::LeftColumn ? Theme::Role::Removed : Theme::Role::Added;
}

/// A part of `text` that begins early enough for its first marked run to be seen in `width` pixels.
qsizetype firstShown(const QString &text, const TextRuns &runs, const QFontMetrics &metrics, int width)
{
    if (runs.empty())
        return 0;
    const qsizetype wanted = std::min(runs.front().start + 8, text.size());
    if (metrics.horizontalAdvance(text.first(wanted)) <= width)
        return 0;
    qsizetype start = runs.front().start;
    while (start > 0 && metrics.horizontalAdvance(text.sliced(start, wanted - start)) < width / 3)
        --start;
    return start;
}

} // namespace

ComparisonDelegate::ComparisonDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

QSize ComparisonDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {100, RowHeight};
}

void ComparisonDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    paintBackground(painter, option, index);
    if (index.column() == ComparisonModel::MarkColumn)
        paintMark(painter, option.rect, index);
    else
        paintSide(painter, option.rect.adjusted(Margin, 0, -Margin, 0), index);
    painter->restore();
}

void ComparisonDelegate::paintBackground(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const std::optional<DifferenceKind> kind = differenceKind(index);
    const bool isSide = index.column() != ComparisonModel::MarkColumn;
    if (kind && isSide && !index.data(ComparisonModel::IsThereRole).toBool()) {
        painter->fillRect(option.rect, theme.color(Theme::Role::Raised));
    } else if (kind && isSide) {
        const bool isAlone = *kind == DifferenceKind::Added || *kind == DifferenceKind::Removed;
        painter->fillRect(option.rect, theme.tint(isAlone ? sideRole(index.column()) : Theme::Role::Changed));
    }
    paintRowBackground(painter, option);
    const bool isCurrent = option.state & QStyle::State_HasFocus;
    if (isCurrent || (option.state & QStyle::State_Selected))
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1), theme.selection());
}

void ComparisonDelegate::paintMark(QPainter *painter, const QRect &cell, const QModelIndex &index) const
{
    const std::optional<DifferenceKind> kind = differenceKind(index);
    if (!kind)
        return;
    painter->setPen(Theme::current().color(roleOf(*kind)));
    painter->drawText(cell.adjusted(Margin, 0, -4, 0), Qt::AlignVCenter, index.data().toString());
}

void ComparisonDelegate::paintSide(QPainter *painter, const QRect &cell, const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    QRect rest = cell;
    rest.setLeft(rest.left() + Indent * std::min(index.data(ComparisonModel::DepthRole).toInt(), MostIndents));
    const ComparisonRow::Kind kind = rowKind(index);
    if (kind == ComparisonRow::Kind::Fold) {
        painter->setPen(theme.color(Theme::Role::Muted));
        painter->drawText(rest, Qt::AlignVCenter, index.data().toString());
        return;
    }
    if (!index.data(ComparisonModel::IsThereRole).toBool())
        return;
    QFont font = fixedFont();
    font.setBold(kind == ComparisonRow::Kind::Container);
    painter->setFont(font);
    painter->setPen(theme.color(kind == ComparisonRow::Kind::Same ? Theme::Role::Muted : Theme::Role::Text));
    const QString key = painter->fontMetrics().elidedText(
        index.data(ComparisonModel::KeyRole).toString(), Qt::ElideMiddle, rest.width() / 2);
    if (!key.isEmpty()) {
        painter->drawText(rest, Qt::AlignVCenter, key);
        rest.setLeft(rest.left() + painter->fontMetrics().horizontalAdvance(key) + KeyGap);
    }
    if (kind == ComparisonRow::Kind::Container)
        painter->setFont({});
    else
        painter->setFont(fixedFont());
    if (kind != ComparisonRow::Kind::Difference)
        painter->setPen(theme.color(Theme::Role::Muted));
    paintValue(painter, rest, index);
}

void ComparisonDelegate::paintValue(QPainter *painter, const QRect &rest, const QModelIndex &index) const
{
    const QString whole = index.data(ComparisonModel::ValueRole).toString();
    const auto runs = index.data(ComparisonModel::RunsRole).value<TextRuns>();
    const QFontMetrics metrics = painter->fontMetrics();
    const qsizetype skipped = firstShown(whole, runs, metrics, rest.width());
    const QString lead = skipped > 0 ? u"…"_s : QString();
    const QString shown = lead + whole.sliced(skipped);
    const auto x = [&](qsizetype unit) {
        const qsizetype units = std::clamp<qsizetype>(unit - skipped + lead.size(), 0, shown.size());
        return rest.left() + metrics.horizontalAdvance(shown.first(units));
    };
    const QColor color = Theme::current().color(sideRole(index.column()));
    for (const TextRun &run : runs) {
        const int from = x(run.start);
        if (from > rest.right())
            break;
        const QRect mark(from, rest.top() + 4, std::max(2, x(run.start + run.length) - from), rest.height() - 8);
        QColor faint = color;
        faint.setAlphaF(0.22F);
        painter->fillRect(mark, faint);
        painter->fillRect(mark.left(), mark.bottom() - 1, mark.width(), 2, color);
    }
    painter->drawText(rest, Qt::AlignVCenter, metrics.elidedText(shown, Qt::ElideRight, rest.width()));
}

} // namespace stateloupe
