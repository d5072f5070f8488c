// How MessageBlock is painted.

#include "ui/preferences/theme.h"
#include "ui/text/formats.h"
#include "ui/text/plaintext.h"
#include "ui/text/translate.h"
#include "ui/text/writtentime.h"
#include "ui/views/messageblock.h"
#include "ui/views/messagemetrics.h"
#include "ui/views/rolemark.h"

#include <QPainter>

namespace stateloupe {

using namespace messagemetrics;

namespace {

constexpr int FlexibleText = int(Qt::AlignVCenter) | int(Qt::TextSingleLine);

/// To the right while closed, down while open.
void paintChevron(QPainter *painter, const QRect &box, bool isOpen, const QColor &color)
{
    const QPointF center = QRectF(box).center();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->translate(center);
    painter->rotate(isOpen ? 90 : 0);
    painter->drawPolyline(QPolygonF({{-2, -4}, {2, 0}, {-2, 4}}));
    painter->restore();
}

/// Draws what fits of `text` and returns how wide that is.
int paintText(QPainter *painter, const QRect &room, const QString &text, const QFont &font, Theme::Role role)
{
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, room.width());
    painter->setFont(font);
    painter->setPen(Theme::current().color(role));
    painter->drawText(room, FlexibleText, shown);
    return metrics.horizontalAdvance(shown);
}

} // namespace

void MessageBlock::paint(QPainter *painter, const QRect &row) const
{
    painter->save();
    if (m_entry.kind == TranscriptModel::RowKind::Checkpoint)
        paintCheckpoint(painter, row);
    else
        paintMessage(painter, row.topLeft());
    painter->restore();
}

void MessageBlock::paintMessage(QPainter *painter, const QPoint &origin) const
{
    paintHeader(painter, origin);
    paintSegments(painter, origin);
    for (const Fold &fold : m_folds)
        paintFold(painter, origin, fold);
    if (m_more.isEmpty())
        return;
    const QRect more = m_more.translated(origin);
    const QRect chevron(more.left(), more.top(), ChevronWidth, more.height());
    paintChevron(painter, chevron, m_options.isUnfolded, Theme::current().color(Theme::Role::Accent));
    paintText(painter, more.adjusted(ChevronWidth, 0, 0, 0), m_moreText, m_options.font, Theme::Role::Accent);
}

void MessageBlock::paintHeader(QPainter *painter, const QPoint &origin) const
{
    const RoleMark mark = roleMark(m_entry.role);
    paintRoleMark(painter, {origin.x() + Margin, origin.y() + Margin / 2, MarkSize, MarkSize}, mark, m_boldFont);

    QRect line(origin.x() + columnLeft(), origin.y() + Margin / 2, columnWidth(), MarkSize);
    line.setRight(line.right() - paintTime(painter, line) - 2 * Spacing);
    const QString role = m_entry.role.isEmpty() ? tr("message") : singleLine(m_entry.role, MaximumHeaderText);
    const int roleWidth = paintText(painter, line, role, m_boldFont, mark.role);
    const QRect rest = line.adjusted(roleWidth + Spacing, 0, 0, 0);
    if (!m_entry.name.isEmpty() && rest.width() > MarkSize)
        paintText(painter, rest, singleLine(m_entry.name, MaximumHeaderText), m_options.font, Theme::Role::Muted);
}

/// When, as exactly as there is room for, and the number of the message. Returns how wide that is.
int MessageBlock::paintTime(QPainter *painter, const QRect &line) const
{
    const QFontMetrics metrics(m_options.font);
    const QString number = u'#' + formatCount(m_entry.number);
    const QString relative = relativeWrittenTime(m_entry.time);
    QStringList facts{number};
    if (!m_entry.time.isEmpty())
        facts.prepend(shortTime(m_entry.time));
    if (!relative.isEmpty())
        facts.prepend(relative);
    const QString separator = QStringLiteral("  ·  ");
    if (metrics.horizontalAdvance(facts.join(separator)) > line.width() * 2 / 3 && !relative.isEmpty())
        facts.removeAt(1); // the tool tip has it
    const QString text = facts.join(separator);
    painter->setFont(m_options.font);
    painter->setPen(Theme::current().color(Theme::Role::Muted));
    painter->drawText(line, int(Qt::AlignRight) | FlexibleText, text);
    return metrics.horizontalAdvance(text);
}

