#include "ui/views/textcanvas.h"

#include "ui/preferences/theme.h"
#include "ui/preferences/zoom.h"
#include "ui/text/bytetext.h"
#include "ui/text/formats.h"
#include "ui/widgets/keyhints.h"
#include "ui/widgets/rowpainting.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace stateloupe {

namespace {

constexpr Pixels Padding{8};
constexpr Pixels IndentWidth{16};

Theme::Role roleOf(TextTint tint)
{
    switch (tint) {
    case TextTint::Key:
        return Theme::Role::Accent;
    case TextTint::String:
        return Theme::Role::Text;
    case TextTint::Literal:
        return Theme::Role::MessageFunction;
    case TextTint::Punctuation:
        break;
    }
    return Theme::Role::Muted;
}

} // namespace

TextCanvas::TextCanvas(const TextRows *rows, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_rows(rows)
{
    setFixedFont(this);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    setAccessibleName(tr("Text of the document"));
    setKeyHints(this, {{Qt::Key_Return, tr("Edit the value")}, {Qt::Key_F2, tr("Edit the value")}});
    updateScrollBars();
}

int TextCanvas::rowHeight() const
{
    return std::max(20, fontMetrics().height() + 4);
}

int TextCanvas::gutterWidth() const
{
    const QString widest = formatCount(std::max(99, m_rows->rowCount()));
    return fontMetrics().horizontalAdvance(widest) + 2 * Padding;
}

int TextCanvas::rowsInView() const
{
    return viewport()->height() / rowHeight();
}

void TextCanvas::updateRows()
{
    const qint64 topOffset = m_topOffset; // moving the range moves the value
    updateScrollBars();
    if (m_rows->rowCount() > 0)
        verticalScrollBar()->setValue(m_rows->rowAt(topOffset));
    viewport()->update();
}

void TextCanvas::updateScrollBars()
{
    verticalScrollBar()->setRange(0, std::max(0, m_rows->rowCount() - rowsInView()));
    verticalScrollBar()->setPageStep(std::max(1, rowsInView() - 1));
    horizontalScrollBar()->setRange(0, std::max(0, m_widest - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(fontMetrics().averageCharWidth() * 4);
}

void TextCanvas::setCurrentRows(int first, int last)
{
    m_currentFirst = first;
    m_currentLast = last;
    viewport()->update();
}

void TextCanvas::setMark(ByteSpan span, bool isFault)
{
    m_mark = span;
    m_markIsFault = isFault;
    viewport()->update();
}

void TextCanvas::ensureVisible(int row)
{
    QScrollBar *bar = verticalScrollBar();
    if (row < bar->value() || row >= bar->value() + std::max(1, rowsInView()))
        bar->setValue(row - rowsInView() / 3);
}

int TextCanvas::rowAtPosition(int y) const
{
    const int row = verticalScrollBar()->value() + y / rowHeight();
    return y >= 0 && row < m_rows->rowCount() ? row : -1;
}

void TextCanvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setFont(font());
    const int height = rowHeight();
    for (int y = 0, row = verticalScrollBar()->value(); y < event->rect().bottom() && row < m_rows->rowCount();
         ++row, y += height)
        paintRow(&painter, row, {0, y, viewport()->width(), height});
}

void TextCanvas::paintRow(QPainter *painter, int row, const QRect &rect)
{
    const Theme &theme = Theme::current();
    const TextRow content = m_rows->row(row);
    if (row >= m_currentFirst && row <= m_currentLast)
        painter->fillRect(rect, theme.tint(Theme::Role::Accent));
    if (content.node != NoNode && m_isChanged && m_isChanged(content.node))
        paintChangeBar(painter, rect);

    const int baseline = rect.top() + (rect.height() - fontMetrics().height()) / 2 + fontMetrics().ascent();
    painter->save();
    painter->setClipRect(rect.adjusted(gutterWidth(), 0, 0, 0));
    const int left = gutterWidth() + Padding + content.depth * IndentWidth + (content.isContinuation ? IndentWidth : 0)
        - horizontalScrollBar()->value();
    const int right = paintText(painter, content, {left, baseline}, rect);
    painter->restore();
    makeRoomFor(right + horizontalScrollBar()->value() + Padding);

    if (!content.isContinuation) {
        painter->setPen(theme.color(Theme::Role::Muted));
        painter->drawText(QRect(0, rect.top(), gutterWidth() - Padding, rect.height()),
            int(Qt::AlignRight | Qt::AlignVCenter) | Qt::TextSingleLine, formatCount(row + 1));
    }
}

int TextCanvas::paintText(QPainter *painter, const TextRow &row, QPoint baseline, const QRect &rect)
{
    const Theme &theme = Theme::current();
    const QByteArray bytes = m_rows->bytes(row);
    const QList<TintedRun> tints = m_rows->tints(row);
    std::vector<qint64> cuts{row.span.offset, row.span.end()};
    const auto cut = [&cuts, &row](const ByteSpan &span) {
        for (const qint64 offset : {span.offset, span.end()}) {
            if (offset > row.span.offset && offset < row.span.end())
                cuts.push_back(offset);
        }
    };
    for (const TintedRun &run : tints)
        cut(run.span);
    if (m_mark.length > 0)
        cut(m_mark);
    std::sort(cuts.begin(), cuts.end());

    for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
        const qint64 offset = cuts[i];
        const auto contains = [offset](const ByteSpan &span) { return offset >= span.offset && offset < span.end(); };
        TextTint tint = TextTint::Punctuation;
        for (const TintedRun &run : tints) {
            if (contains(run.span))
                tint = run.tint;
        }
        const QString text = visibleBytes(QByteArrayView(bytes).sliced(offset - row.span.offset, cuts[i + 1] - offset));
        const int width = fontMetrics().horizontalAdvance(text);
        const Theme::Role role = row.node == NoNode ? Theme::Role::Text : roleOf(tint);
        if (m_mark.length > 0 && contains(m_mark)) {
            const Theme::Role background = m_markIsFault ? Theme::Role::Danger : Theme::Role::Accent;
            painter->fillRect(
                baseline.x(), rect.top() + 1, std::max(width, 4), rect.height() - 2, theme.color(background));
            painter->setPen(theme.color(Theme::Role::Surface));
        } else {
            painter->setPen(theme.color(role));
        }
        painter->drawText(baseline, text);
        baseline.rx() += width;
    }
    return baseline.x();
}

void TextCanvas::makeRoomFor(int width)
{
    if (width <= m_widest)
        return;
    m_widest = width;
    QMetaObject::invokeMethod(this, &TextCanvas::updateScrollBars, Qt::QueuedConnection); // not while painting
}

void TextCanvas::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBars();
}

