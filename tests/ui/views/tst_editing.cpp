#include "tests/ui/openeddocument.h"
#include "ui/models/jsontreemodel.h"
#include "ui/preferences/theme.h"
#include "ui/views/addvaluedialog.h"
#include "ui/views/contextview.h"
#include "ui/views/documentview.h"
#include "ui/views/jsontreeview.h"
#include "ui/views/longtextedit.h"
#include "ui/views/messagedialog.h"
#include "ui/views/transcriptlist.h"
#include "ui/views/transcriptview.h"
#include "ui/views/valueeditor.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace stateloupe {

using Tab = DocumentView::Tab;

static const QByteArray State = R"({"messages": [
  {"role": "user", "content": "one", "timestamp": "2026-11-23T03:28:27"},
  {"role": "assistant", "content": "two", "name": "bot"},
  {"role": "user", "content": [3]}],
 "context": {"step": 4, "status": "stuck", "deep": {"list": [1, 2]}, "flag": "true"}})";

/// Every way to change something in the tree and in the transcript, by keys and mouse, and back.
class EditingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void addsAMemberWithKeyAndType();
    void addsAnElement();
    void doesNotAddAKeyTwice();
    void removesSeveralAsOneStep();
    void copiesSeveral();
    void setsSeveralAsOneStep();
    void movesSeveralByKeys();
    void dragsWithinAContainer();
    void doesNotDragIntoAnotherContainer();
    void changesTheTypeFromTheMenu();
    void keepsTheSelectionInTheTreeThroughUndo();
    void addsAMessage();
    void addsTheFirstMessage();
    void editsRoleAndNameOfAMessage();
    void leavesAnUnchangedMessageAlone();
    void removesSeveralMessagesAsOneStep();
    void movesMessagesByKeys();
    void duplicatesAMessage();
    void readOnlyStoresSayWhy_data();
    void readOnlyStoresSayWhy();
    void anyRowOfEditsCanBeUndone();

private:
    void open(const QByteArray &text = State, bool isReadOnly = false);
    JsonTreeView *tree();
    TranscriptList *list();
    void choose(std::initializer_list<const char16_t *> pointers);
    void chooseMessages(int first, int last);
    static void apply(QDialog *dialog)
    {
        dialog->activateWindow(); // which a window manager would do
        QTRY_COMPARE(QApplication::activeWindow(), dialog);
        QTest::keyClick(dialog->findChild<LongTextEdit *>(), Qt::Key_Return, Qt::ControlModifier);
    }
    void undoneAndRedone(const QByteArray &before, int steps = 1);
    QByteArray changed(const QByteArray &from, const QByteArray &to) const
    {
        return QByteArray(State).replace(from, to);
    }
    DocumentSession *session() { return m_opened->session(); }

    std::unique_ptr<OpenedDocument> m_opened;
    std::unique_ptr<DocumentView> m_view;
};

void EditingTest::cleanup()
{
    m_view.reset();
    m_opened.reset();
}

void EditingTest::open(const QByteArray &text, bool isReadOnly)
{
    m_opened = std::make_unique<OpenedDocument>(text, isReadOnly);
    m_view = std::make_unique<DocumentView>(session());
    m_view->resize(900, 600);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

JsonTreeView *EditingTest::tree()
{
    m_view->setCurrentTab(Tab::Context);
    m_view->context()->tree()->setFocus();
    return m_view->context()->tree();
}

TranscriptList *EditingTest::list()
{
    m_view->setCurrentTab(Tab::Transcript);
    m_view->transcript()->list()->setFocus();
    return m_view->transcript()->list();
}

/// Clicks the first and adds the others with Ctrl held.
void EditingTest::choose(std::initializer_list<const char16_t *> pointers)
{
    JsonTreeView *view = tree();
    auto *model = qobject_cast<JsonTreeModel *>(view->model());
    Qt::KeyboardModifiers modifiers = Qt::NoModifier;
    for (const char16_t *pointer : pointers) {
        const QModelIndex index = model->indexOf(m_opened->at(QString::fromUtf16(pointer)));
        view->scrollTo(index);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, modifiers, view->visualRect(index).center());
        modifiers = Qt::ControlModifier;
    }
}

void EditingTest::chooseMessages(int first, int last)
{
    TranscriptList *view = list();
    view->scrollTo(view->model()->index(first, 0));
    const auto click = [view](int row, Qt::KeyboardModifiers modifiers) {
        QTest::mouseClick(view->viewport(), Qt::LeftButton, modifiers,
            view->visualRect(view->model()->index(row, 0)).topLeft() + QPoint(4, 4));
    };
    click(first, Qt::NoModifier);
    if (last != first)
        click(last, Qt::ShiftModifier);
}

