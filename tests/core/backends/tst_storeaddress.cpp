#include "core/backends/backendfactory.h"
#include "core/backends/storeaddress.h"
#include "tests/support/compareerror.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stateloupe;

class TestStoreAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parsesMemory_data();
    void parsesMemory();
    void parsesSqlite_data();
    void parsesSqlite();
    void parsesTheBarePathOfAFile();
    void takesALeadingColonForAName();
    void refuses_data();
    void refuses();
    void neverRepeatsSecrets_data();
    void neverRepeatsSecrets();
    void writesWhatItReads_data();
    void writesWhatItReads();
    void writesPathsSoThatTheyAreRead();
    void knowsWhatLooksLikeAnAddress_data();
    void knowsWhatLooksLikeAnAddress();
    void makesABackendOfEachKind();
};

void TestStoreAddress::parsesMemory_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("name");
    QTest::newRow("default") << u"memory:"_s << QString();
    QTest::newRow("named") << u"memory:demo"_s << u"demo"_s;
    QTest::newRow("name with a colon") << u"memory:a:b"_s << u"a:b"_s;
    QTest::newRow("upper case") << u"MEMORY:Demo"_s << u"Demo"_s;
}

void TestStoreAddress::parsesMemory()
{
    QFETCH(const QString, address);
    QFETCH(const QString, name);
    const auto parsed = parseStoreAddress(address);
    QVERIFY(parsed);
    QCOMPARE(std::get<MemorySettings>(parsed->settings).name, name);
}

void TestStoreAddress::parsesSqlite_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("path");
    QTest::newRow("relative, not there") << u"sqlite:new.db"_s << u"new.db"_s;
    QTest::newRow("absolute") << u"sqlite:/tmp/a.db"_s << u"/tmp/a.db"_s;
    QTest::newRow("blanks and marks") << u"sqlite:/tmp/a b?c=d#e%20@.db"_s << u"/tmp/a b?c=d#e%20@.db"_s;
    QTest::newRow("upper case") << u"SQLite:A.db"_s << u"A.db"_s;
}

void TestStoreAddress::parsesSqlite()
{
    QFETCH(const QString, address);
    QFETCH(const QString, path);
    const auto parsed = parseStoreAddress(address);
    QVERIFY(parsed);
    const auto &sqlite = std::get<SqliteSettings>(parsed->settings);
    QCOMPARE(sqlite.path, path);
    QVERIFY(!sqlite.readOnly);
    QVERIFY(!sqlite.create);
}

void TestStoreAddress::parsesTheBarePathOfAFile()
{
    const QTemporaryDir folder;
    for (const QString &name : {u"states.db"_s, u"no extension"_s, u"a:b@c.db"_s, u"unknown:x"_s}) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto parsed = parseStoreAddress(file.fileName());
        QVERIFY(parsed);
        QCOMPARE(std::get<SqliteSettings>(parsed->settings).path, file.fileName());
    }
}

void TestStoreAddress::takesALeadingColonForAName()
{
    const QTemporaryDir folder;
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(folder.path()));
    QFile file(u"./:states.db"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (const QString &address : {u":states.db"_s, u"sqlite::states.db"_s}) {
        const auto parsed = parseStoreAddress(address);
        QVERIFY(parsed);
        QCOMPARE(std::get<SqliteSettings>(parsed->settings).path, u"./:states.db"_s);
    }
    QVERIFY(QDir::setCurrent(before));
}

void TestStoreAddress::refuses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("nothing") << QString() << ErrorKind::InvalidArgument;
    QTest::newRow("a typo") << u"sttaes.db"_s << ErrorKind::InvalidArgument;
    QTest::newRow("no path") << u"sqlite:"_s << ErrorKind::InvalidArgument;
    QTest::newRow("sqlite in memory") << u"sqlite::memory:"_s << ErrorKind::InvalidArgument;
    QTest::newRow("sqlite with slashes") << u"sqlite:///tmp/a.db"_s << ErrorKind::InvalidArgument;
    QTest::newRow("unknown scheme") << u"mongodb://host/db"_s << ErrorKind::InvalidArgument;
    QTest::newRow("NUL") << u"sqlite:a\0b"_s << ErrorKind::InvalidArgument;
    QTest::newRow("new line") << u"memory:a\nb"_s << ErrorKind::InvalidArgument;
    QTest::newRow("redis without slashes") << u"redis:localhost"_s << ErrorKind::InvalidArgument;
    QTest::newRow("postgresql without slashes") << u"postgresql:db"_s << ErrorKind::InvalidArgument;
    QTest::newRow("a folder that is not there") << u"/no/such/folder/a.db"_s << ErrorKind::InvalidArgument;
}

void TestStoreAddress::refuses()
{
    QFETCH(const QString, address);
    QFETCH(const ErrorKind, kind);
    COMPARE_ERROR(parseStoreAddress(address), kind);
}

void TestStoreAddress::neverRepeatsSecrets_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address : {"mongodb://u:secret@h/db", "mongodb://u:p@secret/x@h", "mongodb://h/db?password=secret",
             "mysql:u:secret@h", "redis:u:secret@h", "postgresql:u:secret@h", "redys://u:secret@h", "foo://secret@h",
             "foo://u:secret@h@", "re dis://u:secret@h", "u:secret@h"}) {
        QTest::newRow(address) << QString::fromLatin1(address);
    }
}

void TestStoreAddress::neverRepeatsSecrets()
{
    QFETCH(const QString, address);
    const auto settings = parseStoreAddress(address);
    QVERIFY(!settings);
    QVERIFY2(!settings.error().detail.contains(u"secret"), qPrintable(settings.error().detail));
}

void TestStoreAddress::writesWhatItReads_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("memory") << u"memory:"_s;
    QTest::newRow("named memory") << u"memory:demo"_s;
    QTest::newRow("relative") << u"sqlite:a.db"_s;
    QTest::newRow("absolute") << u"sqlite:/tmp/a b.db"_s;
}

void TestStoreAddress::writesWhatItReads()
{
    QFETCH(const QString, address);
    QCOMPARE(toStoreAddress(parseStoreAddress(address)->settings), address);
}

void TestStoreAddress::writesPathsSoThatTheyAreRead()
{
    QCOMPARE(toStoreAddress(SqliteSettings{u"//tmp/a.db"_s}), u"sqlite:/tmp/a.db"_s);
    QCOMPARE(toStoreAddress(SqliteSettings{u":memory:"_s}), u"sqlite:./:memory:"_s);
}

void TestStoreAddress::knowsWhatLooksLikeAnAddress_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("looksLikeOne");
    for (const char *text :
        {"memory:", "sqlite:a.db", "REDIS://h", "rediss:", "redis+unix:///s", "postgres://", "http://h"})
        QTest::newRow(text) << QString::fromLatin1(text) << true;
    for (const char *text : {"", "Orders", "states.db", "/tmp/a.db", "Orders: live", "redis", "a:b", ":memory:"})
        QTest::newRow(text) << QString::fromLatin1(text) << false;
}

void TestStoreAddress::knowsWhatLooksLikeAnAddress()
{
    QFETCH(const QString, text);
    QFETCH(const bool, looksLikeOne);
    QCOMPARE(looksLikeStoreAddress(text), looksLikeOne);
}

void TestStoreAddress::makesABackendOfEachKind()
{
    QCOMPARE(makeBackend(MemorySettings{})->traits().kind, u"memory"_s);
    QCOMPARE(makeBackend(SqliteSettings{u"a.db"_s})->traits().kind, u"sqlite"_s);
}

QTEST_GUILESS_MAIN(TestStoreAddress)
#include "tst_storeaddress.moc"
