#include "core/connections/connectionbook.h"
#include "tests/support/compareerror.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace stateloupe;

class TestConnectionBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsEmpty();
    void readsWhatItSaves_data();
    void readsWhatItSaves();
    void keepsOddNames_data();
    void keepsOddNames();
    void refusesNames_data();
    void refusesNames();
    void refusesSettingsThatNoAddressNames();
    void replacesInPlace();
    void removes();
    void findsByNameAndId();
    void keepsWhatItCannotRead();
    void neverReadsAnEnvironmentItDoesNotKnow();
    void filesArePrivateWhateverTheUmask();
    void repairsPermissions();
    void keepsALink();
    void failedWriteLeavesTheOldFile();
    void unreadableFileIsNotReplaced();
    void folderThatCannotBeWritten();
    void processesLoseNothingOfEachOther();
    void holdsNoSecret();
};

namespace {

constexpr auto OwnerOnly = S_IRUSR | S_IWUSR;

Connection named(const QString &name, const StoreSettings &settings = MemorySettings{u"m"_s})
{
    Connection connection;
    connection.id = QUuid::createUuid();
    connection.name = name;
    connection.settings = settings;
    return connection;
}

/// A book in a folder that is not there yet.
struct Book
{
    QTemporaryDir folder;
    QString fileName = folder.filePath(u"config/stateloupe/connections.ini"_s);
    ConnectionBook book{fileName};

    QByteArray text() const
    {
        QFile file(fileName);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QByteArray &bytes) const
    {
        QDir().mkpath(QFileInfo(fileName).path());
        QFile file(fileName);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("The file of the test cannot be written.");
    }
};

mode_t modeOf(const QString &path)
{
    struct stat status = {};
    stat(qPrintable(path), &status);
    return status.st_mode & ~mode_t(S_IFMT);
}

/// Runs `work` in another process; whether it says yes.
pid_t inAnotherProcess(const std::function<bool()> &work)
{
    const pid_t child = fork();
    if (child == 0)
        _exit(work() ? 0 : 1);
    return child;
}

bool ends(pid_t child)
{
    int status = 0;
    return waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

void TestConnectionBook::startsEmpty()
{
    const Book saved;
    QVERIFY(saved.book.connections().isEmpty());
    QVERIFY(!saved.book.find(u"x"_s));
    QVERIFY(!QFile::exists(QFileInfo(saved.fileName).path()));
    QVERIFY(ConnectionBook::defaultFileName().endsWith(u"/connections.ini"_s));
}

void TestConnectionBook::readsWhatItSaves_data()
{
    QTest::addColumn<Connection>("connection");
    RedisSettings redis;
    redis.host = u"cache.example.com"_s;
    redis.user = u"a b"_s;
    redis.prefix = "tenant-a:\xff";
    redis.ttl = 60;
    redis.tls = {TlsPolicy::Verified, u"/ca.pem"_s};
    redis.readOnly = true;
    PostgresSettings postgres;
    postgres.host = u"/run/postgresql"_s;
    postgres.table = u"app.\"My\n\""_s.remove(u'\n');
    postgres.tls.policy = TlsPolicy::Off;
    QTest::newRow("memory") << named(u"a"_s);
    QTest::newRow("sqlite") << named(u"a"_s, SqliteSettings{u"/tmp/a b=c;#[é].db"_s, false, false});
    QTest::newRow("sqlite, read-only") << named(u"a"_s, SqliteSettings{u"/tmp/a.db"_s, true, false});
    QTest::newRow("redis") << named(u"a"_s, redis);
    QTest::newRow("postgresql") << named(u"a"_s, postgres);
    for (const auto environment : {Environment::Development, Environment::Staging, Environment::Production}) {
        Connection connection = named(u"a"_s);
        connection.environment = environment;
        connection.hasPassword = true;
        QTest::addRow("environment %d", int(environment)) << connection;
    }
}

void TestConnectionBook::readsWhatItSaves()
{
    QFETCH(const Connection, connection);
    Book saved;
    QVERIFY(saved.book.save(connection));
    QVERIFY(saved.book.connections() == QList{connection});
    QVERIFY(ConnectionBook(saved.fileName).find(connection.id) == connection);
}

void TestConnectionBook::keepsOddNames_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"[x]", "a=b", "=a", "#a", ";a", "\"a\"", "'", "a\\nb", "%00", "é漢😀", "name=", "..",
             "../../x", "Orders: live", "a:b", "redis", "<img src=x>",
             "\u202e"
             "evil"})
        QTest::newRow(name) << QString::fromUtf8(name);
    QTest::newRow("long") << QString(5'000, u'x');
}

void TestConnectionBook::keepsOddNames()
{
    QFETCH(const QString, name);
    Book saved;
    const Connection odd = named(name);
    const Connection other = named(u"other"_s);
    QVERIFY(saved.book.save(odd));
    QVERIFY(saved.book.save(other));
    QVERIFY(saved.book.connections() == (QList{odd, other}));
    QVERIFY(saved.book.find(name) == odd);
}

