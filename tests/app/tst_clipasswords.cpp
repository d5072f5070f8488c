#include "core/backends/storeaddress.h"
#include "tests/app/program.h"
#include "tests/support/keyring.h"
#include "tests/support/postgresserver.h"
#include "tests/support/redisserver.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace stateloupe {

/// The ways a password comes to a server, and the ones it must not take.
class TestCliPasswords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void initTestCase_data();
    void init();

    void fromTheEnvironment();
    void fromStandardInput();
    void fromTheTerminal();
    void notAskedForWithoutNeed();
    void fromTheKeyring();
    void keyringThatDoesNotGiveItIsToldOf();
    void wrongOnesAreRefused();
    void withoutOneTheWaysAreNamed();
    void neverFromTheArguments();
    void standardInputIsNotUsedTwice();
    void twoStoresTwoPasswords();
    void fromThePasswordFile();

private:
    Home m_home;
    RedisServer m_redis{{.password = "secret"}};
    PostgresServer m_postgres;
    QString m_address;
    QProcessEnvironment m_environment;
};

void TestCliPasswords::initTestCase()
{
    m_environment = m_home.environment();
    m_postgres.createTable();
}

void TestCliPasswords::initTestCase_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("redis") << toStoreAddress(m_redis.settings());
    QTest::newRow("postgresql") << QString(); // the port is known once the server has started
}

void TestCliPasswords::init()
{
    QFETCH_GLOBAL(const QString, address);
    m_address = address.isEmpty() ? toStoreAddress(m_postgres.settings()) : address;
}

void TestCliPasswords::fromTheEnvironment()
{
    QProcessEnvironment environment = m_environment;
    environment.insert(u"STATELOUPE_PASSWORD"_s, u"secret"_s);
    const Outcome outcome = stateloupeIn(environment, {u"list"_s, m_address});
    QVERIFY2(outcome.code == 0, outcome.errors.constData());
}

void TestCliPasswords::fromStandardInput()
{
    for (const char *input : {"secret\n", "secret\r\n", "secret"}) {
        const Outcome outcome = stateloupeIn(m_environment, {u"list"_s, m_address, u"--password-stdin"_s}, input);
        QVERIFY2(outcome.code == 0, outcome.errors.constData());
    }
    QProcessEnvironment environment = m_environment; // what is said on the command line counts
    environment.insert(u"STATELOUPE_PASSWORD"_s, u"wrong"_s);
    QCOMPARE(stateloupeIn(environment, {u"list"_s, m_address, u"--password-stdin"_s}, "secret\n").code, 0);
}

void TestCliPasswords::fromTheTerminal()
{
    const Outcome outcome = stateloupeAsking(m_environment, {u"list"_s, m_address}, u"Password for "_s, u"secret"_s);
    QVERIFY2(outcome.code == 0, outcome.output.constData());
    QVERIFY2(outcome.output.contains("Password for "), outcome.output.constData());
    QVERIFY2(!outcome.output.contains("secret"), outcome.output.constData());
    QCOMPARE(stateloupeAsking(m_environment, {u"list"_s, m_address}, u"Password for "_s, u"wrong"_s).code, 3);
    const Outcome interrupted = stateloupeAsking(m_environment, {u"list"_s, m_address}, u"Password for "_s, u"\x03"_s);
    QCOMPARE(interrupted.code, 130);
}

void TestCliPasswords::notAskedForWithoutNeed()
{
    QProcessEnvironment environment = m_environment;
    environment.insert(u"STATELOUPE_PASSWORD"_s, u"secret"_s);
    const Outcome outcome = stateloupeAsking(environment, {u"list"_s, m_address}, u"Password for "_s, u"x"_s);
    QCOMPARE(outcome.code, 0);
    QVERIFY2(!outcome.output.contains("Password"), outcome.output.constData());
}

void TestCliPasswords::fromTheKeyring()
{
    Keyring keyring;
    keyring.startUnlocked("test");
    const Home home;
    const QProcessEnvironment environment = home.environment(keyring.environment());
    QCOMPARE(
        stateloupeIn(environment, {u"connections"_s, u"add"_s, u"a"_s, m_address, u"--password-stdin"_s}, "secret\n")
            .code,
        0);
    const Outcome outcome = stateloupeIn(environment, {u"list"_s, u"a"_s});
    QVERIFY2(outcome.code == 0, outcome.errors.constData());
    QCOMPARE(outcome.errors, QByteArray());
}

