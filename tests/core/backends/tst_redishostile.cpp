#include "core/backends/redisbackend.h"
#include "tests/support/compareerror.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/storefixture.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace stateloupe;

/// Whatever stands at the address of a Redis server: an error in time, and no memory eaten.
class TestRedisHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensNoOtherServer_data();
    void opensNoOtherServer();
    void readsNoNonsense_data();
    void readsNoNonsense();
    void takesNoNonsenseForASuccess_data();
    void takesNoNonsenseForASuccess();
    void recoversFromNonsense();
    void listsEveryKeyOnce();
    void keepsItsMemory();

private:
    static RedisSettings settings(const ScriptedServer &server);
    static qint64 largestMemory();

    qint64 m_memoryAtStart = largestMemory();
};

namespace {

using Then = ScriptedAnswer::Then;

const CallControl Patient(QDeadlineTimer(QDeadlineTimer::Forever), {});

CallControl within(int milliseconds)
{
    return CallControl(QDeadlineTimer(milliseconds), {});
}

/// What a server of another kind, or one that means harm, may send.
void addNonsense()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Then>("then");
    QTest::newRow("2 GB") << QByteArray("$2147483647\r\n") << Then::GoOn;
    QTest::newRow("negative length") << QByteArray("$-7\r\n") << Then::GoOn;
    QTest::newRow("length of 20 digits") << QByteArray("$99999999999999999999\r\n") << Then::GoOn;
    QTest::newRow("50 million elements") << QByteArray("*50000000\r\n") << Then::GoOn;
    QTest::newRow("a billion elements") << QByteArray("*1000000000\r\n") << Then::GoOn;
    QTest::newRow("a million and more") << "*1000\r\n" + QByteArray("*1000\r\n").repeated(1'001) << Then::GoOn;
    QTest::newRow("nested 20 times") << QByteArray("*1\r\n").repeated(20) << Then::GoOn;
    QTest::newRow("web server") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n") << Then::Close;
    QTest::newRow("RESP3 map") << QByteArray("%1\r\n+a\r\n+b\r\n") << Then::GoOn;
    QTest::newRow("RESP3 null") << QByteArray("_\r\n") << Then::GoOn;
    QTest::newRow("RESP3 push") << QByteArray(">1\r\n+a\r\n") << Then::GoOn;
    QTest::newRow("mail server") << QByteArray("220 mail.example ESMTP\r\n") << Then::GoOn;
    QTest::newRow("TLS") << QByteArray("\x15\x03\x01\x00\x02\x02\x46", 7) << Then::Close;
    QTest::newRow("half a string") << QByteArray("$5\r\nab") << Then::Close;
    QTest::newRow("half a header") << QByteArray("$5") << Then::Close;
    QTest::newRow("half an array") << QByteArray("*2\r\n$1\r\n0\r\n") << Then::Close;
    QTest::newRow("nothing") << QByteArray() << Then::Close;
    QTest::newRow("no number") << QByteArray(":abc\r\n") << Then::GoOn;
    QTest::newRow("NULs") << QByteArray(1'000, '\0') << Then::GoOn;
    QTest::newRow("endless line") << '+' + QByteArray(65'536, 'x') << Then::RepeatForEver;
    QTest::newRow("endless answers") << QByteArray(":1\r\n").repeated(10'000) << Then::RepeatForEver;
    QTest::newRow("wrong types") << QByteArray("*3\r\n:1\r\n$-1\r\n*0\r\n") << Then::GoOn;
    QTest::newRow("an empty array") << QByteArray("*0\r\n") << Then::GoOn;
}

} // namespace

RedisSettings TestRedisHostile::settings(const ScriptedServer &server)
{
    RedisSettings settings;
    settings.host = u"127.0.0.1"_s;
    settings.port = server.port();
    return settings;
}

/// Bytes that the process has held at its largest.
qint64 TestRedisHostile::largestMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(status.errorString()));
    const QByteArray text = status.readAll();
    return text.sliced(text.indexOf("VmHWM:") + 6).trimmed().split(' ').first().toLongLong() * 1024;
}

void TestRedisHostile::opensNoOtherServer_data()
{
    addNonsense();
    QTest::newRow("wrong status") << QByteArray("+HELLO\r\n") << Then::GoOn;
    QTest::newRow("a number") << QByteArray(":1\r\n") << Then::GoOn;
    QTest::newRow("silence") << QByteArray() << Then::GoOn;
}

void TestRedisHostile::opensNoOtherServer()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const Then, then);
    const ScriptedServer server([&](const QByteArrayList &) { return ScriptedAnswer{bytes, then}; });
    RedisBackend backend(settings(server), Secret());
    QElapsedTimer timer;
    timer.start();
    const auto opened = backend.open(within(1'000));
    QVERIFY(timer.elapsed() < 5'000);
    QVERIFY(!opened);
    QVERIFY(opened.error().kind == ErrorKind::InvalidData || opened.error().kind == ErrorKind::Unavailable);
    QCOMPARE(backend.openingStep(), OpeningStep::Login);
}

void TestRedisHostile::readsNoNonsense_data()
{
    addNonsense();
}

void TestRedisHostile::readsNoNonsense()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const Then, then);
    std::atomic<bool> isHostile = false;
    const ScriptedServer server([&](const QByteArrayList &command) {
        return isHostile && command.first() != "PING" ? ScriptedAnswer{bytes, then} : answerAsRedis(command);
    });
    RedisBackend backend(settings(server), Secret());
    const auto isHarmless = [](const auto &result) {
        return !result
            && (result.error().kind == ErrorKind::InvalidData || result.error().kind == ErrorKind::Unavailable);
    };
    const auto reopen = [&] {
        isHostile = false;
        const bool opened = backend.open(Patient).has_value();
        isHostile = true;
        return opened;
    };
    QVERIFY(reopen());
    QVERIFY(isHarmless(backend.load(WorkflowId("a"), within(500))));
    QVERIFY(reopen());
    QVERIFY(isHarmless(backend.list(
        {}, [](WorkflowList &&) { return true; }, within(500))));
    QVERIFY(reopen());
    QVERIFY(isHarmless(backend.save(WorkflowId("a"), "2", Revision("x"), within(500))));
}

