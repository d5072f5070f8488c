#include "core/json/comparisonrows.h"
#include "core/json/jsonrevert.h"
#include "core/json/jsontakeover.h"
#include "tests/core/json/jsonsamples.h"

#include <QTest>

using namespace stateloupe;
using namespace Qt::StringLiterals;
using stateloupe::testing::parsed;
using stateloupe::testing::randomJson;

class ComparisonRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesUpByPlace_data();
    void linesUpByPlace();
    void foldsWhatIsNotShown();
    void keepsIdentitiesAcrossEdits();
    void everyDifferenceHasItsRow();
    void hunksEitherWayMakeBothEqual();
    void severalHunksAtOnce();
    void deepDocumentsDoNotRecurse();
};

static std::vector<bool> everything(const JsonDiff &diff)
{
    return std::vector<bool>(size_t(diff.differences.size()), true);
}

/// "a | b" is a pair, "+ | b" and "a | -" stand alone, "{" is a container and "2…" a fold; two blanks for each level.
static QStringList brief(const JsonDocument &left, const JsonDocument &right, const ComparisonRows &rows)
{
    QStringList lines;
    const auto text = [](const JsonDocument &document, NodeId node) {
        return node == NoNode ? u"-"_s : QString(document.key(node) + u':' + document.display(node, 20));
    };
    for (const ComparisonRow &row : rows.rows) {
        const QString indent(qsizetype(row.depth) * 2, u' ');
        if (row.kind == ComparisonRow::Kind::Fold)
            lines += indent + QString::number(row.count) + (row.hidesDifferences ? u"?" : u"…");
        else if (row.kind == ComparisonRow::Kind::Container)
            lines += indent + right.key(row.right) + u'{';
        else
            lines += indent + text(left, row.left) + u" | " + text(right, row.right);
    }
    return lines;
}

void ComparisonRowsTest::linesUpByPlace_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &after,
                         const QStringList &expected) { QTest::newRow(name) << before << after << expected; };
    row("same", "[1]", "[1]", {});
    row("roots", "1", "2", {u":1 | :2"_s});
    row("leaf", R"({"a":1,"b":{"c":2,"d":3,"e":4},"f":5})", R"({"a":1,"b":{"c":2,"d":9,"e":4},"f":5})",
        {u"{"_s, u"  1…"_s, u"  b{"_s, u"    1…"_s, u"    d:3 | d:9"_s, u"    1…"_s, u"  1…"_s});
    row("added and removed", R"({"a":1,"b":2})", R"({"b":2,"c":3})",
        {u"{"_s, u"  a:1 | -"_s, u"  1…"_s, u"  - | c:3"_s});
    row("elements", "[1,2,3,4]", "[1,3,9,4]", {u"{"_s, u"  1…"_s, u"  :2 | -"_s, u"  1…"_s, u"  - | :9"_s, u"  1…"_s});
    row("moved", R"({"a":1,"b":2,"c":3})", R"({"c":4,"a":1,"b":2})",
        {u"{"_s, u"  c:3 | c:4"_s, u"  c:3 | c:4"_s, u"  2…"_s});
    row("emptied", R"({"a":[1]})", R"({"a":[]})", {u"{"_s, u"  a{"_s, u"    :1 | -"_s});
    row("type", R"({"a":[1]})", R"({"a":{"0":1}})", {u"{"_s, u"  a:[1] | a:{\"0\":1}"_s});
}

void ComparisonRowsTest::linesUpByPlace()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const QStringList, expected);
    const JsonDocument left = parsed(before);
    const JsonDocument right = parsed(after);
    const JsonDiff differences = diff(left, right);
    QCOMPARE(brief(left, right, compareSideBySide(left, right, differences, everything(differences))), expected);
}

void ComparisonRowsTest::foldsWhatIsNotShown()
{
    const JsonDocument left = parsed(R"({"a":1,"b":[1,2],"c":3,"d":4})");
    const JsonDocument right = parsed(R"({"a":2,"b":[1,5],"c":3,"d":5})");
    const JsonDiff differences = diff(left, right);
    QCOMPARE(differences.differences.size(), 3);
    const ComparisonRows rows = compareSideBySide(left, right, differences, {false, false, true});
    QCOMPARE(brief(left, right, rows), QStringList({u"{"_s, u"  3?"_s, u"  d:4 | d:5"_s}));
}

void ComparisonRowsTest::keepsIdentitiesAcrossEdits()
{
    const JsonDocument left = parsed(R"({"a":1,"b":{"c":2},"d":4})");
    const JsonDocument right = parsed(R"({"a":2,"b":{"c":3},"d":5})");
    const JsonDocument later = parsed(R"({"b":{"c":3},"d":5})");
    const JsonDiff first = diff(left, right);
    const JsonDiff second = diff(left, later);
    const auto rows = compareSideBySide(left, right, first, everything(first)).rows;
    const auto laterRows = compareSideBySide(left, later, second, everything(second)).rows;
    QCOMPARE(rows.size(), laterRows.size());
    for (const size_t i : {0, 2, 3, 4})
        QCOMPARE(rows[i].identity, laterRows[i].identity);
    QVERIFY(rows[1].identity != laterRows[1].identity); // was changed, and is removed
}

