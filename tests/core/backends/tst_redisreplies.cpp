#include "core/backends/fingerprintset.h"
#include "core/backends/rediscommand.h"
#include "core/backends/rediserror.h"
#include "core/backends/redisreplyreader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stateloupe;

/// What a Redis server sends becomes answers, whatever the pieces it arrives in, and never more than fits.
class TestRedisReplies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsInPiecesOfAnySize();
    void refusesWhatIsTooLarge_data();
    void refusesWhatIsTooLarge();
    void takesWhatIsJustSmallEnough();
    void countsAnew();

    void formatsAnyBytes();
    void knowsReadingCommands();
    void remembersMillions();

    void explainsErrors_data();
    void explainsErrors();
    void hidesWhatServersRepeat();
    void shortensTheServersWords();
};

void TestRedisReplies::readsInPiecesOfAnySize()
{
    const QByteArray bytes = "+OK\r\n:-42\r\n$-1\r\n*-1\r\n$0\r\n\r\n$4\r\na\r\nb\r\n-ERR no\r\n*0\r\n"
                             "*3\r\n*2\r\n:1\r\n$1\r\nx\r\n$-1\r\n+QUEUED\r\n";
    for (qsizetype size = 1; size <= bytes.size(); ++size) {
        RedisReplyReader reader;
        RedisReplies replies;
        for (qsizetype at = 0; at < bytes.size(); at += size) {
            QVERIFY(reader.feed(QByteArrayView(bytes).sliced(at, std::min(size, bytes.size() - at))));
            while (auto reply = reader.next())
                replies.push_back(std::move(*reply));
        }
        QVERIFY(!reader.isWithinReply());
        QCOMPARE(replies.size(), size_t(9));
        QVERIFY(replies[0].isStatus("OK"));
        QCOMPARE(replies[1].integer, -42);
        QVERIFY(replies[2].isNil() && replies[3].isNil());
        QVERIFY(replies[4].isString() && replies[4].text.isEmpty());
        QCOMPARE(replies[5].text, "a\r\nb");
        QVERIFY(replies[6].isError());
        QVERIFY(replies[7].isArray() && replies[7].elements.empty());
        QCOMPARE(replies[8].elements.size(), size_t(3));
        QCOMPARE(replies[8].elements[0].elements[1].text, "x");
        QVERIFY(replies[8].elements[1].isNil());
        QVERIFY(replies[8].elements[2].isStatus("QUEUED"));
    }
}

