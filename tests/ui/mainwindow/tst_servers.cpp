#include "tests/support/heartbeat.h"
#include "tests/support/postgresserver.h"
#include "tests/support/redisserver.h"
#include "tests/ui/mainwindow/drivenwindow.h"

#include "ui/dialogs/fidelitypane.h"
#include "ui/dialogs/newworkflowdialog.h"
#include "ui/dialogs/passworddialog.h"
#include "ui/dialogs/reviewchanges.h"
#include "ui/dialogs/ttldialog.h"
#include "ui/mainwindow/storenotices.h"
#include "ui/views/documenttabs.h"
#include "ui/views/documentview.h"
#include "ui/views/workflowpane.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/questiondialog.h"

#include <QDialogButtonBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

namespace stateloupe {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray State = R"({"messages": [], "context": {"k": 1, "bb": 1e2, "a": 2}})";
const QByteArray RewrittenState = R"({"context": {"a": 2, "k": 7, "bb": 100}, "messages": []})";

} // namespace

/// SQLite, Redis and PostgreSQL side by side, with real servers that stop, die and come back.
class TestServers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void opensAllKindsSideBySide();
    void showsWhatPostgresMadeOfASave();
    void reviewHoldsBackWhatPostgresRefuses();
    void createsNothingThatPostgresRefuses();
    void asksBeforePostgresRewritesATemplate();
    void countsDownAndSetsExpiries();
    void showsAnExpiredWorkflowAsGone();
    void asksForAPasswordThatIsRefused();
    void survivesAStoppedRedis();
    void survivesARestartOfRedis();
    void survivesAStoppedPostgres();
    void survivesARestartOfPostgres();

private:
    MainWindow *window() { return m_driven->window(); }
    OpenStore *store() { return window()->stores()->current(); }
    QString notice() { return window()->findChild<StoreNotices *>()->text(); }
    OpenStore *openRedis();
    OpenStore *openPostgres();
    OpenStore *open(const Connection &connection, const Secret &password);
    void save();
    NewWorkflowDialog *createFrom(const QByteArray &pattern);
    void surviveAStop(const std::function<void()> &stop, const std::function<void()> &resume);
    void surviveARestart(const std::function<void()> &stop, const std::function<void()> &start);

    std::unique_ptr<DrivenWindow> m_driven;
    std::unique_ptr<RedisServer> m_redis;
    std::unique_ptr<PostgresServer> m_postgres;
};

void TestServers::init()
{
    m_driven = std::make_unique<DrivenWindow>();
}

void TestServers::cleanup()
{
    m_driven.reset();
    m_redis.reset();
    m_postgres.reset();
}

OpenStore *TestServers::open(const Connection &connection, const Secret &password)
{
    OpenStore *opened = window()->stores()->open(connection, password);
    m_driven->waitForList();
    return opened;
}

OpenStore *TestServers::openRedis()
{
    if (!m_redis) {
        m_redis = std::make_unique<RedisServer>();
        m_redis->command({"SET", "workflow:wf", State});
        m_redis->command({"SET", "workflow:short", State, "PX", "3600000"});
    }
    return open({QUuid::createUuid(), u"cache"_s, m_redis->settings(), Environment::Staging}, {});
}

OpenStore *TestServers::openPostgres()
{
    if (!m_postgres) {
        m_postgres = std::make_unique<PostgresServer>();
        m_postgres->createTable();
        m_postgres->connectRaw()->execute(
            "INSERT INTO workflow_states (workflow_id, state_jsonb) VALUES ('wf', $1::jsonb)", {State});
    }
    return open({QUuid::createUuid(), u"agents"_s, m_postgres->settings(), Environment::Development},
        PostgresServer::password());
}

void TestServers::save()
{
    m_driven->press(Qt::Key_S, Qt::ControlModifier);
    m_driven->choose(u"Save 1 change"_s);
}

void TestServers::opensAllKindsSideBySide()
{
    window()->openAddress(m_driven->path());
    m_driven->waitForList();
    openRedis();
    m_driven->open("wf");
    openPostgres();
    m_driven->open("wf");
    QCOMPARE(window()->stores()->stores().size(), 3);
    m_driven->waitFor("both documents", [this] { return window()->documents()->count() == 2; });
    for (const OpenStore *each : window()->stores()->stores()) {
        QCOMPARE(each->state(), StoreItem::State::Ready);
        QCOMPARE(each->item().isPlaintext, false); // this machine
    }
    QVERIFY(notice().isEmpty());
}

void TestServers::showsWhatPostgresMadeOfASave()
{
    openPostgres();
    DocumentSession *session = m_driven->open("wf");
    m_driven->editContextValue(u"/context/k"_s, u"7"_s);
    save();
    m_driven->waitFor("the save", [session] { return !session->isModified(); });
    QCOMPARE(session->bytes(), RewrittenState);
    QCOMPARE(session->bytes(), m_postgres->connectRaw()->value("SELECT state_jsonb::text FROM workflow_states"));
}

