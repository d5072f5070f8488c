#include "core/backends/jsonbrules.h"

#include "core/backends/jsonbfindings.h"
#include "core/backends/jsonbkeys.h"
#include "core/backends/jsonbnumber.h"
#include "core/backends/jsonbscanner.h"
#include "core/backends/jsonbstring.h"
#include "core/json/jsonpointer.h"
#include "core/json/jsonstring.h"
#include "core/json/jsonutf8.h"

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

using Effect = FidelityFinding::Effect;
using Token = JsonbScanner::Token;

// Source of the limits: src/include/utils/jsonb.h and src/backend/utils/adt/jsonb_util.c of PostgreSQL 15. Elements and
// members are kept in arrays that double, and one of 1 GB is refused.
constexpr qint64 LargestContainer = 268'435'455; ///< bytes, also of a string
constexpr qint64 MostElements = 16'777'216;
constexpr qint64 MostMembers = 8'388'608;
constexpr std::size_t DeepestNesting = 12'000; ///< measured: from 13,000 on, depending on what is nested
constexpr qint64 EntryBytes = 4; ///< the header of a container, and the entry of each key, value or element
constexpr int TokensBetweenQuestions = 4'096;

struct Frame
{
    bool isObject = false;
    bool expectsKey = false;
    bool isReported = false; ///< too large, which goes for what holds it as well
    QByteArrayView key = {}; ///< of the member under way, with its quotes
    qint64 children = 0; ///< so far, with the one under way
    qint64 dataBytes = 0;
};

qint64 aligned(qint64 bytes)
{
    return (bytes + 3) & ~qint64(3);
}

class Checker
{
public:
    explicit Checker(QByteArrayView json)
        : m_json(json)
        , m_scanner(json)
    {
    }

    FidelityReport check(const std::function<bool()> &isCancelled)
    {
        if (firstInvalidUtf8(m_json))
            m_findings.add(Effect::Refused, {}, u"There are bytes that are not UTF-8, which PostgreSQL refuses."_s);
        int untilQuestion = 0;
        for (Token token = m_scanner.next(); token != Token::End; token = m_scanner.next()) {
            if (++untilQuestion == TokensBetweenQuestions) {
                untilQuestion = 0;
                if (isCancelled && isCancelled())
                    break;
            }
            take(token);
        }
        summarize();
        return m_findings.report();
    }

private:
    void take(Token token)
    {
        switch (token) {
        case Token::ObjectStart:
        case Token::ArrayStart:
            open(token == Token::ObjectStart);
            break;
        case Token::ObjectEnd:
        case Token::ArrayEnd:
            close();
            break;
        case Token::String:
            takeString();
            break;
        case Token::Number:
            takeNumber();
            break;
        case Token::Literal:
            takeLiteral();
            break;
        case Token::End:
            break;
        }
    }

    void open(bool isObject)
    {
        beginValue();
        m_frames.push_back({isObject, isObject});
        if (isObject)
            m_keys.openObject();
        if (m_frames.size() == DeepestNesting + 1)
            refuse(
                u"The nesting is deeper than about %L1, which PostgreSQL refuses unless its max_stack_depth is raised."_s
                    .arg(DeepestNesting));
    }

    void close()
    {
        const Frame frame = m_frames.back();
        if (frame.isObject && !m_keys.isInOrder())
            compareKeys();
        const qint64 entries = frame.isObject ? 2 * frame.children : frame.children;
        const qint64 bytes = EntryBytes + EntryBytes * entries + frame.dataBytes;
        m_frames.back().children = 0; // the pointer is that of the container now
        const bool isTooLong = frame.children > (frame.isObject ? MostMembers : MostElements);
        if (isTooLong && !frame.isReported)
            refuse(
                u"There are too many elements or keys in one place: PostgreSQL takes %L1 of an array, %L2 of an object."_s
                    .arg(MostElements)
                    .arg(MostMembers));
        else if (bytes > LargestContainer && !frame.isReported)
            refuse(u"This takes over %L1 bytes in JSONB, which PostgreSQL refuses."_s.arg(LargestContainer));
        if (frame.isObject)
            m_keys.closeObject();
        m_frames.pop_back();
        if (m_frames.empty())
            return;
        m_frames.back().isReported |= frame.isReported || isTooLong || bytes > LargestContainer;
        m_frames.back().dataBytes = aligned(m_frames.back().dataBytes) + bytes;
        endValue();
    }

