#include "core/credentials/secretstore.h"
#include "core/result.h"
#include "tests/support/keyring.h"

#include <QDBusConnection>
#include <QElapsedTimer>
#include <QFile>
#include <QMap>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#include <csignal>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace stateloupe;

/// What programs get from a keyring that is not simply open, each on a session bus of its own.
class TestKeyringSituations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unlocked();
    void noBus();
    void nobodyOnTheBus();
    void noCollection();
    void locked();
    void wrongPassword();
    void noLibsecret();
    void noGlibLoop();
    void stopped();
    void waitingForAnAnswer();
    void unlockedLater();
    void plasmaWithoutAWallet();
    void plasmaWithAWallet();

private:
    const QString m_id = QUuid::createUuid().toString(QUuid::WithoutBraces);
};

namespace {

struct Answers
{
    QByteArrayList lines;
    qint64 milliseconds = 0;

    bool areAll(ErrorKind kind) const
    {
        const QByteArray start = QByteArray::number(int(kind)) + ' ';
        return !lines.isEmpty()
            && std::all_of(lines.begin(), lines.end(), [&](const QByteArray &line) { return line.startsWith(start); });
    }
};

/// Keeps the event loop running: one of the keyrings is in this program.
Answers ask(const QStringList &arguments, const QProcessEnvironment &environment, const QByteArray &input = {})
{
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(STATELOUPE_SECRETCLIENT), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 60'000))
        process.kill();
    QByteArrayList lines = process.readAllStandardOutput().split('\n');
    lines.removeAll(QByteArray());
    return {lines, timer.elapsed()};
}

constexpr qint64 Generous = 10'000; // milliseconds for a whole program with a request of at most three seconds

QProcessEnvironment onPlasma(QProcessEnvironment environment)
{
    environment.insert(u"XDG_CURRENT_DESKTOP"_s, u"KDE"_s);
    environment.insert(u"KDE_SESSION_VERSION"_s, u"5"_s);
    return environment;
}

/// What QtKeychain sees of KDE's wallet once it is open. The real one needs a person to make a wallet.
class Wallet : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.KWallet")

public Q_SLOTS: // as org.kde.KWallet names them
    QString networkWallet() const { return u"kdewallet"_s; }
    int open(const QString &, qlonglong, const QString &) const { return 1; }
    int entryType(int, const QString &, const QString &key, const QString &) const
    {
        return m_entries.contains(key) ? 2 : 0; // a stream, or unknown
    }
    QByteArray readEntry(int, const QString &, const QString &key, const QString &) const { return m_entries[key]; }
    int writeEntry(int, const QString &, const QString &key, const QByteArray &value, const QString &)
    {
        m_entries[key] = value;
        return 0;
    }
    int removeEntry(int, const QString &, const QString &key, const QString &)
    {
        return m_entries.remove(key) > 0 ? 0 : -3;
    }

private:
    QMap<QString, QByteArray> m_entries;
};

/// An X server that nobody looks at.
class Screen
{
public:
    Screen()
        : m_number(2'000 + int(getpid()) % 30'000)
        , m_server(u"/usr/bin/Xvfb"_s)
    {
        m_server.start({name(), u"-nolisten"_s, u"tcp"_s},
            [this] { return QFile::exists(u"/tmp/.X11-unix/X%1"_s.arg(m_number)); });
    }
    QString name() const { return u":%1"_s.arg(m_number); }

private:
    int m_number;
    ServerProcess m_server;
};

} // namespace

#define VERIFY_ALL(answers, kind)                                                                                      \
    do {                                                                                                               \
        const Answers verified = (answers);                                                                            \
        QVERIFY2(verified.areAll(kind), verified.lines.join('\n').constData());                                        \
        QVERIFY(verified.milliseconds < Generous);                                                                     \
    } while (false)

