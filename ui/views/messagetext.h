#pragma once

#include <QList>
#include <QString>

namespace stateloupe {

/// A run of a message's content that is set in one kind of type.
struct MessagePart
{
    QString text;
    bool isCode = false;
    QString language = {}; ///< of code, as the fence names it; "json" for JSON

    friend bool operator==(const MessagePart &, const MessagePart &) = default;
};

/// Splits content into text and code for reading: Markdown code fences (which are left out themselves), JSON on lines
/// of its own, and content that is JSON as a whole, even if it breaks off. JSON is laid out over lines.
QList<MessagePart> messageParts(const QString &content);

/// The first `maximum` characters of `text` for a QTextLayout: with its own line breaks, and with places to break in
/// what has none, because looking for one takes Qt time in proportion to the square.
QString wrappableText(const QString &text, qsizetype maximum);

/// Where `text` has inline code, `like this`, with its backticks: starts and lengths, in order.
QList<std::pair<qsizetype, qsizetype>> inlineCode(const QString &text);

} // namespace stateloupe
