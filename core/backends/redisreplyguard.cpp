#include "core/backends/redisreplyguard.h"

#include <algorithm>
#include <charconv>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

constexpr qsizetype LineBreakBytes = 2;
const QString ForeignProtocol = u"it does not speak the protocol of Redis"_s;

bool isHeader(QByteArrayView line)
{
    return QByteArrayView("+-:$*").contains(line.front());
}

} // namespace

bool RedisReplyGuard::accept(QByteArrayView bytes)
{
    while (!bytes.isEmpty() && m_reason.isEmpty()) {
        if (m_skip > 0) {
            const qint64 skipped = std::min<qint64>(m_skip, bytes.size());
            m_skip -= skipped;
            bytes = bytes.sliced(skipped);
            if (m_skip == 0)
                finishValue();
            continue;
        }
        const qsizetype lineEnd = bytes.indexOf('\n');
        const QByteArrayView line = bytes.first(lineEnd < 0 ? bytes.size() : lineEnd + 1);
        bytes = bytes.sliced(line.size());
        if (lineEnd >= 0 && m_line.isEmpty()) {
            acceptLine(line);
            continue;
        }
        m_line.append(line);
        if (m_line.size() > MaximumLineBytes || !isHeader(m_line))
            refuse(isHeader(m_line) ? u"it sent a line that does not end"_s : ForeignProtocol, m_line);
        else if (lineEnd >= 0 && acceptLine(m_line))
            m_line.clear();
    }
    return m_reason.isEmpty();
}

/// A whole line, with its break.
bool RedisReplyGuard::acceptLine(QByteArrayView line)
{
    if (!isHeader(line) || !line.endsWith("\r\n"))
        return refuse(ForeignProtocol, line);
    m_replyBytes += line.size();
    const char type = line.front();
    if (type == '+' || type == '-')
        return finishValue();
    qint64 number = 0;
    const char *const end = line.end() - LineBreakBytes;
    const auto [last, error] = std::from_chars(line.begin() + 1, end, number);
    if (error != std::errc() || last != end)
        return refuse(u"it sent a number that is none"_s, line);
    QString complaint;
    if (type == '$')
        complaint = acceptBulk(number);
    else if (type == '*')
        complaint = acceptArray(number);
    if (!complaint.isEmpty())
        return refuse(complaint, line);
    const bool isComplete = type == ':' || number < 0 || (type == '*' && number == 0);
    return !isComplete || finishValue();
}

/// Returns what is wrong with it; nothing if nothing is.
QString RedisReplyGuard::acceptBulk(qint64 length)
{
    if (length < -1)
        return u"it announced a value of negative length"_s;
    if (length > MaximumBulkBytes || m_replyBytes + length > MaximumReplyBytes)
        return u"it announced a value of %1 bytes, more than Redis allows"_s.arg(length);
    if (length >= 0) {
        m_skip = length + LineBreakBytes;
        m_replyBytes += m_skip;
    }
    return {};
}

/// As acceptBulk().
QString RedisReplyGuard::acceptArray(qint64 count)
{
    if (count < -1)
        return u"it announced a negative number of values"_s;
    if (count > MaximumElements - m_replyElements)
        return u"it announced %1 values at once"_s.arg(count);
    if (count <= 0)
        return {};
    if (qsizetype(m_open.size()) == MaximumDepth)
        return u"it sent lists within lists without end"_s;
    m_replyElements += count;
    m_open.push_back(count);
    return {};
}

bool RedisReplyGuard::finishValue()
{
    while (!m_open.empty() && --m_open.back() == 0)
        m_open.pop_back();
    if (m_replyBytes > MaximumReplyBytes)
        return refuse(u"it sent more than fits into memory"_s, {});
    if (m_open.empty()) {
        m_replyBytes = 0;
        m_replyElements = 0;
    }
    return true;
}

bool RedisReplyGuard::refuse(const QString &reason, QByteArrayView line)
{
    m_reason = reason;
    m_line = line.toByteArray();
    return false;
}

} // namespace stateloupe
