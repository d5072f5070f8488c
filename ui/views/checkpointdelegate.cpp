#include "ui/views/checkpointdelegate.h"

#include "ui/models/checkpointsmodel.h"
#include "ui/preferences/theme.h"
#include "ui/preferences/zoom.h"
#include "ui/text/plaintext.h"
#include "ui/text/writtentime.h"
#include "ui/widgets/rowpainting.h"
#include "ui/widgets/severitymark.h"

#include <QPainter>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr Pixels Margin{12};
constexpr Pixels LineLeft{20}; ///< the time line's middle
constexpr Pixels TextLeft{40};
constexpr Pixels LineHeight{20};
constexpr Pixels Dot{10};

} // namespace

CheckpointDelegate::CheckpointDelegate(const CheckpointsModel *model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

QSize CheckpointDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {240, 2 * Margin + 3 * LineHeight};
}

void CheckpointDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::current();
    const CheckpointSummary &summary = m_model->at(index.row());
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme.tint(Theme::Role::Accent));
    const bool isSwitch = !summary.frameworkBefore.isEmpty();
    paintLine(painter, option.rect, index.row() == 0, index.row() == m_model->rowCount() - 1);
    paintDot(painter, option.rect, isSwitch);

    QRect line(
        option.rect.left() + TextLeft, option.rect.top() + Margin, option.rect.width() - TextLeft - Margin, LineHeight);
    const auto drawLine = [&](const QString &text, const QFont &font, Theme::Role role, Qt::Alignment alignment) {
        painter->setFont(font);
        painter->setPen(theme.color(role));
        painter->drawText(line, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
            QFontMetrics(font).elidedText(text, Qt::ElideRight, line.width()));
    };
    const QRect mark(line.right() - LineHeight, line.top(), LineHeight, LineHeight);
    if (const QVariant severity = index.data(CheckpointsModel::SeverityRole); severity.isValid()) {
        paintSeverity(painter, mark, Severity(severity.toInt()));
        line.setRight(mark.left());
    }
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    drawLine(index.data().toString(), bold, Theme::Role::Text, Qt::AlignLeft);
    line.translate(0, LineHeight);
    line.setRight(mark.right());
    QStringList origin;
    if (const QString time = shortTime(summary.createdAt); !time.isEmpty())
        origin << time;
    if (const QString relative = relativeWrittenTime(summary.createdAt); !relative.isEmpty())
        origin.prepend(relative);
    const QString framework = m_model->frameworkText(index.row());
    if (isSwitch) {
        const QRect whole = line;
        drawLine(framework, bold, Theme::Role::Accent, Qt::AlignLeft);
        line.setLeft(line.left() + QFontMetrics(bold).horizontalAdvance(framework));
        if (!origin.isEmpty())
            drawLine(u" · "_s + origin.join(u" · "_s), option.font, Theme::Role::Muted, Qt::AlignLeft);
        line = whole;
    } else {
        if (!framework.isEmpty())
            origin.prepend(framework);
        drawLine(origin.join(u" · "_s), option.font, Theme::Role::Muted, Qt::AlignLeft);
    }
    line.translate(0, LineHeight);
    const QString trouble = m_model->troubleText(index.row());
    if (!trouble.isEmpty())
        drawLine(u"⚠ "_s + trouble, option.font, Theme::Role::Warning, Qt::AlignLeft);
    else
        drawLine(index.row() == 0 ? m_model->countsText(0) : m_model->changesText(index.row()), option.font,
            Theme::Role::Muted, Qt::AlignLeft);
    if (index.data(CheckpointsModel::ChangedRole).toBool())
        paintChangeBar(painter, option.rect);
    painter->restore();
}

void CheckpointDelegate::paintLine(QPainter *painter, const QRect &row, bool isFirst, bool isLast) const
{
    const Theme &theme = Theme::current();
    const QPoint center(row.left() + LineLeft, row.top() + Margin + LineHeight / 2);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme.color(Theme::Role::Line), 2));
    painter->drawLine(center.x(), isFirst ? center.y() : row.top(), center.x(), isLast ? center.y() : row.bottom() + 1);
}

/// A ring, or a filled diamond where another framework took over.
void CheckpointDelegate::paintDot(QPainter *painter, const QRect &row, bool isSwitch) const
{
    const Theme &theme = Theme::current();
    const QPoint center(row.left() + LineLeft, row.top() + Margin + LineHeight / 2);
    painter->setPen(QPen(theme.color(Theme::Role::Accent), 2));
    painter->setBrush(theme.color(isSwitch ? Theme::Role::Accent : Theme::Role::Surface));
    if (!isSwitch) {
        painter->drawEllipse(center, Dot / 2, Dot / 2);
        return;
    }
    const int reach = Dot / 2 + 1;
    painter->drawPolygon(QPolygon({center + QPoint(0, -reach), center + QPoint(reach, 0), center + QPoint(0, reach),
        center + QPoint(-reach, 0)}));
}

} // namespace stateloupe
