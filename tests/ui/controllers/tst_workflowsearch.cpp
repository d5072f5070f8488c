#include "tests/support/scriptedbackend.h"
#include "ui/controllers/workflowlisting.h"
#include "ui/controllers/workflowquestion.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace stateloupe {

using namespace Qt::StringLiterals;
using Phase = WorkflowListing::Phase;

namespace {

constexpr int Workflows = 500;

} // namespace

/// A list that is asked for more than ids: queries, and values by their paths.
class TestWorkflowSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void findsWhatAQueryMeans();
    void comesBackToTheListAndListsAgain();
    void takesTheNewestQuestion();
    void leavesTheListAloneWhenAQueryIsWrong();
    void tellsThatASearchFailed();
    void stopsASearch();
    void looksForPlainTextInIds();
    void readsValuesOfWhatIsInSight();
    void sortsByValuesOfAllWorkflows();
    void keepsTheOrderWhenReadingIsStopped();
    void forgetsTheOrderOfAColumnThatGoes();

private:
    bool isSettled() { return m_listing->phase() == Phase::Ready && m_listing->isArranged(); }
    bool isAnswered() { return isSettled() && !m_question->isPending(); }
    int count() { return m_listing->model()->rowCount(); }
    QString value(int row) { return m_listing->model()->index(row, WorkflowListModel::FixedColumns).data().toString(); }

    const QueryPath m_step = QueryPath::parse(u"context.step").value();
    std::shared_ptr<BackendScript> m_script;
    std::unique_ptr<StateStore> m_store;
    std::unique_ptr<WorkflowListing> m_listing;
    std::unique_ptr<WorkflowQuestion> m_question;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestWorkflowSearch::init()
{
    static int number = 0;
    m_script = std::make_shared<BackendScript>(MemorySettings{u"search %1"_s.arg(++number)});
    m_script->traits.kind = u"memory"_s;
    MemoryBackend raw(m_script->settings);
    QVERIFY(raw.open({}));
    for (int i = 0; i < Workflows; ++i) {
        const QByteArray status = i % 10 == 0 ? "stuck" : "done";
        const QByteArray text
            = R"({"context": {"step": )" + QByteArray::number(Workflows - i) + R"(, "status": ")" + status + "\"}}";
        QVERIFY(raw.create(WorkflowId("w" + QByteArray::number(i)), text, {}));
    }
    m_store = std::make_unique<StateStore>([script = m_script] { return std::make_unique<ScriptedBackend>(script); });
    m_listing = std::make_unique<WorkflowListing>();
    m_question = std::make_unique<WorkflowQuestion>(m_listing.get());
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_listing->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_listing->setStore(m_store.get());
    m_listing->refresh();
    QTRY_VERIFY(isSettled());
    QCOMPARE(count(), Workflows);
}

void TestWorkflowSearch::cleanup()
{
    m_tester.reset();
    m_question.reset();
    m_listing.reset();
    m_store.reset();
}

void TestWorkflowSearch::findsWhatAQueryMeans()
{
    m_question->setText(u"context.status = \"stuck\" and context.step > 400"_s);
    QVERIFY(m_question->isQuery());
    QTRY_VERIFY(isAnswered());
    QCOMPARE(count(), 10);
    QCOMPARE(m_listing->total(), Workflows);
}

void TestWorkflowSearch::comesBackToTheListAndListsAgain()
{
    m_question->setText(u"context.status = \"stuck\""_s);
    QTRY_VERIFY(isAnswered());
    QCOMPARE(count(), 50);
    const int listings = m_script->listings;
    m_question->setText({});
    QTRY_VERIFY(isAnswered());
    QCOMPARE(count(), Workflows);
    QTRY_COMPARE(int(m_script->listings), listings + 1);
}

/// However late the answers to the questions before come.
void TestWorkflowSearch::takesTheNewestQuestion()
{
    m_script->isSilent = true;
    m_question->askQuery(u"context.status = \"stuck\""_s);
    m_question->askQuery(u"context.step = 1"_s);
    m_question->askQuery(u"context.step < 3"_s);
    m_script->isSilent = false;
    QTRY_VERIFY(isAnswered());
    QCOMPARE(count(), 2);
    m_question->askQuery(u"context.status = \"stuck\""_s);
    m_question->setText(u"w49"_s);
    m_question->setKind(WorkflowQuestion::Kind::Filter);
    QTRY_VERIFY(isAnswered());
    QCOMPARE(count(), 11);
    QTest::qWait(100);
    QCOMPARE(count(), 11);
}

