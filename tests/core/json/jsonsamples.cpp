#include "tests/core/json/jsonsamples.h"

#include <QFile>

namespace stateloupe::testing {

using namespace Qt::StringLiterals;

static QByteArray readData(const QString &name)
{
    QFile file(u"" STATELOUPE_TEST_DATA "/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    return file.readAll();
}

QList<QByteArray> referenceStates()
{
    QList<QByteArray> states;
    for (const QByteArray &line : readData(u"reference.ndjson"_s).split('\n')) {
        if (line.isEmpty())
            continue;
        const auto document = JsonDocument::parse(line);
        states.append(document->rawValue(document->member(JsonDocument::Root, u"state"_s)));
    }
    return states;
}

QByteArray awkwardState()
{
    return readData(u"awkward.json"_s);
}

namespace {

class Generator
{
public:
    Generator(QRandomGenerator &random, int nodes)
        : m_random(random)
        , m_left(nodes)
    {
    }

    QByteArray document()
    {
        value();
        return m_space + m_json + m_space;
    }

private:
    QByteArray pick(const QList<QByteArray> &choices) { return choices[m_random.bounded(choices.size())]; }
    QByteArray space() { return m_random.bounded(4) == 0 ? pick({" ", "\n", "\r\n\t", "  "}) : m_space; }

    void value()
    {
        --m_left;
        const int kind = m_left > 0 && m_depth < 40 ? int(m_random.bounded(4)) : 3;
        if (kind == 0 || kind == 1)
            container(kind == 0);
        else if (kind == 2)
            m_json += string();
        else
            m_json += pick({"0", "-0.0", "1E+05", "123456789012345678901234567890", "NaN", "-Infinity", "null", "true",
                "false", "10.00", "Infinity"});
    }

    QByteArray string()
    {
        return '"'
            + pick({"", "plain", "\\u00e9", "\xc3\xa9", "\\ud83d", "\\\"\\\\",
                "a longer text of some forty bytes here, {]"})
            + '"';
    }

    void container(bool isObject)
    {
        ++m_depth;
        m_json += isObject ? '{' : '[';
        m_json += space();
        const int count = int(m_random.bounded(6));
        for (int i = 0; i < count; ++i) {
            if (i > 0)
                m_json += space() + ',' + space();
            if (isObject)
                m_json += string() + space() + ':' + space();
            value();
        }
        m_json += space();
        m_json += isObject ? '}' : ']';
        --m_depth;
    }

    QRandomGenerator &m_random;
    int m_left;
    int m_depth = 0;
    QByteArray m_space = m_random.bounded(2) == 0 ? QByteArray() : QByteArray(" ");
    QByteArray m_json;
};

} // namespace

QByteArray randomJson(QRandomGenerator &random, int nodes)
{
    return Generator(random, nodes).document();
}

JsonDocument parsed(const QByteArray &text)
{
    const auto document = JsonDocument::parse(text);
    if (!document)
        qFatal("%s", qPrintable(document.error().toString()));
    return *document;
}

QString indexFault(const JsonDocument &document)
{
    const auto fresh = JsonDocument::parse(document.bytes());
    if (!fresh)
        return u"not JSON any more: "_s + fresh.error().toString();
    if (document.nodeCount() != fresh->nodeCount())
        return u"%1 nodes instead of %2"_s.arg(document.nodeCount()).arg(fresh->nodeCount());
    for (NodeId node = 0; node < fresh->nodeCount(); ++node) {
        const bool isSame = document.nodeSpan(node) == fresh->nodeSpan(node)
            && document.valueSpan(node) == fresh->valueSpan(node) && document.parent(node) == fresh->parent(node)
            && document.childCount(node) == fresh->childCount(node)
            && document.subtreeSize(node) == fresh->subtreeSize(node)
            && document.isMember(node) == fresh->isMember(node) && document.type(node) == fresh->type(node);
        if (!isSame)
            return u"node %1 differs"_s.arg(node);
    }
    return {};
}

} // namespace stateloupe::testing
