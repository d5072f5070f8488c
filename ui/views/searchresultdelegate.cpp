#include "ui/views/searchresultdelegate.h"

#include "ui/models/searchresultsmodel.h"
#include "ui/preferences/theme.h"
#include "ui/preferences/zoom.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/rowpainting.h"

#include <QPainter>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr int Margin = 12;
constexpr int Indent = 20;
constexpr int IconSize = 16;
constexpr int Gap = 8;

using Role = Theme::Role;

/// Draws at the left of `rest` what fits and takes that away.
void paintText(QPainter *painter, QRect &rest, const QString &text, Role role, Qt::TextElideMode elision)
{
    if (text.isEmpty() || rest.width() <= 0)
        return;
    const QString shown = painter->fontMetrics().elidedText(text, elision, rest.width());
    painter->setPen(Theme::current().color(role));
    painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
    rest.setLeft(rest.left() + painter->fontMetrics().horizontalAdvance(shown));
}

void paintMatch(QPainter *painter, QRect &rest, const QString &text)
{
    QFont bold = painter->font();
    bold.setBold(true);
    const QFont before = painter->font();
    painter->setFont(bold);
    const int width = qMin(painter->fontMetrics().horizontalAdvance(text), rest.width());
    const QRect place(rest.left(), rest.top() + 5, width, rest.height() - 10);
    painter->fillRect(place, Theme::current().tint(Role::Changed));
    painter->fillRect(place.left(), place.bottom(), place.width(), 1, Theme::current().color(Role::Changed));
    paintText(painter, rest, text, Role::Text, Qt::ElideRight);
    painter->setFont(before);
}

void paintPlace(QPainter *painter, QRect rest, const QModelIndex &index)
{
    const QFont usual = painter->font();
    painter->setFont(fixedFont());
    QRect pointer(rest.left(), rest.top(), rest.width() / 3, rest.height());
    const QString place = index.data(SearchResultsModel::PlaceRole).toString();
    paintText(painter, pointer, place, Role::Muted, Qt::ElideMiddle);
    rest.setLeft(pointer.left() + 2 * Gap);
    painter->setFont(usual);
    if (index.data(SearchResultsModel::IsKeyRole).toBool())
        paintText(painter, rest, SearchResultDelegate::tr("key "), Role::Muted, Qt::ElideRight);
    paintText(painter, rest, index.data(SearchResultsModel::BeforeRole).toString(), Role::Muted, Qt::ElideLeft);
    paintMatch(painter, rest, index.data(SearchResultsModel::MatchRole).toString());
    paintText(painter, rest, index.data(SearchResultsModel::AfterRole).toString(), Role::Muted, Qt::ElideRight);
}

/// A store or a workflow, and how much was found in it.
void paintHeading(QPainter *painter, QRect rest, const QModelIndex &index, bool isStore)
{
    QFont font = isStore ? painter->font() : fixedFont();
    font.setBold(isStore);
    icon(isStore ? u"database"_s : u"document"_s, Role::Muted)
        .paint(painter, rest.left(), rest.center().y() - IconSize / 2 + 1, IconSize, IconSize);
    rest.setLeft(rest.left() + IconSize + Gap);
    const QFont usual = painter->font();
    painter->setFont(font);
    paintText(painter, rest, index.data().toString(), Role::Text, Qt::ElideMiddle);
    painter->setFont(usual);
    rest.setLeft(rest.left() + 2 * Gap);
    paintText(painter, rest, index.data(SearchResultsModel::PlaceRole).toString(), Role::Muted, Qt::ElideRight);
}

} // namespace

void SearchResultDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    using Kind = SearchResultsModel::Kind;
    const auto kind = Kind(index.data(SearchResultsModel::KindRole).toInt());
    painter->save();
    painter->setFont(option.font);
    paintRowBackground(painter, option);
    const int indent = kind == Kind::Store ? 0 : kind == Kind::Workflow ? Indent : 2 * Indent + Gap;
    const QRect rest = option.rect.adjusted(Margin + indent, 0, -Margin, 0);
    if (kind == Kind::Place)
        paintPlace(painter, rest, index);
    else
        paintHeading(painter, rest, index, kind == Kind::Store);
    painter->restore();
}

QSize SearchResultDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.fontMetrics.averageCharWidth(), RowHeight}; // the list gives it its own width
}

} // namespace stateloupe