void EditingTest::undoneAndRedone(const QByteArray &before, int steps)
{
    const QByteArray after = session()->bytes();
    QVERIFY(after != before);
    QCOMPARE(session()->undoStack()->index(), steps);
    session()->undoStack()->setIndex(0);
    QCOMPARE(session()->bytes(), before);
    session()->undoStack()->setIndex(steps);
    QCOMPARE(session()->bytes(), after);
}

void EditingTest::addsAMemberWithKeyAndType()
{
    open();
    choose({u"/context/step"});
    QTest::keyClick(tree(), Qt::Key_Insert);
    auto *dialog = tree()->findChild<AddValueDialog *>();
    QVERIFY(dialog);
    const auto fields = dialog->findChildren<QLineEdit *>();
    fields[0]->selectAll();
    QTest::keyClicks(fields[0], u"retries"_s);
    dialog->findChild<QComboBox *>()->setCurrentIndex(1);
    QTest::keyClicks(fields[1], u"3.50"_s);
    QTest::keyClick(fields[1], Qt::Key_Return);
    QCOMPARE(session()->bytes(), changed("\"step\": 4, ", "\"step\": 4, \"retries\": 3.50, "));
    QCOMPARE(session()->undoStack()->undoText(), u"Add retries"_s);
    QCOMPARE(tree()->currentNode(), m_opened->at(u"/context/retries"_s));
    undoneAndRedone(State);
}

void EditingTest::addsAnElement()
{
    open();
    m_view->context()->tree()->expandAll();
    choose({u"/context/deep/list"});
    QTest::keyClick(tree(), Qt::Key_Insert);
    auto *dialog = tree()->findChild<AddValueDialog *>();
    dialog->findChild<QComboBox *>()->setCurrentIndex(4);
    dialog->accept();
    QCOMPARE(session()->bytes(), changed("[1, 2]", "[1, 2, {}]"));
    undoneAndRedone(State);
}

void EditingTest::doesNotAddAKeyTwice()
{
    open();
    choose({u"/context/step"});
    QTest::keyClick(tree(), Qt::Key_Insert);
    auto *dialog = tree()->findChild<AddValueDialog *>();
    auto *key = dialog->findChild<QLineEdit *>();
    key->setText(u"status"_s);
    QTest::keyClick(key, Qt::Key_Return);
    QVERIFY(dialog->isVisible());
    QCOMPARE(session()->bytes(), State);
}

void EditingTest::removesSeveralAsOneStep()
{
    open();
    choose({u"/context/step", u"/context/flag"});
    QTest::keyClick(tree(), Qt::Key_Delete);
    QCOMPARE(session()->bytes(), changed("\"step\": 4, ", "").replace(", \"flag\": \"true\"", ""));
    QCOMPARE(session()->undoStack()->undoText(), u"Remove 2 values"_s);
    undoneAndRedone(State);
}