void TextCanvas::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateScrollBars();
}

void TextCanvas::scrollContentsBy(int, int)
{
    if (verticalScrollBar()->value() < m_rows->rowCount())
        m_topOffset = m_rows->row(verticalScrollBar()->value()).span.offset;
    viewport()->update();
}

void TextCanvas::mousePressEvent(QMouseEvent *event)
{
    if (const int row = rowAtPosition(event->pos().y()); row >= 0)
        Q_EMIT rowClicked(row);
}

void TextCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const int row = rowAtPosition(event->pos().y()); row >= 0)
        Q_EMIT rowActivated(row);
}

void TextCanvas::keyPressEvent(QKeyEvent *event)
{
    const int last = m_rows->rowCount() - 1;
    const int page = std::max(1, rowsInView() - 1);
    int row = m_currentFirst;
    switch (event->key()) {
    case Qt::Key_Up:
        row = m_currentFirst - 1;
        break;
    case Qt::Key_Down:
        row = m_currentLast + 1;
        break;
    case Qt::Key_PageUp:
        row -= page;
        break;
    case Qt::Key_PageDown:
        row = m_currentLast + page;
        break;
    case Qt::Key_Home:
        row = 0;
        break;
    case Qt::Key_End:
        row = last;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        if (row >= 0 && row <= last)
            Q_EMIT rowActivated(row);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    if (last < 0)
        return;
    row = std::clamp(row, 0, last);
    Q_EMIT rowClicked(row);
    ensureVisible(row);
}

} // namespace stateloupe
