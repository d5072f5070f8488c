#include "ui/views/rolechip.h"

#include "ui/text/counttext.h"
#include "ui/text/formats.h"
#include "ui/text/plaintext.h"

#include <QPainter>

namespace stateloupe {

namespace {

constexpr int Padding = 8;
constexpr int MarkSize = 16;
constexpr int MarkGap = 6;
constexpr qsizetype LongestName = 200;

} // namespace

RoleChip::RoleChip(const QString &name, const RoleMark &mark, QWidget *parent)
    : QAbstractButton(parent)
    , m_name(name)
    , m_mark(mark)
{
    setCheckable(true);
    setChecked(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void RoleChip::setCount(qint64 count)
{
    m_count = count;
    const QString name = singleLine(m_name, LongestName);
    setAccessibleName(tr("%1: %2").arg(name, messageCountText(count)));
    setPlainToolTip(this, tr("%1: %2. Click to leave them out or show them again.").arg(name, messageCountText(count)));
    updateGeometry();
    update();
}

void RoleChip::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    updateGeometry();
    update();
}

QString RoleChip::text(bool isCompact) const
{
    const QString count = formatCount(m_count);
    return isCompact ? count : QString(singleLine(m_name, 24) + u' ' + count);
}

int RoleChip::widthOf(bool isCompact) const
{
    return 2 * Padding + MarkSize + MarkGap + fontMetrics().horizontalAdvance(text(isCompact));
}

void RoleChip::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 1.5, -0.5, -1.5);
    painter.setPen(theme.color(hasFocus() ? Theme::Role::Accent : Theme::Role::Line));
    painter.setBrush(underMouse() ? theme.tint(Theme::Role::Muted) : theme.color(Theme::Role::Surface));
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);

    const QRect mark(Padding, (height() - MarkSize) / 2, MarkSize, MarkSize);
    QFont small = font();
    small.setWeight(QFont::DemiBold);
    small.setPointSizeF(small.pointSizeF() * 0.75);
    painter.setOpacity(isChecked() ? 1.0 : 0.5);
    paintRoleMark(&painter, mark, m_mark, small);
    painter.setOpacity(1.0);
    QFont shown = font();
    shown.setStrikeOut(!isChecked());
    painter.setFont(shown);
    painter.setPen(theme.color(isChecked() ? Theme::Role::Text : Theme::Role::Muted));
    painter.drawText(rect().adjusted(Padding + MarkSize + MarkGap, 0, -Padding, 0),
        int(Qt::AlignVCenter) | Qt::TextSingleLine, text(m_isCompact));
}

} // namespace stateloupe
