#include "tests/ui/mainwindow/drivenwindow.h"

#include "ui/mainwindow/lastwindow.h"
#include "ui/views/documenttabs.h"
#include "ui/views/documentview.h"

#include <QFile>
#include <QTest>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

const QByteArray First = "6513270e-269e-4d37-b2a7-4de452e6b438";
const QByteArray Second = "c25e114f-ff18-4e33-9534-a034e8009d90";

} // namespace

/// What a window opens by itself, because it was open when it was closed.
class TestResume : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_driven = std::make_unique<DrivenWindow>(); }
    void cleanup() { m_driven.reset(); }
    void opensWhatWasOpen();
    void loadsWhatIsLookedAt();
    void startsFresh();
    void remembersNothingOfAnotherStart();
    void keepsTabsOfAStoreThatIsMissing();
    void locksProductionStoresAgain();
    void remembersNoContents();
    void understandsOnlyItsOwn_data();
    void understandsOnlyItsOwn();

private:
    MainWindow *window() { return m_driven->window(); }
    DocumentTabs *documents() { return window()->documents(); }
    void openTwo();
    void waitForTabs(int count);

    std::unique_ptr<DrivenWindow> m_driven;
};

void TestResume::openTwo()
{
    window()->resume(true);
    window()->openAddress(m_driven->path());
    m_driven->waitForList();
    m_driven->open(First);
    DocumentSession *second = m_driven->open(Second);
    m_driven->view()->chooseTab(DocumentView::Tab::Context);
    second->setCurrentNode(5);
    documents()->setShowsInspector(true);
}

void TestResume::waitForTabs(int count)
{
    m_driven->waitFor("the tabs", [this, count] { return documents()->count() == count; });
}

void TestResume::opensWhatWasOpen()
{
    openTwo();
    m_driven->restart();
    QCOMPARE(documents()->count(), 0);
    window()->resume(true);
    waitForTabs(2);
    QCOMPARE(documents()->sessions()[0]->id().bytes(), First);
    QCOMPARE(documents()->current()->id().bytes(), Second);
    m_driven->waitFor(
        "the workflow", [this] { return documents()->current()->phase() == DocumentSession::Phase::Ready; });
    QCOMPARE(m_driven->view()->currentTab(), DocumentView::Tab::Context);
    QCOMPARE(documents()->current()->currentNode(), NodeId(5));
    QVERIFY(documents()->showsInspector());
}

void TestResume::loadsWhatIsLookedAt()
{
    openTwo();
    m_driven->restart();
    window()->resume(true);
    waitForTabs(2);
    m_driven->waitFor(
        "the workflow", [this] { return documents()->current()->phase() == DocumentSession::Phase::Ready; });
    DocumentSession *first = documents()->sessions()[0];
    QCOMPARE(first->phase(), DocumentSession::Phase::Loading);
    m_driven->press(Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(documents()->current(), first);
    m_driven->waitFor("the other workflow", [first] { return first->phase() == DocumentSession::Phase::Ready; });
}

void TestResume::startsFresh()
{
    openTwo();
    m_driven->restart();
    window()->resume(false);
    QVERIFY(window()->stores()->stores().isEmpty());
    m_driven->restart();
    window()->resume(true);
    QVERIFY(window()->stores()->stores().isEmpty());
}

/// A look at one store by the command line does not cost the others their places.
void TestResume::remembersNothingOfAnotherStart()
{
    openTwo();
    m_driven->restart();
    window()->openAddress(u"memory:other"_s);
    m_driven->restart();
    window()->resume(true);
    waitForTabs(2);
}

void TestResume::keepsTabsOfAStoreThatIsMissing()
{
    openTwo();
    const QString elsewhere = m_driven->filePath(u"elsewhere.db"_s);
    QVERIFY(QFile::rename(m_driven->path(), elsewhere));
    m_driven->restart();
    window()->resume(true);
    m_driven->waitFor("the failure", [this] {
        return window()->stores()->current() && window()->stores()->current()->state() == StoreItem::State::Failed;
    });
    QCOMPARE(documents()->count(), 0);
    m_driven->restart();
    QVERIFY(QFile::rename(elsewhere, m_driven->path()));
    window()->resume(true);
    waitForTabs(2);
    QCOMPARE(documents()->current()->id().bytes(), Second);
}

void TestResume::locksProductionStoresAgain()
{
    Connection production{
        QUuid::createUuid(), u"live"_s, SqliteSettings{m_driven->path(), false, false}, Environment::Production, false};
    QVERIFY(m_driven->book().save(production));
    window()->resume(true);
    window()->openAddress(u"live"_s);
    m_driven->waitForList();
    window()->stores()->current()->setUnlocked(true);
    m_driven->waitFor("the unlocking", [this] { return window()->stores()->current()->isUnlocked(); });
    m_driven->restart();
    window()->resume(true);
    m_driven->waitForList();
    QCOMPARE(window()->stores()->current()->name(), u"live"_s);
    QVERIFY(window()->stores()->current()->isLocked());
    QVERIFY(window()->stores()->current()->traits().readOnly);
}

void TestResume::remembersNoContents()
{
    openTwo();
    m_driven->restart();
    const QByteArray remembered = m_driven->settings().lastWindow();
    QVERIFY(remembered.contains(First));
    QVERIFY(!remembered.contains("context"));
    QVERIFY(!remembered.contains("messages"));
}

void TestResume::understandsOnlyItsOwn_data()
{
    QTest::addColumn<QByteArray>("bytes");
    LastWindow window;
    window.stores = QStringList{u"a"_s};
    window.tabs.append({u"a"_s, WorkflowId("x"), 1, 2, u"r"_s, true});
    const QByteArray whole = window.toBytes();
    QCOMPARE(LastWindow::fromBytes(whole).tabs.size(), 1);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("something else") << QByteArray("{}");
    QTest::newRow("a part") << whole.chopped(3);
    QByteArray later = whole;
    later[3] = 2;
    QTest::newRow("a later format") << later;
}

void TestResume::understandsOnlyItsOwn()
{
    QFETCH(const QByteArray, bytes);
    const LastWindow window = LastWindow::fromBytes(bytes);
    QVERIFY(window.stores.isEmpty());
    QVERIFY(window.tabs.isEmpty());
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::TestResume)
#include "tst_resume.moc"
