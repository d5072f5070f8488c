#include "tests/ui/mainwindow/drivenwindow.h"

#include "ui/mainwindow/commandlist.h"
#include "ui/mainwindow/commandpalette.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/text/actiontext.h"
#include "ui/views/contextview.h"
#include "ui/views/documenttabs.h"
#include "ui/views/documentview.h"
#include "ui/views/jsontreeview.h"
#include "ui/views/workflowpane.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QTest>

namespace stateloupe {

using namespace Qt::StringLiterals;

/// Finding and running commands by typing.
class TestPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_driven.reset(); }
    void holdsEveryAction();
    void findsByTyping();
    void findsByTheMenu();
    void runsWhatIsChosen();
    void runsByMouse();
    void doesNotRunWhatIsImpossible();
    void showsWhatWasUsedLastFirst();
    void leadsToStoresAndTabs();
    void holdsWhatThePartWithTheFocusCanDo();
    void givesTheFocusBack_data();
    void givesTheFocusBack();
    void goesWhenTheFocusGoes();
    void showsHostileNamesAsTheyAre();
    void tellsScreenReaders();
    void isAGoodModel();

private:
    CommandPalette *palette() { return m_driven->window()->findChild<CommandPalette *>(); }
    QListView *list() { return palette()->findChild<QListView *>(); }
    QStringList texts();
    void open() { m_driven->press(Qt::Key_K, Qt::ControlModifier); }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }

    std::unique_ptr<DrivenWindow> m_driven;
};

void TestPalette::init()
{
    m_driven = std::make_unique<DrivenWindow>();
    m_driven->window()->openAddress(m_driven->path());
    m_driven->waitForList();
}

QStringList TestPalette::texts()
{
    QStringList all;
    for (int row = 0; row < list()->model()->rowCount(); ++row)
        all << list()->model()->index(row, 0).data().toString();
    return all;
}

void TestPalette::holdsEveryAction()
{
    open();
    QVERIFY(palette()->isVisible());
    const QStringList shown = texts();
    const auto *actions = m_driven->window()->findChild<WindowActions *>();
    QVERIFY(actions->all().size() > 20);
    for (const QAction *action : actions->all()) {
        if (action->objectName() != u"help.commands"_s)
            QVERIFY2(shown.contains(plainActionText(action->text())), qPrintable(action->text()));
    }
}

void TestPalette::findsByTyping()
{
    open();
    type(u"rl"_s);
    const QModelIndex first = list()->currentIndex();
    QCOMPARE(first.data().toString(), u"Reload"_s);
    QCOMPARE(first.data(CommandList::MatchesRole).value<QList<int>>(), (QList<int>{0, 2}));
    QCOMPARE(first.data(CommandList::PlaceRole).toString(), u"File"_s);
    QCOMPARE(first.data(CommandList::ShortcutRole).toString(), u"F5"_s);
    type(u"zzz"_s);
    QVERIFY(!list()->isVisible());
}

void TestPalette::findsByTheMenu()
{
    open();
    type(u"theme dark"_s);
    QCOMPARE(list()->currentIndex().data().toString(), u"Dark"_s);
    QCOMPARE(list()->currentIndex().data(CommandList::PlaceRole).toString(), u"View › Theme"_s);
}

void TestPalette::runsWhatIsChosen()
{
    open();
    type(u"theme "_s);
    while (list()->currentIndex().data().toString() != u"Dark"_s)
        m_driven->press(Qt::Key_Down);
    m_driven->press(Qt::Key_Return);
    QVERIFY(!palette()->isVisible());
    QVERIFY(Theme::current().isDark());
    QCOMPARE(m_driven->settings().scheme(), Theme::Scheme::Dark);
}

void TestPalette::runsByMouse()
{
    open();
    type(u"theme dark"_s);
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(list()->currentIndex()).center());
    QVERIFY(!palette()->isVisible());
    QVERIFY(Theme::current().isDark());
}

void TestPalette::doesNotRunWhatIsImpossible()
{
    open();
    type(u"set expiry"_s);
    const QModelIndex expiry = list()->currentIndex();
    QCOMPARE(expiry.data().toString(), u"Set expiry…"_s);
    QVERIFY(!expiry.data(CommandList::PossibleRole).toBool());
    QVERIFY(expiry.data(Qt::AccessibleTextRole).toString().endsWith(u"not possible now"_s));
    m_driven->press(Qt::Key_Return);
    QVERIFY(palette()->isVisible());
    QVERIFY(!QApplication::activeModalWidget());
}

