#include "ui/views/messageblock.h"

#include "ui/preferences/theme.h"
#include "ui/text/plaintext.h"
#include "ui/views/messagetext.h"
#include "ui/views/rolemark.h"

#include <QPainter>

#include <algorithm>

namespace stateloupe {

namespace {

constexpr int Margin = 16;
constexpr int MarkSize = 24;
constexpr int MarkGap = 12;
constexpr int Spacing = 8;
constexpr int CodePadding = 8;
constexpr int ColumnCharacters = 90;
constexpr int CheckpointHeight = 40;
constexpr qsizetype MaximumHeaderText = 80;

} // namespace

MessageBlock::MessageBlock(const TranscriptModel::Entry &entry, Options options)
    : m_entry(entry)
    , m_options(std::move(options))
    , m_boldFont(m_options.font)
{
    m_boldFont.setWeight(QFont::DemiBold);
    if (m_entry.kind == TranscriptModel::RowKind::Checkpoint)
        m_height = CheckpointHeight;
    else
        layOutMessage();
}

MessageBlock::~MessageBlock() = default;

int MessageBlock::columnLeft() const
{
    return Margin + MarkSize + MarkGap;
}

int MessageBlock::columnWidth() const
{
    const int readable = ColumnCharacters * QFontMetrics(m_options.font).horizontalAdvance(u'x');
    return std::max(80, std::min(readable, m_options.width - columnLeft() - Margin));
}

void MessageBlock::layOutMessage()
{
    m_height = Margin / 2 + MarkSize + Spacing / 2;
    if (!m_entry.call.isEmpty())
        layOutCall();
    layOutContent();
    m_height += Margin / 2;
}

void MessageBlock::layOutCall()
{
    const int height = QFontMetrics(m_options.fixedFont).height() + Spacing;
    m_call = {columnLeft(), m_height, columnWidth(), height};
    m_height += height + Spacing / 2;
    if (m_options.isCallOpen)
        addSegment(visibleText(m_options.arguments), true, MaximumUnfolded);
}

void MessageBlock::layOutContent()
{
    int linesLeft = m_options.isUnfolded ? int(MaximumUnfolded) : FoldedLines;
    bool isCut = m_entry.isTruncated;
    for (const MessagePart &part : messageParts(visibleText(m_entry.text))) {
        if (linesLeft <= 0) {
            isCut = true;
            break;
        }
        const int used = addSegment(part.text, part.isCode, linesLeft);
        isCut |= used > linesLeft;
        linesLeft -= used;
    }
    if (isCut && m_options.isUnfolded)
        m_moreText = m_entry.isTruncated ? tr("Show less · Enter opens all of it") : tr("Show less");
    else if (isCut)
        m_moreText = tr("Show more");
    else if (m_options.isUnfolded)
        m_moreText = tr("Show less");
    if (m_moreText.isEmpty())
        return;
    const QFontMetrics metrics(m_options.font);
    m_more = {columnLeft(), m_height, metrics.horizontalAdvance(m_moreText) + Spacing, metrics.height() + Spacing / 2};
    m_height += m_more.height();
}

/// Returns how many lines the text takes, at most one more than `lineLimit`; that one is not shown.
int MessageBlock::addSegment(const QString &text, bool isCode, int lineLimit)
{
    Segment segment;
    segment.isCode = isCode;
    const int padding = isCode ? CodePadding : 0;
    QString lines = text;
    lines.replace(u'\n', QChar::LineSeparator);
    segment.layout = std::make_unique<QTextLayout>(lines, isCode ? m_options.fixedFont : m_options.font);
    QTextOption wrapping;
    wrapping.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    segment.layout->setTextOption(wrapping);

    int count = 0;
    qreal bottom = 0;
    segment.layout->beginLayout();
    for (QTextLine line = segment.layout->createLine(); line.isValid(); line = segment.layout->createLine()) {
        if (++count > lineLimit) {
            line.setPosition({0, 1'000'000}); // QTextLayout stops drawing at the first line out of sight
            break;
        }
        line.setLineWidth(columnWidth() - 2 * padding);
        line.setPosition({0, bottom});
        bottom += std::ceil(line.height() * (isCode ? 1.15 : 1.3));
    }
    segment.layout->endLayout();
    segment.box = {columnLeft(), m_height, columnWidth(), int(bottom) + 2 * padding};
    m_height += segment.box.height() + Spacing / 2;
    m_segments.push_back(std::move(segment));
    return count;
}

MessageBlock::Part MessageBlock::partAt(const QPoint &position) const
{
    if (m_more.contains(position))
        return Part::More;
    return m_call.contains(position) ? Part::Call : Part::Nothing;
}

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
    const Theme &theme = Theme::current();
    paintHeader(painter, origin);
    if (!m_call.isEmpty()) {
        painter->setFont(m_options.fixedFont);
        painter->setPen(theme.color(Theme::Role::MessageFunction));
        const QString arrow = m_options.isCallOpen ? QStringLiteral("▾ ") : QStringLiteral("▸ ");
        const QRect line = m_call.translated(origin);
        painter->drawText(line, Qt::AlignVCenter | Qt::TextSingleLine,
            QFontMetrics(m_options.fixedFont)
                .elidedText(arrow + singleLine(m_entry.call, MaximumHeaderText * 2), Qt::ElideRight, line.width()));
    }
    paintSegments(painter, origin);
    if (!m_more.isEmpty()) {
        painter->setFont(m_options.font);
        painter->setPen(theme.color(Theme::Role::Accent));
        painter->drawText(m_more.translated(origin), Qt::AlignVCenter | Qt::TextSingleLine, m_moreText);
    }
}

