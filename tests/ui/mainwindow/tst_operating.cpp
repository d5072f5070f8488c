#include "tests/ui/mainwindow/drivenwindow.h"

#include "ui/dialogs/checkpointdialog.h"
#include "ui/dialogs/labelsdialog.h"
#include "ui/dialogs/newworkflowdialog.h"
#include "ui/models/checkpointsmodel.h"
#include "ui/views/changespage.h"
#include "ui/views/checkpointsview.h"
#include "ui/views/documenttabs.h"
#include "ui/views/documentview.h"
#include "ui/views/inspectorpane.h"
#include "ui/views/longtextedit.h"
#include "ui/views/messagedialog.h"
#include "ui/views/transcriptview.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/questiondialog.h"
#include "ui/widgets/toastarea.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>
#include <QUuid>

namespace stateloupe {

using namespace Qt::StringLiterals;

static const QByteArray Id = "c060d8d5-aa6e-4349-81b7-ab51b41a63b5"; // with two checkpoints

/// What programs do with a state, done in the window by keys and clicks.
class OperatingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_driven.reset(); }
    void addsAMessage();
    void addsTheFirstMessage_data();
    void addsTheFirstMessage();
    void refusesAFunctionCallThatIsNone();
    void createsACheckpoint();
    void restoresACheckpoint();
    void takesBackNoOtherStepThanTheRestore();
    void restoresWhatIsPointedAt();
    void setsTagsAndFramework();
    void keepsTagsThatAreNoLine();
    void createsAnEmptyWorkflow();
    void refusesAnIdThatIsTaken();
    void createsFromATemplate();
    void duplicatesWhatIsShown();
    void duplicatesWhatIsSelected();
    void forksFromACheckpoint();
    void takesBackACreation();
    void takesBackNothingThatWasChanged();
    void saysThatTheStoreWasClosed();
    void offersNothingOnReadOnlyStores();
    void everyControlHasAName_data();
    void everyControlHasAName();

private:
    void trigger(const QString &name);
    void selectCheckpoint(int row);
    QByteArray at(const QString &pointer) const;
    void waitForChange();
    DocumentSession *session() const { return m_driven->window()->documents()->current(); }
    void waitForTab(const QByteArray &id);
    void createWithId(const QString &id, const QString &verb);

    std::unique_ptr<DrivenWindow> m_driven;
    QByteArray m_original;
};

void OperatingTest::init()
{
    m_driven = std::make_unique<DrivenWindow>();
    m_driven->window()->openAddress(m_driven->path());
    m_driven->waitForList();
    m_original = m_driven->storedText(Id);
    m_driven->open(Id);
}

void OperatingTest::trigger(const QString &name)
{
    auto *action = m_driven->window()->findChild<QAction *>(name);
    QVERIFY(action);
    m_driven->waitFor(qPrintable(name), [action] { return action->isEnabled(); });
    action->trigger();
}

void OperatingTest::selectCheckpoint(int row)
{
    CheckpointsView *view = m_driven->view()->checkpoints();
    m_driven->view()->setCurrentTab(DocumentView::Tab::Checkpoints);
    m_driven->waitFor("the checkpoints", [&] { return view->model()->rowCount() > row; });
    view->list()->setCurrentIndex(view->model()->index(row));
}

QByteArray OperatingTest::at(const QString &pointer) const
{
    const auto node = session()->document().resolve(*JsonPointer::parse(pointer));
    return node ? session()->document().rawValue(*node) : QByteArray();
}

void OperatingTest::waitForChange()
{
    m_driven->waitFor("an edit", [this] { return session()->isModified(); });
}

void OperatingTest::waitForTab(const QByteArray &id)
{
    m_driven->waitFor("the new workflow", [&] {
        return session() && session()->id().bytes() == id && session()->phase() == DocumentSession::Phase::Ready;
    });
}

void OperatingTest::createWithId(const QString &id, const QString &verb)
{
    auto *dialog = m_driven->dialog<NewWorkflowDialog>();
    QVERIFY(!dialog->id().isEmpty()); // one is proposed
    dialog->findChild<QLineEdit *>()->setText(id);
    m_driven->choose(verb);
}

