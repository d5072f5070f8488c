#include "core/backends/sqlitetimestamp.h"

#include <QTest>

using namespace stateloupe;

namespace {

constexpr qint64 Second = 1'000'000;
constexpr qint64 Moment = 1'767'323'045 * Second; // 2026-01-02T03:04:05Z

using OptionalTime = std::optional<qint64>;

} // namespace

Q_DECLARE_METATYPE(OptionalTime)

class TestSqliteTimestamp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTexts_data();
    void readsTexts();
    void readsNumbers();
};

void TestSqliteTimestamp::readsTexts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<OptionalTime>("expected");
    const auto add = [](const char *text, OptionalTime expected) {
        QTest::newRow(*text ? text : "empty") << QByteArray(text) << expected;
    };
    add("2026-01-02 03:04:05", Moment);
    add("2026-01-02T03:04:05", Moment);
    add("2026-01-02 03:04:05Z", Moment);
    add("2026-01-02T04:34:05+01:30", Moment);
    add("2026-01-01T22:04:05-0500", Moment);
    add("2026-01-02 03:04:05.000001", Moment + 1);
    add("2026-01-02 03:04:05.5", Moment + Second / 2);
    add("2026-01-02 03:04:05.123456789", Moment + 123'456);
    add("2026-01-02 03:04", Moment - 5 * Second);
    add("2026-01-02", Moment - 11'045 * Second);
    add("1969-12-31 23:59:59", -Second);
    add("2024-02-29 00:00:00", 1'709'164'800 * Second);
    for (const char *junk : {"", "2026", "2026-01", "2026-02-29 00:00:00", "2026-13-01", "2026-01-02 24:00:00",
             "2026-01-02 03:60:00", "2026-01-02 03:04:05.", "2026-01-02 03:04:05 ", "2026-01-02x03:04:05",
             "2026-01-02 03:04:05+1", "2026-01-02 03", "yesterday", "20260102", "-026-01-02"}) {
        add(junk, std::nullopt);
    }
}

void TestSqliteTimestamp::readsTexts()
{
    QFETCH(const QByteArray, text);
    QFETCH(const OptionalTime, expected);
    QCOMPARE(timestampFromText(text), expected);
}

void TestSqliteTimestamp::readsNumbers()
{
    QCOMPARE(timestampFromInteger(Moment / Second), Moment);
    QCOMPARE(timestampFromInteger(Moment / 1'000), Moment);
    QCOMPARE(timestampFromInteger(Moment), Moment);
    for (const qint64 unclear : {0LL, 2026LL, -5LL, 20'260'102LL, 50'000'000'000LL, std::numeric_limits<qint64>::max()})
        QCOMPARE(timestampFromInteger(unclear), OptionalTime());

    QCOMPARE(timestampFromReal(double(Moment / Second) + 0.5), Moment + Second / 2);
    QCOMPARE(timestampFromReal(2'440'587.5), 0);
    for (const double unclear : {0.0, 2026.5, 1e300, -1e9, std::nan(""), double(INFINITY)})
        QCOMPARE(timestampFromReal(unclear), OptionalTime());
}

QTEST_GUILESS_MAIN(TestSqliteTimestamp)
#include "tst_sqlitetimestamp.moc"
