#include "ui/models/findingsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace stateloupe {

using namespace Qt::StringLiterals;

/// The findings of a workflow as rows.
class FindingsModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatWasFound();
    void keepsItsRowsWhileTheRulesStay();
    void showsHostileTextAsMarks();

private:
    static Finding finding(const QByteArray &rule, const QString &message);
};

Finding FindingsModelTest::finding(const QByteArray &rule, const QString &message)
{
    Finding finding;
    finding.rule = rule;
    finding.severity = Severity::Error;
    finding.message = message;
    finding.places = {*JsonPointer::parse(u"/messages/0/role"_s), *JsonPointer::parse(u"/messages/1/role"_s)};
    finding.placeCount = 2;
    return finding;
}

void FindingsModelTest::saysWhatWasFound()
{
    FindingsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    model.setFindings({finding("U06", u"The role \"human\" is unknown."_s)});
    QCOMPARE(model.rowCount(), 1);
    const QModelIndex row = model.index(0);
    QCOMPARE(row.data().toString(), u"Unknown role"_s);
    QCOMPARE(row.data(FindingsModel::MessageRole).toString(), u"The role \"human\" is unknown."_s);
    QCOMPARE(row.data(FindingsModel::PlacesRole).toString(), u"2 places"_s);
    QCOMPARE(row.data(Qt::AccessibleTextRole).toString(), u"Error: Unknown role. The role \"human\" is unknown."_s);
}

void FindingsModelTest::keepsItsRowsWhileTheRulesStay()
{
    FindingsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFindings({finding("U06", u"one"_s), finding("U01", u"two"_s)});
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setFindings({finding("U06", u"three"_s), finding("U01", u"two"_s)});
    QCOMPARE(reset.size(), 0);
    QCOMPARE(model.index(0).data(FindingsModel::MessageRole).toString(), u"three"_s);
    model.setFindings({finding("U01", u"two"_s)});
    QCOMPARE(reset.size(), 1);
    QCOMPARE(model.rowCount(), 1);
}

void FindingsModelTest::showsHostileTextAsMarks()
{
    FindingsModel model;
    const QString evil = u"<img src=x>\n\u202Eevil"_s + QString(1'000'000, u'x');
    model.setFindings({finding("U06", evil)});
    const QString message = model.index(0).data(FindingsModel::MessageRole).toString();
    QVERIFY(message.startsWith(u"<img src=x>⏎‹RLO›evil"_s));
    QVERIFY(message.size() <= 300);
    QVERIFY(model.index(0).data(Qt::ToolTipRole).toString().contains(u"&lt;img"_s));
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::FindingsModelTest)

#include "tst_findingsmodel.moc"
