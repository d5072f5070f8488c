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

private:
    static StoreItem item(const QString &name, const QString &kind);
};

StoreItem TestStoreListModel::item(const QString &name, const QString &kind)
{
    StoreItem item;
    item.name = name;
    item.kind = kind;
    return item;
}

void TestStoreListModel::isAModel()
{
    StoreListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append(item(u"one"_s, u"sqlite"_s));
    model.append(item(u"two"_s, u"memory"_s));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    StoreItem first = model.item(0);
    model.replace(0, first);
    QCOMPARE(changed.count(), 0);
    first.state = StoreItem::State::Ready;
    model.replace(0, first);
    QCOMPARE(changed.count(), 1);
    model.remove(0);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0).data().toString(), u"two"_s);
}

void TestStoreListModel::saysItInWords()
{
    StoreListModel model;
    model.append({QString(u"x"_s + QChar(0x202e)), u"redis"_s, u"<b>"_s, u"host:1"_s, Environment::Production,
        StoreItem::State::Failed, true, true});
    QCOMPARE(model.index(0).data().toString(), u"x‹RLO›"_s);
    QVERIFY(model.index(0).data(Qt::ToolTipRole).toString().contains(u"&lt;b&gt;"_s));
    const QString spoken = model.index(0).data(Qt::AccessibleTextRole).toString();
    QVERIFY(spoken.contains(u"read-only"_s));
    QVERIFY(spoken.contains(u"could not be opened"_s));
    QVERIFY(spoken.contains(u"Redis · host:1"_s));
    QVERIFY(spoken.contains(u"production"_s));
    QVERIFY(spoken.contains(u"not encrypted"_s));
}

} // namespace stateloupe

QTEST_GUILESS_MAIN(stateloupe::TestStoreListModel)
#include "tst_storelistmodel.moc"
