#include "ui/widgets/line.h"

#include <QPainter>

namespace stateloupe {

Line::Line(int thickness, Theme::Role role, QWidget *parent)
    : QWidget(parent)
    , m_role(role)
{
    setFixedHeight(thickness);
}

void Line::setRole(Theme::Role role)
{
    m_role = role;
    update();
}

void Line::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::current().color(m_role));
}

} // namespace stateloupe
