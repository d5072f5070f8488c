#include "ui/widgets/iconlabel.h"

#include "ui/widgets/icon.h"

#include <QPainter>

namespace stateloupe {

IconLabel::IconLabel(int size, QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(size, size);
}

void IconLabel::setIcon(const QString &name, Theme::Role role)
{
    m_icon = icon(name, role);
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect());
}

} // namespace stateloupe
