#include "core/backends/storeaddress.h"
#include "tests/app/program.h"
#include "tests/support/keyring.h"
#include "tests/support/postgresserver.h"
#include "tests/support/redisserver.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

const QByteArray Canary = "Canary-4711-Xyzzy";

/// Whether the bytes hold the canary, in any form that gives it away.
bool holdsCanary(const QByteArray &bytes)
{
    const QByteArray wide(reinterpret_cast<const char *>(QString::fromLatin1(Canary).utf16()), Canary.size() * 2);
    return bytes.contains(Canary) || bytes.contains(wide) || bytes.contains(Canary.toBase64().first(20))
        || bytes.contains(Canary.toHex());
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The files below a folder that hold the canary.
QStringList filesWithCanary(const QString &folder)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (holdsCanary(path.toUtf8()) || holdsCanary(contentOf(path)))
            found << path;
    }
    return found;
}

} // namespace

/// One password through a whole session, and then the search for it wherever it must not be.
class TestCanary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void initTestCase_data();
    void init();

    void findsItself();
    void wholeSession();
    void failingLogins();
    void refusedAddresses();
    void runningProgram();
    void cleanup();

private:
    void run(const QStringList &arguments, const QByteArray &input = {}, int code = 0);
    void runAs(const QProcessEnvironment &environment, const QStringList &arguments, const QByteArray &input, int code);

    Home m_home;
    Keyring m_keyring;
    RedisServer m_redis{{.password = Canary}};
    PostgresServer m_postgres;
    QProcessEnvironment m_environment;
    QString m_address;
    int m_runs = 0;
};

void TestCanary::initTestCase()
{
    m_postgres.connectRaw()->execute("alter role editor password '" + Canary + '\'');
    m_postgres.createTable();
    m_keyring.startUnlocked("test");
    m_environment = m_home.environment(m_keyring.environment());
    m_environment.insert(u"QT_LOGGING_RULES"_s, u"*=true"_s);
}

void TestCanary::initTestCase_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("redis") << u"redis"_s;
    QTest::newRow("postgresql") << u"postgresql"_s;
}

void TestCanary::init()
{
    QFETCH_GLOBAL(const QString, kind);
    m_address = kind == u"redis" ? toStoreAddress(m_redis.settings()) : toStoreAddress(m_postgres.settings());
    m_runs = 0;
}

void TestCanary::run(const QStringList &arguments, const QByteArray &input, int code)
{
    runAs(m_environment, arguments, input, code);
}

void TestCanary::runAs(
    const QProcessEnvironment &environment, const QStringList &arguments, const QByteArray &input, int code)
{
    const Outcome outcome = stateloupeIn(environment, arguments, input);
    ++m_runs;
    QVERIFY2(!holdsCanary(outcome.output), outcome.output.constData());
    QVERIFY2(!holdsCanary(outcome.errors), outcome.errors.constData());
    QVERIFY2(outcome.code == code,
        QByteArray(qPrintable(arguments.join(u' ')) + QByteArray("\n") + outcome.errors).constData());
}

void TestCanary::findsItself()
{
    for (const QByteArray &bytes : {QByteArray(Canary), QByteArray("x" + Canary.toBase64()), Canary.toHex()})
        QVERIFY(holdsCanary(bytes));
    const QString path = m_home.path() + u"/planted"_s;
    writeFile(path, "a=" + Canary);
    QCOMPARE(filesWithCanary(m_home.path()), QStringList{path});
    QVERIFY(QFile::remove(path));
}

void TestCanary::wholeSession()
{
    const QString name = u"Canary's cage"_s;
    const QByteArray password = Canary + '\n';
    run({u"connections"_s, u"add"_s, name, m_address, u"--password-stdin"_s}, password);
    run({u"connections"_s});
    run({u"connections"_s, u"--json"_s});
    const auto asEverybody = [&](const QString &verb, const QStringList &arguments, int code = 0) {
        run(QStringList{verb, name} + arguments, "{}", code);
        run(QStringList{verb, m_address} + arguments + QStringList{u"--password-stdin"_s}, password, code);
        QProcessEnvironment environment = m_environment;
        environment.insert(u"STATELOUPE_PASSWORD"_s, QString::fromLatin1(Canary));
        runAs(environment, QStringList{verb, m_address} + arguments, "{}", code);
    };
    run({u"save"_s, name, u"a"_s, u"--create"_s}, R"({"context": {"step": 1}})");
    asEverybody(u"list"_s, {});
    asEverybody(u"list"_s, {u"--json"_s});
    asEverybody(u"show"_s, {u"a"_s});
    asEverybody(u"show"_s, {u"missing"_s}, 1);
    asEverybody(u"set"_s, {u"a"_s, u"/context/step"_s, u"2"_s});
    asEverybody(u"set"_s, {u"a"_s, u"/context/step"_s, u"3"_s, u"--revision"_s, u"stale"_s}, 4);
    asEverybody(u"health"_s, {});
    asEverybody(u"health"_s, {u"--thorough"_s, u"--json"_s});
    run({u"ttl"_s, name, u"a"_s}, {}, m_address.startsWith(u"redis") ? 0 : 2);
    run({u"diff"_s, name, u"a"_s, m_address, u"a"_s, u"--password-stdin"_s}, password + password);
    run({u"delete"_s, name, u"a"_s, u"--yes"_s});
    run({u"connections"_s, u"remove"_s, name});
    QVERIFY(m_runs > 20);
}

