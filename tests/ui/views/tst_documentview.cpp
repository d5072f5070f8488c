#include "tests/ui/openeddocument.h"
#include "ui/models/checkpointsmodel.h"
#include "ui/models/jsontreemodel.h"
#include "ui/models/transcriptmodel.h"
#include "ui/preferences/theme.h"
#include "ui/views/checkpointsview.h"
#include "ui/views/contextview.h"
#include "ui/views/copymenu.h"
#include "ui/views/documentview.h"
#include "ui/views/findbar.h"
#include "ui/views/jsontreeview.h"
#include "ui/views/metadataview.h"
#include "ui/views/repairpane.h"
#include "ui/views/snapshotpane.h"
#include "ui/views/textcanvas.h"
#include "ui/views/textview.h"
#include "ui/views/transcriptlist.h"
#include "ui/views/transcriptview.h"
#include "ui/views/valueeditor.h"
#include "ui/widgets/elidedlabel.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace stateloupe {

using Tab = DocumentView::Tab;

class DocumentViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editsAContextValueByDoubleClick();
    void refusesWhatIsNotJson();
    void changesTheTreeByShortcuts();
    void goesToATypedPointer();
    void copiesAPlaceInEveryForm();
    void editsAMessageInTheValueEditor();
    void leavesUnchangedTextAlone();
    void editsTextWithInvisibleCharactersAsJson();
    void foldsLongMessages();
    void keepsItsPlaceInALongTranscript();
    void looksInsideACheckpoint();
    void findsText();
    void repairsMalformedText();
    void emptyTextIsNoChange();
    void showsTheSamePlaceInEveryView();
    void showsStoredTextAsPlainText();
    void namesEveryControl();
    void endsALongIdInAnEllipsis();
    void showsWhatIsNoWorkflowState();
    void keepsExpansionThroughEdits();
    void showsAPlaceInTheText();

private:
    struct Window
    {
        explicit Window(const QByteArray &text)
            : opened(text)
            , view(opened.session())
        {
            view.resize(900, 600);
            view.show();
            [[maybe_unused]] const bool isShown = QTest::qWaitForWindowActive(&view);
        }

        OpenedDocument opened;
        DocumentView view;
    };

    static void doubleClick(JsonTreeView *tree, const QModelIndex &index)
    {
        const QPoint place = tree->visualRect(index).center();
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(tree->viewport(), Qt::LeftButton, {}, place);
    }
    static ValueEditor *openEditor(QWidget *parent) { return parent->findChild<ValueEditor *>(); }
};

static const QByteArray State = R"({"messages": [
  {"role": "user", "content": "one", "timestamp": "2026-11-23T03:28:27"},
  {"role": "assistant", "content": "two"}],
 "context": {"step": 4, "status": "stuck", "deep": {"list": [1, 2]}},
 "checkpoints": [{"name": "c", "state_snapshot": {"messages": [1], "context": {"step": 1}}}],
 "metadata": {"workflow_id": "w", "tags": []}})";

void DocumentViewTest::editsAContextValueByDoubleClick()
{
    Window window(State);
    window.view.setCurrentTab(Tab::Context);
    JsonTreeView *tree = window.view.context()->tree();
    const QModelIndex status = tree->model()->index(1, JsonTreeModel::ValueColumn);
    doubleClick(tree, status);
    auto *editor = tree->findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, u"running"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(status.data().toString(), u"running"_s);
    QCOMPARE(window.opened->bytes(), QByteArray(State).replace("\"stuck\"", "\"running\""));
    window.opened->undoStack()->undo();
    QCOMPARE(window.opened->bytes(), State);
}

void DocumentViewTest::refusesWhatIsNotJson()
{
    Window window(State);
    window.view.setCurrentTab(Tab::Context);
    JsonTreeView *tree = window.view.context()->tree();
    doubleClick(tree, tree->model()->index(0, JsonTreeModel::ValueColumn));
    auto *editor = tree->findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, u"seven"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    const auto labels = window.view.findChildren<QLabel *>();
    const auto saysWhy = [](const QLabel *label) { return label->isVisible() && label->text().contains(u"expected"); };
    QTRY_VERIFY(std::any_of(labels.begin(), labels.end(), saysWhy));
    QCOMPARE(window.opened->bytes(), State);
}

