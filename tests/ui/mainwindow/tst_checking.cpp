#include "tests/ui/mainwindow/drivenwindow.h"

#include "ui/controllers/activities.h"
#include "ui/controllers/storecheck.h"
#include "ui/session/sessionfindings.h"
#include "ui/views/checkpage.h"
#include "ui/views/documenttabs.h"
#include "ui/views/documentview.h"
#include "ui/views/findingspage.h"
#include "ui/views/workflowpane.h"

#include <QListView>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

namespace stateloupe {

using namespace Qt::StringLiterals;

static const QByteArray Id = "6513270e-269e-4d37-b2a7-4de452e6b438";

/// A check of all workflows of a store, or of some, and what becomes of it in the list.
class CheckingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_driven.reset(); }
    void checksTheWholeStore();
    void leadsToTheWorkflows();
    void showsTheColumn();
    void sortsByFindings();
    void checksTheSelection();
    void doesNotShowWhatIsNoLongerTrue();
    void checksAgainFromItsPage();
    void endsWithTheStore();

private:
    void run(const QString &action);
    void waitForCheck();
    OpenStore *store() const { return m_driven->window()->stores()->current(); }
    StoreCheck *check() const { return StoreCheck::of(store()); }
    CheckPage *page() const { return m_driven->window()->findChild<CheckPage *>(); }
    WorkflowListModel *list() const { return store()->listing()->model(); }
    int rowOf(const QByteArray &id) const;
    QModelIndex cell(const QByteArray &id) const { return list()->index(rowOf(id), int(WorkflowColumn::Findings)); }
    void select(const QByteArray &id);
    QModelIndex roleRule() const;

    std::unique_ptr<DrivenWindow> m_driven;
};

void CheckingTest::init()
{
    m_driven = std::make_unique<DrivenWindow>();
    RawDatabase(m_driven->path())
        .execute("UPDATE workflow_states SET state_json = json_set(state_json, '$.messages[0].role', 'human') "
                 "WHERE workflow_id = '"
            + Id + "'");
    m_driven->window()->openAddress(m_driven->path());
    m_driven->waitForList();
}

void CheckingTest::run(const QString &action)
{
    auto *found = m_driven->window()->findChild<QAction *>(action);
    QVERIFY(found && found->isEnabled());
    found->trigger();
}

void CheckingTest::waitForCheck()
{
    m_driven->waitFor("the check", [this] { return check() && check()->state() != StoreCheck::State::Running; });
    m_driven->waitForList();
}

int CheckingTest::rowOf(const QByteArray &id) const
{
    for (int row = 0; row < list()->rowCount(); ++row) {
        if (list()->id(row) == WorkflowId(id))
            return row;
    }
    return -1;
}

void CheckingTest::select(const QByteArray &id)
{
    m_driven->window()->workflows()->table()->selectRow(rowOf(id));
}

/// The row of the rule that the changed workflow breaks.
QModelIndex CheckingTest::roleRule() const
{
    const CheckSummaryModel *model = check()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->rule(model->index(row, 0)) == "U06")
            return model->index(row, 0);
    }
    return {};
}

void CheckingTest::checksTheWholeStore()
{
    const QByteArray before = m_driven->storedText(Id);
    m_driven->press(Qt::Key_F7, Qt::ShiftModifier);
    waitForCheck();
    QVERIFY(check()->state() == StoreCheck::State::Complete);
    QCOMPARE(check()->model()->checkedCount(), qint64(list()->rowCount()));
    QVERIFY(check()->model()->foundCount() > 0);
    QVERIFY(page()->isVisible());
    QVERIFY(page()->summary().endsWith(u"workflows have findings"_s));
    QCOMPARE(check()->model()->rowCount(roleRule()), 1);
    QVERIFY(m_driven->window()->findChild<Activities *>()->running().isEmpty());
    QCOMPARE(m_driven->storedText(Id), before);
}

