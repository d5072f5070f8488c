#include "tests/support/generatedstate.h"

#include <QRandomGenerator>
#include <QStringBuilder>

namespace stateloupe::testing {

namespace {

class Writer
{
public:
    explicit Writer(qint64 bytes)
        : m_target(bytes)
    {
        m_json.reserve(bytes + 10'000);
    }

    QByteArray write()
    {
        m_json += "{\"messages\": [";
        const qint64 messagesEnd = m_target * 7 / 10;
        for (int i = 0; m_json.size() < messagesEnd; ++i) {
            m_json += i > 0 ? ", " : "";
            message(i);
        }
        m_json += "], \"context\": {\"step\": 7, \"status\": \"running\", \"items\": [";
        const qint64 contextEnd = m_target * 9 / 10;
        for (int i = 0; m_json.size() < contextEnd; ++i) {
            m_json += i > 0 ? ", " : "";
            item(i);
        }
        m_json += "]}, \"checkpoints\": [";
        for (int i = 0; m_json.size() < m_target; ++i) {
            m_json += i > 0 ? ", " : "";
            checkpoint(i);
        }
        m_json += "], \"metadata\": " + metadata() + '}';
        return m_json;
    }

private:
    int below(int bound) { return int(m_random.bounded(bound)); }

    void words(int characters)
    {
        static constexpr const char *Words[] = {"order ", "refund ", "r\\u00e9sum\\u00e9 ", "agent ", "policy ",
            "\\ud83d\\ude00 ", "vector ", "the ", "customer ", "asked ", "for ", "an ", "invoice\\n"};
        const qint64 end = m_json.size() + characters;
        while (m_json.size() < end)
            m_json += Words[below(int(std::size(Words)))];
    }

    void message(int number)
    {
        static constexpr const char *Roles[] = {"user", "assistant", "function", "assistant"};
        m_json += "{\"role\": \"";
        m_json += Roles[number % 4];
        m_json += "\", \"content\": \"";
        words(50 + below(1'450));
        m_json += "\", \"name\": null, \"function_call\": ";
        m_json += number % 4 == 1
            ? "{\"name\": \"search_db\", \"arguments\": \"{\\\"q\\\": \\\"refund\\\", \\\"limit\\\": 5}\"}"
            : "null";
        m_json += ", \"metadata\": {\"confidence\": 0." + QByteArray::number(below(1'000))
            + "}, \"timestamp\": \"2026-11-23T03:28:27.645953\"}";
    }

    void item(int number)
    {
        m_json += "{\"id\": " + QByteArray::number(3'544'790'567'247'868'102 + number)
            + ", \"score\": " + QByteArray::number(below(1'000)) + ".5, \"tags\": [\"eu\", \"prod\"], \"note\": \"";
        words(20 + below(100));
        m_json += "\", \"done\": true, \"next\": null}";
    }

    void checkpoint(int number)
    {
        m_json += "{\"id\": \"checkpoint-" + QByteArray::number(number) + "\", \"name\": \"step "
            + QByteArray::number(number) + "\", \"state_snapshot\": {\"messages\": [";
        for (int i = 0; i < 20; ++i) {
            m_json += i > 0 ? ", " : "";
            message(i);
        }
        m_json += "], \"context\": {\"step\": " + QByteArray::number(number)
            + "}, \"checkpoints\": [], \"metadata\": " + metadata()
            + "}, \"framework\": \"langgraph\", \"created_at\": \"2026-11-23T03:28:27.645961\", \"metadata\": {}}";
    }

    static QByteArray metadata()
    {
        return "{\"workflow_id\": \"generated\", \"current_framework\": \"langgraph\", \"created_at\": "
               "\"2026-11-23T03:28:27.645938\", \"updated_at\": \"2026-11-23T03:28:27.645966\", \"version\": "
               "\"1.0.0\", \"tags\": [\"prod\"], \"custom\": {}}";
    }

    QRandomGenerator m_random{20261123};
    qint64 m_target;
    QByteArray m_json;
};

} // namespace

QByteArray generatedState(qint64 bytes)
{
    return Writer(bytes).write();
}

} // namespace stateloupe::testing
