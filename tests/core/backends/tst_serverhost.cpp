#include "core/backends/serverhost.h"
#include "tests/support/compareerror.h"

using namespace Qt::StringLiterals;
using namespace stateloupe;

class TestServerHost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsThisMachine_data();
    void knowsThisMachine();
    void takesNumericAddressesAsTheyAre();
    void findsThisMachine();
    void tellsWhenThereIsNoSuchHost();
    void obeysItsControl();
};

void TestServerHost::knowsThisMachine_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("expected");
    QTest::newRow("nothing") << QString() << true;
    QTest::newRow("name") << u"localhost"_s << true;
    QTest::newRow("name in capitals") << u"LocalHost"_s << true;
    QTest::newRow("IPv4") << u"127.0.0.1"_s << true;
    QTest::newRow("another loopback") << u"127.8.9.10"_s << true;
    QTest::newRow("IPv6") << u"::1"_s << true;
    QTest::newRow("mapped") << u"::ffff:127.0.0.1"_s << true;
    QTest::newRow("socket") << u"/run/postgresql"_s << true;
    QTest::newRow("looks like it") << u"localhost.example.org"_s << false;
    QTest::newRow("begins like it") << u"127.0.0.1.example.org"_s << false;
    QTest::newRow("any address") << u"0.0.0.0"_s << false;
    QTest::newRow("private network") << u"10.0.0.1"_s << false;
}

void TestServerHost::knowsThisMachine()
{
    QFETCH(const QString, host);
    QTEST(isThisMachine(host), "expected");
}

void TestServerHost::takesNumericAddressesAsTheyAre()
{
    QCOMPARE(*lookUpHost(u"192.0.2.7"_s, {}), QStringList{u"192.0.2.7"_s});
    QCOMPARE(*lookUpHost(u"2001:db8::1"_s, {}), QStringList{u"2001:db8::1"_s});
}

void TestServerHost::findsThisMachine()
{
    const auto addresses = lookUpHost(u"localhost"_s, {});
    QVERIFY(addresses);
    QVERIFY(addresses->contains(u"127.0.0.1"_s) || addresses->contains(u"::1"_s));
    for (const QString &address : *addresses)
        QVERIFY(isThisMachine(address));
}

void TestServerHost::tellsWhenThereIsNoSuchHost()
{
    // Reserved never to exist; without any name service the answer is another one.
    const auto addresses = lookUpHost(u"nowhere.invalid"_s, CallControl(QDeadlineTimer(30'000), {}));
    QVERIFY(!addresses);
    QVERIFY(addresses.error().kind == ErrorKind::NotFound || addresses.error().kind == ErrorKind::Unavailable);
    QVERIFY(addresses.error().detail.contains(u"nowhere.invalid"));
}

void TestServerHost::obeysItsControl()
{
    COMPARE_ERROR(lookUpHost(u"nowhere.invalid"_s, CallControl({}, [] { return true; })), ErrorKind::Cancelled);
    COMPARE_ERROR(lookUpHost(u"nowhere.invalid"_s, CallControl(QDeadlineTimer(0), {})), ErrorKind::Unavailable);
    // The first check passes, the lookup is given up.
    int checks = 0;
    const CallControl later(QDeadlineTimer(QDeadlineTimer::Forever), [&checks] { return ++checks > 1; });
    const auto addresses = lookUpHost(u"nowhere.invalid"_s, later);
    QVERIFY(!addresses);
}

QTEST_GUILESS_MAIN(TestServerHost)
#include "tst_serverhost.moc"