void TestRedisHostile::takesNoNonsenseForASuccess_data()
{
    QTest::addColumn<QByteArray>("answer");
    for (const char *answer : {"+QUEUED", "+OK", ":1", "$-7", "*0", "*2\r\n+OK\r\n+OK", "*1\r\n*0", "*1\r\n+NO", "%1"})
        QTest::newRow(QByteArray(answer).replace("\r\n", " ").constData()) << QByteArray(answer) + "\r\n";
}

void TestRedisHostile::takesNoNonsenseForASuccess()
{
    QFETCH(const QByteArray, answer);
    const ScriptedServer server([&](const QByteArrayList &command) -> ScriptedAnswer {
        if (command.first() == "GET" && command[1] == "workflow:a")
            return {bulk("1")};
        if (command.first() == "PTTL")
            return {":-1\r\n"};
        if (command.first() == "WATCH" || command.first() == "MULTI")
            return {"+OK\r\n"};
        if (command.first() == "SET" && command.contains("XX"))
            return {"+QUEUED\r\n"};
        if (command.first() == "EXEC" || command.first() == "SET")
            return {answer};
        return answerAsRedis(command);
    });
    RedisBackend backend(settings(server), Secret());
    QVERIFY(backend.open(Patient));
    const Revision revision = backend.load(WorkflowId("a"), Patient)->revision;
    COMPARE_ERROR(backend.save(WorkflowId("a"), "2", revision, within(500)), ErrorKind::OutcomeUnknown);
    if (answer != "+OK\r\n")
        COMPARE_ERROR(backend.create(WorkflowId("b"), "2", within(500)), ErrorKind::OutcomeUnknown);
}

void TestRedisHostile::recoversFromNonsense()
{
    std::atomic<int> answers = 0;
    const ScriptedServer server([&](const QByteArrayList &command) -> ScriptedAnswer {
        if (command.first() != "GET" || command[1] != "workflow:a")
            return answerAsRedis(command);
        return {++answers == 1 ? QByteArray("%1\r\n") : bulk("{}")};
    });
    RedisBackend backend(settings(server), Secret());
    QVERIFY(backend.open(Patient));
    COMPARE_ERROR(backend.load(WorkflowId("a"), Patient), ErrorKind::InvalidData);
    // PTTL of what is there is answered with nonsense too, which only leaves the expiry out.
    QCOMPARE(backend.load(WorkflowId("a"), Patient)->text, "{}");
}

/// SCAN may give a key more than once, and nobody may bring in keys of others.
void TestRedisHostile::listsEveryKeyOnce()
{
    const ScriptedServer server([](const QByteArrayList &command) -> ScriptedAnswer {
        if (command.first() != "SCAN" || command.contains("1"))
            return answerAsRedis(command);
        const QByteArray cursor = command[1] == "0" ? "17" : "0";
        return {"*2\r\n" + bulk(cursor) + "*4\r\n" + bulk("workflow:a") + bulk("workflow:b" + cursor)
            + bulk("workflow:a") + bulk("elsewhere")};
    });
    RedisBackend backend(settings(server), Secret());
    QVERIFY(backend.open(Patient));
    QList<QByteArray> ids;
    const auto listed = backend.list(
        {.details = false},
        [&ids](WorkflowList &&chunk) {
            for (qsizetype row = 0; row < chunk.size(); ++row)
                ids.append(chunk.at(row).id.bytes());
            return true;
        },
        Patient);
    QVERIFY(listed);
    QCOMPARE(ids, (QList<QByteArray>{"a", "b17", "b0"}));
}

void TestRedisHostile::keepsItsMemory()
{
    QVERIFY(largestMemory() - m_memoryAtStart < 256LL * 1024 * 1024);
}

QTEST_GUILESS_MAIN(TestRedisHostile)
#include "tst_redishostile.moc"