void DocumentViewTest::changesTheTreeByShortcuts()
{
    Window window(State);
    window.view.setCurrentTab(Tab::Context);
    JsonTreeView *tree = window.view.context()->tree();
    tree->setFocus();
    tree->setCurrentIndex(tree->model()->index(0, 0));
    QCOMPARE(window.opened->currentNode(), window.opened.at(u"/context/step"_s));
    QTest::keyClick(tree, Qt::Key_D, Qt::ControlModifier);
    QVERIFY(window.opened->bytes().contains("\"step\": 4, \"step_copy\": 4,"));
    QTest::keyClick(tree, Qt::Key_Down, Qt::AltModifier);
    QVERIFY(window.opened->bytes().contains("\"status\": \"stuck\", \"step_copy\": 4,"));
    QTest::keyClick(tree, Qt::Key_Delete);
    QVERIFY(!window.opened->bytes().contains("step_copy"));
    QTest::keyClick(tree, Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(QApplication::clipboard()->text().startsWith(u"/context/"));
    window.opened->undoStack()->setIndex(0);
    QCOMPARE(window.opened->bytes(), State);
}

void DocumentViewTest::goesToATypedPointer()
{
    Window window(State);
    window.view.setCurrentTab(Tab::Context);
    QLineEdit *line = window.view.context()->pointerLine();
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, u"/context/deep/list/1"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(window.opened->currentNode(), window.opened.at(u"/context/deep/list/1"_s));
    QCOMPARE(window.view.context()->tree()->currentNode(), window.opened->currentNode());
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, u"/context/nowhere"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(window.opened->currentNode(), window.opened.at(u"/context/deep/list/1"_s));
}

void DocumentViewTest::copiesAPlaceInEveryForm()
{
    Window window(State);
    const std::unique_ptr<QMenu> menu(
        makeCopyMenu(window.opened.session(), window.opened.at(u"/context/deep/list"_s), nullptr));
    QStringList copied;
    for (QAction *action : menu->actions()) {
        if (action->isSeparator())
            continue;
        action->trigger();
        copied << QApplication::clipboard()->text();
    }
    QCOMPARE(copied,
        (QStringList{u"[1, 2]"_s, u"/context/deep/list"_s, u"state[\"context\"][\"deep\"][\"list\"]"_s,
            u".context.deep.list"_s}));
}

void DocumentViewTest::editsAMessageInTheValueEditor()
{
    Window window(State);
    TranscriptList *list = window.view.transcript()->list();
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Home);
    QTest::keyClick(list, Qt::Key_Return);
    ValueEditor *editor = openEditor(list);
    QVERIFY(editor);
    auto *text = editor->findChild<QPlainTextEdit *>();
    QCOMPARE(text->toPlainText(), u"one"_s);
    QTest::keyClick(text, Qt::Key_End);
    QTest::keyClicks(text, u" more"_s);
    QTest::mouseClick(editor->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
    QCOMPARE(window.opened->bytes(), QByteArray(State).replace("\"one\"", "\"one more\""));
    QCOMPARE(window.opened->undoStack()->count(), 1);
}

void DocumentViewTest::leavesUnchangedTextAlone()
{
    const QByteArray state = R"({"context": {"s": "\u00e9 a\u00a0b", "n": 10.00}})";
    Window window(state);
    for (const QString &place : {u"/context/s"_s, u"/context/n"_s}) {
        ValueEditor::open(window.opened.session(), window.opened.at(place), &window.view);
        openEditor(&window.view)->accept();
        QTest::qWait(0);
        QTRY_VERIFY(!openEditor(&window.view));
    }
    QCOMPARE(window.opened->bytes(), state);
    QCOMPARE(window.opened->undoStack()->count(), 0);
}

void DocumentViewTest::editsTextWithInvisibleCharactersAsJson()
{
    Window window(R"({"context": {"s": "a\u202eb"}})");
    ValueEditor::open(window.opened.session(), window.opened.at(u"/context/s"_s), &window.view);
    ValueEditor *editor = openEditor(&window.view);
    auto *text = editor->findChild<QPlainTextEdit *>();
    QCOMPARE(text->toPlainText(), u"\"a\\u202eb\""_s);
    QPushButton *ok = editor->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    text->setPlainText(u"\"unfinished"_s);
    QVERIFY(!ok->isEnabled());
    QTest::qWait(50);
    QVERIFY(!ok->isEnabled());
    text->setPlainText(u"\"done\""_s);
    QTRY_VERIFY(ok->isEnabled());
    QTest::mouseClick(ok, Qt::LeftButton);
    QCOMPARE(window.opened->bytes(), QByteArray(R"({"context": {"s": "done"}})"));
}

void DocumentViewTest::foldsLongMessages()
{
    Window window("{\"messages\": [{\"role\": \"user\", \"content\": \"" + QByteArray("line\\n").repeated(40)
        + "\"}, {\"role\": \"tool\", \"content\": \"x\"}]}");
    TranscriptList *list = window.view.transcript()->list();
    list->grab();
    const int folded = list->visualRect(list->model()->index(0, 0)).height();
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Home);
    QTest::keyClick(list, Qt::Key_Right);
    QVERIFY(list->visualRect(list->model()->index(0, 0)).height() > 2 * folded);
    QTest::keyClick(list, Qt::Key_Left);
    QCOMPARE(list->visualRect(list->model()->index(0, 0)).height(), folded);
}

