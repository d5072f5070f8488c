#include "ui/widgets/raisedpanel.h"

#include "ui/preferences/theme.h"

#include <QPainter>
#include <QWidget>

namespace stateloupe {

void paintRaisedPanel(QWidget *panel)
{
    const Theme &theme = Theme::current();
    QPainter painter(panel);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.color(Theme::Role::Line));
    painter.setBrush(theme.color(Theme::Role::Raised));
    painter.drawRoundedRect(QRectF(panel->rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace stateloupe
