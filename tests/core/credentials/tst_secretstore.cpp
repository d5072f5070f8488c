#include "core/credentials/secretstore.h"
#include "tests/support/compareerror.h"
#include "tests/support/keyring.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QTest>

#include <csignal>
#include <optional>

using namespace Qt::StringLiterals;
using namespace stateloupe;

/// One program that goes on living while its keyring opens, stops and locks.
class TestSecretStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsPasswords_data();
    void keepsPasswords();
    void replacesAPassword();
    void keepsConnectionsApart();
    void answersInOrder();
    void answersFromTheEventLoop();
    void doesNotCallWhoIsGone();
    void mayGoWhileItAsks();
    void survivesAKeyringThatStops();
    void tellsALockedKeyring();

private:
    Result<Secret> read(const QUuid &id);
    Result<> write(const QUuid &id, const QByteArray &password);
    Result<> remove(const QUuid &id);

    Keyring m_keyring;
    SecretStore *m_store = nullptr;
};

void TestSecretStore::initTestCase()
{
    m_keyring.startUnlocked("test");
    const QProcessEnvironment environment = m_keyring.environment();
    for (const QString &name : {u"DBUS_SESSION_BUS_ADDRESS"_s, u"XDG_RUNTIME_DIR"_s, u"XDG_DATA_HOME"_s, u"HOME"_s})
        qputenv(qPrintable(name), environment.value(name).toUtf8());
    for (const char *name :
        {"DISPLAY", "WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION", "KDE_FULL_SESSION"})
        qunsetenv(name);
    m_store = new SecretStore(this);
}

Result<Secret> TestSecretStore::read(const QUuid &id)
{
    std::optional<Result<Secret>> answer;
    m_store->read(id, this, [&answer](const Result<Secret> &result) { answer = result; });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 10'000))
        qFatal("The keyring was never given up.");
    return *answer;
}

Result<> TestSecretStore::write(const QUuid &id, const QByteArray &password)
{
    std::optional<Result<>> answer;
    m_store->write(id, Secret(QByteArray(password)), this, [&answer](const Result<> &result) { answer = result; });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 10'000))
        qFatal("The keyring was never given up.");
    return *answer;
}

Result<> TestSecretStore::remove(const QUuid &id)
{
    std::optional<Result<>> answer;
    m_store->remove(id, this, [&answer](const Result<> &result) { answer = result; });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 10'000))
        qFatal("The keyring was never given up.");
    return *answer;
}

void TestSecretStore::keepsPasswords_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::newRow("plain") << QByteArray("secret");
    QTest::newRow("quotes") << QByteArray("\"a\" 'b' `c`");
    QTest::newRow("backslash") << QByteArray("a\\b\\\\n");
    QTest::newRow("UTF-8") << QByteArray("pässwörd 漢字 😀");
    QTest::newRow("blanks") << QByteArray("  a \t\n b\r\n ");
    QTest::newRow("percent") << QByteArray("%s%n%00");
    QTest::newRow("no text") << QByteArray("\xff\x00\xfe", 3);
    QTest::newRow("long") << QByteArray(100'000, 'x');
}

void TestSecretStore::keepsPasswords()
{
    QFETCH(const QByteArray, password);
    const QUuid id = QUuid::createUuid();
    COMPARE_ERROR(read(id), ErrorKind::NotFound);
    QVERIFY(write(id, password));
    const auto secret = read(id);
    QVERIFY(secret);
    QCOMPARE(secret->reveal().toByteArray(), password);
    QVERIFY(remove(id));
    COMPARE_ERROR(read(id), ErrorKind::NotFound);
    QVERIFY(remove(id)); // gone is what was asked for
}

void TestSecretStore::replacesAPassword()
{
    const QUuid id = QUuid::createUuid();
    QVERIFY(write(id, "old"));
    QVERIFY(write(id, "new"));
    QCOMPARE(read(id)->reveal(), QByteArrayView("new"));
    QVERIFY(remove(id));
    COMPARE_ERROR(read(id), ErrorKind::NotFound);
}

