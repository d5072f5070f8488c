#include "tests/support/scriptedbackend.h"
#include "tests/ui/mainwindow/drivenwindow.h"

#include "ui/controllers/textsearch.h"
#include "ui/dialogs/columnsdialog.h"
#include "ui/dialogs/filtersdialog.h"
#include "ui/dialogs/namefilterdialog.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/views/documenttabs.h"
#include "ui/views/documentview.h"
#include "ui/views/querybar.h"
#include "ui/views/queryfield.h"
#include "ui/views/searchpage.h"
#include "ui/views/workflowpane.h"
#include "ui/widgets/messagepage.h"
#include "ui/widgets/plainlabel.h"

#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

namespace stateloupe {

using namespace Qt::StringLiterals;

/// Finding workflows and text in them, by keys and clicks.
class TestFinding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_driven.reset(); }
    void becomesAQueryByItsOperator();
    void saysWhereAQueryIsWrong();
    void completesWords();
    void saysThatNothingMatches();
    void keepsTheSelectionOverAQuery();
    void opensTheFirstMatchByReturn();
    void leavesAQueryByEscape();
    void stopsASearchByEscape();
    void showsTheBuiltInFilters();
    void savesRenamesAndDeletesFilters();
    void showsValuesInColumns();
    void movesAndHidesColumns();
    void findsTextInAllStores();
    void leadsToThePlace();
    void closesAStoreDuringASearch();

private:
    MainWindow *window() { return m_driven->window(); }
    WorkflowTable *table() { return window()->workflows()->table(); }
    QueryField *field() { return window()->workflows()->queryBar()->field(); }
    OpenStore *store() { return window()->stores()->current(); }
    int rows() { return table()->model()->rowCount(); }
    QString messageTitle();
    QString footer();
    void waitForAnswer();
    void query(const QString &text);
    void trigger(const QString &action);
    QString cell(int row, const QString &heading);
    std::shared_ptr<BackendScript> addScripted(const QString &name, const QByteArray &text);
    SearchPage *searchAll(const QString &text);

    std::unique_ptr<DrivenWindow> m_driven;
};

void TestFinding::init()
{
    m_driven = std::make_unique<DrivenWindow>();
    window()->openAddress(m_driven->path());
    m_driven->waitForList();
}

QString TestFinding::messageTitle()
{
    for (const MessagePage *page : window()->workflows()->findChildren<MessagePage *>()) {
        if (page->isVisible())
            return page->accessibleName();
    }
    return {};
}

QString TestFinding::footer()
{
    return window()->workflows()->findChildren<PlainLabel *>(Qt::FindDirectChildrenOnly).last()->text();
}

void TestFinding::waitForAnswer()
{
    m_driven->waitFor("the answer", [this] {
        return !store()->question()->isPending() && store()->listing()->phase() == WorkflowListing::Phase::Ready
            && store()->listing()->isArranged();
    });
}

void TestFinding::query(const QString &text)
{
    m_driven->press(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), field());
    QTest::keyClicks(field(), text);
    waitForAnswer();
}

void TestFinding::trigger(const QString &action)
{
    auto *found = window()->findChild<QAction *>(action);
    QVERIFY2(found && found->isEnabled(), qPrintable(action));
    found->trigger();
}

QString TestFinding::cell(int row, const QString &heading)
{
    for (int section = 0; section < table()->model()->columnCount(); ++section) {
        if (table()->model()->headerData(section, Qt::Horizontal).toString().contains(heading))
            return table()->model()->index(row, section).data().toString();
    }
    return u"no such column"_s;
}

std::shared_ptr<BackendScript> TestFinding::addScripted(const QString &name, const QByteArray &text)
{
    static int number = 0;
    auto script = std::make_shared<BackendScript>(MemorySettings{u"finding %1"_s.arg(++number)});
    script->traits.kind = u"redis"_s;
    MemoryBackend raw(script->settings);
    if (!raw.open({}) || !raw.create(WorkflowId("only"), text, {}))
        qFatal("No store");
    const Connection connection{QUuid::createUuid(), name, RedisSettings()};
    window()->stores()->add(
        std::make_unique<OpenStore>(connection, [script] { return std::make_unique<ScriptedBackend>(script); }));
    m_driven->waitForList();
    return script;
}

