#include "ui/views/queryfield.h"

#include "ui/preferences/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QPainter>
#include <QPainterPath>
#include <QStringListModel>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestText = 10'000;
constexpr int WaveLength = 4;

/// What a path is made of, as far as it can be typed without quotes.
bool isPathCharacter(QChar c)
{
    return c.isLetterOrNumber() || u"_-$@.[]*"_s.contains(c);
}

void paintWave(QPainter *painter, int left, int right, int y)
{
    QPainterPath wave;
    wave.moveTo(left, y);
    for (int x = left; x < right; x += WaveLength) {
        wave.lineTo(x + WaveLength / 2.0, y - 2);
        wave.lineTo(x + WaveLength, y);
    }
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(Theme::current().color(Theme::Role::Danger), 1.2));
    painter->drawPath(wave);
}

} // namespace

QueryField::QueryField(QWidget *parent)
    : QLineEdit(parent)
    , m_completer(new QCompleter(this))
    , m_words(new QStringListModel(this))
{
    setMaxLength(LongestText);
    m_completer->setModel(m_words);
    m_completer->setWidget(this);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setMaxVisibleItems(10);
    m_completer->popup()->setAccessibleName(tr("Completions"));
    connect(this, &QLineEdit::textEdited, this, &QueryField::offerWords);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &QueryField::complete);
}

void QueryField::setMark(qsizetype position, qsizetype length)
{
    m_markPosition = position;
    m_markLength = length;
    update();
}

void QueryField::setWords(const QStringList &words)
{
    m_words->setStringList(words);
}

int QueryField::wordStart() const
{
    const QString before = text().first(cursorPosition());
    qsizetype start = before.size();
    while (start > 0 && isPathCharacter(before[start - 1]))
        --start;
    return int(start);
}

void QueryField::offerWords()
{
    const int start = wordStart();
    const QString prefix = text().sliced(start, cursorPosition() - start);
    m_completer->setCompletionPrefix(prefix);
    const bool isDone = m_completer->completionCount() == 0
        || (m_completer->completionCount() == 1 && m_completer->currentCompletion() == prefix);
    if (!m_completes || prefix.isEmpty() || isDone)
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

void QueryField::complete(const QString &word)
{
    const int start = wordStart();
    setSelection(start, cursorPosition() - start);
    insert(word);
}

void QueryField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_markLength < 0)
        return;
    // The cursor is the one place whose coordinates a line edit tells.
    const QRect cursor = cursorRect();
    const int origin = cursor.center().x() - fontMetrics().horizontalAdvance(text().first(cursorPosition()));
    const qsizetype end = qMin(m_markPosition + m_markLength, text().size());
    const int left = origin + fontMetrics().horizontalAdvance(text().first(qMin(m_markPosition, end)));
    const int right = qMax(origin + fontMetrics().horizontalAdvance(text().first(end)), left + 2 * WaveLength);
    QPainter painter(this);
    painter.setClipRect(rect().adjusted(4, 0, -4, 0));
    paintWave(&painter, left, right, cursor.bottom());
}

void QueryField::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    Q_EMIT entered();
}

} // namespace stateloupe