void CheckingTest::leadsToTheWorkflows()
{
    m_driven->press(Qt::Key_F7, Qt::ShiftModifier);
    waitForCheck();
    QTreeView *results = page()->results();
    results->setFocus();
    results->setCurrentIndex(roleRule());
    m_driven->press(Qt::Key_Return);
    QVERIFY(results->isExpanded(roleRule()));
    m_driven->press(Qt::Key_Down);
    m_driven->press(Qt::Key_Return);
    m_driven->waitFor("the workflow", [this] { return m_driven->view() != nullptr; });
    DocumentSession *session = m_driven->view()->session();
    QCOMPARE(session->id(), WorkflowId(Id));
    auto *findings = m_driven->view()->findChild<FindingsPage *>();
    m_driven->waitFor("the finding", [&] { return findings->list()->currentIndex().isValid(); });
    m_driven->waitFor("its findings", [&] { return session->findings()->isCurrent(); });
    QCOMPARE(findings->list()->currentIndex().data().toString(), u"Unknown role"_s);
}

void CheckingTest::showsTheColumn()
{
    QCOMPARE(cell(Id).data().toString(), u"–"_s);
    run(u"workflow.checkAll"_s);
    waitForCheck();
    QVERIFY(m_driven->window()->workflows()->table()->columns().contains(WorkflowColumn::Findings));
    QVERIFY(cell(Id).data().toString().toInt() > 0);
    QCOMPARE(cell(Id).data(WorkflowListModel::SeverityRole), QVariant(int(Severity::Error)));
    QVERIFY(cell(Id).data(Qt::AccessibleDescriptionRole).toString().endsWith(u"the worst: Error"_s));
    m_driven->restart();
    m_driven->window()->openAddress(m_driven->path());
    m_driven->waitForList();
    QVERIFY(m_driven->window()->workflows()->table()->columns().contains(WorkflowColumn::Findings));
}

void CheckingTest::sortsByFindings()
{
    run(u"workflow.checkAll"_s);
    waitForCheck();
    store()->listing()->setArrangement({{}, WorkflowColumn::Findings, Qt::DescendingOrder});
    m_driven->waitForList();
    QCOMPARE(list()->index(0, int(WorkflowColumn::Findings)).data(WorkflowListModel::SeverityRole),
        QVariant(int(Severity::Error)));
    QCOMPARE(rowOf(Id), 0);
}

void CheckingTest::checksTheSelection()
{
    select(Id);
    run(u"workflow.check"_s);
    waitForCheck();
    QCOMPARE(check()->model()->checkedCount(), 1);
    QVERIFY(cell(Id).data().toString().toInt() > 0);
    const int other = rowOf(Id) == 0 ? 1 : 0;
    QCOMPARE(list()->index(other, int(WorkflowColumn::Findings)).data().toString(), u"–"_s);
}

void CheckingTest::doesNotShowWhatIsNoLongerTrue()
{
    run(u"workflow.checkAll"_s);
    waitForCheck();
    RawDatabase(m_driven->path())
        .execute("UPDATE workflow_states SET state_json = json_set(state_json, '$.messages[0].role', 'user'), "
                 "updated_at = '2031-01-01 00:00:00' WHERE workflow_id = '"
            + Id + "'");
    store()->listing()->refresh();
    m_driven->waitFor("the newer row", [this] { return cell(Id).data().toString() == u"?"_s; });
    QVERIFY(!cell(Id).data(WorkflowListModel::SeverityRole).isValid());
    run(u"workflow.checkAll"_s);
    waitForCheck();
    QVERIFY(cell(Id).data().toString() != u"?"_s);
    check()->outdate({WorkflowId(Id)});
    QCOMPARE(cell(Id).data().toString(), u"?"_s);
}

void CheckingTest::checksAgainFromItsPage()
{
    run(u"workflow.checkAll"_s);
    waitForCheck();
    OpenStore *checked = store();
    m_driven->window()->openAddress(u"memory:another"_s);
    QVERIFY(store() != checked);
    for (auto *button : page()->findChildren<QPushButton *>()) {
        if (button->isVisible())
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(store(), checked);
    waitForCheck();
    QVERIFY(check()->state() == StoreCheck::State::Complete);
    QCOMPARE(check()->model()->checkedCount(), qint64(list()->rowCount()));
}

void CheckingTest::endsWithTheStore()
{
    run(u"workflow.checkAll"_s);
    QVERIFY(page());
    m_driven->window()->stores()->close(store());
    m_driven->waitFor("the page to go", [this] { return page() == nullptr; });
    QVERIFY(m_driven->window()->findChild<Activities *>()->running().isEmpty());
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::CheckingTest)

#include "tst_checking.moc"
