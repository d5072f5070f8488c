#include "tests/ui/mainwindow/drivenwindow.h"

#include "ui/dialogs/chooseworkflow.h"
#include "ui/views/comparisonpage.h"
#include "ui/views/comparisonview.h"
#include "ui/views/documenttabs.h"
#include "ui/views/documentview.h"
#include "ui/views/workflowpane.h"
#include "ui/widgets/messagepage.h"
#include "ui/widgets/noticebar.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>
#include <QUndoStack>

namespace stateloupe {

using namespace Qt::StringLiterals;

/// Two workflows side by side, by real events.
class TestComparing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_driven.reset(); }
    void comparesTheSelectedTwo();
    void stepsFromDifferenceToDifference();
    void takesOverByKeysAlone();
    void takesOverToTheLeft();
    void takesAllOverAsOneStep();
    void pressesAreNotLost();
    void followsEditsOfASide();
    void filtersDifferences();
    void unfoldsWhatIsTheSame();
    void saysWhenBothAreTheSame();
    void comparesStoredAndNow();
    void refusesAReadOnlySide();
    void showsHostileTextVisibly();
    void savesFromTheComparison();
    void comparesWithAChosenOne();
    void comparesWithAnOpenedOne();
    void comparesWithAFile();
    void closesWithASide();
    void everyControlHasAName();

private:
    void store(const QByteArray &id, const QByteArray &text);
    ComparisonPage *compare(const QByteArray &left, const QByteArray &right);
    ComparisonPage *page() { return qobject_cast<ComparisonPage *>(m_driven->window()->documents()->currentWidget()); }
    void waitForResult(qsizetype differences);
    QString cell(int row, int column) { return page()->view()->model()->index(row, column).data().toString(); }
    QStringList marks();
    QByteArray text(Comparison::Side side) { return page()->comparison()->session(side)->document().bytes(); }

    std::unique_ptr<DrivenWindow> m_driven;
};

using Side = Comparison::Side;

const QByteArray Left = R"({"a": 1, "b": {"c": "the red fox", "d": [1, 2, 3]}, "e": null, "f": 5})";
const QByteArray Right = R"({"a": 1, "b": {"c": "the blue fox", "d": [1, 3]}, "f": 5, "g": true})";

void TestComparing::init()
{
    m_driven = std::make_unique<DrivenWindow>();
    RawDatabase(m_driven->path()).execute("DELETE FROM workflow_states");
    store("left", Left);
    store("right", Right);
}

void TestComparing::store(const QByteArray &id, const QByteArray &text)
{
    QByteArray quoted = text;
    RawDatabase(m_driven->path())
        .execute("INSERT INTO workflow_states (workflow_id, state_json) VALUES ('" + id + "', '"
            + quoted.replace('\'', "''") + "')");
}

/// By the keyboard: all into the list, the two of them selected, Ctrl+D.
ComparisonPage *TestComparing::compare(const QByteArray &left, const QByteArray &right)
{
    MainWindow *window = m_driven->window();
    window->openAddress(m_driven->path());
    m_driven->waitForList();
    WorkflowTable *table = window->workflows()->table();
    table->setFocus();
    table->clearSelection();
    for (const QByteArray &id : {left, right}) {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 0).data().toString() == QString::fromUtf8(id))
                table->selectionModel()->select(
                    table->model()->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
    }
    m_driven->press(Qt::Key_D, Qt::ControlModifier);
    m_driven->waitFor("a comparison", [this] {
        return page() && page()->comparison()->phase() == Comparison::Phase::Ready && !page()->comparison()->isBusy();
    });
    if (page()->comparison()->session(Side::Left)->id().bytes() != left)
        qFatal("The sides are in the order of the list");
    return page();
}

void TestComparing::waitForResult(qsizetype differences)
{
    m_driven->waitFor("another result", [this, differences] {
        return !page()->comparison()->isBusy() && page()->comparison()->result().diff.differences.size() == differences;
    });
}