void TestSecretStore::keepsConnectionsApart()
{
    const QUuid first = QUuid::createUuid();
    const QUuid second = QUuid::createUuid();
    QVERIFY(write(first, "1"));
    QVERIFY(write(second, "2"));
    QVERIFY(remove(first));
    COMPARE_ERROR(read(first), ErrorKind::NotFound);
    QCOMPARE(read(second)->reveal(), QByteArrayView("2"));
}

void TestSecretStore::answersInOrder()
{
    const QUuid id = QUuid::createUuid();
    QByteArrayList answers;
    const auto note = [&answers](const Result<> &result) { answers << (result ? "done" : "failed"); };
    const auto noteSecret = [&answers](const Result<Secret> &result) {
        answers << (result ? result->reveal().toByteArray() : QByteArray("none"));
    };
    m_store->read(id, this, noteSecret);
    m_store->write(id, Secret("1"), this, note);
    m_store->read(id, this, noteSecret);
    m_store->write(id, Secret("2"), this, note);
    m_store->read(id, this, noteSecret);
    m_store->remove(id, this, note);
    m_store->read(id, this, noteSecret);
    QTRY_COMPARE(answers, (QByteArrayList{"none", "done", "1", "done", "2", "done", "none"}));
}

void TestSecretStore::answersFromTheEventLoop()
{
    bool isAnswered = false;
    m_store->read(QUuid::createUuid(), this, [&isAnswered](const Result<Secret> &) { isAnswered = true; });
    QVERIFY(!isAnswered);
    QTRY_VERIFY(isAnswered);
}

void TestSecretStore::doesNotCallWhoIsGone()
{
    bool isCalled = false;
    auto *context = new QObject;
    m_store->read(QUuid::createUuid(), context, [&isCalled](const Result<Secret> &) { isCalled = true; });
    delete context;
    COMPARE_ERROR(read(QUuid::createUuid()), ErrorKind::NotFound); // after the one before
    QVERIFY(!isCalled);
}

void TestSecretStore::mayGoWhileItAsks()
{
    for (int turns = 0; turns < 20; ++turns) {
        bool isCalled = false;
        auto store = std::make_unique<SecretStore>();
        store->read(QUuid::createUuid(), this, [&isCalled](const Result<Secret> &) { isCalled = true; });
        for (int i = 0; i < turns && !isCalled; ++i)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        store.reset();
        isCalled = false;
        QTest::qWait(5);
        QVERIFY(!isCalled);
    }
    COMPARE_ERROR(read(QUuid::createUuid()), ErrorKind::NotFound);
}

void TestSecretStore::survivesAKeyringThatStops()
{
    const QUuid id = QUuid::createUuid();
    QVERIFY(write(id, "kept"));
    m_keyring.send(SIGSTOP);
    QList<Result<Secret>> answers;
    for (int i = 0; i < 3; ++i)
        m_store->read(id, this, [&answers](const Result<Secret> &result) { answers << result; });
    QTRY_COMPARE_WITH_TIMEOUT(answers.size(), 3, int(2 * SecretStore::Patience.count())); // not three times as long
    for (const Result<Secret> &answer : answers)
        COMPARE_ERROR(answer, ErrorKind::Unavailable);
    m_keyring.send(SIGCONT);
    QCOMPARE(read(id)->reveal(), QByteArrayView("kept"));
}

void TestSecretStore::tellsALockedKeyring()
{
    const QUuid id = QUuid::createUuid();
    QVERIFY(write(id, "kept"));
    QDBusMessage lock = QDBusMessage::createMethodCall(
        u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
    lock << QVariant::fromValue(QList{QDBusObjectPath(u"/org/freedesktop/secrets/aliases/default"_s)});
    QCOMPARE(QDBusConnection::sessionBus().call(lock).type(), QDBusMessage::ReplyMessage);
    COMPARE_ERROR(read(id), ErrorKind::PermissionDenied);
    COMPARE_ERROR(write(id, "other"), ErrorKind::PermissionDenied);
    COMPARE_ERROR(remove(id), ErrorKind::PermissionDenied);
}

QTEST_GUILESS_MAIN(TestSecretStore)
#include "tst_secretstore.moc"
