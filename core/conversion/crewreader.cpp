#include "core/conversion/crewreader.h"

#include "core/conversion/crewhistory.h"
#include "core/json/jsonstring.h"

#include <QHash>
#include <QStringBuilder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

/// A content that is no text stands in its line as JSON, and is noted beside it as well.
bool isSpelling(const QByteArray &noted, const QString &content)
{
    return !noted.isEmpty() && !noted.startsWith('"') && QString::fromUtf8(noted) == content;
}

class CrewReader
{
public:
    CrewReader(const JsonDocument &document, NodeId notes, const QString &now)
        : m_document(document)
        , m_now(encodeJsonString(now))
    {
        for (const NodeId node : childNodes(document, notes)) {
            if (const NodeId mark = memberOf(document, node, u"line"_s, JsonType::String); mark != NoNode)
                m_turns[document.string(mark)].append(m_notes.size());
            m_notes.append(memberOf(document, node, u"message"_s, JsonType::Object));
        }
    }

    CrewHistory read(const QString &text);

private:
    bool readOwn(const QString &line);
    bool readForeign(const QString &line);
    void append(const CrewLine &line, NodeId rest);
    void finishForeign();

    const JsonDocument &m_document;
    const QByteArray m_now;
    QList<NodeId> m_notes; ///< what was beside each message
    QHash<QString, QList<qsizetype>> m_turns; ///< which of them belong to lines of that mark, in order
    qsizetype m_nextNote = 0;
    std::optional<CrewLine> m_foreign; ///< of which more lines may come
    CrewHistory m_history;
};

void CrewReader::append(const CrewLine &line, NodeId rest)
{
    ImportedMessage message{.role = encodeJsonString(line.role), .content = {}, .timestamp = m_now};
    if (!line.name.isEmpty())
        message.name = encodeJsonString(line.name);
    applyMessageRest(message, m_document, rest);
    if (!isSpelling(message.content, line.content))
        message.content = encodeJsonString(line.content);
    m_history.messages.append(message);
}

void CrewReader::finishForeign()
{
    if (m_foreign)
        append(*m_foreign, NoNode);
    m_foreign.reset();
}

bool CrewReader::readOwn(const QString &line)
{
    if (m_nextNote == m_notes.size())
        return false;
    const QList<qsizetype> turns = m_turns.value(crewLineMark(line));
    const auto turn = std::lower_bound(turns.begin(), turns.end(), m_nextNote);
    const auto own = turn == turns.end() ? std::nullopt : readEscapedCrewLine(line);
    if (!own)
        return false;
    finishForeign();
    append(*own, m_notes[*turn]);
    m_nextNote = *turn + 1;
    return true;
}

/// "ROLE (name): content", or "[Agent]: content".
bool CrewReader::readForeign(const QString &line)
{
    auto begun = readPlainCrewLine(line);
    const QString prefix = line.left(line.indexOf(u':'));
    if (begun && prefix.trimmed().endsWith(u')')) {
        const qsizetype bracket = prefix.indexOf(u'(');
        begun->name = prefix.mid(bracket + 1, prefix.lastIndexOf(u')') - bracket - 1);
    } else if (!begun && prefix.startsWith(u'[') && prefix.endsWith(u']') && line.contains(u':')) {
        begun = CrewLine{u"assistant"_s, prefix.mid(1).chopped(1), line.mid(prefix.size() + 1).trimmed()};
    }
    if (!begun)
        return false;
    finishForeign();
    m_foreign = begun;
    return true;
}

CrewHistory CrewReader::read(const QString &text)
{
    if (text.isEmpty())
        return {};
    for (const QString &line : text.split(u'\n')) {
        if (readOwn(line) || readForeign(line))
            continue;
        if (m_foreign)
            m_foreign->content = m_foreign->content % u'\n' % line;
        else if (!line.trimmed().isEmpty())
            ++m_history.lostLines;
    }
    finishForeign();
    return std::move(m_history);
}

} // namespace

CrewHistory readCrewHistory(const JsonDocument &document, NodeId history, NodeId notes, const QString &now)
{
    if (history == NoNode)
        return {};
    return CrewReader(document, notes, now).read(document.string(history));
}

} // namespace stateloupe
