#include "core/json/jsondiff.h"
#include "tests/core/json/jsonsamples.h"

#include <QTest>

using namespace stateloupe;
using namespace Qt::StringLiterals;
using stateloupe::testing::parsed;

/// "~/a" changed, "+/a" added, "-/a" removed, "=/a" spelt otherwise, ">/a" moved.
static QStringList brief(const JsonDiff &difference)
{
    static const QHash<DifferenceKind, QString> Marks
        = {{DifferenceKind::Added, u"+"_s}, {DifferenceKind::Removed, u"-"_s}, {DifferenceKind::Changed, u"~"_s},
            {DifferenceKind::Spelling, u"="_s}, {DifferenceKind::Moved, u">"_s}};
    QStringList lines;
    for (const JsonDifference &one : difference.differences)
        lines += Marks[one.kind] + one.pointer.toString();
    return lines;
}

class JsonDiffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesInnermostPlaces_data();
    void namesInnermostPlaces();
    void seesLayout();
    void stopsAtTheLimit();
    void stopsWhenCancelled();
    void aLeafOfEveryStateIsFound();
    void deepDocumentsDoNotRecurse();
    void pairsLargeArraysThatDifferEverywhere();
};

void JsonDiffTest::namesInnermostPlaces_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &after,
                         const QStringList &expected) { QTest::newRow(name) << before << after << expected; };
    row("same", "{\"a\": 1}", "{\"a\": 1}", {});
    row("leaf", "{\"a\": {\"b\": 1, \"c\": 2}}", "{\"a\": {\"b\": 1, \"c\": 3}}", {u"~/a/c"_s});
    row("number spelling", "[1.0, 1e2]", "[1.00, 100]", {u"~/0"_s, u"~/1"_s});
    row("string spelling", "[\"\\u00e9\"]", "[\"\xc3\xa9\"]", {u"=/0"_s});
    row("key spelling", "{\"\\u0061\": 1}", "{\"a\": 2}", {u"=/a"_s, u"~/a"_s});
    row("type", "{\"a\": [1]}", "{\"a\": {\"0\": 1}}", {u"~/a"_s});
    row("added and removed", "{\"a\": 1, \"b\": 2}", "{\"b\": 2, \"c\": 3}", {u"-/a"_s, u"+/c"_s});
    row("removed at the end", "{\"a\": 1, \"b\": 2}", "{\"a\": 1}", {u"-/b"_s});
    row("moved", "{\"a\": 1, \"b\": 2, \"c\": 3}", "{\"c\": 3, \"a\": 1, \"b\": 2}", {u">/c"_s});
    row("moved and changed", "{\"a\": 1, \"b\": 2, \"c\": 3}", "{\"c\": 4, \"a\": 1, \"b\": 2}", {u">/c"_s, u"~/c"_s});
    row("repeated keys", "{\"a\": 1, \"a\": 2}", "{\"a\": 1, \"a\": 3}", {u"~/a"_s});
    row("one repeated key gone", "{\"a\": 1, \"a\": 2}", "{\"a\": 1}", {u"-/a"_s});
    row("array insert", "[1, 2, 3, 4]", "[1, 2, 9, 3, 4]", {u"+/2"_s});
    row("array remove", "[1, 2, 3, 4]", "[1, 3, 4]", {u"-/1"_s});
    row("array change inside", "[{\"a\": 1}, {\"a\": 2}]", "[{\"a\": 1}, {\"a\": 5}]", {u"~/1/a"_s});
    row("array insert and change", "[{\"a\": 1}, 2, 3]", "[0, {\"a\": 7}, 2, 3]", {u"~/0"_s, u"+/1"_s});
    row("scattered", "[1, 2, 3, 4, 5, 6]", "[2, 3, 8, 5, 6, 7]", {u"-/0"_s, u"~/2"_s, u"+/5"_s});
    row("roots", "1", "2", {u"~"_s});
    row("escaped pointer", "{\"a/b\": 1}", "{\"a/b\": 2}", {u"~/a~1b"_s});
}

void JsonDiffTest::namesInnermostPlaces()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QTEST(brief(diff(parsed(before), parsed(after))), "expected");
}

void JsonDiffTest::seesLayout()
{
    const JsonDiff difference = diff(parsed("{\"a\": 1}"), parsed("{ \"a\":1 }"));
    QVERIFY(difference.differences.isEmpty());
    QVERIFY(difference.layoutDiffers);
    QVERIFY(!diff(parsed("{\"a\": 1}"), parsed("{\"a\": 1}")).layoutDiffers);
}

void JsonDiffTest::stopsAtTheLimit()
{
    const JsonDiff difference = diff(parsed("[1,2,3]"), parsed("[4,5,6]"), 2);
    QCOMPARE(difference.differences.size(), 2);
    QVERIFY(difference.truncated);
    QVERIFY(!diff(parsed("[1,2]"), parsed("[4,5]"), 2).truncated);
    const JsonDiff none = diff(parsed("[1]"), parsed("[2]"), 0);
    QVERIFY(none.truncated);
    QVERIFY(!none.layoutDiffers);
}

void JsonDiffTest::stopsWhenCancelled()
{
    const auto numbers = [](int first) {
        QByteArrayList values;
        for (int i = 0; i < 5'000; ++i)
            values += QByteArray::number(first + i);
        return parsed('[' + values.join(", ") + ']');
    };
    const JsonDiff stopped = diff(numbers(0), numbers(10'000), 10'000, [] { return true; });
    QVERIFY(stopped.differences.size() < 5'000);
}

void JsonDiffTest::aLeafOfEveryStateIsFound()
{
    QRandomGenerator random(31);
    for (const QByteArray &state : testing::referenceStates()) {
        const JsonDocument before = parsed(state);
        for (int i = 0; i < 20; ++i) {
            const NodeId node = random.bounded(before.nodeCount());
            JsonDocument after = before;
            QVERIFY(after.apply(*replaceValue(after, node, "\"something else\"")).has_value());
            const JsonDiff difference = diff(before, after);
            QCOMPARE(difference.differences.size(), 1);
            QCOMPARE(difference.differences.first().before, node);
            QCOMPARE(difference.differences.first().after, node);
            QCOMPARE(difference.differences.first().pointer, before.pointer(node));
        }
    }
}

void JsonDiffTest::deepDocumentsDoNotRecurse()
{
    constexpr int Depth = 20'000;
    const JsonDocument before = parsed(QByteArray(Depth, '[') + "1" + QByteArray(Depth, ']'));
    const JsonDocument after = parsed(QByteArray(Depth, '[') + "2" + QByteArray(Depth, ']'));
    const JsonDiff difference = diff(before, after);
    QCOMPARE(difference.differences.size(), 1);
    QCOMPARE(difference.differences.first().pointer.tokens().size(), Depth);
}

void JsonDiffTest::pairsLargeArraysThatDifferEverywhere()
{
    QByteArray before = "[";
    QByteArray after = "[";
    for (int i = 0; i < 20'000; ++i) {
        before += QByteArray::number(i) + ',';
        after += QByteArray::number(-i - 1) + ',';
    }
    const JsonDiff difference = diff(parsed(before + "0]"), parsed(after + "0]"));
    QCOMPARE(difference.differences.size(), 10'000);
    QVERIFY(difference.truncated);
}

QTEST_GUILESS_MAIN(JsonDiffTest)
#include "tst_jsondiff.moc"
