#include "ui/widgets/iconlabel.h"

#include "ui/preferences/zoom.h"
#include "ui/widgets/icon.h"

#include <QPainter>

namespace stateloupe {

IconLabel::IconLabel(int size, QWidget *parent)
    : QWidget(parent)
{
    followZoom(this, [this, size] { setFixedSize(zoomed(size), zoomed(size)); });
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
