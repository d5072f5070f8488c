#include "core/connections/connectionbook.h"
#include "tests/support/compareerror.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stateloupe;

class TestFindStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsASavedConnection();
    void readsAnAddress();
    void readsAPath();
    void refusesANameThatIsAFileToo();
    void refusesAnUnknownName();
    void neverRepeatsSecrets();
    void guardsProduction();

private:
    QTemporaryDir m_folder;
    ConnectionBook m_book{m_folder.filePath(u"book/connections.ini"_s)};
    Connection m_orders;
};

void TestFindStore::initTestCase()
{
    QVERIFY(QDir::setCurrent(m_folder.path()));
    m_orders.id = QUuid::createUuid();
    m_orders.name = u"Orders"_s;
    m_orders.settings = RedisSettings{};
    m_orders.environment = Environment::Production;
    m_orders.hasPassword = true;
    QVERIFY(m_book.save(m_orders));
}

void TestFindStore::findsASavedConnection()
{
    for (const QString &name : {u"Orders"_s, u"ORDERS"_s}) {
        const auto store = findStore(name, m_book);
        QVERIFY(store);
        QVERIFY(store->connection == m_orders);
        QVERIFY(store->password.isEmpty());
    }
}

void TestFindStore::readsAnAddress()
{
    const auto store = findStore(u"redis://u:pw@h/3"_s, m_book);
    QVERIFY(store);
    QVERIFY(store->connection.id.isNull());
    QVERIFY(store->connection.name.isEmpty());
    QVERIFY(!store->connection.hasPassword);
    QCOMPARE(std::get<RedisSettings>(store->connection.settings).database, 3);
    QCOMPARE(store->password.reveal(), QByteArrayView("pw"));
}

void TestFindStore::readsAPath()
{
    QFile file(u"states.db"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto store = findStore(u"states.db"_s, m_book);
    QVERIFY(store);
    QCOMPARE(std::get<SqliteSettings>(store->connection.settings).path, u"states.db"_s);
}

void TestFindStore::refusesANameThatIsAFileToo()
{
    QFile file(u"Orders"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    COMPARE_ERROR(findStore(u"Orders"_s, m_book), ErrorKind::InvalidArgument);
    QVERIFY(findStore(u"./Orders"_s, m_book));
    QVERIFY(file.remove());
    QVERIFY(findStore(u"Orders"_s, m_book));
}

void TestFindStore::refusesAnUnknownName()
{
    const auto store = findStore(u"Invoices"_s, m_book);
    COMPARE_ERROR(store, ErrorKind::InvalidArgument);
    QVERIFY2(store.error().detail.contains(u"no saved connection"), qPrintable(store.error().detail));
    COMPARE_ERROR(findStore(QString(), m_book), ErrorKind::InvalidArgument);
}

void TestFindStore::neverRepeatsSecrets()
{
    for (const QString &address : {u"redis://u:secret@secret@h"_s, u"postgres://u:secret@h/a/b"_s, u"u:secret@h"_s}) {
        const auto store = findStore(address, m_book);
        QVERIFY(!store);
        QVERIFY2(!store.error().detail.contains(u"secret"), qPrintable(store.error().detail));
    }
}

void TestFindStore::guardsProduction()
{
    QVERIFY(isReadOnly(openingSettings(m_orders, false)));
    QVERIFY(!isReadOnly(openingSettings(m_orders, true)));
    Connection careful = m_orders;
    careful.settings = withReadOnly(m_orders.settings, true);
    QVERIFY(isReadOnly(openingSettings(careful, true)));
    Connection staging = m_orders;
    staging.environment = Environment::Staging;
    QVERIFY(!isReadOnly(openingSettings(staging, false)));
}

QTEST_GUILESS_MAIN(TestFindStore)
#include "tst_findstore.moc"
