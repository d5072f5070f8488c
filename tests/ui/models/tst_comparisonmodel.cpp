#include "ui/models/comparisonmodel.h"

#include "core/json/comparisonrows.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;

namespace stateloupe {

/// Two documents side by side, as rows that come and go.
class ComparisonModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void obeysTheRulesOfModels();
    void unfoldsWhatIsTheSame();
    void showsNothingAsItself_data();
    void showsNothingAsItself();

private:
    static void show(ComparisonModel &model, const QByteArray &left, const QByteArray &right)
    {
        const JsonDocument before = JsonDocument::parse(left).value();
        const JsonDocument after = JsonDocument::parse(right).value();
        const JsonDiff difference = diff(before, after);
        const std::vector<bool> all(size_t(difference.differences.size()), true);
        model.show(before, after, difference, compareSideBySide(before, after, difference, all));
    }
};

void ComparisonModelTest::obeysTheRulesOfModels()
{
    ComparisonModel model;
    const QAbstractItemModelTester tester(&model);
    const QList<QByteArray> texts{"{}", R"({"a": 1, "b": {"c": "the red fox", "d": [1, 2, 3]}, "e": null})",
        R"({"a": 1, "b": {"c": "the blue fox", "d": [1, 3]}, "g": true})", R"({"b": {"d": [3, 2, 1]}, "a": [1]})", "[]",
        R"([{"x": 1}, {"x": 2}, {"x": 3}, {"x": 4}, {"x": 5}, {"x": 6}])", R"([{"x": 2}, {"x": 9}, {"x": 4}])", "7",
        R"("text")"};
    for (const QByteArray &left : texts) {
        for (const QByteArray &right : texts) {
            show(model, left, right);
            QCOMPARE(model.rowCount() == 0, left == right);
            for (int row = 0; row < model.rowCount(); ++row) {
                model.unfold(row);
                QVERIFY(!model.place(row).isNull());
            }
        }
    }
}

void ComparisonModelTest::unfoldsWhatIsTheSame()
{
    ComparisonModel model;
    const QAbstractItemModelTester tester(&model);
    show(model, R"({"a": 1, "b": 2, "c": 3})", R"({"a": 1, "b": 2, "c": 4})");
    const int folded = model.rowCount();
    int fold = 0;
    while (model.row(fold).kind != ComparisonRow::Kind::Fold)
        ++fold;
    QVERIFY(model.unfold(fold));
    QCOMPARE(model.rowCount(), folded + 1);
    QVERIFY(!model.unfold(fold));
    show(model, R"({"a": 1, "b": 2, "c": 3})", R"({"a": 1, "b": 2, "c": 5})");
    QCOMPARE(model.rowCount(), folded + 1); // and stays unfolded
}

void ComparisonModelTest::showsNothingAsItself_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("HTML") << QByteArray(R"("<img src=x><b>bold</b>")");
    QTest::newRow("bidi") << QByteArray(R"("\u202egnp.exe\u2066")");
    QTest::newRow("control") << QByteArray(R"("\u0000\u001b[31m\r\n")");
    QTest::newRow("zero width") << QByteArray(R"("\u200b\ufeff")");
    QTest::newRow("lone surrogate") << QByteArray(R"("\ud800x")");
    QTest::newRow("10 MB line") << QByteArray('"' + QByteArray(10'000'000, 'x') + '"');
    QTest::newRow("100,000 levels") << QByteArray(QByteArray(100'000, '[') + QByteArray(100'000, ']'));
}

/// Hostile values and keys are cut and marked, in every column and role.
void ComparisonModelTest::showsNothingAsItself()
{
    QFETCH(QByteArray, value);
    ComparisonModel model;
    const QByteArray key = value.startsWith('"') && value.size() < 1'000 ? value : QByteArray("\"k\"");
    show(model, '{' + key + ": 1}", '{' + key + ": " + value + '}');
    QVERIFY(model.rowCount() > 0);
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < ComparisonModel::ColumnCount; ++column) {
            const QModelIndex index = model.index(row, column);
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole),
                     int(ComparisonModel::KeyRole), int(ComparisonModel::ValueRole)}) {
                const QString text = index.data(role).toString();
                QVERIFY(text.size() < 20'000);
                for (const char16_t hidden : u"\u202e\u2066\u001b\u200b\ufeff\r") {
                    if (hidden != u'\0')
                        QVERIFY2(!text.contains(QChar(hidden)), qPrintable(QString::number(role)));
                }
                QVERIFY(role != Qt::ToolTipRole || text.isEmpty() || !text.contains(u"<b>"_s));
            }
        }
    }
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::ComparisonModelTest)

#include "tst_comparisonmodel.moc"
