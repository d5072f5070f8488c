#include "tests/app/program.h"
#include "tests/support/keyring.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace stateloupe {

/// Saved connections: the sub-command, and using them by name.
class TestCliConnections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void addsListsRemoves();
    void opensByName();
    void refusesToAdd_data();
    void refusesToAdd();
    void keepsRelativePathsAbsolute();
    void productionIsGuarded();
    void guardSendsNothing();
    void readOnlyStaysReadOnly();
    void withoutAKeyringNothingIsSaved();
    void keepsThePasswordInTheKeyring();
    void removingTellsWhatStays();
    void fileIsPrivate();

private:
    Outcome connections(const QStringList &arguments, const QByteArray &input = {}) const;
    Outcome program(const QStringList &arguments) const { return stateloupeIn(m_home->environment(), arguments); }
    QByteArray file() const;

    std::unique_ptr<Home> m_home;
    ReferenceStore m_store;
};

void TestCliConnections::init()
{
    m_home = std::make_unique<Home>();
}

Outcome TestCliConnections::connections(const QStringList &arguments, const QByteArray &input) const
{
    return stateloupeIn(m_home->environment(), QStringList{u"connections"_s} + arguments, input);
}

QByteArray TestCliConnections::file() const
{
    QFile file(m_home->path() + u"/config/stateloupe/connections.ini"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestCliConnections::addsListsRemoves()
{
    QCOMPARE(connections({}).output, QByteArray());
    QCOMPARE(
        connections({u"add"_s, u"Orders"_s, u"redis://u@cache.example.com/3"_s, u"--environment"_s, u"production"_s})
            .code,
        0);
    QCOMPARE(connections({u"add"_s, u"Odd\\name"_s, u"memory:x"_s, u"--read-only"_s}).code, 0);
    QCOMPARE(connections({}).output,
        QByteArray("Orders\tproduction\tredis://u@cache.example.com/3\nOdd\\\\name\t\tmemory:x\n"));
    QCOMPARE(connections({u"--json"_s}).output.split('\n').first(),
        QByteArray(R"({"name": "Orders", "environment": "production", "address": "redis://u@cache.example.com/3", )"
                   R"("read_only": false, "password_in_keyring": false})"));
    QCOMPARE(connections({u"remove"_s, u"ORDERS"_s}).output, QByteArray("Removed \"Orders\"\n"));
    QCOMPARE(connections({u"remove"_s, u"Orders"_s}).code, 1);
    QCOMPARE(connections({}).output.count('\n'), 1);
}

void TestCliConnections::opensByName()
{
    QCOMPARE(connections({u"add"_s, u"Reference store"_s, m_store.path()}).code, 0);
    QCOMPARE(program({u"list"_s, u"reference STORE"_s}).output, stateloupe({u"list"_s, m_store.path()}).output);
    const Outcome unknown = program({u"list"_s, u"Reference"_s});
    QCOMPARE(unknown.code, 2);
    QVERIFY2(unknown.errors.contains("no saved connection"), unknown.errors.constData());
}

void TestCliConnections::refusesToAdd_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("password") << QStringList{u"a"_s, u"redis://u:secret@h"_s};
    QTest::newRow("half a password") << QStringList{u"a"_s, u"redis://u:se@secret@h"_s};
    QTest::newRow("unknown parameter") << QStringList{u"a"_s, u"redis://h?colour=red"_s};
    QTest::newRow("missing file") << QStringList{u"a"_s, u"no-such-file.db"_s};
    QTest::newRow("no name") << QStringList{QString(), u"memory:"_s};
    QTest::newRow("name of two lines") << QStringList{u"a\nread_only=no"_s, u"memory:"_s};
    QTest::newRow("name like an address") << QStringList{u"redis://h"_s, u"memory:"_s};
    QTest::newRow("unknown environment") << QStringList{u"a"_s, u"memory:"_s, u"--environment"_s, u"canary"_s};
    QTest::newRow("no address") << QStringList{u"a"_s};
}

void TestCliConnections::refusesToAdd()
{
    QFETCH(const QStringList, arguments);
    const Outcome outcome = connections(QStringList{u"add"_s} + arguments);
    QCOMPARE(outcome.code, 2);
    QVERIFY(!outcome.errors.isEmpty());
    QVERIFY2(!outcome.errors.contains("secret"), outcome.errors.constData());
    QCOMPARE(file(), QByteArray());
}

void TestCliConnections::keepsRelativePathsAbsolute()
{
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_store.folder()));
    const Outcome added = connections({u"add"_s, u"a"_s, u"reference.db"_s});
    QVERIFY(QDir::setCurrent(before));
    QCOMPARE(added.code, 0);
    const QByteArray listed = connections({}).output;
    QVERIFY2(listed.contains(m_store.path().toUtf8()), listed.constData());
}

