#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace stateloupe {

/// Watches what a server sends before anything is allocated for it: hiredis believes an announced length or number of
/// elements, whatever the memory of this machine.
///
/// Knows as much of the protocol (RESP2, https://redis.io/docs/reference/protocol-spec) as is needed to find every
/// header, in pieces of any size.
class RedisReplyGuard
{
public:
    static constexpr qint64 MaximumBulkBytes = 512LL * 1024 * 1024; ///< what Redis itself allows for a value
    static constexpr qint64 MaximumReplyBytes = MaximumBulkBytes + 16LL * 1024 * 1024; ///< of all parts together
    static constexpr qint64 MaximumElements = 1'000'000; ///< announced by all parts together
    static constexpr qsizetype MaximumDepth = 7; ///< of arrays; hiredis knows no more
    static constexpr qsizetype MaximumLineBytes = 64 * 1024;

    /// Takes the next bytes in the order they arrive. False from the first that may not be passed on: this is no
    /// answer of a Redis server, or none that fits into memory.
    bool accept(QByteArrayView bytes);

    /// What was wrong, as a clause for people: "it announced 5000000 values at once".
    const QString &reason() const { return m_reason; }
    /// The line that was wrong, or what has arrived of one.
    const QByteArray &line() const { return m_line; }

private:
    bool acceptLine(QByteArrayView line);
    QString acceptBulk(qint64 length);
    QString acceptArray(qint64 count);
    bool finishValue();
    bool refuse(const QString &reason, QByteArrayView line);

    QByteArray m_line; ///< the beginning of one that has not arrived whole
    qint64 m_skip = 0; ///< bytes of a bulk string that are still to come, with the line break behind it
    std::vector<qint64> m_open; ///< for each open array: elements that are still to come
    qint64 m_replyBytes = 0;
    qint64 m_replyElements = 0;
    QString m_reason;
};

} // namespace stateloupe
