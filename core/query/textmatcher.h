#pragma once

#include <QByteArray>
#include <QString>
#include <QStringMatcher>

namespace stateloupe {

/// Finds a text in others, in any case of letters: what differs only by Unicode's simple case folding is the same.
/// Reading one object from several threads is safe.
class TextMatcher
{
public:
    /// Finds the empty text, which is everywhere.
    TextMatcher() = default;
    explicit TextMatcher(const QString &text);

    const QString &text() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }
    /// A part that is in every text where this one is, once ASCII letters are in lower case: printable ASCII characters
    /// that JSON needs no escape for. May be empty.
    const QByteArray &plainPart() const { return m_probe; }

    /// The first place at or after `from`, or -1; what is found is as long as text(), in UTF-16 units.
    qsizetype indexIn(QStringView text, qsizetype from = 0) const;

    /// False when the text is in no string, key or other value of a JSON text, nor in the text itself, whatever
    /// escapes it is spelt with. Some GB/s: made for passing over most of a store without parsing it.
    bool mayBeIn(QByteArrayView json) const;

private:
    QString m_text;
    QStringMatcher m_matcher;
    QByteArray m_probe; ///< plainPart()
    bool m_hasOnlyUnicode = false; ///< a character that no ASCII character folds to
};

} // namespace stateloupe