void TestKeyringSituations::unlocked()
{
    Keyring keyring;
    keyring.startUnlocked("test");
    const QByteArray password = "\"quoted\" 'single' \\back\\slash é漢😀 $(x) %s";
    QCOMPARE(ask({u"write"_s, m_id}, keyring.environment(), password).lines, QByteArrayList{"ok "});
    QCOMPARE(ask({u"read"_s, m_id}, keyring.environment()).lines, QByteArrayList{"ok " + password});
    QCOMPARE(ask({u"remove"_s, m_id}, keyring.environment()).lines, QByteArrayList{"ok "});
    VERIFY_ALL(ask({u"read"_s, m_id}, keyring.environment()), ErrorKind::NotFound);
    QCOMPARE(ask({u"remove"_s, m_id}, keyring.environment()).lines, QByteArrayList{"ok "});
}

void TestKeyringSituations::noBus()
{
    const QTemporaryDir folder;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"DISPLAY"_s);
    environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
    environment.insert(u"XDG_RUNTIME_DIR"_s, folder.path());
    for (const QString &action : {u"read"_s, u"write"_s, u"remove"_s})
        VERIFY_ALL(ask({action, m_id}, environment, "x"), ErrorKind::Unavailable);
}

void TestKeyringSituations::nobodyOnTheBus()
{
    const Keyring keyring;
    for (const QString &action : {u"read"_s, u"write"_s, u"remove"_s})
        VERIFY_ALL(ask({action, m_id}, keyring.environment(), "x"), ErrorKind::Unavailable);
}

void TestKeyringSituations::noCollection()
{
    const Keyring keyring(Keyring::Activation::Desktop);
    for (const QString &action : {u"read"_s, u"write"_s, u"remove"_s})
        VERIFY_ALL(ask({action, m_id}, keyring.environment(), "x"), ErrorKind::Unavailable);
}

void TestKeyringSituations::locked()
{
    Keyring keyring;
    keyring.startUnlocked("test");
    QCOMPARE(ask({u"write"_s, m_id}, keyring.environment(), "kept").lines, QByteArrayList{"ok "});
    keyring.stop();
    keyring.startLocked();
    for (const QString &action : {u"read"_s, u"write"_s, u"remove"_s})
        VERIFY_ALL(ask({action, m_id}, keyring.environment(), "x"), ErrorKind::PermissionDenied);
    keyring.stop();
    keyring.startUnlocked("test");
    QCOMPARE(ask({u"read"_s, m_id}, keyring.environment()).lines, QByteArrayList{"ok kept"});
}

void TestKeyringSituations::wrongPassword()
{
    Keyring keyring;
    keyring.startUnlocked("test");
    QCOMPARE(ask({u"write"_s, m_id}, keyring.environment(), "kept").lines, QByteArrayList{"ok "});
    keyring.stop();
    keyring.startUnlocked("wrong");
    for (const QString &action : {u"read"_s, u"write"_s, u"remove"_s})
        VERIFY_ALL(ask({action, m_id}, keyring.environment(), "x"), ErrorKind::PermissionDenied);
}

void TestKeyringSituations::noLibsecret()
{
    Keyring keyring;
    keyring.startUnlocked("test");
    // The loader takes the first file of the name, and this one is no library.
    const QTemporaryDir folder;
    for (const QString &name : {u"libsecret-1.so.0"_s, u"libsecret-1.so"_s})
        writeFile(folder.filePath(name), {});
    QProcessEnvironment environment = keyring.environment();
    environment.insert(u"LD_LIBRARY_PATH"_s, folder.path());
    for (const QString &action : {u"read"_s, u"write"_s, u"remove"_s})
        VERIFY_ALL(ask({action, m_id}, environment, "x"), ErrorKind::Unavailable);
}

void TestKeyringSituations::noGlibLoop()
{
    Keyring keyring;
    keyring.startUnlocked("test");
    QProcessEnvironment environment = keyring.environment();
    environment.insert(u"QT_NO_GLIB"_s, u"1"_s);
    const QString other = QUuid::createUuid().toString();
    VERIFY_ALL(ask({u"read"_s, m_id, other}, environment), ErrorKind::Unavailable);
    VERIFY_ALL(ask({u"write"_s, m_id}, environment, "x"), ErrorKind::Unavailable);
    VERIFY_ALL(ask({u"remove"_s, m_id}, environment), ErrorKind::Unavailable);
}