void MessageBlock::paintFold(QPainter *painter, const QPoint &origin, const Fold &fold) const
{
    const Theme &theme = Theme::current();
    const MessageFold &said = m_entry.folds[fold.index];
    const Theme::Role role = said.isCall ? Theme::Role::MessageFunction : Theme::Role::Muted;
    QRect line = fold.line.translated(origin);
    if (said.isCall) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.tint(role));
        painter->setRenderHint(QPainter::Antialiasing);
        painter->drawRoundedRect(line, CodeRadius, CodeRadius);
    }
    line.adjust(said.isCall ? FoldPadding : 0, 0, -FoldPadding, 0);
    if (said.opens)
        paintChevron(painter, {line.left(), line.top(), ChevronWidth, line.height()}, fold.isOpen, theme.color(role));
    line.setLeft(line.left() + (said.opens || said.isCall ? ChevronWidth : 0));
    const QFont &font = said.isCall ? m_options.fixedFont : m_options.font;
    const int width = paintText(painter, line, singleLine(said.title, MaximumHeaderText * 2), font, role);
    line.setLeft(line.left() + width + 2 * Spacing);
    if (!said.note.isEmpty() && line.width() > MarkSize)
        paintText(painter, line, singleLine(said.note, MaximumHeaderText * 2), m_options.fixedFont, Theme::Role::Muted);
}

void MessageBlock::paintSegments(QPainter *painter, const QPoint &origin) const
{
    const Theme &theme = Theme::current();
    for (const Segment &segment : m_segments) {
        const QRect box = segment.box.translated(origin);
        const int padding = segment.isCode ? CodePadding : 0;
        if (segment.isCode) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.color(Theme::Role::Raised));
            painter->drawRoundedRect(box, CodeRadius, CodeRadius);
        }
        if (!segment.language.isEmpty()) {
            painter->setFont(m_options.font);
            painter->setPen(theme.color(Theme::Role::Muted));
            painter->drawText(box.adjusted(0, Spacing / 2, -Spacing, 0), Qt::AlignRight | Qt::AlignTop,
                singleLine(segment.language, 20));
        }
        painter->setPen(theme.color(Theme::Role::Text));
        segment.layout->draw(painter, QPointF(box.left() + padding, box.top() + padding), {}, box);
    }
}

void MessageBlock::paintCheckpoint(QPainter *painter, const QRect &row) const
{
    const Theme &theme = Theme::current();
    const QString name = m_entry.name.isEmpty() ? tr("Checkpoint") : singleLine(m_entry.name, MaximumHeaderText);
    QStringList facts{name};
    if (!m_entry.time.isEmpty())
        facts << shortTime(m_entry.time);
    if (const QString relative = relativeWrittenTime(m_entry.time); !relative.isEmpty())
        facts << relative;
    const QRect line(row.left() + columnLeft(), row.top(), columnWidth(), row.height());
    const QRect flag(row.left() + Margin + MarkSize / 2 - 5, line.center().y() - 5, 10, 10);
    const int width = paintText(
        painter, line.adjusted(0, 0, -64, 0), facts.join(QStringLiteral("  ·  ")), m_options.font, Theme::Role::Muted);
    painter->setPen(theme.color(Theme::Role::Line));
    painter->drawLine(line.left() + width + 12, line.center().y(), line.right(), line.center().y());
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme.color(Theme::Role::Muted), 2));
    painter->drawEllipse(flag);
}

} // namespace stateloupe
