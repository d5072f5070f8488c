#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace stateloupe {

/// `text` as a JSON string with its quotes, spelt as Python's json.dumps spells it: ASCII only, \u escapes in lower
/// case, surrogate pairs, lone surrogates kept.
QByteArray encodeJsonString(const QString &text);

/// Decodes a JSON string bit by bit, so that one of 100 MB never has to be in memory twice.
class JsonStringDecoder
{
public:
    /// `raw` is well-formed and has its quotes; it has to stay as long as this.
    explicit JsonStringDecoder(QByteArrayView raw)
        : m_next(raw.data() + 1)
        , m_end(raw.data() + raw.size() - 1)
    {
    }

    bool atEnd() const { return m_next == m_end; }
    /// Appends the next part of the text: about `units` UTF-16 units, fewer only at the end.
    void read(QString &text, qsizetype units);

private:
    const char *m_next;
    const char *m_end;
};

/// The text of a JSON string; `raw` is well-formed and has its quotes. Stops after `maxLength` UTF-16 units (-1:
/// never).
QString decodeJsonString(QByteArrayView raw, qsizetype maxLength = -1);

} // namespace stateloupe
