#include "core/backends/rediserror.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

constexpr qsizetype ShownBytes = 160;

struct Meaning
{
    QByteArrayView start; ///< of the error reply
    ErrorKind kind;
    QString sentence; ///< %1: the server, %2: the verb
};

/// The first row whose start fits counts. Starts: the error codes of Redis 7.0 (src/server.c, createSharedObjects), and
/// the texts of errors without a code of their own, also of older versions.
const std::vector<Meaning> &meanings()
{
    using enum ErrorKind;
    static const QString cluster
        = u"The Redis server at %1 is part of a cluster, which this version of Stateloupe cannot open. Nothing was "
          u"written. Use a server that stands alone."_s;
    static const QString wrongPassword
        = u"The Redis server at %1 does not accept this user and password. Check both."_s;
    static const std::vector<Meaning> table{
        {"NOAUTH", PermissionDenied,
            u"The Redis server at %1 asks for a password, and for a user if it has several."_s},
        {"WRONGPASS", PermissionDenied, wrongPassword},
        {"ERR invalid password", PermissionDenied, wrongPassword},
        {"ERR wrong number of arguments for 'auth'", Unsupported,
            u"The Redis server at %1 is older than 6.0 and knows no users. Open it with a password alone."_s},
        {"NOPERM", PermissionDenied,
            u"This user may not use %2 on these keys of the Redis server at %1. Nothing was written. Ask for the right "
            u"to, or use another user."_s},
        {"DENIED", Unavailable,
            u"The Redis server at %1 is in protected mode and only talks to its own machine. Have a password set there."_s},
        {"READONLY", PermissionDenied,
            u"The Redis server at %1 is a replica, which only reads. Nothing was written. Open its primary."_s},
        {"OOM", Unavailable,
            u"The memory of the Redis server at %1 is full (maxmemory). Nothing was written. Make room there, then try "
            u"again."_s},
        {"MISCONF", Unavailable,
            u"The Redis server at %1 cannot save to its disk and therefore refuses changes. Nothing was written. Look "
            u"at its log and its disk."_s},
        {"NOREPLICAS", Unavailable,
            u"The Redis server at %1 has too few replicas to take changes. Nothing was written. Try again later."_s},
        {"LOADING", Unavailable, u"The Redis server at %1 is still loading its data. Try again in a moment."_s},
        {"BUSY", Unavailable,
            u"The Redis server at %1 is busy with a script of somebody else. Nothing was written. Try again later."_s},
        {"MASTERDOWN", Unavailable,
            u"The Redis server at %1 is a replica that has lost its primary. Try again later, or open the primary."_s},
        {"ERR max number of clients", Unavailable,
            u"The Redis server at %1 has as many clients as it takes. Try again later."_s},
        {"MOVED", Unsupported, cluster},
        {"ASK", Unsupported, cluster},
        {"CROSSSLOT", Unsupported, cluster},
        {"TRYAGAIN", Unsupported, cluster},
        {"CLUSTERDOWN", Unsupported, cluster},
        {"ERR SELECT is not allowed in cluster mode", Unsupported, cluster},
        {"WRONGTYPE", InvalidData,
            u"The key is no string, so it holds no workflow state (%2 at %1). Nothing was written."_s},
        {"ERR unknown command", Unsupported,
            u"The Redis server at %1 does not know %2, or it is disabled there. Nothing was written. Ask who runs it."_s},
        {"ERR DB index is out of range", InvalidArgument,
            u"The Redis server at %1 has no database of this number. Choose another one."_s},
        {"ERR invalid DB index", InvalidArgument,
            u"The Redis server at %1 has no database of this number. Choose another one."_s},
        {"ERR invalid expire", InvalidArgument,
            u"The Redis server at %1 does not take this expiry. Nothing was written. Choose a shorter one."_s},
        {"ERR value is not an integer or out of range", InvalidArgument,
            u"The Redis server at %1 does not take this number. Nothing was written. Choose a smaller one."_s},
        {"EXECABORT", Unavailable,
            u"The Redis server at %1 gave up the change. Nothing was written. Load the workflow again, then try again."_s},
    };
    return table;
}

/// What was refused at the end of a transaction is told behind these words.
constexpr QByteArrayView GivenUpBecause = "EXECABORT Transaction discarded because of: ";

bool fits(const RedisReply &reply, QByteArrayView start)
{
    QByteArrayView text = reply.text;
    if (text.startsWith(GivenUpBecause))
        text = text.sliced(GivenUpBecause.size());
    if (!text.startsWith(start))
        return false;
    // A code is a word: "BUSY" is not "BUSYGROUP".
    const char next = text.size() > start.size() ? text[start.size()] : ' ';
    return next < 'A' || next > 'Z';
}

