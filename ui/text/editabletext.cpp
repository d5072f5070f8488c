#include "ui/text/editabletext.h"

#include "ui/text/plaintext.h"

#include <QPlainTextEdit>
#include <QTextDocument>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

/// What QTextDocument takes for the end of a block or of a frame.
bool isSwallowed(QChar character)
{
    return character == QChar::ParagraphSeparator || character == QChar::LineSeparator || character == u'\ufdd0'
        || character == u'\ufdd1';
}

} // namespace

bool isPlainlyEditable(QStringView text)
{
    return std::none_of(text.begin(), text.end(), isSwallowed) && visibleText(text) == text;
}

QString editedText(const QPlainTextEdit *editor)
{
    return editor->document()->toRawText().replace(QChar::ParagraphSeparator, u'\n');
}

QString escapedForEditing(const QString &json)
{
    QString text;
    text.reserve(json.size());
    for (const QChar character : json) {
        if (isSwallowed(character))
            text += "\\u"_L1 + QString::number(character.unicode(), 16);
        else
            text += character;
    }
    return text;
}

} // namespace stateloupe
