#include "ui/widgets/elidedlabel.h"

#include <QPainter>

#include <algorithm>

namespace stateloupe {

ElidedLabel::ElidedLabel(QWidget *parent, Qt::TextElideMode mode)
    : PlainLabel({}, parent)
    , m_mode(mode)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

QSize ElidedLabel::minimumSizeHint() const
{
    constexpr int Characters = 8;
    const int narrow = Characters * fontMetrics().averageCharWidth();
    return {std::min(narrow, sizeHint().width()), PlainLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    const QRect room = contentsRect();
    painter.drawText(room, alignment(), fontMetrics().elidedText(text(), m_mode, room.width()));
}

} // namespace stateloupe