void OperatingTest::addsAMessage()
{
    m_driven->press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = m_driven->dialog<MessageDialog>();
    dialog->findChild<QComboBox *>()->setCurrentText(u"tool"_s);
    QTest::keyClicks(dialog->findChild<LongTextEdit *>(), u"done"_s);
    const QList<QLineEdit *> fields = dialog->findChildren<QLineEdit *>();
    fields.at(1)->setText(u"{\"name\": \"f\"}"_s);
    fields.at(2)->setText(u"{\"n\":1.0}"_s);
    m_driven->choose(u"Add message"_s);
    QVERIFY(
        at(u"/messages/21"_s)
            .startsWith(
                R"({"role": "tool", "content": "done", "name": null, "function_call": {"name": "f"}, "metadata": {"n":1.0}, )"));
    QVERIFY(at(u"/metadata/updated_at"_s) != R"("2026-11-23T03:28:27.646251")");
    QCOMPARE(session()->undoStack()->undoText(), u"Add message"_s);
    session()->undoStack()->undo();
    QCOMPARE(session()->bytes(), m_original);
}

void OperatingTest::addsTheFirstMessage_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::newRow("no list") << QByteArray(R"({"context": {"a": 1}})");
    QTest::newRow("empty list") << QByteArray(R"({"messages": [], "context": {"a": 1}})");
}

void OperatingTest::addsTheFirstMessage()
{
    QFETCH(const QByteArray, state);
    RawDatabase(m_driven->path()).execute("INSERT INTO workflow_states VALUES ('bare', '" + state + "', 0, 0)");
    m_driven->press(Qt::Key_F5);
    m_driven->waitForList();
    m_driven->open("bare");
    m_driven->press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClicks(m_driven->dialog<MessageDialog>()->findChild<LongTextEdit *>(), u"first"_s);
    m_driven->choose(u"Add message"_s);
    QCOMPARE(at(u"/messages/0/content"_s), QByteArray("\"first\""));
    QCOMPARE(m_driven->view()->currentTab(), DocumentView::Tab::Transcript);
    const auto *list = m_driven->view()->transcript()->findChild<QListView *>();
    m_driven->waitFor("the message", [list] { return list->isVisible() && list->model()->rowCount() == 1; });
    session()->undoStack()->undo();
    QCOMPARE(session()->bytes(), state);
    m_driven->waitFor("no message", [list] { return !list->isVisible(); });
    session()->undoStack()->redo();
    m_driven->waitFor("the message", [list] { return list->isVisible() && list->model()->rowCount() == 1; });
}

void OperatingTest::refusesAFunctionCallThatIsNone()
{
    m_driven->press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = m_driven->dialog<MessageDialog>();
    QLineEdit *call = dialog->findChildren<QLineEdit *>().at(1);
    call->setText(u"[1]"_s);
    dialog->accept();
    QVERIFY(dialog->isVisible());
    QVERIFY(dialog->findChildren<PlainLabel *>().constLast()->text().contains(u"function call"));
    call->clear();
    dialog->accept();
    QCOMPARE(session()->undoStack()->count(), 1);
}

void OperatingTest::createsACheckpoint()
{
    m_driven->press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = m_driven->dialog<CheckpointDialog>();
    const QList<QLineEdit *> fields = dialog->findChildren<QLineEdit *>();
    QTest::keyClicks(fields.at(0), u"before repair"_s);
    QTest::keyClicks(fields.at(1), u"{\"by\": 1}"_s);
    m_driven->choose(u"Create checkpoint"_s);
    waitForChange();
    QCOMPARE(at(u"/checkpoints/2/name"_s), QByteArray("\"before repair\""));
    QCOMPARE(at(u"/checkpoints/2/metadata"_s), QByteArray("{\"by\": 1}"));
    QCOMPARE(at(u"/checkpoints/2/state_snapshot/messages"_s), at(u"/messages"_s));
    QCOMPARE(m_driven->view()->currentTab(), DocumentView::Tab::Checkpoints);
    QCOMPARE(session()->undoStack()->undoText(), u"Create checkpoint before repair"_s);
    QCOMPARE(m_driven->storedText(Id), m_original);
    session()->undoStack()->undo();
    QCOMPARE(session()->bytes(), m_original);
}