void TestConnectionBook::refusesNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("none") << QString();
    QTest::newRow("blanks") << u"  "_s;
    QTest::newRow("blank in front") << u" a"_s;
    QTest::newRow("blank behind") << u"a "_s;
    QTest::newRow("LF") << u"a\nread_only=no"_s;
    QTest::newRow("CR") << u"a\rb"_s;
    QTest::newRow("NUL") << u"a\0b"_s;
    QTest::newRow("DEL") << u"a\x7f"_s;
    QTest::newRow("NEL") << u"a\u0085"
                            "b"_s;
    QTest::newRow("line separator") << u"a\u2028b"_s;
    QTest::newRow("address") << u"sqlite:a.db"_s;
    QTest::newRow("address of a server") << u"Redis://h"_s;
    QTest::newRow("unknown scheme") << u"https://h"_s;
    QTest::newRow("taken") << u"Orders"_s;
    QTest::newRow("taken in another case") << u"oRDERS"_s;
    QTest::newRow("taken in another alphabet") << u"ÉTATS"_s;
}

void TestConnectionBook::refusesNames()
{
    QFETCH(const QString, name);
    Book saved;
    QVERIFY(saved.book.save(named(u"Orders"_s)));
    QVERIFY(saved.book.save(named(u"états"_s)));
    const QByteArray before = saved.text();
    COMPARE_ERROR(saved.book.save(named(name)), ErrorKind::InvalidArgument);
    QCOMPARE(saved.text(), before);
}

void TestConnectionBook::refusesSettingsThatNoAddressNames()
{
    Book saved;
    COMPARE_ERROR(
        saved.book.save(named(u"a"_s, SqliteSettings{u"/tmp/a\nb"_s, false, false})), ErrorKind::InvalidArgument);
    COMPARE_ERROR(saved.book.save(named(u"a"_s, SqliteSettings{})), ErrorKind::InvalidArgument);
    Connection anonymous = named(u"a"_s);
    anonymous.id = QUuid();
    COMPARE_ERROR(saved.book.save(anonymous), ErrorKind::InvalidArgument);
    QVERIFY(saved.book.connections().isEmpty());
}

void TestConnectionBook::replacesInPlace()
{
    Book saved;
    Connection first = named(u"first"_s);
    const Connection second = named(u"second"_s);
    QVERIFY(saved.book.save(first));
    QVERIFY(saved.book.save(second));
    first.name = u"FIRST"_s;
    first.environment = Environment::Production;
    QVERIFY(saved.book.save(first));
    QVERIFY(saved.book.connections() == (QList{first, second}));
}

void TestConnectionBook::removes()
{
    Book saved;
    const Connection first = named(u"first"_s);
    const Connection second = named(u"second"_s);
    QVERIFY(saved.book.save(first));
    QVERIFY(saved.book.save(second));
    QVERIFY(saved.book.remove(first.id));
    QVERIFY(saved.book.connections() == QList{second});
    QVERIFY(saved.book.remove(first.id)); // gone is what was asked for
    QVERIFY(saved.book.save(named(u"first"_s)));
}

void TestConnectionBook::findsByNameAndId()
{
    Book saved;
    const Connection orders = named(u"Orders"_s);
    QVERIFY(saved.book.save(orders));
    QVERIFY(saved.book.find(u"orders"_s) == orders);
    QVERIFY(saved.book.find(orders.id) == orders);
    QVERIFY(!saved.book.find(u"order"_s));
    QVERIFY(!saved.book.find(QUuid::createUuid()));
}

void TestConnectionBook::keepsWhatItCannotRead()
{
    Book saved;
    const QByteArray foreign = "; by hand\n\n"
                               "[not a uuid]\nname=a\naddress=memory:\n\n"
                               "[0b8f6c6e-5d3f-4c5e-9d0a-6b1f3a4c2d1e]\nname=b\naddress=mongodb://h/db\ncolour=red\n"
                               "[1b8f6c6e-5d3f-4c5e-9d0a-6b1f3a4c2d1e]\nname=c\naddress=memory:\nread_only=perhaps\n"
                               "[2b8f6c6e-5d3f-4c5e-9d0a-6b1f3a4c2d1e]\r\nname\xff\n\x80\n"
                               "[3b8f6c6e-5d3f-4c5e-9d0a-6b1f3a4c2d1e]\nname=d\naddress=memory:x\n";
    saved.write(foreign);
    QCOMPARE(saved.book.connections().size(), 1);
    const Connection added = named(u"added"_s);
    QVERIFY(saved.book.save(added));
    QVERIFY2(saved.text().startsWith(foreign), saved.text().constData());
    QVERIFY(saved.book.remove(added.id));
    QCOMPARE(saved.text(), foreign);
    QVERIFY(saved.book.remove(saved.book.find(u"d"_s)->id));
    QCOMPARE(saved.text(), foreign.first(foreign.indexOf("[3b8f")));
}

void TestConnectionBook::neverReadsAnEnvironmentItDoesNotKnow()
{
    Book saved;
    saved.write("[0b8f6c6e-5d3f-4c5e-9d0a-6b1f3a4c2d1e]\nname=b\naddress=memory:\nenvironment=canary\n");
    QVERIFY(saved.book.connections().isEmpty());
}