void TestServers::reviewHoldsBackWhatPostgresRefuses()
{
    openPostgres();
    const QByteArray before = m_postgres->connectRaw()->value("SELECT state_jsonb::text FROM workflow_states");
    DocumentSession *session = m_driven->open("wf");
    m_driven->editContextValue(u"/context/k"_s, u"1e131072"_s);
    m_driven->press(Qt::Key_S, Qt::ControlModifier);
    auto *review = m_driven->dialog<ReviewChanges>();
    const auto *pane = review->findChild<FidelityPane *>();
    m_driven->waitFor("the refusal", [pane] { return pane->isVisible(); });
    QVERIFY(!review->findChild<QDialogButtonBox *>()->buttons().first()->isEnabled());
    QVERIFY(pane->findChild<PlainLabel *>()->text().contains(u"Nothing can be saved before it is changed."_s));
    QTest::keyClick(review, Qt::Key_Return);
    QVERIFY(review->isVisible());

    m_driven->choose(u"S&how the place"_s);
    m_driven->waitFor("the review to go", [this] { return !m_driven->findDialog<ReviewChanges>(); });
    const JsonPointer place = *JsonPointer::parse(u"/context/k"_s);
    QCOMPARE(session->currentNode(), *session->document().resolve(place));
    QCOMPARE(m_postgres->connectRaw()->value("SELECT state_jsonb::text FROM workflow_states"), before);
    m_driven->editContextValue(u"/context/k"_s, u"7"_s);
    save();
    m_driven->waitFor("the save", [session] { return !session->isModified(); });
}

/// Asks for the workflow "new" of that template.
NewWorkflowDialog *TestServers::createFrom(const QByteArray &pattern)
{
    QFile file(m_driven->filePath(u"template.json"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(pattern) < 0)
        qFatal("no template");
    file.close();
    m_driven->press(Qt::Key_N, Qt::ControlModifier);
    auto *dialog = m_driven->dialog<NewWorkflowDialog>();
    const QList<QLineEdit *> fields = dialog->findChildren<QLineEdit *>();
    fields.at(0)->setText(u"new"_s);
    fields.at(1)->setText(file.fileName());
    m_driven->choose(u"Create workflow"_s);
    return dialog;
}

void TestServers::createsNothingThatPostgresRefuses()
{
    openPostgres();
    auto *dialog = createFrom(R"({"messages": [], "context": {"k": "a\u0000b"}})");
    m_driven->waitFor("the refusal", [dialog] {
        const auto labels = dialog->findChildren<PlainLabel *>();
        return std::any_of(labels.begin(), labels.end(),
            [](const PlainLabel *label) { return label->isVisible() && label->text().contains(u"/context/k: "); });
    });
    QVERIFY(!m_driven->findDialog<QuestionDialog>());
    QCOMPARE(m_postgres->connectRaw()->value("SELECT count(*) FROM workflow_states"), QByteArray("1"));
}

void TestServers::asksBeforePostgresRewritesATemplate()
{
    openPostgres();
    auto *dialog = createFrom(R"({"messages": [], "context": {"k": 1e2}})");
    auto *question = m_driven->dialog<QuestionDialog>();
    QCOMPARE(m_postgres->connectRaw()->value("SELECT count(*) FROM workflow_states"), QByteArray("1"));
    question->reject();
    m_driven->waitFor("the question to go", [this] { return !m_driven->findDialog<QuestionDialog>(); });
    QVERIFY(dialog->isVisible());
    m_driven->choose(u"Create workflow"_s);
    question = m_driven->dialog<QuestionDialog>();
    for (QPushButton *button : question->findChildren<QPushButton *>()) {
        if (button->text() == u"Create workflow"_s)
            button->click();
    }
    m_driven->waitFor("the workflow",
        [this] { return m_postgres->connectRaw()->value("SELECT count(*) FROM workflow_states") == "2"; });
}

void TestServers::countsDownAndSetsExpiries()
{
    openRedis();
    DocumentSession *session = m_driven->open("short");
    QVERIFY(session->ttl().value_or(0) > 3'000'000);
    const auto *model = store()->listing()->model();
    const auto expires = [model] { return model->index(0, int(WorkflowColumn::Expires)).data().toString(); };
    m_driven->waitFor("the time to live", [&] { return expires().startsWith(u"59:"_s); });
    const QString before = expires();
    m_driven->waitFor("the next second", [&] { return expires() != before; });

    m_driven->press(Qt::Key_E, Qt::ControlModifier);
    auto *dialog = m_driven->dialog<TtlDialog>();
    const auto radios = dialog->findChildren<QRadioButton *>();
    QRadioButton *never = radios.first()->accessibleName() == u"Never"_s ? radios.first() : radios.last();
    QTest::keyClick(never, Qt::Key_Space);
    m_driven->choose(u"Keep for ever"_s);
    m_driven->waitFor("no expiry", [session] { return !session->ttl(); });
    QCOMPARE(m_redis->command({"PTTL", "workflow:short"}), "-1");
    QCOMPARE(m_redis->command({"GET", "workflow:short"}), State);
}

void TestServers::showsAnExpiredWorkflowAsGone()
{
    openRedis();
    m_redis->command({"PEXPIRE", "workflow:short", "1500"});
    window()->openWorkflow(WorkflowId("short"));
    m_driven->waitFor("the end of the workflow",
        [this] { return window()->documents()->current()->phase() == DocumentSession::Phase::Gone; });
}

void TestServers::asksForAPasswordThatIsRefused()
{
    openPostgres();
    window()->stores()->open({{}, {}, m_postgres->settings()}, Secret(QByteArray("wrong")));
    auto *dialog = m_driven->dialog<PasswordDialog>();
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"secret"_s);
    m_driven->choose(u"Log in"_s);
    m_driven->waitForList();
    QCOMPARE(store()->state(), StoreItem::State::Ready);
}

