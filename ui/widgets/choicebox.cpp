#include "ui/widgets/choicebox.h"

#include "ui/preferences/zoom.h"
#include "ui/widgets/icon.h"

#include <QPainter>

namespace stateloupe {

using namespace Qt::StringLiterals;

ChoiceBox::ChoiceBox(QWidget *parent)
    : QComboBox(parent)
{
}

void ChoiceBox::paintEvent(QPaintEvent *event)
{
    QComboBox::paintEvent(event);
    const int size = zoomed(12);
    const int margin = zoomed(8);
    const int left = isRightToLeft() ? margin : width() - size - margin;
    QPainter painter(this);
    icon(u"chevron-down"_s, Theme::Role::Muted)
        .paint(&painter, QRect(left, (height() - size) / 2, size, size), Qt::AlignCenter,
            isEnabled() ? QIcon::Normal : QIcon::Disabled);
}

} // namespace stateloupe
