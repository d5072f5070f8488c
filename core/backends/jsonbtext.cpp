#include "core/backends/jsonbtext.h"

#include "core/backends/jsonbkeys.h"
#include "core/backends/jsonbnumber.h"
#include "core/backends/jsonbscanner.h"
#include "core/backends/jsonbstring.h"

#include <algorithm>

namespace stateloupe {

namespace {

using Token = JsonbScanner::Token;

/// An object whose members are written in another order than they stand, or not all of them.
struct Reordered
{
    qsizetype start = 0;
    qsizetype end = 0; ///< its closing brace
    std::vector<qsizetype> members; ///< offsets of the keys, in their new order
};

/// Whether the next token in an object is a key; false in arrays and outside.
struct Frame
{
    bool isObject = false;
    bool expectsKey = false;
    bool isEmpty = true;
    qsizetype start = 0;
    const Reordered *reordered = nullptr;
    std::size_t nextMember = 0;
};

/// The last of equal keys each.
std::vector<qsizetype> survivingMembers(std::span<const JsonbKeys::Key> keys)
{
    std::vector<qsizetype> members;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (i + 1 == keys.size() || keys[i].text != keys[i + 1].text)
            members.push_back(keys[i].offset);
    }
    return members;
}

std::vector<Reordered> findReordered(QByteArrayView json)
{
    std::vector<Reordered> found;
    std::vector<Frame> frames;
    JsonbKeys keys;
    JsonbScanner scanner(json);
    for (Token token = scanner.next(); token != Token::End; token = scanner.next()) {
        if (token == Token::String && !frames.empty() && frames.back().expectsKey) {
            keys.add(scanner.raw(), scanner.start());
            frames.back().expectsKey = false;
            continue;
        }
        if (token == Token::ObjectStart || token == Token::ArrayStart) {
            const bool isObject = token == Token::ObjectStart;
            frames.push_back({isObject, isObject, true, scanner.start()});
            if (isObject)
                keys.openObject();
            continue;
        }
        if (token == Token::ObjectEnd) {
            if (!keys.isInOrder())
                found.push_back({frames.back().start, scanner.start(), survivingMembers(keys.sorted())});
            keys.closeObject();
        }
        if (token == Token::ObjectEnd || token == Token::ArrayEnd)
            frames.pop_back();
        if (!frames.empty())
            frames.back().expectsKey = frames.back().isObject;
    }
    std::sort(found.begin(), found.end(), [](const Reordered &a, const Reordered &b) { return a.start < b.start; });
    return found;
}

/// Writes a document out, jumping between the members of objects that are reordered.
class Writer
{
public:
    Writer(QByteArrayView json, std::vector<Reordered> reordered)
        : m_scanner(json)
        , m_reordered(std::move(reordered))
    {
        m_text.reserve(json.size() + json.size() / 8);
    }

    QByteArray write()
    {
        for (Token token = m_scanner.next(); token != Token::End; token = m_scanner.next())
            write(token);
        return m_text;
    }

private:
    void write(Token token)
    {
        switch (token) {
        case Token::ObjectStart:
        case Token::ArrayStart:
            open(token == Token::ObjectStart);
            break;
        case Token::ObjectEnd:
        case Token::ArrayEnd:
            m_text += token == Token::ObjectEnd ? '}' : ']';
            m_frames.pop_back();
            endValue();
            break;
        case Token::String:
            if (writeKey())
                break;
            separate();
            appendJsonbString(m_text, m_scanner.raw());
            endValue();
            break;
        case Token::Number:
            separate();
            m_text += JsonbNumber(m_scanner.raw()).text();
            endValue();
            break;
        case Token::Literal:
            separate();
            m_text.append(m_scanner.raw());
            endValue();
            break;
        case Token::End:
            break;
        }
    }

    void open(bool isObject)
    {
        separate();
        m_text += isObject ? '{' : '[';
        m_frames.push_back({isObject, isObject, true, m_scanner.start()});
        Frame &frame = m_frames.back();
        const auto found = std::lower_bound(m_reordered.begin(), m_reordered.end(), frame.start,
            [](const Reordered &object, qsizetype start) { return object.start < start; });
        if (found == m_reordered.end() || found->start != frame.start)
            return;
        frame.reordered = &*found;
        goToNextMember(frame);
    }

    bool writeKey()
    {
        if (m_frames.empty() || !m_frames.back().expectsKey)
            return false;
        separate();
        appendJsonbString(m_text, m_scanner.raw());
        m_text += ": ";
        m_frames.back().expectsKey = false;
        return true;
    }

    /// Before an element, or before a key; its value is parted from it already.
    void separate()
    {
        if (m_frames.empty() || (m_frames.back().isObject && !m_frames.back().expectsKey))
            return;
        if (!m_frames.back().isEmpty)
            m_text += ", ";
        m_frames.back().isEmpty = false;
    }

    void endValue()
    {
        if (m_frames.empty())
            return;
        Frame &frame = m_frames.back();
        frame.expectsKey = frame.isObject;
        if (frame.reordered)
            goToNextMember(frame);
    }

    void goToNextMember(Frame &frame)
    {
        const std::vector<qsizetype> &members = frame.reordered->members;
        const bool isAtEnd = frame.nextMember == members.size();
        m_scanner.seek(isAtEnd ? frame.reordered->end : members[frame.nextMember]);
        if (!isAtEnd)
            ++frame.nextMember;
    }

    JsonbScanner m_scanner;
    std::vector<Reordered> m_reordered;
    std::vector<Frame> m_frames;
    QByteArray m_text;
};

} // namespace

QByteArray jsonbText(QByteArrayView json)
{
    return Writer(json, findReordered(json)).write();
}

} // namespace stateloupe
