#pragma once

#include <QList>
#include <QString>

namespace stateloupe {

/// A run of a message's content that is set in one kind of type.
struct MessagePart
{
    QString text;
    bool isCode = false;

    friend bool operator==(const MessagePart &, const MessagePart &) = default;
};

/// Splits content at its Markdown code fences (the fences themselves are left out); content that looks like JSON as a
/// whole is code.
QList<MessagePart> messageParts(const QString &content);

/// A time as the reference system writes it without its "T" and the fraction of the second; others as one short line.
QString shortTime(const QString &written);

} // namespace stateloupe