void TestPalette::showsWhatWasUsedLastFirst()
{
    for (const QString &command : {u"theme light"_s, u"filter workflows"_s}) {
        open();
        type(command);
        m_driven->press(Qt::Key_Return);
    }
    open();
    QCOMPARE(texts().mid(0, 2), (QStringList{u"Filter workflows"_s, u"Light"_s}));
}

void TestPalette::leadsToStoresAndTabs()
{
    m_driven->window()->openAddress(u"memory:other"_s);
    QTest::qWait(0);
    open();
    type(u"states.db go store"_s);
    m_driven->press(Qt::Key_Return);
    QCOMPARE(m_driven->window()->stores()->currentRow(), 0);
    m_driven->waitForList();
    const DocumentSession *first = m_driven->open("6513270e-269e-4d37-b2a7-4de452e6b438");
    m_driven->open("c25e114f-ff18-4e33-9534-a034e8009d90");
    QTest::qWait(0);
    open();
    type(u"6513270e"_s);
    m_driven->press(Qt::Key_Return);
    QCOMPARE(m_driven->window()->documents()->current(), first);
}

void TestPalette::holdsWhatThePartWithTheFocusCanDo()
{
    m_driven->open("6513270e-269e-4d37-b2a7-4de452e6b438");
    m_driven->press(Qt::Key_2, Qt::ControlModifier);
    m_driven->waitFor("the tree", [this] { return m_driven->view()->context()->tree()->hasFocus(); });
    open();
    QVERIFY(texts().contains(u"Rename key"_s));
    m_driven->press(Qt::Key_Escape);
    m_driven->window()->workflows()->table()->setFocus();
    open();
    QVERIFY(!texts().contains(u"Rename key"_s));
}

void TestPalette::givesTheFocusBack_data()
{
    QTest::addColumn<bool>("closesByEscape");
    QTest::newRow("by Escape") << true;
    QTest::newRow("by the same keys") << false;
}

void TestPalette::givesTheFocusBack()
{
    QFETCH(const bool, closesByEscape);
    QLineEdit *filter = m_driven->window()->workflows()->filterField();
    filter->setFocus();
    open();
    QVERIFY(palette()->isAncestorOf(QApplication::focusWidget()));
    m_driven->press(Qt::Key_Tab);
    QVERIFY(palette()->isAncestorOf(QApplication::focusWidget()));
    closesByEscape ? m_driven->press(Qt::Key_Escape) : open();
    QVERIFY(!palette()->isVisible());
    QVERIFY(filter->hasFocus());
}

void TestPalette::goesWhenTheFocusGoes()
{
    open();
    QTest::mouseClick(m_driven->window()->workflows()->filterField(), Qt::LeftButton);
    QVERIFY(!palette()->isVisible());
    QVERIFY(m_driven->window()->workflows()->filterField()->hasFocus());
}

void TestPalette::showsHostileNamesAsTheyAre()
{
    m_driven->window()->openAddress(u"memory:<img src=x>&a\u202Eb"_s);
    QTest::qWait(0);
    open();
    QVERIFY(texts().contains(u"<img src=x>&a‹RLO›b"_s));
}

void TestPalette::tellsScreenReaders()
{
    open();
    type(u"reload"_s);
    QAccessibleInterface *field = QAccessible::queryAccessibleInterface(QApplication::focusWidget());
    QCOMPARE(field->text(QAccessible::Name), u"Find a command"_s);
    QCOMPARE(field->text(QAccessible::Description), u"Reload, File, F5"_s);
    QAccessibleInterface *commands = QAccessible::queryAccessibleInterface(list());
    QCOMPARE(commands->text(QAccessible::Name), u"Commands"_s);
    QCOMPARE(commands->child(0)->text(QAccessible::Name), u"Reload, File, F5"_s);
}

void TestPalette::isAGoodModel()
{
    CommandList model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAction save(u"&Save && more…"_s);
    auto gone = std::make_unique<QAction>(u"Gone"_s);
    model.setCommands({{&save, u"File"_s}, {gone.get(), u"File"_s}}, {});
    gone.reset();
    QCOMPARE(model.index(0).data().toString(), u"Save & more…"_s);
    QVERIFY(!model.action(1));
    model.setPattern(u"gn"_s);
    QCOMPARE(model.rowCount(), 1);
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::TestPalette)
#include "tst_palette.moc"
