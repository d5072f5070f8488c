#include "tests/support/heartbeat.h"
#include "tests/support/scriptedbackend.h"
#include "tests/ui/mainwindow/drivenwindow.h"

#include "ui/mainwindow/storenotices.h"
#include "ui/views/documenttabs.h"
#include "ui/views/documentview.h"
#include "ui/views/workflowpane.h"
#include "ui/widgets/messagepage.h"

#include <QElapsedTimer>
#include <QPushButton>
#include <QTest>

namespace stateloupe {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray State = R"({"messages": [], "context": {"k": 1, "other": 2}})";

/// What a person would call a window that hangs, with room for a busy machine.
constexpr qint64 LongestGap = 1'000;

} // namespace

/// A window on stores that do not answer, go away, come back and forget to answer.
class TestLiveness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_driven.reset(); }
    void tellsThatAStoreDoesNotAnswer();
    void stopsWaitingOnRequest();
    void givesUpAtTheDeadline();
    void stopsAListing();
    void asksASlowStoreSeldom();
    void keepsEditsWhileAStoreIsLost();
    void showsWhatChangedWhileAStoreWasLost();
    void findsOutWhatBecameOfASave_data();
    void findsOutWhatBecameOfASave();
    void findsOutThatSomebodyElseWasFaster();
    void findsOutWhatBecameOfACancelledSave();
    void findsOutWhatBecameOfADeletion();

private:
    MainWindow *window() { return m_driven->window(); }
    OpenStore *store() { return window()->stores()->current(); }
    QString notice() { return window()->findChild<StoreNotices *>()->text(); }
    DocumentSession *openA();
    void save();
    StoredState stored(const QByteArray &id);
    void write(const QByteArray &id, const QByteArray &text);
    QString pageTitle(QWidget *parent);

    std::unique_ptr<DrivenWindow> m_driven;
    std::shared_ptr<BackendScript> m_script;
};

void TestLiveness::init()
{
    static int number = 0;
    m_driven = std::make_unique<DrivenWindow>();
    m_script = std::make_shared<BackendScript>(MemorySettings{u"liveness %1"_s.arg(++number)});
    m_script->traits.kind = u"redis"_s;
    MemoryBackend raw(m_script->settings);
    QVERIFY(raw.open({}));
    for (const char *id : {"a", "b"})
        QVERIFY(raw.create(WorkflowId(id), State, {}));
    const Connection connection{QUuid::createUuid(), u"orders"_s, RedisSettings()};
    window()->stores()->add(std::make_unique<OpenStore>(
        connection, [script = m_script] { return std::make_unique<ScriptedBackend>(script); }));
    m_driven->waitForList();
}

DocumentSession *TestLiveness::openA()
{
    return m_driven->open("a");
}

void TestLiveness::save()
{
    m_driven->press(Qt::Key_S, Qt::ControlModifier);
    m_driven->choose(u"Save 1 change"_s);
}

StoredState TestLiveness::stored(const QByteArray &id)
{
    MemoryBackend raw(m_script->settings);
    return raw.open({}) ? raw.load(WorkflowId(id), {}).value_or(StoredState()) : StoredState();
}

void TestLiveness::write(const QByteArray &id, const QByteArray &text)
{
    MemoryBackend raw(m_script->settings);
    QVERIFY(raw.open({}));
    QVERIFY(raw.save(WorkflowId(id), text, raw.load(WorkflowId(id), {})->revision, {}));
}

QString TestLiveness::pageTitle(QWidget *parent)
{
    for (const MessagePage *page : parent->findChildren<MessagePage *>()) {
        if (page->isVisible())
            return page->accessibleName();
    }
    return {};
}