void TestRedisReplies::refusesWhatIsTooLarge_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a string of 2 GB") << QByteArray("$2147483647\r\n");
    QTest::newRow("a string of 512 MB and 1") << QByteArray("$536870913\r\n");
    QTest::newRow("a number too long") << QByteArray("$99999999999999999999\r\n");
    QTest::newRow("a negative length") << QByteArray("$-2\r\n");
    QTest::newRow("50 million elements") << QByteArray("*50000000\r\n");
    QTest::newRow("a billion elements") << QByteArray("*1000000000\r\n");
    QTest::newRow("too many in all") << QByteArray("*3\r\n*900000\r\n") + QByteArray(":1\r\n").repeated(900'000)
            + "*900000\r\n";
    QTest::newRow("nested 20 times") << QByteArray("*1\r\n").repeated(20);
    QTest::newRow("an endless line") << QByteArray("+") + QByteArray(100'000, 'x');
    QTest::newRow("HTTP") << QByteArray("HTTP/1.1 400 Bad Request\r\n");
    QTest::newRow("RESP3") << QByteArray("%1\r\n");
    QTest::newRow("no number") << QByteArray(":x\r\n");
    QTest::newRow("a bare line feed") << QByteArray("+OK\n");
    QTest::newRow("nothing of this world") << QByteArray(16, '\0');
}

void TestRedisReplies::refusesWhatIsTooLarge()
{
    QFETCH(const QByteArray, bytes);
    RedisReplyReader reader;
    QVERIFY(!reader.feed(bytes));
    QVERIFY(reader.hasFailed());
    QVERIFY(!reader.next());
    QVERIFY(!reader.feed("+OK\r\n"));
}

void TestRedisReplies::takesWhatIsJustSmallEnough()
{
    RedisReplyReader reader;
    QVERIFY(reader.feed(QByteArray("*1\r\n").repeated(7)));
    QVERIFY(reader.feed(":1\r\n"));
    QVERIFY(reader.next());
    QVERIFY(reader.feed("$536870912\r\n"));
    QVERIFY(!reader.next());
    QVERIFY(!reader.hasFailed());
}

void TestRedisReplies::countsAnew()
{
    RedisReplyReader reader;
    const QByteArray many = "*600000\r\n" + QByteArray(":1\r\n").repeated(600'000);
    for (int i = 0; i < 3; ++i) {
        QVERIFY(reader.feed(many));
        QCOMPARE(reader.next()->elements.size(), size_t(600'000));
    }
}

void TestRedisReplies::formatsAnyBytes()
{
    QCOMPARE(
        formatted({"GET", QByteArray("a\0\r\nSET b", 9)}), QByteArray("*2\r\n$3\r\nGET\r\n$9\r\na\0\r\nSET b\r\n", 28));
    QCOMPARE(formatted({"SET", "", "%s %b"}), "*3\r\n$3\r\nSET\r\n$0\r\n\r\n$5\r\n%s %b\r\n");
}

void TestRedisReplies::knowsReadingCommands()
{
    for (const char *verb : {"GET", "SCAN", "PTTL", "INFO", "AUTH", "SELECT", "PING"})
        QVERIFY(isReading({verb}));
    for (const char *verb : {"SET", "DEL", "EVAL", "MULTI", "EXEC", "WATCH", "PEXPIRE", "PERSIST", "CONFIG", "get", ""})
        QVERIFY(!isReading({verb}));
    QVERIFY(!isReading({}));
}

void TestRedisReplies::remembersMillions()
{
    constexpr int Count = 1'000'000;
    FingerprintSet set;
    for (int i = 0; i < Count; ++i)
        QVERIFY(set.insert(QByteArray::number(i)));
    QVERIFY(set.insert(""));
    for (int i = 0; i < Count; ++i)
        QVERIFY(!set.insert(QByteArray::number(i)));
    QVERIFY(!set.insert(""));
    QCOMPARE(set.size(), Count + 1);
    QVERIFY(set.memoryUse() <= 18 * Count);
}

void TestRedisReplies::explainsErrors_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<ErrorKind>("kind");
    using enum ErrorKind;
    const auto row = [](const char *reply, ErrorKind kind) { QTest::newRow(reply) << QByteArray(reply) << kind; };
    row("NOAUTH Authentication required.", PermissionDenied);
    row("WRONGPASS invalid username-password pair or user is disabled.", PermissionDenied);
    row("ERR invalid password", PermissionDenied);
    row("ERR wrong number of arguments for 'auth' command", Unsupported);
    row("NOPERM this user has no permissions to run the 'get' command", PermissionDenied);
    row("READONLY You can't write against a read only replica.", PermissionDenied);
    row("EXECABORT Transaction discarded because of: READONLY You can't write.", PermissionDenied);
    row("EXECABORT Transaction discarded because of previous errors.", Unavailable);
    row("OOM command not allowed when used memory > 'maxmemory'.", Unavailable);
    row("MISCONF Redis is configured to save RDB snapshots", Unavailable);
    row("NOREPLICAS Not enough good replicas to write.", Unavailable);
    row("LOADING Redis is loading the dataset in memory", Unavailable);
    row("BUSY Redis is busy running a script.", Unavailable);
    row("MASTERDOWN Link with MASTER is down", Unavailable);
    row("ERR max number of clients reached", Unavailable);
    row("MOVED 3999 127.0.0.1:6381", Unsupported);
    row("ASK 3999 127.0.0.1:6381", Unsupported);
    row("CROSSSLOT Keys in request don't hash to the same slot", Unsupported);
    row("CLUSTERDOWN Hash slot not served", Unsupported);
    row("WRONGTYPE Operation against a key holding the wrong kind of value", InvalidData);
    row("ERR unknown command 'WATCH', with args beginning with:", Unsupported);
    row("ERR DB index is out of range", InvalidArgument);
    row("ERR invalid expire time in 'pexpire' command", InvalidArgument);
    row("BUSYGROUP Consumer Group name already exists", Unavailable);
    row("ERR something of a proxy", Unavailable);
    row("", Unavailable);
}

void TestRedisReplies::explainsErrors()
{
    QFETCH(const QByteArray, reply);
    QFETCH(const ErrorKind, kind);
    const Error error = redisError({RedisReply::Type::Error, 0, reply, {}}, "GET", u"h%1:6379"_s);
    QCOMPARE(error.kind, kind);
    QVERIFY(error.detail.contains(u"h%1:6379") && !error.detail.contains(u"%2"));
    QVERIFY(error.detail.endsWith(u'.'));
    if (reply.startsWith("NOPERM"))
        QVERIFY(error.detail.contains(u"GET"));
}

void TestRedisReplies::hidesWhatServersRepeat()
{
    const RedisReply unknown{RedisReply::Type::Error, 0,
        "ERR unknown command 'SET', with args beginning with: 'workflow:a' '{\"canary\": 1}' 'XX' ", {}};
    const QString detail = redisError(unknown, "SET", u"h:6379"_s).detail;
    QVERIFY(detail.contains(u"unknown command 'SET'") && !detail.contains(u"canary"));
    const RedisReply login{RedisReply::Type::Error, 0, "ERR no such thing as 'AUTH canary'", {}};
    QVERIFY(!redisError(login, "AUTH", u"h:6379"_s).detail.contains(u"canary"));
}

void TestRedisReplies::shortensTheServersWords()
{
    const QByteArray words = "ERR \x1b[31m\n" + QByteArray(10'000, 'x');
    const Error error = redisError({RedisReply::Type::Error, 0, words, {}}, "GET", u"h:1"_s);
    QVERIFY(error.detail.size() < 400);
    QVERIFY(error.detail.contains(u"The server says: \""));
    QVERIFY(!error.detail.contains(u'\x1b') && !error.detail.contains(u'\n'));
}

QTEST_GUILESS_MAIN(TestRedisReplies)
#include "tst_redisreplies.moc"