/// A notice, no gap, an end on request and at the deadline, and everything back afterwards with what was staged.
void TestServers::surviveAStop(const std::function<void()> &stop, const std::function<void()> &resume)
{
    DocumentSession *session = m_driven->open("wf");
    m_driven->editContextValue(u"/context/k"_s, u"7"_s);
    store()->setDeadline(3'000ms);
    stop();
    const Heartbeat heartbeat;
    save();
    m_driven->waitFor("the notice", [this] { return notice().endsWith(u"is not answering…"_s); });
    QElapsedTimer since;
    since.start();
    m_driven->choose(u"Cancel"_s);
    m_driven->waitFor("doubt", [session] { return session->isOutcomeUnknown(); });
    QVERIFY(since.elapsed() < 5'000);
    m_driven->waitFor("the deadline", [this] { return notice().contains(u"Your unsaved change is safe here."_s); });
    QVERIFY(session->isModified());
    QVERIFY2(heartbeat.longestGap() < 1'500, QByteArray::number(heartbeat.longestGap()).constData());
    resume();
    m_driven->waitFor("an answer", [this, session] { return notice().isEmpty() && !session->isOutcomeUnknown(); });
    if (session->isModified()) { // it had not arrived
        m_driven->choose(u"Try again"_s);
        m_driven->waitFor("the save", [session] { return !session->isModified(); });
    }
}

void TestServers::surviveARestart(const std::function<void()> &stop, const std::function<void()> &start)
{
    DocumentSession *session = m_driven->open("wf");
    m_driven->editContextValue(u"/context/k"_s, u"7"_s);
    stop();
    m_driven->press(Qt::Key_Escape);
    store()->listing()->refresh();
    m_driven->waitFor("the notice", [this] { return notice().contains(u"Your unsaved change is safe here."_s); });
    start();
    QElapsedTimer since;
    since.start();
    m_driven->waitFor("the server", [this] { return notice().isEmpty(); });
    QVERIFY2(since.elapsed() < 8'000, QByteArray::number(since.elapsed()).constData());
    m_driven->waitForList();
    QVERIFY(session->isModified());
}

void TestServers::survivesAStoppedRedis()
{
    openRedis();
    surviveAStop([this] { m_redis->stop(); }, [this] { m_redis->resume(); });
    QVERIFY(m_redis->command({"GET", "workflow:wf"}).contains("\"k\": 7"));
}

void TestServers::survivesARestartOfRedis()
{
    openRedis();
    m_redis->command({"SAVE"});
    surviveARestart([this] { m_redis->kill(); }, [this] { m_redis->start(); });
    save();
    m_driven->waitFor("the save", [this] { return !window()->documents()->current()->isModified(); });
    QVERIFY(m_redis->command({"GET", "workflow:wf"}).contains("\"k\": 7"));
}

void TestServers::survivesAStoppedPostgres()
{
    openPostgres();
    const QList<int> backends = m_postgres->backendsOf();
    const auto stop = [&] {
        m_postgres->stopPostmaster();
        for (const int process : backends)
            stopProcess(process);
    };
    const auto resume = [&] {
        for (const int process : backends)
            continueProcess(process);
        m_postgres->continuePostmaster();
    };
    surviveAStop(stop, resume);
    QVERIFY(m_postgres->connectRaw()->value("SELECT state_jsonb::text FROM workflow_states").contains("\"k\": 7"));
}

void TestServers::survivesARestartOfPostgres()
{
    openPostgres();
    m_postgres->connectRaw()->execute("CHECKPOINT"); // it flushes nothing by itself
    surviveARestart([this] { m_postgres->stop(); }, [this] { m_postgres->start(); });
    save();
    m_driven->waitFor("the save", [this] { return !window()->documents()->current()->isModified(); });
    QVERIFY(m_postgres->connectRaw()->value("SELECT state_jsonb::text FROM workflow_states").contains("\"k\": 7"));
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::TestServers)
#include "tst_servers.moc"
