#include "ui/models/storelistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace stateloupe {

using namespace Qt::StringLiterals;

class TestStoreListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAModel();
    void saysItInWords();
};

void TestStoreListModel::isAModel()
{
    StoreListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append({u"one"_s, u"sqlite"_s, u"/one"_s, StoreItem::State::Opening, false});
    model.append({u"two"_s, u"memory"_s, u"two"_s, StoreItem::State::Ready, false});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    StoreItem item = model.item(0);
    model.replace(0, item);
    QCOMPARE(changed.count(), 0);
    item.state = StoreItem::State::Ready;
    model.replace(0, item);
    QCOMPARE(changed.count(), 1);
    model.remove(0);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0).data().toString(), u"two"_s);
}

void TestStoreListModel::saysItInWords()
{
    StoreListModel model;
    model.append({QString(u"x"_s + QChar(0x202e)), u"sqlite"_s, u"<b>"_s, StoreItem::State::Failed, true});
    QCOMPARE(model.index(0).data().toString(), u"x‹RLO›"_s);
    QVERIFY(model.index(0).data(Qt::ToolTipRole).toString().contains(u"&lt;b&gt;"_s));
    const QString spoken = model.index(0).data(Qt::AccessibleTextRole).toString();
    QVERIFY(spoken.contains(u"read-only"_s));
    QVERIFY(spoken.contains(u"could not be opened"_s));
}

} // namespace stateloupe

QTEST_GUILESS_MAIN(stateloupe::TestStoreListModel)
#include "tst_storelistmodel.moc"
