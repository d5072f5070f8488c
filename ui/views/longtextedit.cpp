#include "ui/views/longtextedit.h"

#include "ui/preferences/theme.h"
#include "ui/text/editabletext.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>

#include <algorithm>

namespace stateloupe {

using namespace Qt::StringLiterals;

LongTextEdit::LongTextEdit(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_mark(u'↩')
{
}

/// A mark that the text does not have by itself.
void LongTextEdit::chooseMark(const QString &text)
{
    for (const QChar candidate : {u'↩', u'⏎', u'⤶', u'↲', u'\ue00a', u'\ue00b', u'\ue00c'}) {
        m_mark = candidate;
        if (!text.contains(candidate))
            return;
    }
}

QString LongTextEdit::broken(const QString &text) const
{
    QString result;
    result.reserve(text.size() + text.size() / LongestLine * 2);
    qsizetype column = 0;
    for (const QChar character : text) {
        if (column >= LongestLine && character != u'\n' && !character.isLowSurrogate()) {
            result += m_mark;
            result += u'\n';
            column = 0;
        }
        result += character;
        column = character == u'\n' ? 0 : column + 1;
    }
    return result;
}

QString LongTextEdit::joined(QString text) const
{
    const QChar pair[] = {m_mark, u'\n'};
    return m_hasBreaks ? text.remove(QString(pair, 2)) : text;
}

void LongTextEdit::setText(const QString &text)
{
    chooseMark(text);
    const QString shown = broken(text);
    m_hasBreaks = shown.size() != text.size();
    setPlainText(shown);
}

QString LongTextEdit::text() const
{
    return joined(editedText(this));
}

bool LongTextEdit::isBroken(const QTextBlock &block) const
{
    return m_hasBreaks && block.next().isValid() && block.text().endsWith(m_mark);
}

int LongTextEdit::positionOf(qsizetype place) const
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const qsizetype length
            = isBroken(block) ? block.length() - 2 : block.length(); // with its line feed, or without
        if (place < length)
            return block.position() + int(place);
        place -= length;
    }
    return document()->characterCount() - 1;
}

void LongTextEdit::markFault(qsizetype place)
{
    QTextEdit::ExtraSelection fault;
    fault.cursor = QTextCursor(document());
    fault.cursor.setPosition(positionOf(place));
    if (fault.cursor.atBlockEnd()) // there is nothing to underline: what is before it has no end
        fault.cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor);
    else
        fault.cursor.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor);
    const Theme &theme = Theme::current();
    fault.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    fault.format.setUnderlineColor(theme.color(Theme::Role::Danger));
    fault.format.setBackground(theme.tint(Theme::Role::Danger));
    QTextEdit::ExtraSelection line;
    line.cursor = fault.cursor;
    line.cursor.clearSelection();
    line.format.setBackground(theme.tint(Theme::Role::Danger));
    line.format.setProperty(QTextFormat::FullWidthSelection, true);
    setExtraSelections({line, fault});
}

void LongTextEdit::clearFault()
{
    setExtraSelections({});
}

void LongTextEdit::goTo(qsizetype place)
{
    QTextCursor cursor(document());
    cursor.setPosition(positionOf(place));
    setTextCursor(cursor);
    centerCursor();
    setFocus();
}

/// At a break one erases the character beyond it, as if the line went on.
bool LongTextEdit::eraseAcrossBreak(bool forward)
{
    QTextCursor cursor = textCursor();
    const QTextBlock block = forward ? cursor.block() : cursor.block().previous();
    const int inBlock = cursor.positionInBlock();
    const bool isAtBreak = forward ? inBlock >= block.length() - 2 : inBlock == 0;
    if (cursor.hasSelection() || !block.isValid() || !isBroken(block) || !isAtBreak)
        return false;
    const int end = block.position() + block.length() - 1; // of the line, behind the mark
    cursor.beginEditBlock();
    cursor.setPosition(end - 1);
    cursor.setPosition(end + 1, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    forward ? cursor.deleteChar() : cursor.deletePreviousChar();
    cursor.endEditBlock();
    setTextCursor(cursor);
    return true;
}

void LongTextEdit::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = !isReadOnly() && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool isErasing = event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace;
    if (isPlain && isErasing && eraseAcrossBreak(event->key() == Qt::Key_Delete))
        return;
    QPlainTextEdit::keyPressEvent(event);
}

QMimeData *LongTextEdit::createMimeDataFromSelection() const
{
    auto *selected = new QMimeData;
    selected->setText(joined(textCursor().selectedText().replace(QChar::ParagraphSeparator, u'\n')));
    return selected;
}

void LongTextEdit::insertFromMimeData(const QMimeData *source)
{
    if (!source->hasText())
        return;
    const QString pasted = source->text();
    if (m_hasBreaks && pasted.contains(m_mark)) { // then it cannot be the mark any longer
        const QString whole = text();
        const qsizetype before = joined(editedText(this).first(textCursor().selectionStart())).size();
        const qsizetype selected = joined(textCursor().selectedText().replace(QChar::ParagraphSeparator, u'\n')).size();
        setText(whole.first(before) + pasted + whole.sliced(before + selected));
        goTo(before + pasted.size());
        return;
    }
    if (!m_hasBreaks)
        chooseMark(text() + pasted);
    const QString shown = broken(pasted);
    m_hasBreaks = m_hasBreaks || shown.size() != pasted.size();
    textCursor().insertText(shown);
    ensureCursorVisible();
}

} // namespace stateloupe
