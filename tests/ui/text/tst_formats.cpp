#include "ui/text/formats.h"

#include <QTest>

namespace stateloupe {

using namespace Qt::StringLiterals;

constexpr qint64 Second = 1'000'000;

class TestFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "UTC-1:30"); }
    void sizes_data();
    void sizes();
    void counts();
    void countdowns();
    void relativeTimes_data();
    void relativeTimes();
    void exactTimes();
};

void TestFormats::sizes_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << qint64(0) << u"0 B"_s;
    QTest::newRow("bytes") << qint64(999) << u"999 B"_s;
    QTest::newRow("kilo") << qint64(1000) << u"1.0 kB"_s;
    QTest::newRow("one decimal") << qint64(19'924) << u"19.9 kB"_s;
    QTest::newRow("rounds into the next unit") << qint64(999'950) << u"1.0 MB"_s;
    QTest::newRow("stays in its unit") << qint64(999'949) << u"999.9 kB"_s;
    QTest::newRow("giga") << qint64(1'500'000'000) << u"1.5 GB"_s;
    QTest::newRow("largest") << qint64(2'000'000'000'000'000) << u"2000.0 TB"_s;
}

void TestFormats::sizes()
{
    QFETCH(qint64, bytes);
    QTEST(formatSize(bytes), "text");
}

void TestFormats::counts()
{
    QCOMPARE(formatCount(0), u"0"_s);
    QCOMPARE(formatCount(999), u"999"_s);
    QCOMPARE(formatCount(1'000), u"1\u202f000"_s);
    QCOMPARE(formatCount(1'000'000), u"1\u202f000\u202f000"_s);
    QCOMPARE(formatCount(-123), u"-123"_s);
    QCOMPARE(formatCount(-123'456), u"-123\u202f456"_s);
}

void TestFormats::countdowns()
{
    constexpr qint64 hour = 3'600'000;
    QCOMPARE(formatCountdown(59'999), u"00:59"_s);
    QCOMPARE(formatCountdown(48 * hour - 1), u"1 d 23:59:59"_s);
    QCOMPARE(formatCountdown(48 * hour), u"2 d"_s);
    QCOMPARE(formatCountdown(36'525 * 24 * hour), u"36\u202f525 d"_s);
}

void TestFormats::relativeTimes_data()
{
    QTest::addColumn<qint64>("secondsAgo");
    QTest::addColumn<QString>("text");
    QTest::newRow("now") << qint64(0) << u"just now"_s;
    QTest::newRow("clocks differ a little") << qint64(-20) << u"just now"_s;
    QTest::newRow("minutes") << qint64(60) << u"1 min ago"_s;
    QTest::newRow("hours") << qint64(2 * 3600 + 59) << u"2 h ago"_s;
    QTest::newRow("days") << qint64(24 * 3600) << u"1 d ago"_s;
    QTest::newRow("months") << qint64(75 * 86400) << u"2 mo ago"_s;
    QTest::newRow("years") << qint64(800 * 86400) << u"2 y ago"_s;
    QTest::newRow("ahead") << qint64(-3 * 86400) << u"in 3 d"_s;
}

void TestFormats::relativeTimes()
{
    QFETCH(qint64, secondsAgo);
    const qint64 now = 1'700'000'000 * Second;
    QTEST(formatRelativeTime(now - secondsAgo * Second, now), "text");
}

void TestFormats::exactTimes()
{
    QCOMPARE(formatExactTime(0), u"1970-01-01 01:30:00 UTC+01:30"_s);
    QCOMPARE(formatExactTime(1'700'000'000 * Second + 42), u"2023-11-14 23:43:20.000042 UTC+01:30"_s);
    QCOMPARE(formatExactTime(-1), u"1970-01-01 01:29:59.999999 UTC+01:30"_s);
}

} // namespace stateloupe

QTEST_GUILESS_MAIN(stateloupe::TestFormats)
#include "tst_formats.moc"