void OperatingTest::restoresACheckpoint()
{
    selectCheckpoint(0);
    m_driven->view()->setCurrentTab(DocumentView::Tab::Transcript);
    trigger(u"checkpoint.restore"_s); // out of sight: only leads there
    QCOMPARE(m_driven->view()->currentTab(), DocumentView::Tab::Checkpoints);
    QCOMPARE(session()->undoStack()->count(), 0);
    trigger(u"checkpoint.restore"_s);
    waitForChange();
    QCOMPARE(at(u"/messages"_s), at(u"/checkpoints/0/state_snapshot/messages"_s));
    QCOMPARE(at(u"/context"_s), at(u"/checkpoints/0/state_snapshot/context"_s));
    auto *changes = m_driven->view()->findChild<ChangesPage *>();
    QCOMPARE(m_driven->view()->inspector()->currentPage(), changes);
    auto *toasts = m_driven->window()->findChild<ToastArea *>();
    QVERIFY(toasts->text().contains(u"step 1"));
    toasts->press();
    QCOMPARE(session()->bytes(), m_original);
}

void OperatingTest::takesBackNoOtherStepThanTheRestore()
{
    selectCheckpoint(0);
    trigger(u"checkpoint.restore"_s);
    waitForChange();
    const NodeId version = *session()->document().resolve(*JsonPointer::parse(u"/metadata/version"_s));
    QVERIFY(session()->edit(replaceValue(session()->document(), version, R"("2")"), u"version"_s));
    m_driven->window()->findChild<ToastArea *>()->press();
    QCOMPARE(at(u"/metadata/version"_s), QByteArray(R"("2")"));
    QCOMPARE(session()->undoStack()->index(), 2);
}

void OperatingTest::restoresWhatIsPointedAt()
{
    // Both have the same id, so that the reference system would restore the first one.
    const QByteArray second = at(u"/checkpoints/1/state_snapshot/messages"_s);
    const NodeId id = *session()->document().resolve(*JsonPointer::parse(u"/checkpoints/1/id"_s));
    session()->edit(replaceValue(session()->document(), id, at(u"/checkpoints/0/id"_s)), u"same"_s);
    selectCheckpoint(1);
    trigger(u"checkpoint.restore"_s);
    m_driven->waitFor("the second one", [&] { return at(u"/messages"_s) == second; });
}

void OperatingTest::setsTagsAndFramework()
{
    trigger(u"workflow.labels"_s);
    auto *dialog = m_driven->dialog<LabelsDialog>();
    dialog->findChild<QComboBox *>()->setCurrentText(u"autogen"_s);
    dialog->findChild<QPlainTextEdit *>()->setPlainText(u"urgent\n\n  repaired \nurgent"_s);
    m_driven->choose(u"Change metadata"_s);
    waitForChange();
    QCOMPARE(at(u"/metadata/current_framework"_s), QByteArray("\"autogen\""));
    QCOMPARE(at(u"/metadata/tags"_s), QByteArray(R"(["urgent", "repaired"])"));
    QCOMPARE(session()->undoStack()->count(), 1);
    session()->undoStack()->undo();
    QCOMPARE(session()->bytes(), m_original);
}

void OperatingTest::keepsTagsThatAreNoLine()
{
    const NodeId tags = *session()->document().resolve(*JsonPointer::parse(u"/metadata/tags"_s));
    session()->edit(replaceValue(session()->document(), tags, R"(["a\nb", "c", "d", 7])"), u"tags"_s);
    trigger(u"workflow.labels"_s);
    auto *field = m_driven->dialog<LabelsDialog>()->findChild<QPlainTextEdit *>();
    QCOMPARE(field->toPlainText(), u"c\nd"_s);
    field->setPlainText(u"d\ne"_s);
    m_driven->choose(u"Change metadata"_s);
    m_driven->waitFor("the tags", [this] { return at(u"/metadata/tags"_s) == R"(["a\nb", "d", 7, "e"])"; });
}