void TestCliPasswords::keyringThatDoesNotGiveItIsToldOf()
{
    Keyring keyring;
    keyring.startUnlocked("test");
    const Home home;
    QProcessEnvironment environment = home.environment(keyring.environment());
    QCOMPARE(
        stateloupeIn(environment, {u"connections"_s, u"add"_s, u"a"_s, m_address, u"--password-stdin"_s}, "secret\n")
            .code,
        0);
    keyring.stop();
    const Outcome without = stateloupeIn(environment, {u"list"_s, u"a"_s});
    QCOMPARE(without.code, 3);
    QVERIFY2(without.errors.contains("keyring"), without.errors.constData());
    environment.insert(u"STATELOUPE_PASSWORD"_s, u"secret"_s);
    const Outcome instead = stateloupeIn(environment, {u"list"_s, u"a"_s});
    QCOMPARE(instead.code, 0);
    QVERIFY2(instead.errors.contains("keyring"), instead.errors.constData());
}

void TestCliPasswords::wrongOnesAreRefused()
{
    const Outcome outcome
        = stateloupeIn(m_environment, {u"list"_s, m_address, u"--password-stdin"_s}, "a wrong canary\n");
    QCOMPARE(outcome.code, 3);
    QVERIFY2(!outcome.errors.contains("canary"), outcome.errors.constData());
}

void TestCliPasswords::withoutOneTheWaysAreNamed()
{
    const Outcome outcome = stateloupeIn(m_environment, {u"list"_s, m_address});
    QCOMPARE(outcome.code, 3);
    QVERIFY2(outcome.errors.contains("--password-stdin"), outcome.errors.constData());
    QVERIFY2(outcome.errors.contains("STATELOUPE_PASSWORD"), outcome.errors.constData());
}

void TestCliPasswords::neverFromTheArguments()
{
    QString address = m_address;
    address.replace(address.contains(u'@') ? u"editor@"_s : u"://"_s,
        address.contains(u'@') ? u"editor:secret@"_s : u"://:secret@"_s);
    for (const QStringList &arguments : {QStringList{u"list"_s, address}, QStringList{address},
             QStringList{u"connections"_s, u"add"_s, u"a"_s, address}}) {
        const Outcome outcome = stateloupeIn(m_environment, arguments);
        QCOMPARE(outcome.code, 2);
        QVERIFY2(outcome.errors.contains("--password-stdin"), outcome.errors.constData());
        QVERIFY2(!outcome.errors.contains("secret"), outcome.errors.constData());
    }
}

void TestCliPasswords::standardInputIsNotUsedTwice()
{
    const Outcome save
        = stateloupeIn(m_environment, {u"save"_s, m_address, u"a"_s, u"--password-stdin"_s}, "secret\n{}");
    QCOMPARE(save.code, 2);
    const Outcome remove
        = stateloupeIn(m_environment, {u"delete"_s, m_address, u"a"_s, u"--password-stdin"_s}, "secret\ny\n");
    QCOMPARE(remove.code, 2);
}

void TestCliPasswords::twoStoresTwoPasswords()
{
    const RedisServer other{{.password = "other"}};
    const QString address = toStoreAddress(other.settings());
    const QStringList diff{u"diff"_s, m_address, u"a"_s, address, u"a"_s};
    const Outcome typed = stateloupeIn(m_environment, diff + QStringList{u"--password-stdin"_s}, "secret\nother\n");
    QVERIFY2(typed.code == 1, typed.errors.constData()); // there is no such workflow, so both were opened or the first
    QProcessEnvironment environment = m_environment;
    environment.insert(u"STATELOUPE_PASSWORD"_s, u"secret"_s);
    QCOMPARE(stateloupeIn(environment, {u"save"_s, m_address, u"a"_s, u"--create"_s}, "{}").code, 0);
    const Outcome alone = stateloupeIn(environment, diff);
    QCOMPARE(alone.code, 3); // the password of one server is not sent to another
    environment.insert(u"STATELOUPE_PASSWORD2"_s, u"other"_s);
    QCOMPARE(stateloupeIn(environment, diff).code, 1);
    QCOMPARE(stateloupeIn(m_environment, diff + QStringList{u"--password-stdin"_s}, "secret\nother\n").code, 1);
    QCOMPARE(stateloupeIn(environment, {u"delete"_s, m_address, u"a"_s, u"--yes"_s}).code, 0);
}

void TestCliPasswords::fromThePasswordFile()
{
    if (!m_address.startsWith(u"postgresql:"))
        return; // Redis knows none
    QFile file(m_home.path() + u"/passwords"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("*:*:*:editor:secret\n");
    file.close();
    QFile::setPermissions(file.fileName(), QFile::ReadOwner | QFile::WriteOwner);
    QProcessEnvironment environment = m_environment;
    environment.insert(u"PGPASSFILE"_s, file.fileName());
    const Outcome outcome = stateloupeIn(environment, {u"list"_s, m_address});
    QVERIFY2(outcome.code == 0, outcome.errors.constData());
}

} // namespace stateloupe

QTEST_GUILESS_MAIN(stateloupe::TestCliPasswords)
#include "tst_clipasswords.moc"
