#include "tests/ui/mainwindow/drivenwindow.h"

#include "ui/mainwindow/keygroups.h"
#include "ui/mainwindow/shortcutsheet.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/preferences/zoom.h"
#include "ui/views/documenttabs.h"
#include "ui/views/documentview.h"
#include "ui/views/inspectorpane.h"
#include "ui/views/storesidebar.h"
#include "ui/views/transcriptlist.h"
#include "ui/views/transcriptview.h"
#include "ui/views/workflowpane.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/toastarea.h"

#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QTest>
#include <QWheelEvent>

namespace stateloupe {

using namespace Qt::StringLiterals;

/// What the keys of the window do, and that all of them are told.
class TestKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void noKeyMeansTwoThings();
    void usualKeysAreThere_data();
    void usualKeysAreThere();
    void theSheetHoldsEveryKey();
    void theSheetFinds();
    void goesFromPaneToPane();
    void givesAPaneItsFocusBack();
    void tabGoesThroughEveryPane();
    void takesBackByAKey();
    void zoomsByKeys();
    void zoomsByTheWheel();
    void remembersTheZoom();

private:
    MainWindow *window() { return m_driven->window(); }
    WindowActions *actions() { return window()->findChild<WindowActions *>(); }
    void openAll();
    QString ambiguousKeys();

    std::unique_ptr<DrivenWindow> m_driven;
};

void TestKeys::init()
{
    m_driven = std::make_unique<DrivenWindow>();
}

void TestKeys::cleanup()
{
    m_driven.reset();
    Zoom::instance()->set(100);
}

void TestKeys::openAll()
{
    window()->openAddress(m_driven->path());
    m_driven->waitForList();
    m_driven->open("6513270e-269e-4d37-b2a7-4de452e6b438");
    m_driven->press(Qt::Key_1, Qt::ControlModifier);
    m_driven->waitFor("the transcript", [this] { return m_driven->view()->transcript()->list()->hasFocus(); });
}

/// Of two possible actions with one key Qt does neither. The same key may mean another thing in another situation.
QString TestKeys::ambiguousKeys()
{
    actions()->update();
    QHash<QKeySequence, QString> taken;
    QStringList ambiguous;
    for (const QAction *action : actions()->all()) {
        if (action->shortcutContext() != Qt::WindowShortcut || !action->isEnabled())
            continue;
        for (const QKeySequence &key : action->shortcuts()) {
            if (taken.contains(key))
                ambiguous << key.toString() + u": "_s + taken.value(key) + u", "_s + action->text();
            taken.insert(key, action->text());
        }
    }
    return ambiguous.join(u'\n');
}

void TestKeys::noKeyMeansTwoThings()
{
    QCOMPARE(ambiguousKeys(), QString());
    openAll();
    QCOMPARE(ambiguousKeys(), QString());
    m_driven->editContextValue(u"/context/step"_s, u"99"_s);
    QCOMPARE(ambiguousKeys(), QString());
    actions()->find(u"compare.stored"_s)->trigger();
    m_driven->waitFor("a comparison", [this] { return !window()->documents()->currentView(); });
    QCOMPARE(ambiguousKeys(), QString());
}

void TestKeys::usualKeysAreThere_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("keys");
    QTest::newRow("quit") << u"window.quit"_s << u"Ctrl+Q"_s;
    QTest::newRow("close") << u"tab.close"_s << u"Ctrl+W"_s;
    QTest::newRow("undo") << u"edit.undo"_s << u"Ctrl+Z"_s;
    QTest::newRow("redo") << u"edit.redo"_s << u"Ctrl+Shift+Z"_s;
    QTest::newRow("redo, as elsewhere") << u"edit.redo"_s << u"Ctrl+Y"_s;
    QTest::newRow("find") << u"edit.find"_s << u"Ctrl+F"_s;
    QTest::newRow("help") << u"help.shortcuts"_s << u"F1"_s;
    QTest::newRow("keys") << u"help.shortcuts"_s << u"Ctrl+?"_s;
    QTest::newRow("larger") << u"zoom.in"_s << u"Ctrl++"_s;
    QTest::newRow("larger, without Shift") << u"zoom.in"_s << u"Ctrl+="_s;
    QTest::newRow("reload") << u"file.reload"_s << u"F5"_s;
}

void TestKeys::usualKeysAreThere()
{
    QFETCH(const QString, action);
    QFETCH(const QString, keys);
    const QAction *found = actions()->find(action);
    QVERIFY(found);
    QVERIFY(found->shortcuts().contains(QKeySequence(keys)));
}

/// Whatever has a key anywhere in the window is in the sheet, with the key.
void TestKeys::theSheetHoldsEveryKey()
{
    openAll();
    m_driven->press(Qt::Key_F1);
    const auto *sheet = m_driven->dialog<ShortcutSheet>();
    QString shown;
    for (const PlainLabel *label : sheet->findChildren<PlainLabel *>())
        shown += label->text() + u'\n';
    int count = 0;
    for (const QAction *action : window()->findChildren<QAction *>()) {
        for (const QKeySequence &key : action->shortcuts().mid(0, 2)) {
            if (action->text().isEmpty() || key.isEmpty())
                continue;
            ++count;
            QVERIFY2(shown.contains(key.toString(QKeySequence::NativeText)),
                qPrintable(key.toString() + u' ' + action->text()));
        }
    }
    QVERIFY(count > 30);
    for (const QString &text : {u"Fold it again"_s, u"Rename key"_s, u"Open the first match"_s})
        QVERIFY2(shown.contains(text), qPrintable(text));
}