void DocumentViewTest::keepsItsPlaceInALongTranscript()
{
    QByteArray state = "{\"messages\": [";
    for (int i = 0; i < 5000; ++i)
        state += (i > 0 ? ", " : "") + QByteArray("{\"role\": \"user\", \"content\": \"")
            + QByteArray("text ").repeated(1 + i % 200) + "\"}";
    Window window(state + "]}");
    TranscriptList *list = window.view.transcript()->list();
    list->setFocus();
    QTest::keyClick(list, Qt::Key_End);
    list->grab();
    QCOMPARE(list->currentIndex().row(), 4999);
    QVERIFY(list->viewport()->rect().contains(list->visualRect(list->currentIndex()).center()));
    for (int i = 0; i < 50; ++i) {
        list->verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub);
        const QModelIndex before = list->indexAt({10, list->viewport()->height() - 1});
        const int bottom = list->visualRect(before).bottom();
        list->grab(); // measures what came into sight
        QCOMPARE(list->visualRect(before).bottom(), bottom);
    }
}

void DocumentViewTest::looksInsideACheckpoint()
{
    Window window(State);
    window.view.setCurrentTab(Tab::Checkpoints);
    CheckpointsView *checkpoints = window.view.checkpoints();
    QTRY_COMPARE(checkpoints->model()->rowCount(), 1);
    checkpoints->list()->setFocus();
    QTest::mouseClick(checkpoints->list()->viewport(), Qt::LeftButton, {},
        checkpoints->list()->visualRect(checkpoints->model()->index(0)).center());
    QCOMPARE(checkpoints->snapshot()->model()->root(), window.opened.at(u"/checkpoints/0/state_snapshot"_s));
    QVERIFY(checkpoints->snapshot()->model()->isReadOnly());
    QCOMPARE(checkpoints->snapshot()->model()->rowCount(), 2);
}

