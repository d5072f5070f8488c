#include "ui/text/jsonlayout.h"

#include "core/json/jsonstring.h"

#include <algorithm>

namespace stateloupe {

namespace {

constexpr qsizetype LineWidth = 72;
constexpr int IndentWidth = 2;
constexpr int DeepestIndent = 20;
constexpr qsizetype LongestLayout = 200'000; // deep JSON is mostly indent

bool opens(QChar c)
{
    return c == u'{' || c == u'[';
}

bool closes(QChar c)
{
    return c == u'}' || c == u']';
}

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r';
}

/// Of the string at the beginning, with its quotes; all of it when it does not end.
qsizetype stringLength(QStringView text)
{
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i] == u'\\')
            ++i;
        else if (text[i] == u'"')
            return i + 1;
    }
    return text.size();
}

/// Only what JSON demands stays escaped.
QString readableString(QStringView token)
{
    const bool isWhole = token.size() > 1 && token.back() == u'"';
    if (!isWhole || !token.contains(u'\\'))
        return token.toString();
    QString readable(u'"');
    for (const QChar c : decodeJsonString(token.toUtf8())) {
        if (c == u'"' || c == u'\\')
            readable += u'\\' % QString(c);
        else if (c < u' ' || c.isSurrogate())
            readable += QString::fromLatin1(encodeJsonString(c)).sliced(1).chopped(1);
        else
            readable += c;
    }
    return readable + u'"';
}

class Layout
{
public:
    explicit Layout(QStringView json)
        : m_json(json)
    {
    }

    QString make()
    {
        while (m_at < m_json.size() && m_text.size() < LongestLayout)
            step();
        return m_text;
    }

private:
    void step()
    {
        const QChar c = m_json[m_at];
        if (isSpace(c)) {
            ++m_at;
        } else if (opens(c)) {
            open();
        } else if (closes(c)) {
            m_depth = std::max(0, m_depth - 1);
            if (!m_isInline)
                breakLine();
            take(1);
        } else if (c == u',') {
            take(1);
            if (m_isInline)
                m_text += u' ';
            else
                breakLine();
        } else if (c == u':') {
            take(1);
            m_text += u' ';
        } else {
            token();
        }
        if (m_at >= m_inlineEnd)
            m_isInline = false;
    }

    void open()
    {
        const qsizetype room = LineWidth - std::min(m_depth, DeepestIndent) * IndentWidth;
        const qsizetype length
            = m_isInline ? 0 : jsonContainerLength(m_json.sliced(m_at).first(std::min(room, left())));
        if (length > 0) {
            m_isInline = true;
            m_inlineEnd = m_at + length;
        }
        ++m_depth;
        take(1);
        if (!m_isInline)
            breakLine();
    }

    void token()
    {
        if (m_json[m_at] == u'"') {
            const qsizetype length = stringLength(m_json.sliced(m_at));
            m_text += readableString(m_json.sliced(m_at, length));
            m_at += length;
            return;
        }
        const auto isEnd
            = [](QChar c) { return isSpace(c) || opens(c) || closes(c) || c == u',' || c == u':' || c == u'"'; };
        const auto begin = m_json.begin() + m_at;
        take(std::max<qsizetype>(1, std::find_if(begin, m_json.end(), isEnd) - begin));
    }

    qsizetype left() const { return m_json.size() - m_at; }

    void take(qsizetype length)
    {
        m_text += m_json.sliced(m_at, length);
        m_at += length;
    }

    void breakLine() { m_text += u'\n' + QString(std::min(m_depth, DeepestIndent) * IndentWidth, u' '); }

    QStringView m_json;
    QString m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
    bool m_isInline = false; ///< inside a container that fits on the line
    qsizetype m_inlineEnd = 0;
};

} // namespace

QString laidOutJson(QStringView json)
{
    return Layout(json).make();
}

qsizetype jsonContainerLength(QStringView text)
{
    qsizetype depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'"') {
            i += stringLength(text.sliced(i)) - 1;
            continue;
        }
        depth += opens(text[i]) ? 1 : (closes(text[i]) ? -1 : 0);
        if (depth <= 0)
            return depth == 0 && closes(text[i]) ? i + 1 : -1;
    }
    return -1;
}

} // namespace stateloupe
