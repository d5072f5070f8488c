#include "ui/views/rowheights.h"

#include <QRandomGenerator>
#include <QTest>

#include <numeric>

namespace stateloupe {

class RowHeightsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsRowsAndPositions();
    void agreesWithPlainSums();
};

void RowHeightsTest::findsRowsAndPositions()
{
    RowHeights heights;
    QCOMPARE(heights.total(), 0);
    QCOMPARE(heights.rowAt(0), -1);
    heights.reset(3, 10);
    heights.set(1, 25);
    QCOMPARE(heights.total(), 45);
    QCOMPARE(heights.top(2), 35);
    QCOMPARE(heights.rowAt(9), 0);
    QCOMPARE(heights.rowAt(10), 1);
    QCOMPARE(heights.rowAt(34), 1);
    QCOMPARE(heights.rowAt(1000), 2);
    QVERIFY(heights.isMeasured(1) && !heights.isMeasured(0));
    heights.forgetAll();
    QVERIFY(!heights.isMeasured(1));
    QCOMPARE(heights.height(1), 25);
}

void RowHeightsTest::agreesWithPlainSums()
{
    QRandomGenerator random(1);
    RowHeights heights;
    heights.reset(100, 7);
    std::vector<int> plain(100, 7);
    for (int step = 0; step < 500; ++step) {
        const int row = random.bounded(heights.count());
        switch (random.bounded(3)) {
        case 0:
            heights.insert(row, 1, 7);
            plain.insert(plain.begin() + row, 7);
            break;
        case 1:
            if (heights.count() < 10)
                break;
            heights.remove(row, 1);
            plain.erase(plain.begin() + row);
            break;
        default:
            plain[std::size_t(row)] = 1 + random.bounded(50);
            heights.set(row, plain[std::size_t(row)]);
        }
        const int last = random.bounded(heights.count());
        const int top = std::accumulate(plain.begin(), plain.begin() + last, 0);
        QCOMPARE(heights.top(last), top);
        QCOMPARE(heights.rowAt(top), last);
        QCOMPARE(heights.rowAt(top + plain[std::size_t(last)] - 1), last);
    }
}

} // namespace stateloupe

QTEST_APPLESS_MAIN(stateloupe::RowHeightsTest)
#include "tst_rowheights.moc"
