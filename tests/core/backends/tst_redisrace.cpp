#include "tests/core/backends/redisservertest.h"
#include "tests/support/storerace.h"

#include <QProcess>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace stateloupe;

/// Several programs that change one workflow at the same time lose nothing, and one that dies does no harm.
class TestRedisRace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNoUpdate_data();
    void losesNoUpdate();
    void createsOnce();
    void survivesTheEndOfTheProgram_data();
    void survivesTheEndOfTheProgram();
};

namespace {

constexpr int Writers = 4;
constexpr int Increments = 2'000;
constexpr int Deaths = 40;

const QByteArray Users = "user default on nopass ~* &* +@all\nuser script on >pw ~* &* +@all -watch\n";

} // namespace

void TestRedisRace::losesNoUpdate_data()
{
    QTest::addColumn<QString>("user");
    QTest::newRow("WATCH and MULTI") << QString();
    QTest::newRow("script") << u"script"_s;
}

void TestRedisRace::losesNoUpdate()
{
    QFETCH(const QString, user);
    RedisServer server({.acl = Users});
    server.command({"SET", "workflow:counter", "0", "PX", "3600000"});
    const QByteArray expiry = server.command({"PEXPIRETIME", "workflow:counter"});
    RedisSettings settings = server.unixSettings();
    settings.user = user;

    const auto connect = [&settings] {
        return std::make_unique<RedisBackend>(
            settings, Secret(settings.user.isEmpty() ? QByteArray() : QByteArray("pw")));
    };
    QCOMPARE(raceOnCounter(connect, WorkflowId("counter"), Writers, Increments), QString());
    QCOMPARE(server.command({"GET", "workflow:counter"}), QByteArray::number(Writers * Increments));
    QCOMPARE(server.command({"PEXPIRETIME", "workflow:counter"}), expiry);
}

void TestRedisRace::createsOnce()
{
    const RedisServer server;
    const auto connect = [&server] { return std::make_unique<RedisBackend>(server.settings(), Secret()); };
    QCOMPARE(raceToCreate(connect, WorkflowId("one"), Writers), 1);
}

void TestRedisRace::survivesTheEndOfTheProgram_data()
{
    losesNoUpdate_data();
}

/// Killed at any moment, a program that saves leaves the workflow whole, with its expiry, and writable.
void TestRedisRace::survivesTheEndOfTheProgram()
{
    QFETCH(const QString, user);
    RedisServer server({.acl = Users});
    const QByteArray filler(200'000, 'x');
    server.command({"SET", "workflow:counter", "0 " + filler, "PX", "3600000"});
    const QByteArray expiry = server.command({"PEXPIRETIME", "workflow:counter"});
    qint64 last = 0;
    for (int death = 0; death < Deaths; ++death) {
        QProcess program;
        program.start(QStringLiteral(STATELOUPE_STORETOOL), {u"count"_s, server.socketPath(), u"counter"_s, user});
        QVERIFY(program.waitForReadyRead());
        QTest::qSleep(int(QRandomGenerator::global()->bounded(30)));
        program.kill();
        QVERIFY(program.waitForFinished());
        const QByteArray text = server.command({"GET", "workflow:counter"});
        const qint64 number = text.first(text.indexOf(' ')).toLongLong();
        QVERIFY(number >= last);
        last = number;
        QCOMPARE(text.sliced(text.indexOf(' ') + 1), filler);
        QCOMPARE(server.command({"PEXPIRETIME", "workflow:counter"}), expiry);
    }
    QVERIFY(last > Deaths);
}

QTEST_GUILESS_MAIN(TestRedisRace)
#include "tst_redisrace.moc"
