#include "tests/ui/mainwindow/drivenwindow.h"

#include "ui/views/documenttabs.h"
#include "ui/views/documentview.h"
#include "ui/views/storesidebar.h"
#include "ui/views/textview.h"
#include "ui/views/transcriptlist.h"
#include "ui/views/transcriptview.h"
#include "ui/views/workflowpane.h"
#include "ui/widgets/messagepage.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QScrollBar>
#include <QTest>

namespace stateloupe {

using namespace Qt::StringLiterals;

/// Opening, listing and finding one's way, by real events.
class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_driven = std::make_unique<DrivenWindow>(); }
    void cleanup() { m_driven.reset(); }
    void offersFirstSteps();
    void opensADroppedFile();
    void opensAStoreOnce();
    void closesAStore_data();
    void closesAStore();
    void tellsWhyAStoreCannotBeOpened();
    void tellsThatAStoreIsEmpty();
    void filtersAsOneTypes();
    void sortsByHeader();
    void keepsPlaceOnRefresh();
    void reusesTheTabOfAWorkflow();
    void goesIntoAWorkflowByReturn();
    void opensTheMatchOfManySelected();
    void leadsToEveryViewByKeys();
    void findsInTheTextThatHasTheFocus();
    void copiesTheWholeId();
    void remembersStoresAndLayout();
    void everyControlHasAName();

private:
    MainWindow *window() { return m_driven->window(); }
    WorkflowTable *table() { return window()->workflows()->table(); }
    QString messageTitle();
    QString cell(int row) { return table()->model()->index(row, 0).data().toString(); }
    void openReference();

    std::unique_ptr<DrivenWindow> m_driven;
};

QString TestMainWindow::messageTitle()
{
    for (const MessagePage *page : window()->workflows()->findChildren<MessagePage *>()) {
        if (page->isVisible())
            return page->accessibleName();
    }
    return {};
}

void TestMainWindow::openReference()
{
    window()->openAddress(m_driven->path());
    m_driven->waitForList();
}

void TestMainWindow::offersFirstSteps()
{
    m_driven->choose(u"Try the sample"_s);
    m_driven->waitForList();
    QCOMPARE(table()->model()->rowCount(), 40);
}

void TestMainWindow::opensADroppedFile()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(m_driven->path())});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window(), &drop);
    m_driven->waitForList();
    QCOMPARE(table()->model()->rowCount(), 40);
}

void TestMainWindow::opensAStoreOnce()
{
    openReference();
    window()->openAddress(u"memory:other"_s);
    window()->openAddress(u"sqlite:"_s + m_driven->path());
    QCOMPARE(window()->stores()->stores().size(), 2);
    QCOMPARE(window()->stores()->currentRow(), 0);
}

void TestMainWindow::closesAStore_data()
{
    QTest::addColumn<int>("closed");
    QTest::addColumn<int>("shown");
    QTest::newRow("the first") << 0 << 1;
    QTest::newRow("one between") << 1 << 2;
    QTest::newRow("the last") << 2 << 1;
}

/// The list has to be that of the store which the sidebar marks: a delete would hit another one otherwise.
void TestMainWindow::closesAStore()
{
    QFETCH(const int, closed);
    QFETCH(const int, shown);
    for (const char *name : {"first", "second", "third"})
        window()->openAddress(u"memory:"_s + QLatin1StringView(name));
    const QList<OpenStore *> stores = window()->stores()->stores();
    window()->stores()->setCurrent(stores[closed]);
    auto *sidebar = window()->findChild<StoreSidebar *>();
    Q_EMIT sidebar->closeRequested(closed);
    QCOMPARE(window()->stores()->current(), stores[shown]);
    const auto *list = sidebar->findChild<QListView *>();
    QCOMPARE(list->currentIndex().data().toString(), stores[shown]->name());
    QCOMPARE(table()->model(), stores[shown]->listing()->model());
    Q_EMIT sidebar->closeRequested(window()->stores()->currentRow());
    Q_EMIT sidebar->closeRequested(window()->stores()->currentRow());
    QCOMPARE(window()->stores()->current(), nullptr);
}

void TestMainWindow::tellsWhyAStoreCannotBeOpened()
{
    const QString path = m_driven->filePath(u"missing.db"_s);
    window()->openAddress(u"sqlite:"_s + path);
    m_driven->waitFor("the reason", [this] { return messageTitle().contains(u"could not be opened"_s); });
    QVERIFY(!QFile::exists(path));
    QFile::copy(m_driven->path(), path);
    m_driven->choose(u"Try again"_s);
    m_driven->waitForList();
    QCOMPARE(table()->model()->rowCount(), 40);
}

void TestMainWindow::tellsThatAStoreIsEmpty()
{
    window()->openAddress(u"memory:nothing here"_s);
    m_driven->waitFor("the page", [this] { return messageTitle() == u"No workflows yet"_s; });
}

void TestMainWindow::filtersAsOneTypes()
{
    openReference();
    m_driven->press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"6513"_s);
    m_driven->waitForList();
    QCOMPARE(table()->model()->rowCount(), 1);
    QTest::keyClicks(QApplication::focusWidget(), u"zzz"_s);
    m_driven->waitFor("the page", [this] { return messageTitle() == u"No workflow matches"_s; });
    m_driven->choose(u"Clear the filter"_s);
    m_driven->waitForList();
    QCOMPARE(table()->model()->rowCount(), 40);
}

