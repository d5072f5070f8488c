#include "core/query/decimal.h"

#include <QTest>

using namespace stateloupe;

class TestDecimal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordersNumbers_data();
    void ordersNumbers();
    void findsSpellingsEqual_data();
    void findsSpellingsEqual();
    void notANumberHasNoOrder();
    void shifts();
};

void TestDecimal::ordersNumbers_data()
{
    QTest::addColumn<QByteArray>("smaller");
    QTest::addColumn<QByteArray>("larger");

    const auto row = [](const char *smaller, const char *larger) {
        QTest::addRow("%s < %s", smaller, larger) << QByteArray(smaller) << QByteArray(larger);
    };
    row("-1", "0");
    row("-2", "-1");
    row("-10", "-9.99");
    row("0", "1e-400");
    row("9", "10");
    row("0.1", "0.11");
    row("1e2", "101");
    row("9007199254740992", "9007199254740993");
    row("12345678901234567890.1", "12345678901234567890.2");
    row("1e400", "1.0000000001e400");
    row("1e400", "Infinity");
    row("-Infinity", "-1e400");
    row("-1e400", "-1e399");
    row("-0.001", "-0.0001");
}

void TestDecimal::ordersNumbers()
{
    QFETCH(const QByteArray, smaller);
    QFETCH(const QByteArray, larger);
    QVERIFY(Decimal(smaller) < Decimal(larger));
    QVERIFY(Decimal(larger) > Decimal(smaller));
    QVERIFY(Decimal(larger) != Decimal(smaller));
}

void TestDecimal::findsSpellingsEqual_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");

    const auto row = [](const char *first, const char *second) {
        QTest::addRow("%s = %s", first, second) << QByteArray(first) << QByteArray(second);
    };
    row("1", "1.0");
    row("1", "10e-1");
    row("0", "-0");
    row("0", "0e99");
    row("0.0", "-0.000E-5");
    row("100", "1E+2");
    row("123000", "1.23e5");
    row("0.00123", "1.23e-3");
    row("Infinity", "Infinity");
    row("NaN", "NaN");
}

void TestDecimal::findsSpellingsEqual()
{
    QFETCH(const QByteArray, first);
    QFETCH(const QByteArray, second);
    QVERIFY(Decimal(first) == Decimal(second));
}

void TestDecimal::notANumberHasNoOrder()
{
    for (const char *token : {"0", "Infinity", "-Infinity", "-3.5"}) {
        QVERIFY((Decimal("NaN") <=> Decimal(token)) == std::partial_ordering::unordered);
        QVERIFY((Decimal(token) <=> Decimal("NaN")) == std::partial_ordering::unordered);
    }
}

void TestDecimal::shifts()
{
    QVERIFY(Decimal("1.5").shifted(3) == Decimal("1500"));
    QVERIFY(Decimal("1500").shifted(-3) == Decimal("1.5"));
    QVERIFY(Decimal("0").shifted(3) == Decimal());
    QVERIFY(Decimal::fromInteger(std::numeric_limits<qint64>::min()) == Decimal("-9223372036854775808"));
}

QTEST_APPLESS_MAIN(TestDecimal)
#include "tst_decimal.moc"
