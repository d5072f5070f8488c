#include "ui/mainwindow/commanddelegate.h"

#include "ui/mainwindow/commandlist.h"
#include "ui/preferences/theme.h"
#include "ui/preferences/zoom.h"
#include "ui/widgets/rowpainting.h"

#include <QIcon>
#include <QPainter>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr Pixels Margin{12};
constexpr Pixels IconSize{16};
constexpr Pixels Gap{12};

void paintIcon(QPainter *painter, const QRect &row, const QModelIndex &index, bool isPossible)
{
    const QRect place(row.left(), row.center().y() - IconSize / 2 + 1, IconSize, IconSize);
    const auto mode = isPossible ? QIcon::Normal : QIcon::Disabled;
    index.data(Qt::DecorationRole).value<QIcon>().paint(painter, place, Qt::AlignCenter, mode);
}

/// Paints at the left of `rest` and takes away what that needs.
void paintRun(QPainter *painter, QRect &rest, const QString &run, bool isMatch)
{
    QFont font = painter->font();
    font.setBold(isMatch);
    font.setUnderline(isMatch);
    painter->setFont(font);
    const QString shown = painter->fontMetrics().elidedText(run, Qt::ElideRight, rest.width());
    painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
    rest.setLeft(rest.left() + painter->fontMetrics().horizontalAdvance(shown));
}

void paintText(QPainter *painter, QRect &rest, const QString &text, const QList<int> &matches)
{
    const QFont font = painter->font();
    for (int start = 0; start < text.size();) {
        const bool isMatch = matches.contains(start);
        int end = start + 1;
        while (end < text.size() && matches.contains(end) == isMatch)
            ++end;
        paintRun(painter, rest, text.mid(start, end - start), isMatch);
        start = end;
    }
    painter->setFont(font);
}

/// Paints at the right end of `rest` and takes away what that needs.
void paintAtEnd(QPainter *painter, QRect &rest, const QString &text)
{
    if (text.isEmpty())
        return;
    painter->drawText(rest, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, text);
    rest.setRight(rest.right() - painter->fontMetrics().horizontalAdvance(text) - Gap);
}

} // namespace

void CommandDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const bool isPossible = index.data(CommandList::PossibleRole).toBool();
    painter->save();
    paintRowBackground(painter, option);
    painter->setFont(option.font);
    QRect rest = option.rect.adjusted(Margin, 0, -Margin, 0);
    paintIcon(painter, rest, index, isPossible);
    rest.setLeft(rest.left() + IconSize + Gap);
    painter->setPen(theme.color(Theme::Role::Muted));
    paintAtEnd(painter, rest, index.data(CommandList::ShortcutRole).toString());
    if (!isPossible)
        paintAtEnd(painter, rest, tr("not possible now"));
    painter->setPen(theme.color(isPossible ? Theme::Role::Text : Theme::Role::Muted));
    paintText(painter, rest, index.data().toString(), index.data(CommandList::MatchesRole).value<QList<int>>());
    rest.setLeft(rest.left() + Gap);
    painter->setPen(theme.color(Theme::Role::Muted));
    const QString place = index.data(CommandList::PlaceRole).toString();
    painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(place, Qt::ElideRight, rest.width()));
    painter->restore();
}

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, RowHeight + 4};
}

} // namespace stateloupe
