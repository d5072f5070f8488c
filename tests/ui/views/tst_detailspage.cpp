#include "tests/ui/openeddocument.h"
#include "ui/models/sizelistmodel.h"
#include "ui/views/detailspage.h"
#include "ui/views/sizelist.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace stateloupe {

class DetailsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatIsLarge();
    void walksDownAndUp();
    void followsEdits();
    void goesToAPlace();

private:
    static QStringList names(const SizeListModel *model)
    {
        QStringList found;
        for (int row = 0; row < model->rowCount(); ++row)
            found << model->index(row).data().toString();
        return found;
    }
};

static const QByteArray State = R"({"context": {"small": 1, "large": ["xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 2]},
    "messages": [{"role": "user"}], "metadata": {}})";

void DetailsPageTest::tellsWhatIsLarge()
{
    OpenedDocument opened(State);
    DetailsPage page(opened.session());
    const QAbstractItemModelTester tester(page.sizes(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(page.sizes()->rowCount(), 0); // nobody looks
    page.show();
    QTRY_VERIFY(page.sizes()->rowCount() > 0);
    QCOMPARE(names(page.sizes()).first(3), (QStringList{u"context"_s, u"messages"_s, u"metadata"_s}));
    QCOMPARE(names(page.sizes()).value(3), u"/context/large/0"_s);
    QVERIFY(page.sizes()->index(0).data(SizeListModel::ShareRole).toDouble() > 0.5);
}

void DetailsPageTest::walksDownAndUp()
{
    OpenedDocument opened(State);
    DetailsPage page(opened.session());
    page.show();
    QTRY_VERIFY(page.sizes()->rowCount() > 0);
    page.list()->setCurrentIndex(page.sizes()->index(0));
    QTest::keyClick(page.list(), Qt::Key_Right);
    QTRY_COMPARE(names(page.sizes()).value(0), u"large"_s);
    QCOMPARE(page.sizes()->container(), opened.at(u"/context"_s));
    QTest::keyClick(page.list(), Qt::Key_Left);
    QTRY_COMPARE(names(page.sizes()).value(0), u"context"_s);
}

void DetailsPageTest::followsEdits()
{
    OpenedDocument opened(State);
    DetailsPage page(opened.session());
    page.show();
    QTRY_VERIFY(page.sizes()->rowCount() > 0);
    const QByteArray large = '"' + QByteArray("m").repeated(500) + '"';
    QVERIFY(opened->edit(replaceValue(opened->document(), opened.at(u"/messages/0/role"_s), large), u"Edit"_s));
    QTRY_COMPARE(names(page.sizes()).value(0), u"messages"_s);
    page.sizes()->setContainer(opened.at(u"/messages/0"_s));
    QVERIFY(opened->edit(removeNode(opened->document(), opened.at(u"/messages/0"_s)), u"Remove"_s));
    QCOMPARE(page.sizes()->container(), JsonDocument::Root);
}

void DetailsPageTest::goesToAPlace()
{
    OpenedDocument opened(State);
    DetailsPage page(opened.session());
    QSignalSpy spy(&page, &DetailsPage::placeRequested);
    page.resize(300, 500);
    page.show();
    QTRY_VERIFY(page.sizes()->rowCount() > 0);
    QTest::mouseClick(
        page.list()->viewport(), Qt::LeftButton, {}, page.list()->visualRect(page.sizes()->index(1)).center());
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().value<NodeId>(), opened.at(u"/messages"_s));
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::DetailsPageTest)
#include "tst_detailspage.moc"