void ComparisonRowsTest::everyDifferenceHasItsRow()
{
    for (quint32 seed = 0; seed < 300; ++seed) {
        QRandomGenerator random(seed);
        const JsonDocument left = parsed(randomJson(random, 40));
        const JsonDocument right = parsed(randomJson(random, 40));
        const JsonDiff differences = diff(left, right);
        QList<int> seen;
        for (const ComparisonRow &row : compareSideBySide(left, right, differences, everything(differences)).rows) {
            QVERIFY2(row.kind != ComparisonRow::Kind::Fold || !row.hidesDifferences, qPrintable(QString::number(seed)));
            if (row.kind == ComparisonRow::Kind::Difference)
                seen += row.difference;
        }
        std::sort(seen.begin(), seen.end());
        QCOMPARE(seen.size(), differences.differences.size());
        QVERIFY(std::adjacent_find(seen.begin(), seen.end()) == seen.end());
    }
}

/// Any order and any direction, each from a diff of its own.
void ComparisonRowsTest::hunksEitherWayMakeBothEqual()
{
    for (quint32 seed = 0; seed < 300; ++seed) {
        QRandomGenerator random(seed);
        JsonDocument left = parsed(randomJson(random, 30));
        JsonDocument right = parsed(randomJson(random, 30));
        int hunks = 0;
        for (JsonDiff rest = diff(left, right); !rest.differences.isEmpty(); rest = diff(left, right)) {
            QVERIFY2(++hunks < 1'000, qPrintable(QString::number(seed)));
            const auto homes = compareSideBySide(left, right, rest, everything(rest)).homeRows;
            const int chosen = random.bounded(int(rest.differences.size()));
            const JsonDifference &difference = rest.differences[chosen];
            const bool isToTheRight = random.bounded(2) == 0;
            const auto edit = isToTheRight ? revertDifference(left, right, difference)
                                           : revertDifference(right, left, mirrored(difference, homes[size_t(chosen)]));
            QVERIFY2(edit.has_value(), qPrintable(QString::number(seed)));
            QVERIFY((isToTheRight ? right : left).apply(*edit).has_value());
        }
        QCOMPARE(diff(left, right).differences.size(), 0);
    }
}

/// Some to one side, then the others to the other; all in all both are equal, and an undo away from what they were.
void ComparisonRowsTest::severalHunksAtOnce()
{
    for (quint32 seed = 0; seed < 300; ++seed) {
        QRandomGenerator random(seed);
        const JsonDocument first = parsed(randomJson(random, 40));
        JsonDocument left = first;
        JsonDocument right = first;
        for (int edits = 0; edits < 6; ++edits) {
            JsonDocument &edited = edits % 2 == 0 ? left : right;
            const auto node = NodeId(random.bounded(int(edited.nodeCount())));
            const auto edit = edited.parent(node) != NoNode && random.bounded(2) == 0
                ? moveNode(edited, node, quint32(random.bounded(int(edited.childCount(edited.parent(node))))))
                : replaceValue(edited, node, randomJson(random, 5));
            QVERIFY(edited.apply(*edit).has_value());
        }
        for (const bool isToTheRight : {true, false}) {
            const JsonDiff rest = diff(left, right);
            QList<int> chosen;
            QList<JsonDifference> reverted;
            for (int i = 0; i < rest.differences.size(); ++i) {
                if (!isToTheRight || random.bounded(2) == 0) {
                    chosen += i;
                    reverted += rest.differences[i];
                }
            }
            const auto edit = isToTheRight ? revertDifferences(left, right, reverted)
                                           : takeOverDifferences(left, right, rest, chosen);
            QVERIFY2(edit.has_value(), qPrintable(QString::number(seed)));
            JsonDocument &changed = isToTheRight ? right : left;
            const QByteArray old = changed.bytes();
            const auto applied = changed.apply(*edit);
            QVERIFY(applied.has_value());
            JsonDocument undone = changed;
            QVERIFY(undone.apply(applied->inverse).has_value());
            QCOMPARE(undone.bytes(), old);
        }
        QVERIFY2(diff(left, right).differences.isEmpty(), qPrintable(QString::number(seed)));
    }
}

void ComparisonRowsTest::deepDocumentsDoNotRecurse()
{
    const int depth = 20'000;
    const QByteArray open(depth, '[');
    const QByteArray close(depth, ']');
    const JsonDocument left = parsed(open + "1" + close);
    const JsonDocument right = parsed(open + "2" + close);
    const JsonDiff differences = diff(left, right);
    QCOMPARE(compareSideBySide(left, right, differences, everything(differences)).rows.size(), size_t(depth) + 1);
}

QTEST_APPLESS_MAIN(ComparisonRowsTest)
#include "tst_comparisonrows.moc"