void TestMainWindow::sortsByHeader()
{
    openReference();
    QHeaderView *header = table()->horizontalHeader();
    const auto click = [&](WorkflowColumn column) {
        const QPoint place(header->sectionViewportPosition(int(column)) + 20, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier, place);
        m_driven->waitForList();
    };
    click(WorkflowColumn::Id);
    const QString first = cell(0);
    QVERIFY(first < cell(1));
    click(WorkflowColumn::Id);
    QCOMPARE(cell(39), first);
}

void TestMainWindow::keepsPlaceOnRefresh()
{
    openReference();
    table()->selectRow(30);
    table()->scrollTo(table()->model()->index(30, 0), QAbstractItemView::PositionAtTop);
    const QList<WorkflowId> selected = table()->selectedIds();
    const int top = table()->rowAt(0);
    const QString topId = cell(top);
    RawDatabase(m_driven->path())
        .execute(
            "INSERT INTO workflow_states (workflow_id, state_json, updated_at) VALUES ('new', '{}', '2099-01-01')");
    m_driven->press(Qt::Key_F5);
    m_driven->waitFor("the new row", [this] { return table()->model()->rowCount() == 41; });
    QCOMPARE(cell(0), u"new"_s);
    QCOMPARE(table()->selectedIds(), selected);
    QCOMPARE(cell(table()->rowAt(0)), topId);
}

void TestMainWindow::reusesTheTabOfAWorkflow()
{
    openReference();
    DocumentSession *first = m_driven->open("6513270e-269e-4d37-b2a7-4de452e6b438");
    m_driven->open("c25e114f-ff18-4e33-9534-a034e8009d90");
    QCOMPARE(m_driven->open("6513270e-269e-4d37-b2a7-4de452e6b438"), first);
    QCOMPARE(window()->documents()->count(), 2);
    m_driven->press(Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(window()->documents()->count(), 1);
}

void TestMainWindow::goesIntoAWorkflowByReturn()
{
    openReference();
    m_driven->press(Qt::Key_F, Qt::ControlModifier);
    m_driven->press(Qt::Key_Down);
    QVERIFY(table()->hasFocus());
    m_driven->press(Qt::Key_Return);
    QCOMPARE(window()->documents()->count(), 1);
    m_driven->waitFor("the focus", [this] { return m_driven->view()->transcript()->list()->hasFocus(); });
}

void TestMainWindow::opensTheMatchOfManySelected()
{
    openReference();
    m_driven->open("6513270e-269e-4d37-b2a7-4de452e6b438");
    window()->workflows()->focusFilter();
    m_driven->press(Qt::Key_Delete);
    m_driven->waitFor("all of them", [this] { return table()->model()->rowCount() == 40; });
    table()->selectAll();
    m_driven->open("c25e114f-ff18-4e33-9534-a034e8009d90");
    QCOMPARE(table()->selectedCount(), 1);
}

void TestMainWindow::leadsToEveryViewByKeys()
{
    openReference();
    m_driven->open("6513270e-269e-4d37-b2a7-4de452e6b438");
    for (int tab = DocumentView::TabCount - 1; tab >= 0; --tab) {
        table()->setFocus();
        m_driven->press(Qt::Key(Qt::Key_1 + tab), Qt::ControlModifier);
        QCOMPARE(m_driven->view()->currentTab(), DocumentView::Tab(tab));
        const QWidget *focus = QApplication::focusWidget();
        QVERIFY(focus->isVisible());
        QVERIFY(focus == m_driven->view() || m_driven->view()->isAncestorOf(focus));
    }
}

void TestMainWindow::findsInTheTextThatHasTheFocus()
{
    openReference();
    m_driven->open("6513270e-269e-4d37-b2a7-4de452e6b438");
    m_driven->press(Qt::Key_5, Qt::ControlModifier);
    m_driven->press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(m_driven->view()->text()->isAncestorOf(QApplication::focusWidget()));
    QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    RawDatabase(m_driven->path()).execute("UPDATE workflow_states SET state_json = '{}'");
    m_driven->press(Qt::Key_F5);
    m_driven->waitFor("an empty transcript", [this] {
        m_driven->press(Qt::Key_1, Qt::ControlModifier);
        return !m_driven->view()->transcript()->list()->isVisible();
    });
    m_driven->press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), window()->workflows()->filterField());
}

void TestMainWindow::copiesTheWholeId()
{
    openReference();
    table()->setFocus();
    table()->selectRow(0);
    m_driven->press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), table()->selectedIds().first().display());
}

void TestMainWindow::remembersStoresAndLayout()
{
    openReference();
    window()->resize(1000, 700);
    QVERIFY(window()->close());
    QVERIFY(m_driven->settings().recentStores().first().endsWith(u"states.db"_s));
    QVERIFY(!m_driven->settings().windowGeometry().isEmpty());
    QVERIFY(!m_driven->settings().splitterState().isEmpty());
}

void TestMainWindow::everyControlHasAName()
{
    openReference();
    m_driven->open("6513270e-269e-4d37-b2a7-4de452e6b438");
    QStringList nameless;
    const auto tabs = {DocumentView::Tab::Transcript, DocumentView::Tab::Context, DocumentView::Tab::Checkpoints,
        DocumentView::Tab::Metadata, DocumentView::Tab::Text};
    for (const DocumentView::Tab tab : tabs) {
        m_driven->view()->setCurrentTab(tab);
        QTest::qWait(0);
        for (QWidget *widget : window()->findChildren<QWidget *>()) {
            const bool isOurs = widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) != 0;
            QAccessibleInterface *interface = isOurs ? QAccessible::queryAccessibleInterface(widget) : nullptr;
            if (interface && interface->text(QAccessible::Name).isEmpty())
                nameless << QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
        }
    }
    nameless.removeDuplicates();
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u", "_s)));
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::TestMainWindow)
#include "tst_mainwindow.moc"