void TestKeyringSituations::stopped()
{
    Keyring keyring;
    keyring.startUnlocked("test");
    keyring.send(SIGSTOP);
    VERIFY_ALL(ask({u"read"_s, m_id, QUuid::createUuid().toString()}, keyring.environment()), ErrorKind::Unavailable);
    VERIFY_ALL(ask({u"write"_s, m_id}, keyring.environment(), "x"), ErrorKind::Unavailable);
    keyring.send(SIGCONT);
    VERIFY_ALL(ask({u"read"_s, m_id}, keyring.environment()), ErrorKind::NotFound);
}

void TestKeyringSituations::waitingForAnAnswer()
{
    const Screen screen;
    Keyring keyring(Keyring::Activation::Desktop, screen.name());
    keyring.startUnlocked("test");
    QCOMPARE(ask({u"write"_s, m_id}, keyring.environment(), "kept").lines, QByteArrayList{"ok "});
    keyring.stop();
    keyring.startLocked();
    // The first one waits for somebody to type, the second one for the first.
    const Answers answers = ask({u"read"_s, m_id, QUuid::createUuid().toString()}, keyring.environment());
    QCOMPARE(answers.lines.size(), 2);
    VERIFY_ALL(answers, ErrorKind::PermissionDenied);
    for (const QByteArray &line : answers.lines)
        QVERIFY2(line.contains("waiting"), line.constData());
    VERIFY_ALL(ask({u"remove"_s, m_id}, keyring.environment()), ErrorKind::PermissionDenied);
}

void TestKeyringSituations::unlockedLater()
{
    Keyring keyring;
    keyring.startLocked();
    VERIFY_ALL(ask({u"read"_s, m_id}, keyring.environment()), ErrorKind::Unavailable);
    keyring.stop();
    keyring.startUnlocked("test");
    VERIFY_ALL(ask({u"read"_s, m_id}, keyring.environment()), ErrorKind::NotFound);
}

void TestKeyringSituations::plasmaWithoutAWallet()
{
    Keyring keyring;
    keyring.startUnlocked("test");
    const QProcessEnvironment environment = onPlasma(keyring.environment());
    QCOMPARE(ask({u"write"_s, m_id}, environment, "kept").lines, QByteArrayList{"ok "});
    QCOMPARE(ask({u"read"_s, m_id}, environment).lines, QByteArrayList{"ok kept"});
}

void TestKeyringSituations::plasmaWithAWallet()
{
    const Keyring keyring; // only its bus
    const QProcessEnvironment environment = onPlasma(keyring.environment());
    Wallet wallet;
    QDBusConnection bus = QDBusConnection::connectToBus(environment.value(u"DBUS_SESSION_BUS_ADDRESS"_s), u"wallet"_s);
    QVERIFY(bus.registerObject(u"/modules/kwalletd5"_s, &wallet, QDBusConnection::ExportAllSlots));
    QVERIFY(bus.registerService(u"org.kde.kwalletd5"_s));
    VERIFY_ALL(ask({u"read"_s, m_id}, environment), ErrorKind::NotFound);
    QCOMPARE(ask({u"write"_s, m_id}, environment, "kept").lines, QByteArrayList{"ok "});
    QCOMPARE(ask({u"read"_s, m_id}, environment).lines, QByteArrayList{"ok kept"});
    QCOMPARE(ask({u"remove"_s, m_id}, environment).lines, QByteArrayList{"ok "});
    VERIFY_ALL(ask({u"read"_s, m_id}, environment), ErrorKind::NotFound);
    QDBusConnection::disconnectFromBus(u"wallet"_s);
}

QTEST_GUILESS_MAIN(TestKeyringSituations)
#include "tst_keyringsituations.moc"
