#include "tests/ui/mainwindow/drivenwindow.h"

#include "ui/dialogs/choosestores.h"
#include "ui/views/comparisonpage.h"
#include "ui/views/documenttabs.h"
#include "ui/views/storecomparisonpage.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QFile>
#include <QTableView>
#include <QTest>

namespace stateloupe {

using namespace Qt::StringLiterals;

/// Two stores, id by id, by real events.
class TestComparingStores : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_driven.reset(); }
    void tellsWhatDiffers();
    void showsWhatIsTheSameWhenAsked();
    void leadsToAPair();
    void leadsToWhatOnlyOneHas();
    void closesWithAStore();
    void needsTwoStores();

private:
    static void put(const QString &path, const QByteArray &id, const QByteArray &text);
    StoreComparisonPage *compare();
    QAction *action();
    QStringList rows(StoreComparisonPage *page);

    std::unique_ptr<DrivenWindow> m_driven;
    QString m_other;
};

void TestComparingStores::put(const QString &path, const QByteArray &id, const QByteArray &text)
{
    RawDatabase(path).execute(
        "INSERT INTO workflow_states (workflow_id, state_json) VALUES ('" + id + "', '" + text + "')");
}

void TestComparingStores::init()
{
    m_driven = std::make_unique<DrivenWindow>();
    RawDatabase(m_driven->path()).execute("DELETE FROM workflow_states");
    m_other = m_driven->filePath(u"other.db"_s);
    QVERIFY(QFile::copy(m_driven->path(), m_other));
    put(m_driven->path(), "equal", R"({"a": 1})");
    put(m_other, "equal", R"({"a": 1})");
    put(m_driven->path(), "respelled", R"({"a": 1, "b": "\u00e9"})");
    put(m_other, "respelled", "{\"b\":\"\xc3\xa9\",\"a\":1}");
    put(m_driven->path(), "different", R"({"a": 1})");
    put(m_other, "different", R"({"a": 2})");
    put(m_driven->path(), "broken", R"({"a": )");
    put(m_other, "broken", R"({"a": 1})");
    put(m_driven->path(), "left", R"({"a": 1})");
    put(m_other, "right", R"({"a": 1})");
}

QAction *TestComparingStores::action()
{
    return m_driven->window()->findChild<QAction *>(u"compare.stores"_s);
}

StoreComparisonPage *TestComparingStores::compare()
{
    for (const QString &path : {m_driven->path(), m_other}) {
        m_driven->window()->openStore(SqliteSettings{path, false, false});
        m_driven->waitForList();
    }
    m_driven->waitFor("two stores", [this] { return action()->isEnabled(); });
    m_driven->window()->stores()->setCurrent(m_driven->window()->stores()->stores().first());
    action()->trigger();
    m_driven->dialog<ChooseStores>();
    m_driven->choose(u"Compare stores"_s);
    auto *page = qobject_cast<StoreComparisonPage *>(m_driven->window()->documents()->currentWidget());
    if (page)
        m_driven->waitFor("the comparison", [page] { return !page->comparison()->isRunning(); });
    return page;
}

QStringList TestComparingStores::rows(StoreComparisonPage *page)
{
    const QAbstractItemModel *model = page->table()->model();
    QStringList rows;
    for (int row = 0; row < model->rowCount(); ++row)
        rows << model->index(row, 0).data().toString() + u": "_s + model->index(row, 1).data().toString();
    rows.sort();
    return rows;
}

void TestComparingStores::tellsWhatDiffers()
{
    StoreComparisonPage *page = compare();
    QVERIFY(page);
    const QAbstractItemModelTester tester(page->table()->model());
    QCOMPARE(rows(page),
        QStringList({u"broken: different"_s, u"different: different"_s, u"left: only in the first store"_s,
            u"right: only in the second store"_s}));
    QCOMPARE(page->comparison()->phase(), StoreComparison::Phase::Complete);
}

void TestComparingStores::showsWhatIsTheSameWhenAsked()
{
    StoreComparisonPage *page = compare();
    QVERIFY(page);
    const QAbstractItemModelTester tester(page->table()->model());
    page->findChild<QCheckBox *>()->setFocus();
    m_driven->press(Qt::Key_Space);
    QCOMPARE(page->table()->model()->rowCount(), 6);
    QVERIFY(rows(page).contains(u"equal: equal"_s));
    QVERIFY(rows(page).contains(u"respelled: same values, written differently"_s));
}

void TestComparingStores::leadsToAPair()
{
    StoreComparisonPage *page = compare();
    QVERIFY(page);
    for (int row = 0; row < page->table()->model()->rowCount(); ++row) {
        if (page->comparison()->model()->id(row) == WorkflowId("different"))
            page->table()->selectRow(row);
    }
    page->table()->setFocus();
    m_driven->press(Qt::Key_Return);
    auto *pair = qobject_cast<ComparisonPage *>(m_driven->window()->documents()->currentWidget());
    QVERIFY(pair);
    m_driven->waitFor("the pair", [pair] { return pair->hasDifferences(); });
}

void TestComparingStores::leadsToWhatOnlyOneHas()
{
    StoreComparisonPage *page = compare();
    QVERIFY(page);
    for (int row = 0; row < page->table()->model()->rowCount(); ++row) {
        if (page->comparison()->model()->id(row) == WorkflowId("right"))
            page->table()->selectRow(row);
    }
    page->table()->setFocus();
    m_driven->press(Qt::Key_Return);
    DocumentSession *session = m_driven->window()->documents()->current();
    QVERIFY(session);
    QCOMPARE(session->id(), WorkflowId("right"));
    m_driven->waitFor("the workflow", [session] { return session->phase() == DocumentSession::Phase::Ready; });
}

void TestComparingStores::closesWithAStore()
{
    QVERIFY(compare());
    StoreRegistry *stores = m_driven->window()->stores();
    stores->close(stores->stores().last());
    m_driven->waitFor("the page to close", [this] { return m_driven->window()->documents()->count() == 0; });
}

void TestComparingStores::needsTwoStores()
{
    QVERIFY(!action()->isEnabled());
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::TestComparingStores)
#include "tst_comparingstores.moc"