void DocumentViewTest::findsText()
{
    Window window(State);
    window.view.setCurrentTab(Tab::Text);
    TextView *text = window.view.text();
    text->canvas()->setFocus();
    QTest::keyClick(text->canvas(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(text->findBar()->isVisible());
    QTest::keyClicks(text->findBar()->needleLine(), u"stuck"_s);
    QTRY_COMPARE(window.opened->currentNode(), window.opened.at(u"/context/status"_s));
    QTest::keyClick(text->findBar()->needleLine(), Qt::Key_Escape);
    QVERIFY(!text->findBar()->isVisible());
}

void DocumentViewTest::repairsMalformedText()
{
    const QByteArray broken = "{\"a\": tru, \"b\": \"\xc3\xa9\"}";
    Window window(broken);
    QCOMPARE(window.view.currentTab(), Tab::Text);
    RepairPane *repair = window.view.text()->repairPane();
    QVERIFY(!repair->useButton()->isEnabled());
    QCOMPARE(repair->text(), broken);
    QTextCursor cursor = repair->editor()->textCursor();
    cursor.setPosition(9);
    repair->editor()->setTextCursor(cursor);
    QTest::keyClicks(repair->editor(), u"e"_s);
    QTRY_VERIFY(repair->useButton()->isEnabled());
    QTest::mouseClick(repair->useButton(), Qt::LeftButton);
    QTRY_COMPARE(window.opened->phase(), DocumentSession::Phase::Ready);
    QCOMPARE(window.opened->bytes(), QByteArray(broken).replace("tru", "true"));
}

void DocumentViewTest::emptyTextIsNoChange()
{
    Window window(QByteArray(""));
    QCOMPARE(window.opened->phase(), DocumentSession::Phase::Malformed);
    QVERIFY(!window.opened->isModified());
}

void DocumentViewTest::showsTheSamePlaceInEveryView()
{
    Window window(State);
    window.view.setCurrentTab(Tab::Text);
    window.opened->setCurrentNode(window.opened.at(u"/context/deep/list/1"_s));
    window.view.setCurrentTab(Tab::Context);
    QCOMPARE(window.view.context()->tree()->currentNode(), window.opened.at(u"/context/deep/list/1"_s));
    window.opened->setCurrentNode(window.opened.at(u"/messages/1/content"_s));
    window.view.setCurrentTab(Tab::Transcript);
    QCOMPARE(window.view.transcript()->list()->currentIndex().row(), 2); // behind the checkpoint
    QCOMPARE(window.opened->currentNode(), window.opened.at(u"/messages/1/content"_s));
    window.opened->setCurrentNode(window.opened.at(u"/checkpoints/0/state_snapshot/context/step"_s));
    window.view.setCurrentTab(Tab::Checkpoints);
    QTRY_COMPARE(window.view.checkpoints()->snapshot()->tree()->currentNode(), window.opened->currentNode());
}

void DocumentViewTest::showsStoredTextAsPlainText()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"red.png"_s);
    QImage red(64, 64, QImage::Format_RGB32);
    red.fill(Qt::red);
    QVERIFY(red.save(path));
    const QByteArray image = "<img src='" + path.toUtf8() + "'>";
    Window window("{\"messages\": [{\"role\": \"" + image + "\", \"name\": \"" + image + "\", \"content\": \"" + image
        + "\"}], \"context\": {\"" + image + "\": \"" + image + "\", \"status\": \"" + image
        + "\"}, \"checkpoints\": [{\"name\": \"" + image
        + "\", \"state_snapshot\": {\"context\": {}}}], \"metadata\": {\"current_framework\": \"" + image + "\"}}");
    for (const Tab tab : {Tab::Transcript, Tab::Context, Tab::Checkpoints, Tab::Metadata, Tab::Text}) {
        window.view.setCurrentTab(tab);
        QTest::qWait(20);
        const QImage picture = window.view.grab().toImage();
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x)
                QVERIFY(picture.pixelColor(x, y) != QColor(Qt::red));
        }
    }
    for (const QLabel *label : window.view.findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void DocumentViewTest::namesEveryControl()
{
    Window window(State);
    for (QWidget *widget : window.view.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || qobject_cast<QLabel *>(widget) || widget->focusProxy()
            || widget->objectName().startsWith(u"qt_"))
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

void DocumentViewTest::endsALongIdInAnEllipsis()
{
    Window window(State);
    window.view.resize(260, 600);
    QTRY_COMPARE(window.view.width(), 260);
    const auto *id = window.view.findChild<ElidedLabel *>(u"id"_s);
    const auto *copy = window.view.findChild<QToolButton *>(u"copyId"_s);
    QCOMPARE(id->text(), u"6513270e-269e-4d37-b2a7-4de452e6b438"_s);
    QVERIFY(id->width() < id->sizeHint().width());
    QVERIFY(copy->geometry().right() < window.view.width());
    QVERIFY(id->geometry().right() < copy->geometry().left());
}

void DocumentViewTest::showsWhatIsNoWorkflowState()
{
    Window window("[1, {\"a\": 2}]");
    QCOMPARE(window.view.currentTab(), Tab::Context);
    QCOMPARE(window.view.context()->model()->root(), JsonDocument::Root);
    QCOMPARE(window.view.context()->model()->rowCount(), 1);
}

void DocumentViewTest::keepsExpansionThroughEdits()
{
    Window window(State);
    window.view.setCurrentTab(Tab::Context);
    JsonTreeView *tree = window.view.context()->tree();
    const QPersistentModelIndex deep = window.view.context()->model()->indexOf(window.opened.at(u"/context/deep"_s));
    tree->expand(deep);
    const JsonDocument &document = window.opened->document();
    QVERIFY(window.opened->edit(removeNode(document, window.opened.at(u"/context/step"_s)), u"Remove"_s));
    QVERIFY(window.opened->edit(insertElement(document, window.opened.at(u"/messages"_s), 0, "{}"), u"Add"_s));
    QVERIFY(tree->isExpanded(deep));
    window.opened->undoStack()->setIndex(0);
    QVERIFY(tree->isExpanded(deep));
    QCOMPARE(window.view.context()->model()->nodeAt(deep), window.opened.at(u"/context/deep"_s));
}

void DocumentViewTest::showsAPlaceInTheText()
{
    Window window(State);
    window.view.setCurrentTab(Tab::Context);
    window.opened->setCurrentNode(window.opened.at(u"/context/status"_s));
    Q_EMIT window.view.context()->tree()->showInTextRequested();
    QCOMPARE(window.view.currentTab(), Tab::Text);
    QVERIFY(window.view.text()->canvas()->currentRow() > 0);
    window.view.text()->canvas()->setFocus();
    QTest::keyClick(window.view.text()->canvas(), Qt::Key_Down);
    QCOMPARE(window.opened->currentNode(), window.opened.at(u"/context/deep"_s));
    window.view.chooseTab(Tab::Context);
    QCOMPARE(window.view.currentTab(), Tab::Context);
    QCOMPARE(window.view.context()->tree()->currentNode(), window.opened.at(u"/context/deep"_s));
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::DocumentViewTest)
#include "tst_documentview.moc"
