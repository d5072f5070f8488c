#include "tests/support/scriptedbackend.h"
#include "tests/ui/mainwindow/drivenwindow.h"

#include "ui/controllers/activities.h"
#include "ui/dialogs/bulkpreview.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/views/bulkresultpage.h"
#include "ui/views/comparisonpage.h"
#include "ui/views/documenttabs.h"
#include "ui/views/searchpage.h"
#include "ui/views/storesidebar.h"
#include "ui/views/workflowpane.h"
#include "ui/widgets/questiondialog.h"
#include "ui/widgets/toastarea.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

const QByteArray State = R"({"messages": [], "context":  {"status": "stuck", "n": 1.50}})";
constexpr int Workflows = 12;

WorkflowId idOf(int number)
{
    return WorkflowId("w" + QByteArray::number(number).rightJustified(2, '0'));
}

} // namespace

/// A tab, a store or the window is closed while something is under way in a store that does not answer.
class ClosingTest : public QObject
{
    Q_OBJECT

public:
    enum class Job { Refresh, Load, Save, Follow, Search, Compare, Plan, Bulk, Export };
    enum class Closed { Tab, Store, Window };

private Q_SLOTS:
    void init();
    void cleanup();
    void losesNothing_data();
    void losesNothing();
    void toldWhatBecameOfTheRest();
    void asksBeforeLeavingWorkHalfDone();

private:
    MainWindow *window() { return m_driven->window(); }
    WorkflowTable *table() { return window()->workflows()->table(); }
    void selectAll();
    DocumentSession *openFirst();
    void begin(Job job);
    void close(Closed closed);
    void closeStore();
    void discardIfAsked(const QString &button = u"Discard changes"_s);
    bool holds(const QByteArray &text);

    std::unique_ptr<DrivenWindow> m_driven;
    std::shared_ptr<BackendScript> m_script;
};

void ClosingTest::init()
{
    static int number = 0;
    m_driven = std::make_unique<DrivenWindow>();
    m_script = std::make_shared<BackendScript>(MemorySettings{u"closing %1"_s.arg(++number)});
    m_script->traits.kind = u"redis"_s;
    MemoryBackend backend(m_script->settings);
    QVERIFY(backend.open({}));
    for (int i = 0; i < Workflows; ++i)
        QVERIFY(backend.create(idOf(i), State, {}));
    Connection connection;
    connection.name = u"scripted"_s;
    connection.settings = m_script->settings;
    window()->stores()->add(std::make_unique<OpenStore>(connection,
        StateStore::BackendFactory([script = m_script] { return std::make_unique<ScriptedBackend>(script); })));
    m_driven->waitForList();
}

void ClosingTest::cleanup()
{
    m_script->isSilent = false;
    m_driven.reset();
}

void ClosingTest::losesNothing_data()
{
    QTest::addColumn<Job>("job");
    QTest::addColumn<Closed>("closed");
    const QList<std::pair<const char *, Job>> jobs{{"refresh", Job::Refresh}, {"load", Job::Load}, {"save", Job::Save},
        {"follow", Job::Follow}, {"search", Job::Search}, {"compare", Job::Compare}, {"plan", Job::Plan},
        {"bulk", Job::Bulk}, {"export", Job::Export}};
    const QList<std::pair<const char *, Closed>> ends{
        {"tab", Closed::Tab}, {"store", Closed::Store}, {"window", Closed::Window}};
    for (const auto &[jobName, job] : jobs) {
        for (const auto &[endName, closed] : ends)
            QTest::addRow("%s, %s", jobName, endName) << job << closed;
    }
}

void ClosingTest::selectAll()
{
    table()->setFocus();
    m_driven->press(Qt::Key_A, Qt::ControlModifier);
    m_driven->waitFor("a selection", [this] { return table()->selectedCount() == Workflows; });
}

DocumentSession *ClosingTest::openFirst()
{
    window()->openWorkflow(idOf(0));
    DocumentSession *session = window()->documents()->current();
    m_driven->waitFor("the workflow", [=] { return session->phase() == DocumentSession::Phase::Ready; });
    return session;
}