void TestLiveness::tellsThatAStoreDoesNotAnswer()
{
    openA();
    m_script->isSilent = true;
    const Heartbeat heartbeat;
    QElapsedTimer since;
    since.start();
    m_driven->press(Qt::Key_F5);
    m_driven->waitFor("the notice", [this] { return notice() == u"orders is not answering…"_s; });
    QVERIFY(since.elapsed() < 5'000);
    QVERIFY(!window()->findChild<QDialog *>()); // never modal
    m_script->isSilent = false;
    m_driven->waitFor("the end of the notice", [this] { return notice().isEmpty(); });
    QVERIFY(heartbeat.longestGap() < LongestGap);
}

void TestLiveness::stopsWaitingOnRequest()
{
    openA();
    m_script->isSilent = true;
    m_driven->press(Qt::Key_F5);
    m_driven->waitFor("the notice", [this] { return !notice().isEmpty(); });
    const Heartbeat heartbeat;
    QElapsedTimer since;
    since.start();
    m_driven->choose(u"Cancel"_s);
    m_driven->waitFor("the end of the notice", [this] { return notice().isEmpty(); });
    m_driven->waitFor(
        "the document", [this] { return window()->documents()->current()->phase() == DocumentSession::Phase::Ready; });
    QVERIFY(since.elapsed() < 5'000);
    QVERIFY(heartbeat.longestGap() < LongestGap);
    QVERIFY(!store()->isLost());
}

void TestLiveness::givesUpAtTheDeadline()
{
    store()->setDeadline(2'500ms);
    m_script->isSilent = true;
    window()->openWorkflow(WorkflowId("b"));
    m_driven->waitFor("the notice", [this] { return notice().contains(u"not answering"_s); });
    m_driven->waitFor("the error", [this] { return pageTitle(m_driven->view()).contains(u"could not be opened"_s); });
    m_driven->waitFor("the notice", [this] { return notice().contains(u"Connection to orders lost"_s); });
    m_script->isSilent = false;
    m_driven->waitFor(
        "the document", [this] { return window()->documents()->current()->phase() == DocumentSession::Phase::Ready; });
    QVERIFY(notice().isEmpty());
}

void TestLiveness::stopsAListing()
{
    m_script->isSilent = true;
    m_driven->press(Qt::Key_F5);
    m_driven->waitFor("the notice", [this] { return !notice().isEmpty(); });
    m_driven->choose(u"Cancel"_s);
    m_driven->waitFor(
        "the end of the listing", [this] { return store()->listing()->phase() == WorkflowListing::Phase::Failed; });
    QCOMPARE(window()->workflows()->table()->model()->rowCount(), 2); // what was listed before stays
    m_script->isSilent = false;
    m_driven->press(Qt::Key_F5);
    m_driven->waitForList();
}

void TestLiveness::asksASlowStoreSeldom()
{
    m_script->isSilent = true;
    const int before = m_script->listings;
    m_driven->settings().setRefreshInterval(1s);
    m_driven->waitFor("a listing", [this, before] { return m_script->listings > before; });
    QTest::qWait(600);
    m_script->isSilent = false;
    m_driven->waitFor("its end", [this] { return !store()->listing()->isRefreshingQuietly(); });
    const int asked = m_script->listings;
    QTest::qWait(3'000); // thrice the interval, half of what the pause has to be
    QCOMPARE(m_script->listings, asked);
}

void TestLiveness::keepsEditsWhileAStoreIsLost()
{
    DocumentSession *session = openA();
    m_driven->editContextValue(u"/context/k"_s, u"7"_s);
    m_script->isGone = true;
    store()->listing()->refresh();
    m_driven->waitFor(
        "the notice", [this] { return notice() == u"Connection to orders lost. Your unsaved change is safe here."_s; });
    QCOMPARE(window()->stores()->model()->item(0).state, StoreItem::State::Lost);
    QTest::qWait(2 * int(OpenStore::ProbeInterval.count()) + 500); // it is looked for in vain
    QVERIFY(!notice().isEmpty());
    m_script->isGone = false;
    QElapsedTimer since;
    since.start();
    m_driven->waitFor("the store", [this] { return notice().isEmpty(); });
    QVERIFY(since.elapsed() < 5'000);
    m_driven->waitForList();
    QVERIFY(session->isModified());
    save();
    m_driven->waitFor("the save", [session] { return !session->isModified(); });
    QVERIFY(stored("a").text.contains("\"k\": 7"));
}

void TestLiveness::showsWhatChangedWhileAStoreWasLost()
{
    DocumentSession *session = openA();
    m_script->isGone = true;
    store()->listing()->refresh();
    m_driven->waitFor("the notice", [this] { return !notice().isEmpty(); });
    write("a", "{\"context\": {\"k\": \"theirs\"}}");
    m_script->isGone = false;
    m_driven->waitFor("their version", [session] { return session->bytes().contains("theirs"); });
    QVERIFY(!session->isModified());
}

void TestLiveness::findsOutWhatBecameOfASave_data()
{
    QTest::addColumn<BackendScript::LostAnswer>("lost");
    QTest::addColumn<bool>("isSaved");
    QTest::newRow("saved") << BackendScript::LostAnswer::AfterTheChange << true;
    QTest::newRow("not saved") << BackendScript::LostAnswer::BeforeTheChange << false;
}

void TestLiveness::findsOutWhatBecameOfASave()
{
    QFETCH(BackendScript::LostAnswer, lost);
    QFETCH(bool, isSaved);
    DocumentSession *session = openA();
    m_driven->editContextValue(u"/context/k"_s, u"7"_s);
    m_script->lostAnswer = lost;
    save();
    if (isSaved) {
        m_driven->waitFor("a clean document", [session] { return !session->isModified(); });
        QCOMPARE(session->stored().revision, stored("a").revision);
        return;
    }
    m_driven->choose(u"Try again"_s);
    m_driven->waitFor("a clean document", [session] { return !session->isModified(); });
    QVERIFY(stored("a").text.contains("\"k\": 7"));
}

void TestLiveness::findsOutThatSomebodyElseWasFaster()
{
    DocumentSession *session = openA();
    m_driven->editContextValue(u"/context/k"_s, u"7"_s);
    m_script->isSilent = true;
    m_script->lostAnswer = BackendScript::LostAnswer::BeforeTheChange;
    save();
    m_driven->waitFor("doubt", [session] { return session->isOutcomeUnknown(); });
    write("a", "{\"context\": {\"k\": \"theirs\"}}");
    m_script->isSilent = false;
    m_driven->choose(u"Keep editing"_s); // of the conflict
    QVERIFY(session->isModified());
    QVERIFY(!session->isOutcomeUnknown());
}

void TestLiveness::findsOutWhatBecameOfACancelledSave()
{
    DocumentSession *session = openA();
    m_driven->editContextValue(u"/context/k"_s, u"7"_s);
    m_script->isSilent = true; // makes the change, and does not answer
    save();
    m_driven->waitFor("the notice", [this] { return !notice().isEmpty(); });
    m_driven->choose(u"Cancel"_s);
    m_driven->waitFor("doubt", [session] { return session->isOutcomeUnknown(); });
    QVERIFY(!session->canSave());
    m_script->isSilent = false;
    m_driven->waitFor("a clean document", [session] { return !session->isModified(); });
    QVERIFY(stored("a").text.contains("\"k\": 7"));
}

void TestLiveness::findsOutWhatBecameOfADeletion()
{
    window()->workflows()->table()->setFocus();
    window()->workflows()->table()->selectRow(0);
    m_script->lostAnswer = BackendScript::LostAnswer::AfterTheChange;
    m_driven->press(Qt::Key_Delete);
    m_driven->waitFor("the row to go", [this] { return window()->workflows()->table()->model()->rowCount() == 1; });
    QVERIFY(m_driven->findDialog<QDialog>() == nullptr);
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::TestLiveness)
#include "tst_liveness.moc"