void TestCliConnections::productionIsGuarded()
{
    QCOMPARE(connections({u"add"_s, u"Live"_s, m_store.path(), u"--environment"_s, u"production"_s}).code, 0);
    const QString id = u"c060d8d5-aa6e-4349-81b7-ab51b41a63b5"_s;
    const QByteArray before = m_store.digest();
    const QStringList set{u"set"_s, u"Live"_s, id, u"/context/step"_s, u"7"_s};
    for (const QStringList &arguments :
        {set, QStringList{u"save"_s, u"Live"_s, id}, QStringList{u"delete"_s, u"Live"_s, id, u"--yes"_s},
            QStringList{u"save"_s, u"Live"_s, u"new"_s, u"--create"_s}, QStringList{u"ttl"_s, u"Live"_s, id, u"5"_s}}) {
        const Outcome outcome = stateloupeIn(m_home->environment(), arguments, "{}");
        QCOMPARE(outcome.code, 5);
        QVERIFY2(outcome.errors.contains("--unlock"), outcome.errors.constData());
        QCOMPARE(outcome.output, QByteArray());
    }
    QCOMPARE(program(set + QStringList{u"--dry-run"_s}).code, 0);
    QCOMPARE(program({u"show"_s, u"Live"_s, id, u"/context/step"_s}).code, 0);
    QCOMPARE(m_store.digest(), before);
    QCOMPARE(program(set + QStringList{u"--unlock"_s}).code, 0);
    QVERIFY(m_store.digest() != before);
}

void TestCliConnections::guardSendsNothing()
{
    // Of the documentation's network, where nobody answers: connecting would be Unavailable.
    const QString address = u"redis://192.0.2.1?tls=off"_s;
    QCOMPARE(connections({u"add"_s, u"Live"_s, address, u"--environment"_s, u"production"_s}).code, 0);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(program({u"delete"_s, u"Live"_s, u"a"_s, u"--yes"_s}).code, 5);
    QVERIFY(timer.elapsed() < 5'000);
}

void TestCliConnections::readOnlyStaysReadOnly()
{
    QCOMPARE(connections({u"add"_s, u"Safe"_s, m_store.path(), u"--read-only"_s}).code, 0);
    const QByteArray before = m_store.digest();
    const QStringList set{u"set"_s, u"Safe"_s, u"c060d8d5-aa6e-4349-81b7-ab51b41a63b5"_s, u"/context/step"_s, u"9"_s};
    QCOMPARE(program(set).code, 5);
    QCOMPARE(program(set + QStringList{u"--unlock"_s}).code, 5);
    QCOMPARE(m_store.digest(), before);
}

void TestCliConnections::withoutAKeyringNothingIsSaved()
{
    QProcessEnvironment environment = m_home->environment();
    environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_home->path());
    const Outcome outcome = stateloupeIn(
        environment, {u"connections"_s, u"add"_s, u"a"_s, u"redis://h"_s, u"--password-stdin"_s}, "secret\n");
    QCOMPARE(outcome.code, 3);
    QVERIFY2(outcome.errors.contains("was not saved"), outcome.errors.constData());
    QCOMPARE(connections({}).output, QByteArray());
    QVERIFY(!file().contains("secret"));
}

void TestCliConnections::keepsThePasswordInTheKeyring()
{
    Keyring keyring;
    keyring.startUnlocked("test");
    const QProcessEnvironment environment = m_home->environment(keyring.environment());
    const Outcome added = stateloupeIn(
        environment, {u"connections"_s, u"add"_s, u"a"_s, u"redis://h"_s, u"--password-stdin"_s}, "secret\n");
    QVERIFY2(added.code == 0, added.errors.constData());
    QVERIFY(file().contains("password=keyring"));
    QVERIFY(!file().contains("secret"));
    QCOMPARE(stateloupeIn(environment, {u"connections"_s, u"remove"_s, u"a"_s}).code, 0);
}

void TestCliConnections::removingTellsWhatStays()
{
    Keyring keyring;
    keyring.startUnlocked("test");
    const QProcessEnvironment environment = m_home->environment(keyring.environment());
    QCOMPARE(stateloupeIn(
                 environment, {u"connections"_s, u"add"_s, u"a"_s, u"redis://h"_s, u"--password-stdin"_s}, "secret\n")
                 .code,
        0);
    keyring.stop();
    keyring.startLocked();
    const Outcome removed = stateloupeIn(environment, {u"connections"_s, u"remove"_s, u"a"_s});
    QCOMPARE(removed.code, 5);
    QVERIFY2(removed.errors.contains("may still be in the keyring"), removed.errors.constData());
    QCOMPARE(connections({}).output, QByteArray());
}

void TestCliConnections::fileIsPrivate()
{
    QCOMPARE(connections({u"add"_s, u"a"_s, u"memory:"_s}).code, 0);
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    const QString path = m_home->path() + u"/config/stateloupe"_s;
    QCOMPARE(QFile::permissions(path) & others, QFile::Permissions());
    QCOMPARE(QFile::permissions(path + u"/connections.ini"_s) & others, QFile::Permissions());
}

} // namespace stateloupe

QTEST_GUILESS_MAIN(stateloupe::TestCliConnections)
#include "tst_cliconnections.moc"
