#include "ui/views/findingdelegate.h"

#include "ui/models/findingsmodel.h"
#include "ui/preferences/theme.h"
#include "ui/preferences/zoom.h"
#include "ui/text/findingtext.h"
#include "ui/widgets/rowpainting.h"
#include "ui/widgets/severitymark.h"

#include <QPainter>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr Pixels Margin{12};
constexpr Pixels Padding{8};
constexpr Pixels MarkWidth{16};
constexpr Pixels Gap{8};
constexpr Pixels LineHeight{20};
constexpr int LineText = int(Qt::AlignVCenter) | int(Qt::TextSingleLine);

} // namespace

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, 2 * Padding + 2 * LineHeight};
}

void FindingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const auto severity = Severity(index.data(FindingsModel::SeverityRole).toInt());
    painter->save();
    paintRowBackground(painter, option);
    QRect line = option.rect.adjusted(Margin, Padding, -Margin, 0);
    line.setHeight(LineHeight);
    paintSeverity(painter, {line.left(), line.top(), MarkWidth, LineHeight}, severity);
    line.setLeft(line.left() + MarkWidth + Gap);

    painter->setFont(option.font);
    painter->setPen(theme.color(Theme::Role::Muted));
    const QString places = index.data(FindingsModel::PlacesRole).toString();
    painter->drawText(line, int(Qt::AlignRight) | LineText, places);
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    QRect title = line;
    title.setRight(line.right() - QFontMetrics(option.font).horizontalAdvance(places) - Gap);
    painter->setFont(bold);
    painter->setPen(theme.color(Theme::Role::Text));
    painter->drawText(
        title, LineText, QFontMetrics(bold).elidedText(index.data().toString(), Qt::ElideRight, title.width()));

    line.translate(0, LineHeight);
    painter->setFont(option.font);
    painter->setPen(theme.color(severityRole(severity)));
    const QString word = severityText(severity);
    painter->drawText(line, LineText, word);
    line.setLeft(line.left() + QFontMetrics(option.font).horizontalAdvance(word + u"  "_s));
    painter->setPen(theme.color(Theme::Role::Muted));
    const QString message = index.data(FindingsModel::MessageRole).toString();
    painter->drawText(line, LineText, QFontMetrics(option.font).elidedText(message, Qt::ElideRight, line.width()));
    painter->setPen(theme.color(Theme::Role::Line));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

} // namespace stateloupe