void TestFinding::becomesAQueryByItsOperator()
{
    m_driven->press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(field(), u"context.status"_s);
    QVERIFY(!store()->question()->isQuery());
    QTest::keyClicks(field(), u" = \"stuck\" and context.step >= 7"_s);
    QVERIFY(store()->question()->isQuery());
    waitForAnswer();
    QCOMPARE(rows(), 5);
    QVERIFY(footer().startsWith(u"5 of 40"_s));
}

void TestFinding::saysWhereAQueryIsWrong()
{
    query(u"context.step > and"_s);
    const auto error = store()->question()->error();
    QVERIFY(error.has_value());
    QVERIFY(field()->accessibleDescription() == error->message);
    QVERIFY(!window()->findChild<QDialog *>());
    QCOMPARE(rows(), 40);
    m_driven->press(Qt::Key_Return);
    QCOMPARE(window()->documents()->count(), 0);
}

void TestFinding::completesWords()
{
    m_driven->press(Qt::Key_L, Qt::ControlModifier);
    QTest::keyClicks(field(), u"context.sta"_s);
    m_driven->waitFor("completions", [] { return QApplication::activePopupWidget() != nullptr; });
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    QCOMPARE(field()->text(), u"context.status"_s);
}

void TestFinding::saysThatNothingMatches()
{
    query(u"context.step = 99"_s);
    m_driven->waitFor("the page", [this] { return messageTitle() == u"No workflow matches"_s; });
    m_driven->choose(u"Clear the filter"_s);
    waitForAnswer();
    QCOMPARE(rows(), 40);
    QVERIFY(field()->text().isEmpty());
}

void TestFinding::keepsTheSelectionOverAQuery()
{
    query(u"context.status = \"stuck\""_s);
    table()->selectRow(4);
    const QList<WorkflowId> selected = table()->selectedIds();
    m_driven->press(Qt::Key_Escape);
    waitForAnswer();
    QCOMPARE(rows(), 40);
    QCOMPARE(table()->selectedIds(), selected);
}

void TestFinding::opensTheFirstMatchByReturn()
{
    m_driven->press(Qt::Key_L, Qt::ControlModifier);
    QTest::keyClicks(field(), u"id ~ \"6513\""_s);
    m_driven->press(Qt::Key_Return);
    m_driven->waitFor("a document", [this] { return window()->documents()->current() != nullptr; });
    QVERIFY(window()->documents()->current()->id().display().startsWith(u"6513"_s));
}

void TestFinding::leavesAQueryByEscape()
{
    query(u"context.status = \"failed\""_s);
    QCOMPARE(rows(), 11);
    m_driven->press(Qt::Key_Escape);
    waitForAnswer();
    QCOMPARE(rows(), 40);
    QVERIFY(!store()->question()->isQuery());
}

void TestFinding::stopsASearchByEscape()
{
    const auto script = addScripted(u"slow"_s, "{}");
    script->isSilent = true;
    m_driven->press(Qt::Key_L, Qt::ControlModifier);
    QTest::keyClicks(field(), u"context.step = 1"_s);
    m_driven->waitFor("the search", [this] { return store()->listing()->isSearching(); });
    m_driven->press(Qt::Key_Escape);
    QVERIFY(!store()->listing()->isSearching());
    QCOMPARE(field()->text(), u"context.step = 1"_s);
    m_driven->waitFor("the page", [this] { return messageTitle() == u"The search was stopped"_s; });
    script->isSilent = false;
    m_driven->choose(u"Reload"_s);
    m_driven->waitFor("the page", [this] { return messageTitle() == u"No workflow matches"_s; });
}