void TestCanary::failingLogins()
{
    const QString user = m_address.startsWith(u"redis") ? QString(m_address).replace(u"://"_s, u"://nobody@"_s)
                                                        : QString(m_address).replace(u"editor@"_s, u"nobody@"_s);
    const QByteArray wrong = "x" + Canary + '\n';
    run({u"list"_s, m_address, u"--password-stdin"_s}, wrong, 3);
    run({u"list"_s, user, u"--password-stdin"_s}, Canary + '\n', 3);
    const QString encrypted = m_address.startsWith(u"redis") ? QString(m_address).replace(u"redis:"_s, u"rediss:"_s)
                                                             : QString(m_address + u"?sslmode=require"_s);
    run({u"list"_s, encrypted, u"--password-stdin"_s}, Canary + '\n', 3);
    const QString nobodyThere = QString(m_address).replace(QRegularExpression(u":\\d+"_s), u":%1"_s.arg(freePort()));
    run({u"list"_s, nobodyThere, u"--password-stdin"_s}, Canary + '\n', 3);
}

void TestCanary::refusedAddresses()
{
    const QString canary = QString::fromLatin1(Canary);
    for (const char *form : {"redis://:%1@h", "redis://u:%1@h", "redis://u:%1", "redis://u:%1@x@h", "redis://u:x/%1@h",
             "redis://h?password=%1", "redis://h?%1", "redis://h?%1=1", "redis://h/%1", "rediss:%1", "redys://u:%1@h",
             "postgresql://u:%1@h/db", "postgres://u:%1@h/db", "postgresql://h/db?password=%1",
             "postgresql://u:%1@h/db?password=%1", "postgresql://u:%1@h:1,h:2/db", "postgresql://h/db?sslmode=%1"}) {
        const QString address = QString::fromLatin1(form).arg(canary);
        run({u"list"_s, address}, {}, 2);
        if (address.contains(u"://"))
            run({u"connections"_s, u"add"_s, u"a"_s, address}, {}, 2);
    }
}

void TestCanary::runningProgram()
{
    if (m_address.startsWith(u"redis"))
        m_redis.stop();
    else
        m_postgres.stopPostmaster();
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.start(QStringLiteral(STATELOUPE_PROGRAM), {u"list"_s, m_address, u"--password-stdin"_s});
    process.write(Canary + '\n');
    QVERIFY(process.waitForStarted());
    QVERIFY(process.waitForBytesWritten());
    QTest::qWait(500); // by now it waits for the server
    QCOMPARE(process.state(), QProcess::Running);
    const QString folder = u"/proc/%1/"_s.arg(process.processId());
    const QByteArray commandLine = contentOf(folder + u"cmdline"_s);
    QVERIFY2(commandLine.contains("--password-stdin"), commandLine.constData());
    QVERIFY(!holdsCanary(commandLine));
    QVERIFY(!holdsCanary(contentOf(folder + u"environ"_s)));
    static const QRegularExpression noCore(u"Max core file size +0 +0 "_s);
    QVERIFY(noCore.match(QString::fromLatin1(contentOf(folder + u"limits"_s))).hasMatch());
    process.terminate();
    QVERIFY(process.waitForFinished());
    QVERIFY(!holdsCanary(process.readAllStandardError()));
    if (m_address.startsWith(u"redis"))
        m_redis.resume();
    else
        m_postgres.continuePostmaster();
}

/// After each session nothing is left in any folder of the user, nor where programs leave what is temporary.
void TestCanary::cleanup()
{
    QCOMPARE(filesWithCanary(m_home.path()), QStringList());
    QCOMPARE(filesWithCanary(m_keyring.environment().value(u"HOME"_s)), QStringList());
    QCOMPARE(filesWithCanary(m_keyring.environment().value(u"XDG_DATA_HOME"_s)), QStringList());
    QCOMPARE(filesWithCanary(m_keyring.environment().value(u"XDG_RUNTIME_DIR"_s)), QStringList());
}

} // namespace stateloupe

QTEST_GUILESS_MAIN(stateloupe::TestCanary)
#include "tst_canary.moc"
