#include "ui/views/messagetext.h"

#include "core/json/jsondocument.h"
#include "ui/text/jsonlayout.h"

#include <QRegularExpression>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr int MaximumCodeRuns = 200;
constexpr int MaximumTries = 50;
constexpr qsizetype LongestRun = 400;
constexpr qsizetype BreakEvery = 16;
constexpr qsizetype ShortestArray = 20; // "[1]" on a line is more likely a footnote

bool startsLikeJson(QStringView text)
{
    constexpr qsizetype Enough = 40;
    const QStringView start = text.first(std::min(text.size(), Enough)).trimmed();
    if (start.size() < 2 || (start.front() != u'{' && start.front() != u'['))
        return false;
    const QStringView inside = start.sliced(1).trimmed();
    if (inside.isEmpty() || inside.front() == u'"')
        return true;
    return start.front() == u'{' ? inside.front() == u'}' : QStringView(u"{[]-0123456789tfn").contains(inside.front());
}

/// The length of the JSON that stands at `position`, the beginning of a line, on lines of its own; 0 when there is
/// none.
qsizetype jsonLength(QStringView content, qsizetype position)
{
    const QStringView rest = content.sliced(position);
    const qsizetype length = jsonContainerLength(rest);
    if (length < 0 || (rest.front() == u'[' && length < ShortestArray))
        return 0;
    const qsizetype lineEnd = rest.indexOf(u'\n', length);
    const QStringView behind = rest.sliced(length, (lineEnd < 0 ? rest.size() : lineEnd) - length);
    const bool isJson = behind.trimmed().isEmpty() && JsonDocument::parse(rest.first(length).toUtf8()).has_value();
    return isJson ? length : 0;
}

class Splitter
{
public:
    explicit Splitter(const QString &content)
        : m_content(content)
    {
    }

    QList<MessagePart> split()
    {
        while (m_at < m_content.size())
            takeLine();
        finishPart();
        return m_parts;
    }

private:
    void takeLine()
    {
        if (!m_isCode && m_tries < MaximumTries) {
            if (const qsizetype length = triedJson(); length > 0) {
                finishPart();
                m_parts.append({laidOutJson(QStringView(m_content).sliced(m_at, length)), true, u"json"_s});
                m_at = m_content.indexOf(u'\n', m_at + length);
                m_at = m_at < 0 ? m_content.size() : m_at + 1;
                return;
            }
        }
        const qsizetype end = m_content.indexOf(u'\n', m_at);
        const QString line = m_content.sliced(m_at, (end < 0 ? m_content.size() : end) - m_at);
        m_at = end < 0 ? m_content.size() : end + 1;
        if (!line.startsWith("```"_L1)) {
            m_lines.append(line);
            return;
        }
        finishPart();
        m_isCode = !m_isCode;
        m_language = m_isCode ? line.sliced(3).trimmed() : QString();
    }

    /// What looks like JSON and is none costs a look at all that follows.
    qsizetype triedJson()
    {
        if (!startsLikeJson(QStringView(m_content).sliced(m_at)))
            return 0;
        ++m_tries;
        return jsonLength(m_content, m_at);
    }

    void finishPart()
    {
        // Empty lines around a block are its margin already.
        while (!m_lines.isEmpty() && !m_isCode && m_lines.last().trimmed().isEmpty())
            m_lines.removeLast();
        while (!m_lines.isEmpty() && !m_isCode && !m_parts.isEmpty() && m_lines.first().trimmed().isEmpty())
            m_lines.removeFirst();
        if (!m_lines.isEmpty())
            m_parts.append({m_lines.join(u'\n'), m_isCode, m_language});
        m_lines.clear();
    }

    const QString &m_content;
    qsizetype m_at = 0;
    int m_tries = 0;
    QList<MessagePart> m_parts;
    QStringList m_lines;
    bool m_isCode = false;
    QString m_language;
};

} // namespace

QList<MessagePart> messageParts(const QString &content)
{
    if (content.isEmpty())
        return {};
    const QStringView inner = QStringView(content).trimmed();
    if (startsLikeJson(content)) {
        const qsizetype length = jsonContainerLength(inner);
        if (length < 0 || length == inner.size())
            return {{laidOutJson(inner), true, u"json"_s}};
    }
    const QList<MessagePart> parts = Splitter(content).split();
    return parts.isEmpty() ? QList<MessagePart>{{content}} : parts;
}

QString wrappableText(const QString &text, qsizetype maximum)
{
    constexpr QChar ZeroWidthSpace{u'\u200b'};
    QString result;
    result.reserve(std::min(text.size(), maximum) + LongestRun);
    qsizetype run = 0; // of characters without a space
    for (const QChar c : QStringView(text).first(std::min(text.size(), maximum))) {
        run = c.isSpace() ? 0 : run + 1;
        if (run > LongestRun && run % BreakEvery == 0 && !c.isLowSurrogate())
            result += ZeroWidthSpace;
        result += c == u'\n' ? QChar(QChar::LineSeparator) : c;
    }
    return result;
}

QList<std::pair<qsizetype, qsizetype>> inlineCode(const QString &text)
{
    static const QRegularExpression quoted(u"(?<!`)`[^`\\n]{1,200}`(?!`)"_s);
    QList<std::pair<qsizetype, qsizetype>> runs;
    for (auto match = quoted.globalMatch(text); match.hasNext() && runs.size() < MaximumCodeRuns;) {
        const QRegularExpressionMatch run = match.next();
        runs.append({run.capturedStart(), run.capturedLength()});
    }
    return runs;
}

} // namespace stateloupe