void OperatingTest::createsAnEmptyWorkflow()
{
    m_driven->press(Qt::Key_N, Qt::ControlModifier);
    createWithId(u"mine"_s, u"Create workflow"_s);
    waitForTab("mine");
    QVERIFY(m_driven->storedText("mine").startsWith(
        R"({"messages": [], "context": {}, "checkpoints": [], "metadata": {"workflow_id": "mine", )"));
    QVERIFY(!m_driven->findDialog<NewWorkflowDialog>());
}

void OperatingTest::refusesAnIdThatIsTaken()
{
    m_driven->press(Qt::Key_N, Qt::ControlModifier);
    createWithId(QString::fromLatin1(Id), u"Create workflow"_s);
    auto *dialog = m_driven->dialog<NewWorkflowDialog>();
    m_driven->waitFor("a refusal", [dialog] {
        const auto labels = dialog->findChildren<PlainLabel *>();
        return std::any_of(labels.begin(), labels.end(),
            [](const PlainLabel *label) { return label->isVisible() && label->text().contains(u"already"); });
    });
    QCOMPARE(m_driven->storedText(Id), m_original);
    createWithId(u"free"_s, u"Create workflow"_s);
    waitForTab("free");
}

void OperatingTest::createsFromATemplate()
{
    QFile file(m_driven->filePath(u"template.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"context":  {"a":1.0}})");
    file.close();
    m_driven->press(Qt::Key_N, Qt::ControlModifier);
    QLineEdit *field = m_driven->dialog<NewWorkflowDialog>()->findChildren<QLineEdit *>().at(1);
    QTest::keyClicks(field, m_driven->filePath(u"missing.json"_s));
    createWithId(u"mine"_s, u"Create workflow"_s);
    m_driven->waitFor("a refusal", [field] {
        const auto labels = field->window()->findChildren<PlainLabel *>();
        return std::any_of(labels.begin(), labels.end(),
            [](const PlainLabel *label) { return label->isVisible() && label->text().contains(u"cannot be read"); });
    });
    field->setText(file.fileName());
    m_driven->choose(u"Create workflow"_s);
    waitForTab("mine");
    QVERIFY(
        m_driven->storedText("mine").startsWith(R"({"context":  {"a":1.0}, "metadata":  {"workflow_id": "mine", )"));
}

void OperatingTest::duplicatesWhatIsShown()
{
    m_driven->editContextValue(u"/context/step"_s, u"77"_s);
    trigger(u"workflow.duplicate"_s);
    createWithId(u"copy"_s, u"Duplicate workflow"_s);
    waitForTab("copy");
    QCOMPARE(at(u"/context/step"_s), QByteArray("77"));
    QCOMPARE(at(u"/metadata/workflow_id"_s), QByteArray("\"copy\""));
    QCOMPARE(m_driven->storedText(Id), m_original);
}

void OperatingTest::duplicatesWhatIsSelected()
{
    m_driven->window()->documents()->close(session());
    m_driven->waitFor("no document", [this] { return session() == nullptr; });
    trigger(u"workflow.duplicate"_s);
    createWithId(u"copy"_s, u"Duplicate workflow"_s);
    waitForTab("copy");
    QCOMPARE(m_driven->storedText("copy"), QByteArray(m_original).replace(Id, "copy"));
}

void OperatingTest::forksFromACheckpoint()
{
    selectCheckpoint(0);
    const QByteArray messages = at(u"/checkpoints/0/state_snapshot/messages"_s);
    trigger(u"checkpoint.fork"_s);
    createWithId(u"fork"_s, u"Create workflow"_s);
    waitForTab("fork");
    QCOMPARE(at(u"/messages"_s), messages);
    QCOMPARE(at(u"/checkpoints/1"_s), QByteArray());
    QCOMPARE(m_driven->storedText(Id), m_original);
}

void OperatingTest::takesBackACreation()
{
    m_driven->press(Qt::Key_N, Qt::ControlModifier);
    createWithId(u"mine"_s, u"Create workflow"_s);
    waitForTab("mine");
    auto *toasts = m_driven->window()->findChild<ToastArea *>();
    QCOMPARE(toasts->buttonText(), u"Undo"_s);
    toasts->press();
    m_driven->waitFor("the workflow to go", [this] { return m_driven->storedText("mine").isNull(); });
    m_driven->waitFor("the tab to go", [this] { return session() && session()->id().bytes() == Id; });
    QCOMPARE(m_driven->storedText(Id), m_original);
}

void OperatingTest::takesBackNothingThatWasChanged()
{
    selectCheckpoint(0);
    trigger(u"checkpoint.fork"_s);
    createWithId(u"fork"_s, u"Create workflow"_s);
    waitForTab("fork");
    auto *toasts = m_driven->window()->findChild<ToastArea *>();
    QCOMPARE(toasts->buttonText(), u"Undo"_s);
    RawDatabase(m_driven->path()).execute("UPDATE workflow_states SET state_json = '{}' WHERE workflow_id = 'fork'");
    toasts->press();
    m_driven->dialog<QuestionDialog>()->reject();
    QCOMPARE(m_driven->storedText("fork"), QByteArray("{}"));
}

void OperatingTest::saysThatTheStoreWasClosed()
{
    m_driven->press(Qt::Key_N, Qt::ControlModifier);
    auto *dialog = m_driven->dialog<NewWorkflowDialog>();
    m_driven->window()->documents()->close(session());
    m_driven->window()->stores()->close(m_driven->window()->stores()->current());
    m_driven->waitFor("the store to go", [this] { return m_driven->window()->findChildren<OpenStore *>().isEmpty(); });
    m_driven->choose(u"Create workflow"_s);
    m_driven->waitFor("a fault", [dialog] {
        const auto labels = dialog->findChildren<PlainLabel *>();
        return std::any_of(labels.begin(), labels.end(),
            [](const PlainLabel *label) { return label->isVisible() && label->text().contains(u"was closed"); });
    });
}

void OperatingTest::offersNothingOnReadOnlyStores()
{
    Connection connection;
    connection.id = QUuid::createUuid();
    connection.name = u"Orders"_s;
    connection.environment = Environment::Production; // locked until somebody unlocks it
    connection.settings = SqliteSettings{m_driven->path()};
    m_driven->window()->documents()->close(session());
    m_driven->window()->stores()->add(std::make_unique<OpenStore>(connection, Secret()));
    m_driven->waitForList();
    m_driven->open(Id);
    selectCheckpoint(0);
    for (const char *name : {"message.add", "checkpoint.create", "checkpoint.restore", "workflow.labels"})
        QVERIFY2(!m_driven->window()->findChild<QAction *>(QString::fromLatin1(name))->isEnabled(), name);
    for (const char *name : {"workflow.new", "workflow.duplicate", "checkpoint.fork"}) {
        trigger(QString::fromLatin1(name));
        m_driven->dialog<QuestionDialog>()->reject();
        QVERIFY(!m_driven->findDialog<NewWorkflowDialog>());
        m_driven->waitFor("the notice to go", [this] { return !m_driven->findDialog<QuestionDialog>(); });
    }
}

void OperatingTest::everyControlHasAName_data()
{
    QTest::addColumn<QString>("action");
    for (const char *name : {"message.add", "checkpoint.create", "workflow.labels", "workflow.new"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void OperatingTest::everyControlHasAName()
{
    QFETCH(QString, action);
    trigger(action);
    auto *dialog = m_driven->dialog<QDialog>();
    for (const QWidget *widget : dialog->findChildren<QWidget *>()) {
        if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible() && widget->parentWidget() == dialog)
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
    dialog->reject();
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::OperatingTest)
#include "tst_operating.moc"