void TestFinding::showsTheBuiltInFilters()
{
    trigger(u"filter.stuck"_s);
    waitForAnswer();
    QCOMPARE(rows(), 16); // with five that have been running for long
    QVERIFY(field()->text().contains(u"stuck"_s));
    trigger(u"filter.failed"_s);
    waitForAnswer();
    QCOMPARE(rows(), 11);
    RawDatabase(m_driven->path())
        .execute("UPDATE workflow_states SET updated_at = CURRENT_TIMESTAMP WHERE workflow_id LIKE '6513%'");
    trigger(u"filter.recent"_s);
    waitForAnswer();
    QVERIFY(rows() >= 1);
}

void TestFinding::savesRenamesAndDeletesFilters()
{
    query(u"context.step = 8"_s);
    const int found = rows();
    trigger(u"filter.save"_s);
    auto *naming = m_driven->dialog<NameFilterDialog>();
    QTest::keyClicks(naming->findChild<QLineEdit *>(), u"Step & eight"_s);
    m_driven->choose(u"Save filter"_s);
    QCOMPARE(m_driven->settings().savedFilters(), (QStringList{u"Step & eight"_s, u"context.step = 8"_s}));

    trigger(u"filter.stuck"_s);
    waitForAnswer();
    QMenu *menu = window()->workflows()->queryBar()->filtersButton()->menu();
    const auto own = [menu](const QString &text) {
        for (QAction *action : menu->actions()) {
            if (action->text() == text)
                return action;
        }
        return static_cast<QAction *>(nullptr);
    };
    QVERIFY(own(u"Step && eight"_s));
    own(u"Step && eight"_s)->trigger();
    waitForAnswer();
    QCOMPARE(rows(), found);

    trigger(u"filter.manage"_s);
    auto *managing = m_driven->dialog<FiltersDialog>();
    managing->findChild<QTableWidget *>()->item(0, 0)->setText(u"Eighth"_s);
    m_driven->choose(u"Keep these filters"_s);
    QVERIFY(own(u"Eighth"_s));
    trigger(u"filter.manage"_s);
    managing = m_driven->dialog<FiltersDialog>();
    QTest::mouseClick(managing->findChildren<QToolButton *>().last(), Qt::LeftButton);
    m_driven->choose(u"Keep these filters"_s);
    QVERIFY(m_driven->settings().savedFilters().isEmpty());
}

void TestFinding::showsValuesInColumns()
{
    trigger(u"view.columns"_s);
    auto *dialog = m_driven->dialog<ColumnsDialog>();
    auto *path = dialog->findChild<QLineEdit *>();
    QTest::keyClicks(path, u"context..step"_s);
    m_driven->choose(u"Show these columns"_s);
    QVERIFY(dialog->isVisible()); // it says what is wrong
    path->clear();
    QTest::keyClicks(path, u"context.step"_s);
    m_driven->choose(u"Show these columns"_s);
    m_driven->waitFor("values", [this] { return cell(0, u"step"_s).toInt() > 0; });

    QHeaderView *header = table()->horizontalHeader();
    const QPoint place(header->sectionViewportPosition(WorkflowListModel::FixedColumns) + 20, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier, place);
    waitForAnswer();
    QCOMPARE(cell(0, u"step"_s), u"1"_s);
    QCOMPARE(cell(39, u"step"_s), u"9"_s);

    // Another store has columns of its own, and this one keeps them.
    addScripted(u"other"_s, "{}");
    QCOMPARE(cell(0, u"step"_s), u"no such column"_s);
    window()->stores()->setCurrent(window()->stores()->stores().first());
    QCOMPARE(cell(0, u"step"_s), u"1"_s);
}

void TestFinding::movesAndHidesColumns()
{
    QHeaderView *header = table()->horizontalHeader();
    header->moveSection(header->visualIndex(int(WorkflowColumn::Size)), 1);
    header->resizeSection(int(WorkflowColumn::Size), 130);
    const QStringList kept = m_driven->settings().listColumns(store()->identity());
    QCOMPARE(kept.mid(0, 2), (QStringList{u"0 id"_s, u"130 size"_s}));
    Q_EMIT table()->columnMenuRequested(int(WorkflowColumn::Updated), window()->mapToGlobal(QPoint(400, 100)));
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    for (QAction *action : menu->actions()) {
        if (action->text() == u"&Hide this column"_s)
            action->trigger();
    }
    menu->close();
    QVERIFY(header->isSectionHidden(int(WorkflowColumn::Updated)));
    QVERIFY(!header->isSectionHidden(int(WorkflowColumn::Size)));
}