void TestConnectionBook::filesArePrivateWhateverTheUmask()
{
    for (const mode_t mask : {mode_t(0), mode_t(0777)}) {
        Book saved;
        QVERIFY(QDir().mkpath(saved.folder.filePath(u"config"_s)));
        const mode_t before = umask(mask);
        const auto done = saved.book.save(named(u"a"_s));
        umask(before);
        QVERIFY(done);
        QCOMPARE(modeOf(saved.fileName), mode_t(OwnerOnly));
        QCOMPARE(modeOf(QFileInfo(saved.fileName).path()), mode_t(S_IRWXU));
    }
}

void TestConnectionBook::repairsPermissions()
{
    Book saved;
    QVERIFY(saved.book.save(named(u"a"_s)));
    chmod(qPrintable(saved.fileName), 0664);
    QCOMPARE(saved.book.connections().size(), 1);
    QCOMPARE(modeOf(saved.fileName), mode_t(OwnerOnly));
    chmod(qPrintable(saved.fileName), 0644);
    QVERIFY(saved.book.save(named(u"b"_s)));
    QCOMPARE(modeOf(saved.fileName), mode_t(OwnerOnly));
}

void TestConnectionBook::keepsALink()
{
    Book saved;
    const QString real = saved.folder.filePath(u"real.ini"_s);
    QVERIFY(saved.book.save(named(u"a"_s)));
    QVERIFY(QFile::rename(saved.fileName, real));
    QVERIFY(QFile::link(real, saved.fileName));
    QVERIFY(saved.book.save(named(u"b"_s)));
    QVERIFY(QFileInfo(saved.fileName).isSymLink());
    QCOMPARE(ConnectionBook(real).connections().size(), 2);
}

void TestConnectionBook::failedWriteLeavesTheOldFile()
{
    Book saved;
    for (int i = 0; i < 20; ++i)
        QVERIFY(saved.book.save(named(u"connection %1"_s.arg(i))));
    const QByteArray before = saved.text();
    // As on a full disk, a part of the file can still be written.
    const pid_t child = inAnotherProcess([&saved] {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{1'000, 1'000};
        setrlimit(RLIMIT_FSIZE, &limit);
        const auto done = saved.book.save(named(u"one too many"_s));
        return !done && done.error().kind == ErrorKind::Unavailable;
    });
    QVERIFY(ends(child));
    QCOMPARE(saved.text(), before);
    QCOMPARE(QDir(QFileInfo(saved.fileName).path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestConnectionBook::unreadableFileIsNotReplaced()
{
    Book saved;
    QVERIFY(saved.book.save(named(u"a"_s)));
    const QByteArray before = saved.text();
    chmod(qPrintable(saved.fileName), 0);
    COMPARE_ERROR(saved.book.save(named(u"b"_s)), ErrorKind::Unavailable);
    COMPARE_ERROR(saved.book.remove(QUuid::createUuid()), ErrorKind::Unavailable);
    QVERIFY(saved.book.connections().isEmpty());
    chmod(qPrintable(saved.fileName), OwnerOnly);
    QCOMPARE(saved.text(), before);
}

void TestConnectionBook::folderThatCannotBeWritten()
{
    Book saved;
    QVERIFY(saved.book.save(named(u"a"_s)));
    const QByteArray folder = QFileInfo(saved.fileName).path().toUtf8();
    chmod(folder.constData(), S_IRUSR | S_IXUSR);
    COMPARE_ERROR(saved.book.save(named(u"b"_s)), ErrorKind::Unavailable);
    QCOMPARE(saved.book.connections().size(), 1);
    chmod(folder.constData(), S_IRWXU);

    ConnectionBook nowhere(u"/proc/no/such/connections.ini"_s);
    COMPARE_ERROR(nowhere.save(named(u"b"_s)), ErrorKind::Unavailable);
}

void TestConnectionBook::processesLoseNothingOfEachOther()
{
    constexpr int Writers = 4;
    constexpr int Rounds = 25;
    Book saved;
    QList<pid_t> children;
    for (int writer = 0; writer < Writers; ++writer) {
        children << inAnotherProcess([&saved, writer] {
            ConnectionBook book(saved.fileName);
            bool isFine = true;
            for (int round = 0; round < Rounds; ++round)
                isFine = isFine && book.save(named(u"%1 of %2"_s.arg(round).arg(writer))).has_value();
            return isFine;
        });
    }
    for (const pid_t child : children)
        QVERIFY(ends(child));
    QCOMPARE(saved.book.connections().size(), Writers * Rounds);
}

void TestConnectionBook::holdsNoSecret()
{
    Book saved;
    saved.write("[0b8f6c6e-5d3f-4c5e-9d0a-6b1f3a4c2d1e]\nname=b\naddress=redis://u:secret@h\n");
    Connection connection = saved.book.connections().value(0);
    QCOMPARE(std::get<RedisSettings>(connection.settings).user, u"u"_s);
    QVERIFY(saved.book.save(connection));
    QVERIFY(!saved.text().contains("secret"));
}

QTEST_GUILESS_MAIN(TestConnectionBook)
#include "tst_connectionbook.moc"