void ClosingTest::begin(Job job)
{
    switch (job) {
    case Job::Refresh:
        m_script->isSilent = true;
        window()->stores()->current()->listing()->refresh();
        return;
    case Job::Load:
        m_script->isSilent = true;
        window()->openWorkflow(idOf(0));
        return;
    case Job::Save: {
        DocumentSession *session = openFirst();
        const NodeId status = session->document().resolve(*JsonPointer::parse(u"/context/status"_s)).value();
        QVERIFY(session->edit(replaceValue(session->document(), status, "\"done\""), u"Edit"_s));
        m_script->isSilent = true;
        session->save();
        return;
    }
    case Job::Follow:
        openFirst()->setFollowed(true);
        m_script->isSilent = true;
        return;
    case Job::Search:
        m_driven->press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        m_script->isSilent = true;
        QTest::keyClicks(QApplication::focusWidget(), u"stuck"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        return;
    case Job::Compare:
        table()->setFocus();
        m_driven->press(Qt::Key_Home);
        QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
        m_driven->waitFor("two", [this] { return table()->selectedCount() == 2; });
        m_script->isSilent = true;
        m_driven->press(Qt::Key_D, Qt::ControlModifier);
        QVERIFY(window()->findChild<ComparisonPage *>());
        return;
    case Job::Plan:
        selectAll();
        m_script->isSilent = true;
        m_driven->press(Qt::Key_Delete);
        m_driven->dialog<BulkPreview>();
        return;
    case Job::Bulk:
        selectAll();
        m_driven->press(Qt::Key_Delete);
        m_driven->dialog<BulkPreview>();
        m_driven->waitFor("the plan", [this] {
            const auto buttons = window()->findChildren<QPushButton *>();
            return std::any_of(buttons.begin(), buttons.end(), [](const QPushButton *button) {
                return button->isEnabled() && button->text() == u"Delete 12 workflows"_s;
            });
        });
        m_script->isSilent = true;
        m_driven->choose(u"Delete 12 workflows"_s);
        return;
    case Job::Export:
        selectAll();
        m_script->isSilent = true;
        for (QAction *action : table()->actions()) {
            if (action->text() == u"&Export…"_s)
                action->trigger();
        }
        m_driven->dialog<ExportDialog>()->findChild<QLineEdit *>()->setText(m_driven->filePath(u"out.jsonl"_s));
        m_driven->choose(u"Export 12 workflows"_s);
        return;
    }
}

void ClosingTest::closeStore()
{
    Q_EMIT window()->findChild<StoreSidebar *>()->closeRequested(window()->stores()->currentRow());
}

void ClosingTest::discardIfAsked(const QString &button)
{
    if (m_driven->findDialog<QuestionDialog>())
        m_driven->choose(button);
}

void ClosingTest::close(Closed closed)
{
    switch (closed) {
    case Closed::Tab:
        m_driven->press(Qt::Key_W, Qt::ControlModifier);
        discardIfAsked();
        return;
    case Closed::Store:
        closeStore();
        discardIfAsked();
        m_driven->waitFor("no store", [this] { return window()->stores()->stores().isEmpty(); });
        return;
    case Closed::Window:
        window()->close();
        discardIfAsked(m_driven->findDialog<QuestionDialog>() && !window()->documents()->current()
                ? u"Stop it and quit"_s
                : u"Discard changes"_s);
        m_driven->waitFor("no window", [this] { return !window()->isVisible(); });
        m_driven.reset();
        return;
    }
}

bool ClosingTest::holds(const QByteArray &text)
{
    MemoryBackend backend(m_script->settings);
    if (!backend.open({}))
        return false;
    for (int i = 0; i < Workflows; ++i) {
        const auto state = backend.load(idOf(i), {});
        if (!state || (state->text != text && state->text != QByteArray(text).replace("stuck", "done")))
            return false;
    }
    return true;
}

void ClosingTest::losesNothing()
{
    QFETCH(Job, job);
    QFETCH(Closed, closed);
    begin(job);
    QTest::qWait(50); // it is on its way
    close(closed);
    QTest::qWait(50);
    m_script->isSilent = false;
    QTest::qWait(50);
    if (m_driven)
        m_driven->waitFor(
            "nothing under way", [this] { return window()->findChild<Activities *>()->running().isEmpty(); });
    if (job != Job::Bulk || closed == Closed::Store)
        QVERIFY(holds(State));
}

void ClosingTest::toldWhatBecameOfTheRest()
{
    begin(Job::Bulk);
    closeStore();
    m_driven->waitFor("the result", [this] { return window()->findChild<BulkResultPage *>() != nullptr; });
    m_script->isSilent = false;
    QVERIFY(holds(State));
}

void ClosingTest::asksBeforeLeavingWorkHalfDone()
{
    begin(Job::Bulk);
    window()->close();
    m_driven->choose(u"Keep it running"_s);
    QVERIFY(window()->isVisible());
    window()->close();
    m_driven->choose(u"Stop it and quit"_s);
    m_driven->waitFor("no window", [this] { return !window()->isVisible(); });
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::ClosingTest)

#include "tst_closing.moc"
