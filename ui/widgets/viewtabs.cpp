#include "ui/widgets/viewtabs.h"

#include "ui/preferences/theme.h"
#include "ui/preferences/zoom.h"

#include <QPainter>

namespace stateloupe {

namespace {

constexpr Pixels Height{36};
constexpr Pixels Padding{12};
constexpr int Underline = 2;

} // namespace

ViewTabs::ViewTabs(QWidget *parent)
    : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    setAttribute(Qt::WA_Hover);
}

QFont ViewTabs::titleFont(int index) const
{
    QFont title = font();
    if (index == currentIndex())
        title.setWeight(QFont::DemiBold);
    return title;
}

QSize ViewTabs::tabSizeHint(int index) const
{
    QFont widest = font();
    widest.setWeight(QFont::DemiBold); // so that nothing moves when another is chosen
    return {QFontMetrics(widest).horizontalAdvance(tabText(index)) + 2 * Padding, Height};
}

void ViewTabs::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, theme.color(Theme::Role::Line));
    for (int index = 0; index < count(); ++index) {
        const QRect tab = tabRect(index);
        const bool isChosen = index == currentIndex();
        const bool isHovered = isTabEnabled(index) && tab.contains(mapFromGlobal(QCursor::pos())) && underMouse();
        painter.setFont(titleFont(index));
        painter.setPen(theme.color(isChosen || isHovered ? Theme::Role::Text : Theme::Role::Muted));
        painter.setOpacity(isTabEnabled(index) ? 1.0 : 0.5);
        painter.drawText(tab, int(Qt::AlignCenter) | Qt::TextSingleLine, tabText(index));
        painter.setOpacity(1.0);
        if (!isChosen)
            continue;
        const QRect line(tab.left() + Padding, tab.bottom() - Underline + 1, tab.width() - 2 * Padding, Underline);
        painter.fillRect(line, theme.color(Theme::Role::Accent));
        if (hasFocus()) {
            painter.setPen(theme.color(Theme::Role::Accent));
            painter.drawRect(tab.adjusted(4, 4, -5, -6));
        }
    }
}

} // namespace stateloupe
