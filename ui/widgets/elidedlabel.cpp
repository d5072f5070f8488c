#include "ui/widgets/elidedlabel.h"

#include <QPainter>

namespace stateloupe {

ElidedLabel::ElidedLabel(QWidget *parent)
    : PlainLabel({}, parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    const QRect room = contentsRect();
    painter.drawText(room, alignment(), fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
}

} // namespace stateloupe