void TestKeys::theSheetFinds()
{
    m_driven->press(Qt::Key_F1);
    auto *sheet = m_driven->dialog<ShortcutSheet>();
    QTest::keyClicks(sheet->findChild<QLineEdit *>(), u"redo"_s);
    QStringList visible;
    for (const PlainLabel *label : sheet->findChildren<PlainLabel *>()) {
        if (label->isVisible())
            visible << label->text();
    }
    QVERIFY(visible.contains(u"Redo"_s));
    QVERIFY(!visible.contains(u"Reload"_s));
    QTest::keyClick(sheet, Qt::Key_Escape);
    m_driven->waitFor("the sheet to go", [this] { return m_driven->findDialog<ShortcutSheet>() == nullptr; });
}

void TestKeys::goesFromPaneToPane()
{
    openAll();
    window()->documents()->setShowsInspector(true);
    const QList<QWidget *> panes{
        window()->findChild<StoreSidebar *>(), window()->workflows(), m_driven->view(), m_driven->view()->inspector()};
    panes.first()->nextInFocusChain()->setFocus();
    window()->findChild<StoreSidebar *>()->findChild<QAbstractItemView *>()->setFocus();
    for (const int pane : {1, 2, 3, 0, 1}) {
        m_driven->press(Qt::Key_F6);
        QVERIFY2(panes[pane]->isAncestorOf(QApplication::focusWidget()), QByteArray::number(pane).constData());
    }
    for (const int pane : {0, 3, 2}) {
        m_driven->press(Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY2(panes[pane]->isAncestorOf(QApplication::focusWidget()), QByteArray::number(pane).constData());
    }
}

void TestKeys::givesAPaneItsFocusBack()
{
    openAll();
    QLineEdit *filter = window()->workflows()->filterField();
    filter->setFocus();
    m_driven->press(Qt::Key_F6);
    QVERIFY(m_driven->view()->isAncestorOf(QApplication::focusWidget()));
    m_driven->press(Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(filter->hasFocus());
}

/// From left to right, without a stop at what cannot be seen.
void TestKeys::tabGoesThroughEveryPane()
{
    openAll();
    QList<QWidget *> panes{window()->findChild<StoreSidebar *>(), window()->workflows(), window()->documents()};
    panes.first()->findChild<QAbstractItemView *>()->setFocus();
    QList<int> visited;
    for (int i = 0; i < 40 && visited.size() < 4; ++i) {
        const QWidget *focus = QApplication::focusWidget();
        QVERIFY(focus && focus->isVisible());
        const auto pane = std::find_if(panes.begin(), panes.end(),
            [focus](const QWidget *one) { return one == focus || one->isAncestorOf(focus); });
        if (pane != panes.end() && (visited.isEmpty() || visited.last() != int(pane - panes.begin())))
            visited.append(int(pane - panes.begin()));
        m_driven->press(Qt::Key_Tab);
    }
    QCOMPARE(visited.mid(0, 3), (QList<int>{0, 1, 2}));
}

void TestKeys::takesBackByAKey()
{
    auto *toasts = window()->findChild<ToastArea *>();
    const QAction *takeBack = actions()->find(u"edit.takeBack"_s);
    QVERIFY(!takeBack->isEnabled());
    int undone = 0;
    toasts->show(u"Deleted a & b"_s, u"Undo"_s, [&undone] { ++undone; });
    QCOMPARE(takeBack->text(), u"Undo: Deleted a && b"_s);
    QVERIFY(takeBack->isEnabled());
    m_driven->press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(undone, 1);
    QVERIFY(!takeBack->isEnabled());
    QVERIFY(toasts->text().isEmpty());
}

void TestKeys::zoomsByKeys()
{
    openAll();
    const WorkflowTable *table = window()->workflows()->table();
    const int rowHeight = table->verticalHeader()->defaultSectionSize();
    const double points = QApplication::font().pointSizeF();
    for (int i = 0; i < 20; ++i)
        m_driven->press(Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(Zoom::instance()->percent(), 200);
    QVERIFY(!actions()->find(u"zoom.in"_s)->isEnabled());
    QCOMPARE(QApplication::font().pointSizeF(), 2 * points);
    QCOMPARE(table->verticalHeader()->defaultSectionSize(), 2 * rowHeight);
    QCOMPARE(table->rowHeight(0), 2 * rowHeight);
    QVERIFY(QFontInfo(m_driven->view()->font()).pointSizeF() > 1.8 * points);
    m_driven->press(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(Zoom::instance()->percent(), 100);
    QCOMPARE(table->rowHeight(0), rowHeight);
    for (int i = 0; i < 20; ++i)
        m_driven->press(Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(Zoom::instance()->percent(), 80);
}

void TestKeys::zoomsByTheWheel()
{
    openAll();
    const auto turn = [](QWidget *target, int delta, Qt::KeyboardModifiers modifiers) {
        QWheelEvent wheel({20, 20}, target->mapToGlobal(QPointF(20, 20)), {}, {0, delta}, Qt::NoButton, modifiers,
            Qt::NoScrollPhase, false);
        QApplication::sendEvent(target, &wheel);
    };
    QWidget *content = m_driven->view()->transcript()->list()->viewport();
    turn(content, 120, Qt::ControlModifier);
    QCOMPARE(Zoom::instance()->percent(), 110);
    turn(content, -60, Qt::ControlModifier);
    QCOMPARE(Zoom::instance()->percent(), 110);
    turn(content, -60, Qt::ControlModifier);
    QCOMPARE(Zoom::instance()->percent(), 100);
    turn(content, 120, Qt::NoModifier);
    QCOMPARE(Zoom::instance()->percent(), 100);
}

void TestKeys::remembersTheZoom()
{
    m_driven->press(Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(m_driven->settings().zoom(), 110);
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::TestKeys)
#include "tst_keys.moc"