QStringList TestComparing::marks()
{
    QStringList all;
    for (int row = 0; row < page()->view()->model()->rowCount(); ++row)
        all += cell(row, ComparisonModel::MarkColumn);
    all.removeAll(QString());
    return all;
}

void TestComparing::comparesTheSelectedTwo()
{
    compare("left", "right");
    QCOMPARE(page()->title(), u"left ↔ right"_s);
    QCOMPARE(marks(), QStringList({u"• changed"_s, u"− removed"_s, u"− removed"_s, u"+ added"_s}));
    QCOMPARE(cell(1, ComparisonModel::LeftColumn), u"… 1 unchanged"_s);
    QCOMPARE(cell(3, ComparisonModel::LeftColumn), u"c: \"the red fox\""_s);
    QCOMPARE(cell(3, ComparisonModel::RightColumn), u"c: \"the blue fox\""_s);
    const auto runs = page()->view()->model()->index(3, ComparisonModel::LeftColumn).data(ComparisonModel::RunsRole);
    QCOMPARE(runs.value<TextRuns>(), TextRuns({{5, 3}}));
}

void TestComparing::stepsFromDifferenceToDifference()
{
    compare("left", "right");
    ComparisonView *view = page()->view();
    QVERIFY(view->hasFocus());
    QCOMPARE(view->currentRow(), 3);
    m_driven->press(Qt::Key_F8);
    QCOMPARE(cell(view->currentRow(), ComparisonModel::LeftColumn), u"[1]: 2"_s);
    m_driven->press(Qt::Key_F8, Qt::ShiftModifier);
    m_driven->press(Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(cell(view->currentRow(), ComparisonModel::RightColumn), u"g: true"_s);
}

void TestComparing::takesOverByKeysAlone()
{
    compare("left", "right");
    m_driven->press(Qt::Key_Right, Qt::AltModifier);
    waitForResult(3);
    QCOMPARE(text(Side::Right), QByteArray(Right).replace("blue", "red"));
    QCOMPARE(cell(page()->view()->currentRow(), ComparisonModel::LeftColumn), u"[1]: 2"_s); // on to the next
    QCOMPARE(page()->comparison()->session(Side::Right)->undoStack()->undoText(), u"take over 1 difference"_s);
    m_driven->press(Qt::Key_Z, Qt::ControlModifier);
    waitForResult(4);
    QCOMPARE(text(Side::Right), Right);
}

void TestComparing::takesOverToTheLeft()
{
    compare("left", "right");
    m_driven->press(Qt::Key_F8, Qt::ShiftModifier); // "g" is only on the right
    m_driven->press(Qt::Key_Left, Qt::AltModifier);
    waitForResult(3);
    QCOMPARE(text(Side::Left), QByteArray(Left).replace("\"f\": 5", "\"f\": 5, \"g\": true"));
    QCOMPARE(text(Side::Right), Right);
}

void TestComparing::takesAllOverAsOneStep()
{
    compare("left", "right");
    m_driven->press(Qt::Key_A, Qt::ControlModifier);
    m_driven->press(Qt::Key_Right, Qt::AltModifier);
    waitForResult(0);
    QCOMPARE(text(Side::Right), Left);
    QCOMPARE(page()->comparison()->session(Side::Right)->undoStack()->count(), 1);
    m_driven->press(Qt::Key_Z, Qt::ControlModifier);
    waitForResult(4);
    QCOMPARE(text(Side::Right), Right);
}

/// Who presses faster than two documents can be compared still gets each difference.
void TestComparing::pressesAreNotLost()
{
    compare("left", "right");
    m_driven->press(Qt::Key_Right, Qt::AltModifier);
    m_driven->press(Qt::Key_Right, Qt::AltModifier);
    waitForResult(2);
}

void TestComparing::followsEditsOfASide()
{
    compare("left", "right");
    m_driven->press(Qt::Key_F8);
    DocumentSession *right = page()->comparison()->session(Side::Right);
    const NodeId f = right->document().member(JsonDocument::Root, u"f"_s);
    right->edit(replaceValue(right->document(), f, "6"), u"change"_s);
    waitForResult(5);
    QCOMPARE(cell(page()->view()->currentRow(), ComparisonModel::LeftColumn), u"[1]: 2"_s); // nothing jumps
}

void TestComparing::filtersDifferences()
{
    compare("left", "right");
    auto *filter = page()->findChild<QLineEdit *>();
    filter->setFocus();
    QTest::keyClicks(filter, u"fox"_s);
    m_driven->waitFor("the filter", [this] { return page()->comparison()->result().shownCount == 1; });
    QCOMPARE(marks(), QStringList({u"• changed"_s}));
    QCOMPARE(cell(page()->view()->model()->rowCount() - 1, ComparisonModel::LeftColumn), u"… 3 not shown"_s);
    filter->selectAll();
    QTest::keyClicks(filter, u"nowhere"_s);
    m_driven->waitFor("no match", [this] { return page()->comparison()->result().shownCount == 0; });
    QCOMPARE(page()->findChild<MessagePage *>()->accessibleName(), u"No difference passes the filter"_s);
}

void TestComparing::unfoldsWhatIsTheSame()
{
    compare("left", "right");
    ComparisonView *view = page()->view();
    view->setFocus();
    view->setCurrentIndex(view->model()->index(1, 0));
    m_driven->press(Qt::Key_Return);
    QCOMPARE(cell(1, ComparisonModel::LeftColumn), u"a: 1"_s);
    m_driven->press(Qt::Key_F8);
    m_driven->press(Qt::Key_Right, Qt::AltModifier);
    waitForResult(3);
    QCOMPARE(cell(1, ComparisonModel::LeftColumn), u"a: 1"_s);
}

void TestComparing::saysWhenBothAreTheSame()
{
    store("same", Left);
    store("wide", QByteArray(Left).replace(": ", " : "));
    compare("left", "same");
    QCOMPARE(page()->findChild<MessagePage *>()->accessibleName(), u"Both are the same"_s);
    compare("left", "wide");
    QCOMPARE(page()->findChild<MessagePage *>()->accessibleName(), u"Both hold the same values"_s);
}

void TestComparing::comparesStoredAndNow()
{
    m_driven->window()->openAddress(m_driven->path());
    m_driven->waitForList();
    DocumentSession *session = m_driven->open("left");
    session->edit(removeNode(session->document(), session->document().member(0, u"e"_s)), u"remove"_s);
    for (QAction *action : m_driven->window()->findChildren<QAction *>(u"compare.stored"_s))
        action->trigger();
    m_driven->waitFor("a comparison", [this] { return page() && page()->hasDifferences(); });
    QCOMPARE(marks(), QStringList({u"− removed"_s}));
    m_driven->press(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(page()->findChild<NoticeBar *>()->text().contains(u"stored version"_s));
    m_driven->press(Qt::Key_Right, Qt::AltModifier);
    waitForResult(0);
    QCOMPARE(session->document().bytes(), Left);
}

void TestComparing::refusesAReadOnlySide()
{
    compare("left", "right");
    DocumentSession *right = page()->comparison()->session(Side::Right);
    StoreTraits traits = right->storeTraits();
    traits.readOnly = true;
    right->setStore(m_driven->window()->stores()->current()->store(), traits);
    m_driven->press(Qt::Key_Right, Qt::AltModifier);
    QVERIFY(page()->findChild<NoticeBar *>()->isVisible());
    QVERIFY(page()->findChild<NoticeBar *>()->text().contains(u"reading only"_s));
    QCOMPARE(text(Side::Right), Right);
    QVERIFY(!right->isModified());
}

void TestComparing::showsHostileTextVisibly()
{
    store("one", R"({"<b>k</b>": "<img src=/dev/zero>\u202eabc\u0000"})");
    store("two", R"({"<b>k</b>": "<img src=/dev/zero>\u202eabd\u0000"})");
    compare("one", "two");
    const QString shown = cell(1, ComparisonModel::LeftColumn);
    QCOMPARE(shown, u"<b>k</b>: \"<img src=/dev/zero>‹RLO›abc‹NUL›\""_s);
    const QString toolTip = page()->view()->model()->index(1, 0).data(Qt::ToolTipRole).toString();
    QVERIFY(!toolTip.contains(u"<b>"_s));
}

void TestComparing::savesFromTheComparison()
{
    compare("left", "right");
    m_driven->press(Qt::Key_Right, Qt::AltModifier);
    waitForResult(3);
    m_driven->press(Qt::Key_S, Qt::ControlModifier);
    m_driven->choose(u"Save 1 change"_s);
    m_driven->waitFor("the save", [this] { return m_driven->storedText("right").contains("red"); });
    QCOMPARE(m_driven->storedText("right"), QByteArray(Right).replace("blue", "red"));
}

/// By keys alone: the chooser lists the store that is shown, and its filter has the focus.
void TestComparing::comparesWithAChosenOne()
{
    m_driven->window()->openAddress(m_driven->path());
    m_driven->waitForList();
    m_driven->open("left");
    m_driven->press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = m_driven->dialog<ChooseWorkflow>();
    auto *list = dialog->findChild<QListWidget *>();
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"igh"_s);
    m_driven->waitFor("the match", [list] { return list->count() == 1; });
    QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
    m_driven->waitFor("a comparison", [this] { return page() && page()->hasDifferences(); });
    QCOMPARE(marks().size(), 4);
}

void TestComparing::comparesWithAnOpenedOne()
{
    m_driven->window()->openAddress(m_driven->path());
    m_driven->waitForList();
    m_driven->open("left");
    m_driven->open("right");
    m_driven->press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = m_driven->dialog<ChooseWorkflow>();
    auto *list = dialog->findChild<QListWidget *>();
    dialog->findChild<QComboBox *>()->setCurrentText(u"Opened workflows"_s);
    m_driven->waitFor("the other one", [list] { return list->count() == 1; });
    QCOMPARE(list->item(0)->text(), u"left in states.db"_s);
    QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
    m_driven->waitFor("a comparison", [this] { return page() && page()->hasDifferences(); });
    QCOMPARE(page()->title(), u"right ↔ left"_s);
    QCOMPARE(m_driven->window()->documents()->count(), 3);
}

void TestComparing::comparesWithAFile()
{
    const QString path = m_driven->filePath(u"other.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(Right);
    file.close();
    m_driven->window()->openAddress(m_driven->path());
    m_driven->waitForList();
    m_driven->open("left");
    m_driven->press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = m_driven->dialog<ChooseWorkflow>();
    dialog->accept();
    Q_EMIT dialog->fileChosen(path);
    m_driven->waitFor("a comparison", [this] { return page() && page()->hasDifferences(); });
    m_driven->press(Qt::Key_A, Qt::ControlModifier);
    m_driven->press(Qt::Key_Right, Qt::AltModifier);
    waitForResult(0);
    m_driven->press(Qt::Key_S, Qt::ControlModifier);
    m_driven->choose(u"Save 4 changes"_s);
    m_driven->waitFor("the save", [&path] {
        QFile saved(path);
        return saved.open(QIODevice::ReadOnly) && saved.readAll() == Left;
    });
}

void TestComparing::closesWithASide()
{
    compare("left", "right");
    DocumentTabs *documents = m_driven->window()->documents();
    QCOMPARE(documents->count(), 3);
    documents->close(page()->comparison()->session(Side::Left));
    m_driven->waitFor("the page to go", [documents] { return documents->count() == 1; });
    compare("left", "right");
    m_driven->press(Qt::Key_W, Qt::ControlModifier);
    m_driven->waitFor("what was opened for it to go", [documents] { return documents->count() == 1; });
    QCOMPARE(documents->current()->id().bytes(), "right");
}

void TestComparing::everyControlHasAName()
{
    compare("left", "right");
    for (const QWidget *widget : page()->findChildren<QWidget *>()) {
        if (widget->focusPolicy() & Qt::TabFocus && widget->isVisible())
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::TestComparing)
#include "tst_comparing.moc"
