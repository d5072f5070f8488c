#include "ui/text/fuzzymatch.h"

#include <QTest>

namespace stateloupe {

using namespace Qt::StringLiterals;

class TestFuzzyMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void prefers_data();
    void prefers();
    void leavesOutWhatDoesNotFit_data();
    void leavesOutWhatDoesNotFit();
};

void TestFuzzyMatch::finds_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("positions");
    QTest::newRow("nothing typed") << u""_s << u"Save"_s << QList<int>{};
    QTest::newRow("the beginning") << u"sa"_s << u"Save"_s << QList<int>{0, 1};
    QTest::newRow("starts of words") << u"sc"_s << u"Slow Save changes"_s << QList<int>{0, 10};
    QTest::newRow("together before apart") << u"and"_s << u"a new and old"_s << QList<int>{6, 7, 8};
    QTest::newRow("words in another order")
        << u"theme da"_s << u"Dark View › Theme"_s << QList<int>{0, 1, 12, 13, 14, 15, 16};
    QTest::newRow("overlapping words") << u"sav save"_s << u"Save"_s << QList<int>{0, 1, 2, 3};
    QTest::newRow("letters beyond ASCII") << u"ÖFF"_s << u"Store öffnen"_s << QList<int>{6, 7, 8};
    QTest::newRow("one letter") << u"x"_s << u"Set expiry"_s << QList<int>{5};
}

void TestFuzzyMatch::finds()
{
    QFETCH(const QString, pattern);
    QFETCH(const QString, text);
    QFETCH(const QList<int>, positions);
    const auto match = fuzzyMatch(pattern, text);
    QVERIFY(match);
    QCOMPARE(match->positions, positions);
}

void TestFuzzyMatch::prefers_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("the start") << u"re"_s << u"Reload"_s << u"Open recent"_s;
    QTest::newRow("a start of a word") << u"re"_s << u"Open recent"_s << u"Copy more"_s;
    QTest::newRow("letters together") << u"lock"_s << u"Unlock"_s << u"Flow check"_s;
}

void TestFuzzyMatch::prefers()
{
    QFETCH(const QString, pattern);
    QFETCH(const QString, better);
    QFETCH(const QString, worse);
    QVERIFY(fuzzyMatch(pattern, better)->score > fuzzyMatch(pattern, worse)->score);
}

void TestFuzzyMatch::leavesOutWhatDoesNotFit_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::newRow("another letter") << u"savex"_s << u"Save"_s;
    QTest::newRow("the wrong order") << u"vas"_s << u"Save"_s;
    QTest::newRow("one of two words") << u"save zoom"_s << u"Save"_s;
    QTest::newRow("an empty text") << u"a"_s << u""_s;
    QTest::newRow("more letters than there are") << u"sss"_s << u"as is"_s;
}

void TestFuzzyMatch::leavesOutWhatDoesNotFit()
{
    QFETCH(const QString, pattern);
    QFETCH(const QString, text);
    QVERIFY(!fuzzyMatch(pattern, text));
}

} // namespace stateloupe

QTEST_APPLESS_MAIN(stateloupe::TestFuzzyMatch)
#include "tst_fuzzymatch.moc"
