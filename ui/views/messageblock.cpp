#include "ui/views/messageblock.h"

#include "ui/text/counttext.h"
#include "ui/text/formats.h"
#include "ui/text/plaintext.h"
#include "ui/text/translate.h"
#include "ui/views/messagemetrics.h"

#include <algorithm>

namespace stateloupe {

using namespace messagemetrics;

MessageBlock::MessageBlock(TranscriptModel::Entry entry, Options options)
    : m_entry(std::move(entry))
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
    layOutContent();
    for (int i = 0; i < m_entry.folds.size(); ++i)
        layOutFold(i);
    m_height += Margin / 2;
}

void MessageBlock::layOutFold(int index)
{
    Fold fold;
    fold.index = index;
    fold.line = {columnLeft(), m_height, columnWidth(), FoldHeight};
    m_height += FoldHeight + Spacing / 2;
    const auto opened = std::find_if(m_options.opened.begin(), m_options.opened.end(),
        [node = m_entry.folds[index].node](const auto &open) { return open.first == node; });
    fold.isOpen = opened != m_options.opened.end();
    m_folds.push_back(fold);
    if (fold.isOpen)
        addSegment({visibleText(opened->second), true}, MaximumLines);
}

void MessageBlock::layOutContent()
{
    int linesLeft = m_options.isUnfolded ? MaximumLines : FoldedLines;
    bool isCut = m_entry.isTruncated;
    for (MessagePart &part : messageParts(m_entry.text)) {
        part.text = visibleText(part.text); // last, for JSON within the text has escapes of its own
        if (linesLeft <= 0) {
            isCut = true;
            break;
        }
        const int used = addSegment(part, linesLeft);
        isCut |= used > linesLeft;
        linesLeft -= used;
    }
    layOutMore(isCut);
}

/// What the line below the content says; empty when all of it is there.
QString MessageBlock::moreLabel(bool isCut) const
{
    if (m_options.isUnfolded)
        return isCut ? tr("Show less · Enter opens all of it") : tr("Show less");
    if (!isCut)
        return {};
    const bool fits = m_entry.size <= MaximumUnfolded && m_entry.lines <= MaximumLines;
    if (m_entry.lines <= FoldedLines)
        return fits ? tr("Show all") : tr("Show more of %1").arg(formatSize(m_entry.size));
    return fits ? tr("Show all %1 lines").arg(formatCount(m_entry.lines))
                : tr("Show more of %1 lines").arg(formatCount(m_entry.lines));
}

void MessageBlock::layOutMore(bool isCut)
{
    m_moreText = moreLabel(isCut);
    if (m_moreText.isEmpty())
        return;
    const QFontMetrics metrics(m_options.font);
    m_more = {columnLeft(), m_height, ChevronWidth + metrics.horizontalAdvance(m_moreText) + Spacing, FoldHeight};
    m_height += m_more.height();
}

std::unique_ptr<QTextLayout> MessageBlock::makeLayout(const MessagePart &part) const
{
    const QFont &font = part.isCode ? m_options.fixedFont : m_options.font;
    auto layout = std::make_unique<QTextLayout>(wrappableText(part.text, MaximumUnfolded), font);
    QTextOption wrapping;
    wrapping.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    wrapping.setTabStopDistance(4 * QFontMetrics(m_options.fixedFont).horizontalAdvance(u' '));
    layout->setTextOption(wrapping);
    if (part.isCode)
        return layout;
    QTextCharFormat code;
    code.setFontFamilies({m_options.fixedFont.family()});
    code.setFontFixedPitch(true);
    QList<QTextLayout::FormatRange> formats;
    for (const auto &[start, length] : inlineCode(layout->text()))
        formats.append({int(start), int(length), code});
    layout->setFormats(formats);
    return layout;
}

/// Returns how many lines the text takes, at most one more than `lineLimit`; that one is not shown.
int MessageBlock::addSegment(const MessagePart &part, int lineLimit)
{
    Segment segment;
    segment.isCode = part.isCode;
    segment.language = part.language;
    segment.layout = makeLayout(part);
    const int padding = part.isCode ? CodePadding : 0;
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
        bottom += std::ceil(line.height() * (part.isCode ? 1.2 : 1.35));
    }
    segment.layout->endLayout();
    segment.box = {columnLeft(), m_height, columnWidth(), int(bottom) + 2 * padding};
    m_height += segment.box.height() + Spacing;
    m_segments.push_back(std::move(segment));
    return part.text.size() > MaximumUnfolded ? lineLimit + 1 : count;
}

QString MessageBlock::shownText() const
{
    QStringList texts;
    for (const Segment &segment : m_segments)
        texts << segment.layout->text();
    return texts.join(u'\n');
}

MessageBlock::Hit MessageBlock::hitAt(const QPoint &position) const
{
    if (m_more.contains(position))
        return {Hit::Part::More};
    for (const Fold &fold : m_folds) {
        if (fold.line.contains(position) && m_entry.folds[fold.index].opens)
            return {Hit::Part::Fold, m_entry.folds[fold.index].node};
    }
    const QRect time(columnLeft() + columnWidth() / 2, 0, columnWidth() / 2, Margin / 2 + MarkSize);
    return {time.contains(position) ? Hit::Part::Time : Hit::Part::Nothing};
}

} // namespace stateloupe