void TestWorkflowSearch::leavesTheListAloneWhenAQueryIsWrong()
{
    m_question->askQuery(u"context.status = \"stuck\""_s);
    QTRY_VERIFY(isAnswered());
    m_question->setText(u"context.status = = 1"_s);
    QVERIFY(m_question->error().has_value());
    QCOMPARE(m_question->error()->position, 17);
    QVERIFY(!m_question->isPending());
    QCOMPARE(count(), 50);
    m_question->setText(u"context.status = \"done\""_s);
    QVERIFY(!m_question->error().has_value());
    QTRY_VERIFY(isAnswered());
    QCOMPARE(count(), 450);
}

void TestWorkflowSearch::tellsThatASearchFailed()
{
    m_script->isGone = true;
    m_question->askQuery(u"context.status = \"stuck\""_s);
    QTRY_COMPARE(m_listing->phase(), Phase::Failed);
    QVERIFY(m_listing->error().detail.contains(u"closed the connection"_s));
    QTRY_COMPARE(count(), 0);
    m_script->isGone = false;
    m_listing->refresh();
    QTRY_VERIFY(isAnswered());
    QCOMPARE(count(), 50);
}

void TestWorkflowSearch::stopsASearch()
{
    m_script->isSilent = true;
    m_question->askQuery(u"context.status = \"stuck\""_s);
    QVERIFY(m_listing->isSearching());
    m_listing->stop();
    QVERIFY(!m_listing->isSearching());
    QVERIFY(m_listing->isStopped());
    QTRY_VERIFY(isAnswered());
    QCOMPARE(count(), 0);
    m_script->isSilent = false;
    m_listing->refresh();
    QTRY_VERIFY(isAnswered());
    QVERIFY(!m_listing->isStopped());
    QCOMPARE(count(), 50);
}

void TestWorkflowSearch::looksForPlainTextInIds()
{
    m_question->setText(u"W12"_s);
    QVERIFY(!m_question->isQuery());
    QTRY_VERIFY(isAnswered());
    QCOMPARE(count(), 11);
    m_question->setKind(WorkflowQuestion::Kind::Query);
    QVERIFY(m_question->error().has_value());
    m_question->setText({});
    QVERIFY(!m_question->isQuery());
    QTRY_VERIFY(isAnswered());
    QCOMPARE(count(), Workflows);
}

void TestWorkflowSearch::readsValuesOfWhatIsInSight()
{
    m_listing->setArrangement({{}, WorkflowColumn::Size, Qt::AscendingOrder, {}});
    m_listing->setColumns({m_step});
    m_listing->look(0, 20);
    QTRY_VERIFY(value(0) != u"…"_s);
    const QString id = m_listing->model()->id(0).display();
    QCOMPARE(value(0), QString::number(Workflows - id.mid(1).toInt()));
    QCOMPARE(value(Workflows - 1), u"…"_s);
    m_listing->look(Workflows - 10, Workflows - 1);
    QTRY_VERIFY(value(Workflows - 1) != u"…"_s);
}

void TestWorkflowSearch::sortsByValuesOfAllWorkflows()
{
    m_listing->setColumns({m_step});
    m_listing->setArrangement({{}, WorkflowColumn::Path, Qt::AscendingOrder, m_step});
    QTRY_VERIFY(isAnswered());
    QCOMPARE(count(), Workflows);
    QCOMPARE(value(0), u"1"_s);
    QCOMPARE(value(9), u"10"_s);
    m_question->askQuery(u"context.status = \"stuck\""_s);
    QTRY_VERIFY(isAnswered());
    QCOMPARE(count(), 50);
    QCOMPARE(value(0), u"10"_s);
}

void TestWorkflowSearch::keepsTheOrderWhenReadingIsStopped()
{
    const WorkflowArrangement before = m_listing->arrangement();
    const WorkflowId first = m_listing->model()->id(0);
    m_listing->setColumns({m_step});
    m_script->isSilent = true;
    m_listing->setArrangement({{}, WorkflowColumn::Path, Qt::AscendingOrder, m_step});
    QVERIFY(m_listing->isSearching());
    m_listing->stop();
    QCOMPARE(m_listing->arrangement(), before);
    QVERIFY(!m_listing->isStopped()); // what is shown is whole
    QTRY_VERIFY(isAnswered());
    QCOMPARE(m_listing->model()->id(0), first);
    m_script->isSilent = false;
}

void TestWorkflowSearch::forgetsTheOrderOfAColumnThatGoes()
{
    m_listing->setColumns({m_step});
    m_listing->setArrangement({{}, WorkflowColumn::Path, Qt::AscendingOrder, m_step});
    QTRY_VERIFY(isAnswered());
    m_listing->setColumns({});
    QTRY_VERIFY(isAnswered());
    QCOMPARE(m_listing->arrangement(), WorkflowArrangement());
    QCOMPARE(count(), Workflows);
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::TestWorkflowSearch)
#include "tst_workflowsearch.moc"