void EditingTest::copiesSeveral()
{
    open();
    choose({u"/context/flag", u"/context/step"});
    QTest::keyClick(tree(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"4\ntrue"_s);
    QTest::keyClick(tree(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"[4, \"true\"]"_s);
}

void EditingTest::setsSeveralAsOneStep()
{
    open();
    choose({u"/context/step", u"/context/status"});
    QTest::keyClick(tree(), Qt::Key_F2);
    auto *editor = tree()->findChild<ValueEditor *>();
    QVERIFY(editor);
    editor->findChild<LongTextEdit *>()->setText(u"null"_s);
    apply(editor);
    QTRY_COMPARE(session()->bytes(), changed("4", "null").replace("\"stuck\"", "null"));
    undoneAndRedone(State);
}

void EditingTest::movesSeveralByKeys()
{
    open();
    choose({u"/context/step", u"/context/status"});
    QTest::keyClick(tree(), Qt::Key_Down, Qt::AltModifier);
    const QByteArray moved = changed("\"step\": 4, \"status\": \"stuck\", \"deep\": {\"list\": [1, 2]}",
        "\"deep\": {\"list\": [1, 2]}, \"step\": 4, \"status\": \"stuck\"");
    QCOMPARE(session()->bytes(), moved);
    QCOMPARE(
        tree()->selectedNodes(), (QList<NodeId>{m_opened->at(u"/context/step"_s), m_opened->at(u"/context/status"_s)}));
    QTest::keyClick(tree(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(session()->bytes(), State);
    QTest::keyClick(tree(), Qt::Key_Up, Qt::AltModifier); // they are at the top
    QCOMPARE(session()->undoStack()->count(), 2);
}

void EditingTest::dragsWithinAContainer()
{
    open();
    choose({u"/context/flag"});
    auto *model = qobject_cast<JsonTreeModel *>(tree()->model());
    const std::unique_ptr<QMimeData> dragged(model->mimeData(tree()->selectionModel()->selectedIndexes()));
    QVERIFY(model->dropMimeData(dragged.get(), Qt::MoveAction, 0, 0, {}));
    QCOMPARE(session()->bytes(),
        changed(", \"flag\": \"true\"", "").replace("\"step\": 4", "\"flag\": \"true\", \"step\": 4"));
    undoneAndRedone(State);
    QVERIFY(!model->dropMimeData(dragged.get(), Qt::MoveAction, 2, 0, {})); // dragged from another version
}

void EditingTest::doesNotDragIntoAnotherContainer()
{
    open();
    choose({u"/context/flag"});
    auto *model = qobject_cast<JsonTreeModel *>(tree()->model());
    const std::unique_ptr<QMimeData> dragged(model->mimeData(tree()->selectionModel()->selectedIndexes()));
    const QModelIndex deep = model->indexOf(m_opened->at(u"/context/deep"_s));
    QVERIFY(!model->canDropMimeData(dragged.get(), Qt::MoveAction, 0, 0, deep));
    QVERIFY(!model->canDropMimeData(dragged.get(), Qt::MoveAction, -1, -1, deep));
    QCOMPARE(session()->bytes(), State);
}

void EditingTest::changesTheTypeFromTheMenu()
{
    open();
    choose({u"/context/step"});
    const QPoint place = tree()->visualRect(tree()->currentIndex()).center();
    Q_EMIT tree()->customContextMenuRequested(place);
    auto *menu = tree()->findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(menu);
    QMenu *types = nullptr;
    for (QAction *action : menu->actions()) {
        if (action->menu() && action->text() == u"Change type"_s)
            types = action->menu();
    }
    QVERIFY(types);
    QVERIFY(types->actions()[1]->isChecked()); // it is a number
    types->actions()[0]->trigger();
    menu->close();
    QCOMPARE(session()->bytes(), changed("\"step\": 4", "\"step\": \"4\""));
    QCOMPARE(session()->undoStack()->undoText(), u"Change type of step"_s);
    undoneAndRedone(State);
}

void EditingTest::keepsTheSelectionInTheTreeThroughUndo()
{
    open();
    choose({u"/context/status"});
    QTest::keyClick(tree(), Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(tree()->selectedNodes(), QList<NodeId>{m_opened->at(u"/context/status_copy"_s)});
    session()->undoStack()->undo();
    QCOMPARE(session()->bytes(), State);
    QCOMPARE(tree()->selectedNodes().size(), 1);
}

void EditingTest::addsAMessage()
{
    open();
    chooseMessages(0, 0);
    QTest::keyClick(list(), Qt::Key_Insert);
    auto *dialog = list()->findChild<MessageDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QComboBox *>()->setCurrentIndex(1);
    QTest::keyClicks(dialog->findChild<LongTextEdit *>(), u"new words"_s);
    apply(dialog);
    const NodeId added = m_opened->at(u"/messages/1"_s);
    QCOMPARE(session()->document().string(m_opened->at(u"/messages/1/content"_s)), u"new words"_s);
    QCOMPARE(session()->document().string(m_opened->at(u"/messages/1/role"_s)), u"assistant"_s);
    QVERIFY(session()->document().member(added, u"timestamp"_s) != NoNode); // the one before has it too
    QCOMPARE(list()->currentIndex().row(), 1);
    undoneAndRedone(State);
}

void EditingTest::addsTheFirstMessage()
{
    open(R"({"messages": [], "context": {"a": 1}})");
    m_view->setCurrentTab(Tab::Transcript);
    m_view->transcript()->findChild<QAction *>()->trigger();
    auto *dialog = m_view->transcript()->findChild<MessageDialog *>();
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChild<LongTextEdit *>(), u"hello"_s);
    apply(dialog);
    QCOMPARE(session()->document().string(m_opened->at(u"/messages/0/content"_s)), u"hello"_s);
    undoneAndRedone(R"({"messages": [], "context": {"a": 1}})");
}

void EditingTest::editsRoleAndNameOfAMessage()
{
    open();
    chooseMessages(1, 1);
    QTest::keyClick(list(), Qt::Key_F2, Qt::ShiftModifier);
    auto *dialog = list()->findChild<MessageDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QComboBox *>()->setCurrentText(u"system"_s);
    auto *name = dialog->findChild<QLineEdit *>();
    name->setText(u"boss"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(session()->bytes(), changed("\"assistant\"", "\"system\"").replace("\"bot\"", "\"boss\""));
    QCOMPARE(session()->undoStack()->undoText(), u"Edit message 1"_s);
    undoneAndRedone(State);
}

void EditingTest::leavesAnUnchangedMessageAlone()
{
    open();
    for (int row = 0; row < 3; ++row) {
        m_view->activateWindow(); // which a window manager would do when the dialog is gone
        QTRY_COMPARE(QApplication::activeWindow(), m_view.get());
        chooseMessages(row, row);
        QTest::keyClick(list(), Qt::Key_F2, Qt::ShiftModifier);
        list()->findChild<MessageDialog *>()->accept();
        QTest::qWait(0);
        QTRY_VERIFY(!list()->findChild<MessageDialog *>());
    }
    QCOMPARE(session()->bytes(), State);
    QCOMPARE(session()->undoStack()->count(), 0);
}

void EditingTest::removesSeveralMessagesAsOneStep()
{
    open();
    chooseMessages(0, 1);
    QTest::keyClick(list(), Qt::Key_Delete);
    QCOMPARE(session()->document().childCount(session()->state().messages()), 1U);
    QCOMPARE(session()->undoStack()->undoText(), u"Remove 2 messages"_s);
    undoneAndRedone(State);
}

void EditingTest::movesMessagesByKeys()
{
    open();
    QTest::keyClick(list(), Qt::Key_Home);
    QTest::keyClick(list(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(list(), Qt::Key_Down, Qt::AltModifier);
    const JsonDocument &document = session()->document();
    QCOMPARE(document.string(m_opened->at(u"/messages/1/content"_s)), u"one"_s);
    QCOMPARE(document.string(m_opened->at(u"/messages/2/content"_s)), u"two"_s);
    undoneAndRedone(State);
    session()->undoStack()->setIndex(1);
}

void EditingTest::duplicatesAMessage()
{
    open();
    chooseMessages(2, 2);
    QTest::keyClick(list(), Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(session()->document().rawValue(m_opened->at(u"/messages/3/content"_s)), QByteArray("[3]"));
    undoneAndRedone(State);
}

void EditingTest::readOnlyStoresSayWhy_data()
{
    QTest::addColumn<bool>("isTree");
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    const auto row = [](const char *name, bool isTree, Qt::Key key, Qt::KeyboardModifiers modifiers) {
        QTest::newRow(name) << isTree << key << modifiers;
    };
    for (const bool isTree : {true, false}) {
        row(isTree ? "tree: remove" : "messages: remove", isTree, Qt::Key_Delete, Qt::NoModifier);
        row(isTree ? "tree: duplicate" : "messages: duplicate", isTree, Qt::Key_D, Qt::ControlModifier);
        row(isTree ? "tree: add" : "messages: add", isTree, Qt::Key_Insert, Qt::NoModifier);
        row(isTree ? "tree: move" : "messages: move", isTree, Qt::Key_Down, Qt::AltModifier);
        row(isTree ? "tree: rename" : "messages: rename", isTree, Qt::Key_F2, Qt::ShiftModifier);
    }
}

void EditingTest::readOnlyStoresSayWhy()
{
    QFETCH(bool, isTree);
    QFETCH(Qt::Key, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    open(State, true);
    if (isTree)
        choose({u"/context/step"});
    else
        chooseMessages(0, 0);
    QSignalSpy refused(session(), &DocumentSession::editRefused);
    QTest::keyClick(isTree ? static_cast<QWidget *>(tree()) : list(), key, modifiers);
    QCOMPARE(refused.size(), 1);
    QCOMPARE(session()->bytes(), State);
}

/// Verbs at random places: undoing all of them brings every byte back, redoing all of them too.
void EditingTest::anyRowOfEditsCanBeUndone()
{
    open();
    QRandomGenerator random(20261123);
    const QList<std::pair<Qt::Key, Qt::KeyboardModifiers>> verbs{{Qt::Key_Delete, Qt::NoModifier},
        {Qt::Key_D, Qt::ControlModifier}, {Qt::Key_Up, Qt::AltModifier}, {Qt::Key_Down, Qt::AltModifier}};
    for (int i = 0; i < 60; ++i) {
        const bool isTree = random.bounded(2) == 0;
        QAbstractItemView *view = isTree ? static_cast<QAbstractItemView *>(tree()) : list();
        if (view->model()->rowCount() == 0)
            break;
        const QModelIndex index = view->model()->index(int(random.bounded(view->model()->rowCount())), 0);
        view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        const auto &[key, modifiers] = verbs[random.bounded(verbs.size())];
        QTest::keyClick(view, key, modifiers);
        if (random.bounded(5) == 0)
            session()->undoStack()->undo();
    }
    undoneAndRedone(State, session()->undoStack()->index());
}

} // namespace stateloupe

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    stateloupe::Theme::apply(application, stateloupe::Theme::Scheme::Light);
    stateloupe::EditingTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_editing.moc"