void MessageBlock::paintHeader(QPainter *painter, const QPoint &origin) const
{
    const Theme &theme = Theme::current();
    const RoleMark mark = roleMark(m_entry.role);
    paintRoleMark(painter, {origin.x() + Margin, origin.y() + Margin / 2, MarkSize, MarkSize}, mark, m_boldFont);

    const QRect line(origin.x() + columnLeft(), origin.y() + Margin / 2, columnWidth(), MarkSize);
    const QFontMetrics metrics(m_options.font);
    const QString time = shortTime(m_entry.time);
    const int timeWidth = time.isEmpty() ? 0 : metrics.horizontalAdvance(time) + 2 * Spacing;
    painter->setFont(m_options.font);
    painter->setPen(theme.color(Theme::Role::Muted));
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, time);

    painter->setFont(m_boldFont);
    painter->setPen(theme.color(mark.role));
    const QString role = m_entry.role.isEmpty() ? tr("message") : singleLine(m_entry.role, MaximumHeaderText);
    const QFontMetrics boldMetrics(m_boldFont);
    const int room = line.width() - timeWidth;
    const QString shownRole = boldMetrics.elidedText(role, Qt::ElideRight, room);
    painter->drawText(line, Qt::AlignVCenter | Qt::TextSingleLine, shownRole);

    const int nameLeft = boldMetrics.horizontalAdvance(shownRole) + Spacing;
    if (m_entry.name.isEmpty() || nameLeft >= room)
        return;
    painter->setFont(m_options.font);
    painter->setPen(theme.color(Theme::Role::Muted));
    painter->drawText(line.adjusted(nameLeft, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine,
        metrics.elidedText(singleLine(m_entry.name, MaximumHeaderText), Qt::ElideRight, room - nameLeft));
}

void MessageBlock::paintSegments(QPainter *painter, const QPoint &origin) const
{
    const Theme &theme = Theme::current();
    for (const Segment &segment : m_segments) {
        const QRect box = segment.box.translated(origin);
        const int padding = segment.isCode ? CodePadding : 0;
        if (segment.isCode) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.color(Theme::Role::Raised));
            painter->drawRoundedRect(box, 4, 4);
        }
        painter->setPen(theme.color(Theme::Role::Text));
        segment.layout->draw(painter, QPointF(box.left() + padding, box.top() + padding), {}, box);
    }
}

void MessageBlock::paintCheckpoint(QPainter *painter, const QRect &row) const
{
    const Theme &theme = Theme::current();
    const QString name = m_entry.name.isEmpty() ? tr("Checkpoint") : singleLine(m_entry.name, MaximumHeaderText);
    const QString text = name + QStringLiteral("  ") + shortTime(m_entry.time);
    const QFontMetrics metrics(m_options.font);
    const QRect line(row.left() + columnLeft(), row.top(), columnWidth(), row.height());
    const QString shown = metrics.elidedText(text, Qt::ElideRight, line.width() - 64);
    const QRect flag(row.left() + Margin + MarkSize / 2 - 5, line.center().y() - 5, 10, 10);

    painter->setPen(theme.color(Theme::Role::Line));
    const int textRight = line.left() + metrics.horizontalAdvance(shown) + 12;
    painter->drawLine(textRight, line.center().y(), line.right(), line.center().y());
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme.color(Theme::Role::Muted), 2));
    painter->drawEllipse(flag);
    painter->setFont(m_options.font);
    painter->setPen(theme.color(Theme::Role::Muted));
    painter->drawText(line, Qt::AlignVCenter | Qt::TextSingleLine, shown);
}

} // namespace stateloupe