    /// Finds the keys that are there more than once; those that only change places are counted.
    void compareKeys()
    {
        const std::span<const JsonbKeys::Key> keys = m_keys.sorted();
        bool hasMoved = false;
        qsizetype last = -1;
        m_frames.back().expectsKey = false;
        for (std::size_t first = 0; first < keys.size();) {
            std::size_t next = first + 1;
            while (next < keys.size() && keys[next].text == keys[first].text)
                ++next;
            if (next - first > 1) {
                m_frames.back().key = rawKeyAt(keys[next - 1].offset);
                change(u"The key is there %1 times, and only its last value is kept."_s.arg(next - first));
            }
            hasMoved |= keys[next - 1].offset < last;
            last = keys[next - 1].offset;
            first = next;
        }
        if (!hasMoved)
            return;
        m_frames.back().children = 0;
        if (++m_reorderedObjects == 1)
            m_firstReordered = pointer();
    }

    QByteArrayView rawKeyAt(qsizetype offset) const
    {
        JsonbScanner scanner(m_json);
        scanner.seek(offset);
        scanner.next();
        return scanner.raw();
    }

    void takeString()
    {
        const JsonbString string(m_scanner.raw());
        const bool isKey = !m_frames.empty() && m_frames.back().expectsKey;
        if (isKey) {
            Frame &frame = m_frames.back();
            frame.key = m_scanner.raw();
            frame.expectsKey = false;
            ++frame.children;
            m_keys.add(m_scanner.raw(), m_scanner.start());
        } else {
            beginValue();
        }
        const QString what = isKey ? u"The key"_s : u"The text"_s;
        if (string.hasNul)
            refuse(u"%1 holds \\u0000, which PostgreSQL refuses."_s.arg(what));
        if (string.hasLoneSurrogate)
            refuse(u"%1 holds half of a surrogate pair, which PostgreSQL refuses."_s.arg(what));
        if (string.length > LargestContainer)
            refuse(u"%1 is longer than %L2 bytes, which PostgreSQL refuses."_s.arg(what).arg(LargestContainer));
        m_respeltStrings += string.isRespelt ? 1 : 0;
        addData(string.length);
        if (!isKey)
            endValue();
    }

    void takeNumber()
    {
        beginValue();
        const JsonbNumber number(m_scanner.raw());
        if (number.isRefused()) {
            refuse(
                u"The number has over 131,072 digits before its point or over 16,383 after it, which PostgreSQL refuses."_s);
        } else {
            if (number.hasExponent())
                change(u"The number is written out without its exponent."_s);
            if (number.isNegativeZero())
                change(u"Zero loses its minus sign."_s);
            if (!m_frames.empty())
                m_frames.back().dataBytes = aligned(m_frames.back().dataBytes);
            addData(number.storedBytes());
        }
        endValue();
    }

    void takeLiteral()
    {
        beginValue();
        const QByteArrayView raw = m_scanner.raw();
        if (raw == QByteArrayView("NaN") || raw.endsWith("Infinity"))
            refuse(u"%1 is no JSON to PostgreSQL, which refuses it."_s.arg(QString::fromLatin1(raw)));
        endValue();
    }

    void beginValue()
    {
        if (!m_frames.empty() && !m_frames.back().isObject)
            ++m_frames.back().children;
    }

    void endValue()
    {
        if (!m_frames.empty())
            m_frames.back().expectsKey = m_frames.back().isObject;
    }

    void addData(qint64 bytes)
    {
        if (!m_frames.empty())
            m_frames.back().dataBytes += bytes;
    }

    void refuse(const QString &what) { add(Effect::Refused, what); }
    void change(const QString &what) { add(Effect::Changed, what); }
    void add(Effect effect, const QString &what)
    {
        m_findings.add(effect, m_findings.hasRoom(effect) ? pointer() : QByteArray(), what);
    }

    /// Of the value under way. A container whose children are reset names itself.
    QByteArray pointer() const
    {
        QStringList tokens;
        for (const Frame &frame : m_frames) {
            if (frame.children > 0)
                tokens += frame.isObject ? decodeJsonString(frame.key) : QString::number(frame.children - 1);
        }
        return JsonPointer(tokens).toString().toUtf8();
    }

    void summarize()
    {
        if (m_reorderedObjects > 0) {
            m_findings.add(Effect::Changed, m_firstReordered,
                u"Keys are put in another order, by length and then by bytes; objects where that happens: %L1, this "
                u"first."_s.arg(m_reorderedObjects));
        }
        if (m_respeltStrings > 0) {
            m_findings.add(Effect::Changed, {},
                u"Texts are spelt with other escapes, and mean the same; texts where that happens: %L1."_s.arg(
                    m_respeltStrings));
        }
    }

    QByteArrayView m_json;
    JsonbScanner m_scanner;
    JsonbKeys m_keys;
    std::vector<Frame> m_frames;
    JsonbFindings m_findings;
    qint64 m_reorderedObjects = 0;
    QByteArray m_firstReordered;
    qint64 m_respeltStrings = 0;
};

} // namespace

FidelityReport checkJsonb(QByteArrayView json, const std::function<bool()> &isCancelled)
{
    return Checker(json).check(isCancelled);
}

} // namespace stateloupe