/// What a server said, for a sentence: short, one line, in quotation marks.
QString shown(QByteArrayView words)
{
    QString text = QString::fromUtf8(words.first(std::min(words.size(), ShownBytes)));
    std::replace_if(
        text.begin(), text.end(), [](QChar character) { return character.category() == QChar::Other_Control; }, u' ');
    if (words.size() > ShownBytes)
        text += u'…';
    return text.trimmed();
}

/// Some servers repeat what they were sent, which may be a password or a state.
QByteArrayView withoutArguments(QByteArrayView words, const QByteArray &verb)
{
    if (verb == "AUTH")
        return {};
    const qsizetype arguments = words.indexOf(", with args beginning with");
    return arguments < 0 ? words : words.first(arguments);
}

QString withServerWords(const QString &sentence, QByteArrayView words)
{
    const QString text = shown(words);
    return text.isEmpty() ? sentence : QString(sentence + u" The server says: \""_s + text + u"\"."_s);
}

} // namespace

QString redisServerName(const RedisSettings &settings)
{
    if (!settings.socket.isEmpty())
        return settings.socket;
    const QString host = settings.host.contains(u':') ? QString(u'[' + settings.host + u']') : settings.host;
    return QString(host + u':' + QString::number(settings.port));
}

Error redisError(const RedisReply &reply, const QByteArray &verb, const QString &server)
{
    const QByteArrayView words = withoutArguments(reply.text, verb);
    const auto &table = meanings();
    const auto known = std::find_if(
        table.begin(), table.end(), [&reply](const Meaning &meaning) { return fits(reply, meaning.start); });
    if (known != table.end()) {
        // Not every sentence names the verb.
        QString sentence = known->sentence;
        sentence.replace(u"%2"_s, QString::fromLatin1(verb)).replace(u"%1"_s, server);
        return {known->kind, withServerWords(sentence, words)};
    }
    const QString sentence
        = u"The Redis server at %1 refused %2. Nothing was written."_s.arg(server, QString::fromLatin1(verb));
    return {ErrorKind::Unavailable, withServerWords(sentence, words)};
}

bool isOutOfMemory(const RedisReply &reply)
{
    return reply.isError() && fits(reply, "OOM");
}

bool isCommandRefused(const RedisReply &reply)
{
    return reply.isError() && (fits(reply, "NOPERM") || fits(reply, "ERR unknown command"));
}

bool asksForPassword(const RedisReply &reply)
{
    return reply.isError() && (fits(reply, "NOAUTH") || fits(reply, "ERR operation not permitted"));
}

Error unexpectedReply(const QByteArray &verb, const QString &server)
{
    return {ErrorKind::InvalidData,
        u"The server at %1 answered %2 with something that Redis does not answer. Check the address, and what stands "
        u"between here and there."_s.arg(server, QString::fromLatin1(verb))};
}

Error notUnderstood(const QString &reason, const QByteArray &firstBytes, const QString &server)
{
    // Content type and version of a TLS record (RFC 8446, 5.1).
    if (firstBytes.startsWith("\x15\x03") || firstBytes.startsWith("\x16\x03")) {
        return {ErrorKind::InvalidData,
            u"The server at %1 speaks TLS. Write rediss:// instead of redis://, or choose TLS."_s.arg(server)};
    }
    if (firstBytes.startsWith("HTTP/")) {
        return {
            ErrorKind::InvalidData, u"The server at %1 is a web server, not Redis. Check host and port."_s.arg(server)};
    }
    return {ErrorKind::InvalidData,
        withServerWords(
            u"The server at %1 cannot be understood: %2. Check the address, and what stands between here and there."_s
                .arg(server, reason),
            firstBytes)};
}

Error connectionLost(const QString &server)
{
    return {ErrorKind::Unavailable,
        u"The Redis server at %1 closed the connection. Nothing was written. Try again."_s.arg(server)};
}

Error closedUnanswered(const QString &server)
{
    return {ErrorKind::Unavailable,
        u"The server at %1 closed the connection without an answer. Check the port; if it speaks TLS, write rediss:// "
        u"instead of redis://."_s.arg(server)};
}

Error waitEnded(const CallControl &control, const QString &server)
{
    if (control.isCancelled())
        return {ErrorKind::Cancelled, u"Cancelled."_s};
    return {ErrorKind::Unavailable,
        u"The Redis server at %1 did not answer in time. Nothing was written. Try again."_s.arg(server)};
}

Error outcomeUnknown(const QString &server)
{
    return {ErrorKind::OutcomeUnknown,
        u"The Redis server at %1 did not say whether it made the change. It is made or not: load the workflow again to "
        u"see."_s.arg(server)};
}

} // namespace stateloupe
