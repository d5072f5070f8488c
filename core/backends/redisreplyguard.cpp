#include "core/backends/redisreplyguard.h"

#include <QString>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

constexpr qsizetype LineBreakBytes = 2;

} // namespace

bool RedisReplyGuard::accept(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        if (!m_reason.isEmpty())
            return false;
        if (m_skip > 0) {
            const qint64 skipped = std::min<qint64>(m_skip, bytes.size());
            m_skip -= skipped;
            bytes = bytes.sliced(skipped);
            if (m_skip == 0 && !finishValue())
                return false;
            continue;
        }
        const qsizetype lineEnd = bytes.indexOf('\n');
        const qsizetype taken = lineEnd < 0 ? bytes.size() : lineEnd + 1;
        m_line.append(bytes.first(taken));
        bytes = bytes.sliced(taken);
        if (!QByteArrayView("+-:$*").contains(m_line.front()))
            return refuse(u"it does not speak the protocol of Redis"_s);
        if (m_line.size() > MaximumLineBytes)
            return refuse(u"it sent a line that does not end"_s);
        if (lineEnd >= 0 && !acceptLine())
            return false;
    }
    return true;
}

/// A whole line, with its break.
bool RedisReplyGuard::acceptLine()
{
    if (!m_line.endsWith("\r\n"))
        return refuse(u"it does not speak the protocol of Redis"_s);
    m_replyBytes += m_line.size();
    const char type = m_line.front();
    if (type == '+' || type == '-') {
        m_line.clear();
        return finishValue();
    }
    bool isNumber = false;
    const qint64 number = m_line.sliced(1, m_line.size() - 1 - LineBreakBytes).toLongLong(&isNumber);
    if (!isNumber)
        return refuse(u"it sent a number that is none"_s);
    if (type == '$' && !acceptBulk(number))
        return false;
    if (type == '*' && !acceptArray(number))
        return false;
    m_line.clear();
    return type == ':' || number < 0 || (type == '*' && number == 0) ? finishValue() : true;
}

bool RedisReplyGuard::acceptBulk(qint64 length)
{
    if (length < -1)
        return refuse(u"it announced a value of negative length"_s);
    if (length > MaximumBulkBytes || m_replyBytes + length > MaximumReplyBytes)
        return refuse(u"it announced a value of %1 bytes, more than Redis allows"_s.arg(length));
    if (length >= 0) {
        m_skip = length + LineBreakBytes;
        m_replyBytes += m_skip;
    }
    return true;
}

bool RedisReplyGuard::acceptArray(qint64 count)
{
    if (count < -1)
        return refuse(u"it announced a negative number of values"_s);
    m_replyElements += std::max<qint64>(count, 0);
    if (count > MaximumElements || m_replyElements > MaximumElements)
        return refuse(u"it announced %1 values at once"_s.arg(count));
    if (count > 0 && qsizetype(m_open.size()) == MaximumDepth)
        return refuse(u"it sent lists within lists without end"_s);
    if (count > 0)
        m_open.push_back(count);
    return true;
}

bool RedisReplyGuard::finishValue()
{
    while (!m_open.empty() && --m_open.back() == 0)
        m_open.pop_back();
    if (m_replyBytes > MaximumReplyBytes)
        return refuse(u"it sent more than fits into memory"_s);
    if (m_open.empty()) {
        m_replyBytes = 0;
        m_replyElements = 0;
    }
    return true;
}

bool RedisReplyGuard::refuse(const QString &reason)
{
    m_reason = reason;
    return false;
}

} // namespace stateloupe
