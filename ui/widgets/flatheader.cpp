#include "ui/widgets/flatheader.h"

#include "ui/preferences/theme.h"
#include "ui/preferences/zoom.h"

#include <QPainter>

namespace stateloupe {

namespace {

constexpr Pixels Height{28};
constexpr Pixels Padding{4};

} // namespace

FlatHeader::FlatHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setHighlightSections(false);
    setSectionsMovable(false);
}

QSize FlatHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), Height};
}

void FlatHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const Theme &theme = Theme::current();
    const int left = visualIndex(logicalIndex) == 0 ? 5 * Padding : Padding;
    const QRect text = rect.adjusted(left, 0, -Padding, 0);
    painter->setPen(theme.color(Theme::Role::Muted));
    const QString title = model()->headerData(logicalIndex, Qt::Horizontal).toString();
    painter->drawText(text, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
        fontMetrics().elidedText(title, Qt::ElideRight, text.width()));
}

void FlatHeader::paintEvent(QPaintEvent *event)
{
    const Theme &theme = Theme::current();
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme.color(Theme::Role::Surface));
    painter.fillRect(0, viewport()->height() - 1, viewport()->width(), 1, theme.color(Theme::Role::Line));
    painter.end();
    QHeaderView::paintEvent(event);
}

} // namespace stateloupe