SearchPage *TestFinding::searchAll(const QString &text)
{
    m_driven->press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    auto *page = window()->findChild<SearchPage *>();
    QTest::keyClicks(QApplication::focusWidget(), text);
    m_driven->press(Qt::Key_Return);
    return page;
}

void TestFinding::findsTextInAllStores()
{
    addScripted(u"orders"_s, R"({"context": {"note": "The LEDGER <b>is</b> here"}})");
    SearchPage *page = searchAll(u"ledger"_s);
    m_driven->waitFor("the results", [page] { return !page->search()->isRunning(); });
    const SearchResultsModel *model = page->search()->model();
    QVERIFY(model->workflowCount() > 5);
    const int last = model->rowCount() - 1;
    QCOMPARE(model->index(last).data().toString(), u"The LEDGER <b>is</b> here"_s);
    QCOMPARE(model->index(last).data(SearchResultsModel::MatchRole).toString(), u"LEDGER"_s);
    QCOMPARE(model->index(last).data(SearchResultsModel::PlaceRole).toString(), u"/context/note"_s);

    page->findChild<QComboBox *>()->setCurrentIndex(2);
    page->focusText();
    m_driven->press(Qt::Key_Return);
    m_driven->waitFor("the results", [page] { return !page->search()->isRunning(); });
    QCOMPARE(model->workflowCount(), 1);
    page->focusText();
    QTest::keyClicks(QApplication::focusWidget(), u"nowhere at all"_s);
    m_driven->press(Qt::Key_Return);
    m_driven->waitFor("the page", [page] { return page->findChild<MessagePage *>()->isVisible(); });
    QCOMPARE(page->findChild<MessagePage *>()->accessibleName(), u"Nothing found"_s);
}

void TestFinding::leadsToThePlace()
{
    addScripted(u"orders"_s, R"({"messages": [], "context": {"a": 1, "deep": {"note": "needle"}}})");
    window()->stores()->setCurrent(window()->stores()->stores().first());
    SearchPage *page = searchAll(u"needle"_s);
    m_driven->waitFor("the results", [page] { return !page->search()->isRunning(); });
    m_driven->press(Qt::Key_Down);
    QVERIFY(page->results()->hasFocus());
    m_driven->press(Qt::Key_End);
    m_driven->press(Qt::Key_Return);
    m_driven->waitFor("the document", [this] {
        DocumentSession *session = window()->documents()->current();
        return session && session->phase() == DocumentSession::Phase::Ready;
    });
    DocumentSession *session = window()->documents()->current();
    m_driven->waitFor("the view", [this] { return m_driven->view()->currentTab() == DocumentView::Tab::Context; });
    QCOMPARE(session->document().pointer(session->currentNode()).toString(), u"/context/deep/note"_s);
    QCOMPARE(window()->stores()->currentRow(), 1);
}

void TestFinding::closesAStoreDuringASearch()
{
    const auto script = addScripted(u"slow"_s, R"({"note": "ledger"})");
    script->isSilent = true;
    SearchPage *page = searchAll(u"ledger"_s);
    m_driven->waitFor("the first store", [page] { return page->search()->model()->placeCount() > 0; });
    QVERIFY(page->search()->isRunning());
    window()->stores()->close(window()->stores()->stores().last());
    m_driven->waitFor("the end", [page] { return !page->search()->isRunning(); });
    for (int row = 0; row < page->search()->model()->rowCount(); ++row)
        QVERIFY(page->search()->store(page->search()->model()->target(row).store));
    script->isSilent = false;
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::TestFinding)
#include "tst_finding.moc"
