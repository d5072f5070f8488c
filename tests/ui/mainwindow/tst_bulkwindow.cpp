#include "tests/support/scriptedbackend.h"
#include "tests/ui/mainwindow/drivenwindow.h"

#include "ui/dialogs/bulkpreview.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/setvaluedialog.h"
#include "ui/dialogs/ttldialog.h"
#include "ui/views/bulkresultpage.h"
#include "ui/views/bulktable.h"
#include "ui/views/documenttabs.h"
#include "ui/views/workflowpane.h"
#include "ui/widgets/questiondialog.h"
#include "ui/widgets/toastarea.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

const QByteArray Id = "6513270e-269e-4d37-b2a7-4de452e6b438";
const QByteArray State = R"({"messages": [], "context":  {"status": "stuck", "n": 1.50}})";
constexpr int Workflows = 12;

QByteArray idOf(int number)
{
    return "w" + QByteArray::number(number).rightJustified(2, '0');
}

} // namespace

/// Deleting, setting values and expiries of one or many workflows, as a person does it, and taking it back.
class TestBulkWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_driven.reset(); }
    void deletesOneAndBringsItBack();
    void asksAboutUnsavedChangesOfOne();
    void deletesManyAfterAPreview();
    void setsAValueAfterAPreview();
    void setsExpiriesAndTakesThemBack();
    void cancelsThePreview();
    void cancelsARun();
    void showsWhatFailedAndTriesAgain();
    void asksForTheNumberOnProduction();
    void asksBeforeDeletingOneOnProduction();
    void looksAgainAtOpenedWorkflows();
    void valueDialogTakesJsonAlone();
    void exportsTheChosen();
    void exportReplacesOnlyWhereItSaysSo();

private:
    MainWindow *window() { return m_driven->window(); }
    WorkflowTable *table() { return window()->workflows()->table(); }
    ToastArea *toasts() { return window()->findChild<ToastArea *>(); }
    void openReference();
    void openScripted(Environment environment = Environment::None);
    void selectAll();
    StoredState stored(const QByteArray &id);
    qsizetype storedCount(const QByteArray &part);
    void enterValue(const QString &place, const QString &json);
    void waitForToast(const QString &part);
    void waitForButton(const QString &text);

    std::unique_ptr<DrivenWindow> m_driven;
    std::shared_ptr<BackendScript> m_script;
};

void TestBulkWindow::init()
{
    m_driven = std::make_unique<DrivenWindow>();
}

void TestBulkWindow::openReference()
{
    window()->openAddress(m_driven->path());
    m_driven->waitForList();
}

void TestBulkWindow::openScripted(Environment environment)
{
    static int number = 0;
    m_script = std::make_shared<BackendScript>(MemorySettings{u"bulk window %1"_s.arg(++number)});
    m_script->traits.kind = u"redis"_s;
    m_script->traits.hasTtl = true;
    MemoryBackend backend(m_script->settings);
    QVERIFY(backend.open({}));
    for (int i = 0; i < Workflows; ++i)
        QVERIFY(backend.create(WorkflowId(idOf(i)), i == 5 ? QByteArray("[]") : State, {}));
    Connection connection;
    connection.name = u"scripted"_s;
    connection.environment = environment;
    connection.settings = m_script->settings;
    auto store = std::make_unique<OpenStore>(connection,
        StateStore::BackendFactory([script = m_script] { return std::make_unique<ScriptedBackend>(script); }));
    window()->stores()->add(std::move(store));
    m_driven->waitForList();
    if (environment == Environment::Production) {
        window()->stores()->current()->setUnlocked(true);
        m_driven->waitFor("an unlocked store", [this] { return window()->stores()->current()->isUnlocked(); });
        m_driven->waitForList();
    }
}

void TestBulkWindow::selectAll()
{
    table()->setFocus();
    m_driven->press(Qt::Key_A, Qt::ControlModifier);
    m_driven->waitFor("a selection", [this] { return table()->selectedCount() > 1; });
}

StoredState TestBulkWindow::stored(const QByteArray &id)
{
    MemoryBackend backend(m_script->settings);
    return backend.open({}).and_then([&] { return backend.load(WorkflowId(id), {}); }).value_or(StoredState());
}

qsizetype TestBulkWindow::storedCount(const QByteArray &part)
{
    qsizetype count = 0;
    for (int i = 0; i < Workflows; ++i)
        count += stored(idOf(i)).text.contains(part);
    return count;
}

void TestBulkWindow::enterValue(const QString &place, const QString &json)
{
    m_driven->press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = m_driven->dialog<SetValueDialog>();
    const auto fields = dialog->findChildren<QLineEdit *>();
    fields[0]->selectAll();
    QTest::keyClicks(fields[0], place);
    QTest::keyClicks(fields[1], json);
    m_driven->choose(u"Preview…"_s);
}

void TestBulkWindow::waitForToast(const QString &part)
{
    m_driven->waitFor(qPrintable(part), [&] { return toasts()->text().contains(part); });
}

void TestBulkWindow::waitForButton(const QString &text)
{
    m_driven->waitFor(qPrintable(text), [&] {
        const auto buttons = window()->findChildren<QPushButton *>();
        return std::any_of(buttons.begin(), buttons.end(),
            [&](const QPushButton *button) { return button->text() == text && button->isEnabled(); });
    });
}

void TestBulkWindow::deletesOneAndBringsItBack()
{
    openReference();
    const QByteArray original = m_driven->storedText(Id);
    m_driven->open(Id);
    m_driven->press(Qt::Key_F, Qt::ControlModifier);
    m_driven->press(Qt::Key_Down);
    m_driven->press(Qt::Key_Delete);
    m_driven->waitFor("the row to go", [this] { return m_driven->storedText(Id).isNull(); });
    m_driven->waitFor("the tab to close", [this] { return window()->documents()->count() == 0; });
    waitForToast(u"Deleted "_s);
    QVERIFY(m_driven->findDialog<QDialog>() == nullptr);
    m_driven->choose(u"Undo"_s);
    m_driven->waitFor("the row to come back", [&] { return m_driven->storedText(Id) == original; });
}

void TestBulkWindow::asksAboutUnsavedChangesOfOne()
{
    openScripted();
    DocumentSession *session = m_driven->open(idOf(3));
    m_driven->editContextValue(u"/context/n"_s, u"2"_s);
    const QByteArray mine = session->bytes();
    m_driven->press(Qt::Key_F, Qt::ControlModifier);
    m_driven->press(Qt::Key_Down);
    m_driven->press(Qt::Key_Delete);
    auto *question = m_driven->dialog<QuestionDialog>();
    QVERIFY(question->windowTitle().contains(u"unsaved"_s));
    QCOMPARE(stored(idOf(3)).text, State);
    m_driven->choose(u"Delete workflow"_s);
    m_driven->waitFor("the deletion", [this] { return stored(idOf(3)).revision.isEmpty(); });
    m_driven->waitFor("a tab without a store", [&] { return session->phase() == DocumentSession::Phase::Gone; });
    QCOMPARE(window()->documents()->count(), 1);
    QCOMPARE(session->bytes(), mine);
}

void TestBulkWindow::deletesManyAfterAPreview()
{
    openScripted();
    selectAll();
    m_driven->press(Qt::Key_Delete);
    auto *preview = m_driven->dialog<BulkPreview>();
    auto *rows = preview->findChild<BulkTable *>()->rows();
    const QAbstractItemModelTester tester(rows);
    QCOMPARE(rows->rowCount(), Workflows);
    QCOMPARE(storedCount("["), Workflows);
    m_driven->choose(u"Delete 12 workflows"_s);
    waitForToast(u"Deleted 12 workflows"_s);
    QCOMPARE(storedCount("["), 0);
    m_driven->choose(u"Undo"_s);
    waitForToast(u"12 workflows brought back as before"_s);
    QCOMPARE(storedCount(State), Workflows - 1);
    QCOMPARE(stored(idOf(5)).text, "[]");
}

void TestBulkWindow::setsAValueAfterAPreview()
{
    openScripted();
    selectAll();
    enterValue(u"/context/status"_s, u"\"done\""_s);
    auto *preview = m_driven->dialog<BulkPreview>();
    waitForButton(u"Set value in 11 workflows"_s);
    const auto *rows = preview->findChild<BulkTable *>()->rows();
    QSet<QString> shown;
    for (int row = 0; row < rows->rowCount(); ++row)
        shown.insert(rows->index(row, int(BulkColumn::Before)).data().toString());
    QCOMPARE(shown, (QSet<QString>{u"\"stuck\" (string)"_s, QString()}));
    m_driven->choose(u"Set value in 11 workflows"_s);
    waitForToast(u"Set /context/status in 11 workflows; 1 is refused"_s);
    QByteArray expected = State;
    expected.replace("stuck", "done");
    QCOMPARE(storedCount(expected), Workflows - 1);
    m_driven->choose(u"Undo"_s);
    waitForToast(u"11 workflows brought back"_s);
    QCOMPARE(storedCount(State), Workflows - 1);
}

void TestBulkWindow::setsExpiriesAndTakesThemBack()
{
    openScripted();
    m_script->setTtl(WorkflowId(idOf(2)), 3'600'000);
    selectAll();
    m_driven->press(Qt::Key_E, Qt::ControlModifier);
    m_driven->dialog<TtlDialog>();
    m_driven->choose(u"Keep for ever"_s);
    m_driven->dialog<BulkPreview>();
    m_driven->choose(u"Set expiry of 1 workflow"_s);
    waitForToast(u"11 are so already"_s);
    QVERIFY(!m_script->ttl(WorkflowId(idOf(2))));
    m_driven->choose(u"Undo"_s);
    m_driven->waitFor("the expiry", [this] { return m_script->ttl(WorkflowId(idOf(2))).value_or(0) > 3'000'000; });
}

void TestBulkWindow::cancelsThePreview()
{
    openScripted();
    m_script->isSilent = true;
    selectAll();
    m_driven->press(Qt::Key_Delete);
    auto *preview = m_driven->dialog<BulkPreview>();
    QTest::keyClick(preview, Qt::Key_Escape);
    m_driven->waitFor("the preview to go", [this] { return m_driven->findDialog<BulkPreview>() == nullptr; });
    m_script->isSilent = false;
    QCOMPARE(storedCount("["), Workflows);
}

void TestBulkWindow::cancelsARun()
{
    openScripted();
    selectAll();
    m_driven->press(Qt::Key_Delete);
    m_driven->dialog<BulkPreview>();
    waitForButton(u"Delete 12 workflows"_s);
    m_script->isSilent = true;
    m_driven->choose(u"Delete 12 workflows"_s);
    QToolButton *cancel = nullptr;
    m_driven->waitFor("a way to stop", [&] {
        for (QToolButton *button : window()->findChildren<QToolButton *>()) {
            if (button->isVisible() && button->text() == u"Cancel"_s)
                cancel = button;
        }
        return cancel != nullptr;
    });
    QTest::mouseClick(cancel, Qt::LeftButton);
    m_driven->waitFor("the result", [this] { return window()->findChild<BulkResultPage *>() != nullptr; });
    m_script->isSilent = false;
    QCOMPARE(storedCount("["), Workflows);
    m_driven->choose(u"Try 12 again…"_s);
    m_driven->choose(u"Delete 12 workflows"_s);
    waitForToast(u"Deleted 12 workflows"_s);
}

void TestBulkWindow::showsWhatFailedAndTriesAgain()
{
    openScripted();
    selectAll();
    enterValue(u"/context/status"_s, u"\"done\""_s);
    waitForButton(u"Set value in 11 workflows"_s);
    MemoryBackend other(m_script->settings);
    QVERIFY(other.open({}));
    QVERIFY(other.save(WorkflowId(idOf(1)), R"({"context": {"status": "theirs"}})", stored(idOf(1)).revision, {}));
    QVERIFY(other.remove(WorkflowId(idOf(2)), stored(idOf(2)).revision, {}));
    m_driven->choose(u"Set value in 11 workflows"_s);

    m_driven->waitFor("the result", [this] { return window()->findChild<BulkResultPage *>() != nullptr; });
    auto *page = window()->findChild<BulkResultPage *>();
    auto *rows = page->findChild<BulkTable *>()->rows();
    QCOMPARE(rows->rowCount(), 3); // refused, changed and gone
    QVERIFY(stored(idOf(1)).text.contains("theirs"));
    QTest::mouseClick(page->findChild<QCheckBox *>(), Qt::LeftButton);
    QCOMPARE(rows->rowCount(), Workflows);
    m_driven->choose(u"&Copy as text"_s);
    QCOMPARE(QApplication::clipboard()->text().count(u'\n'), Workflows);

    m_driven->choose(u"Try 1 again…"_s);
    m_driven->choose(u"Set value in 1 workflow"_s);
    m_driven->waitFor("the value", [this] { return stored(idOf(1)).text.contains("done"); });
    m_driven->choose(u"&Undo what was done"_s);
    m_driven->waitFor("the values before", [this] { return storedCount(State) == Workflows - 3; });
    QVERIFY(stored(idOf(1)).text.contains("done"));
}

void TestBulkWindow::asksForTheNumberOnProduction()
{
    openScripted(Environment::Production);
    selectAll();
    m_driven->press(Qt::Key_Delete);
    auto *preview = m_driven->dialog<BulkPreview>();
    auto *typed = preview->findChild<QLineEdit *>();
    m_driven->waitFor("the question", [typed] { return typed->isVisible(); });
    QTest::keyClicks(typed, u"11"_s);
    QTest::keyClick(typed, Qt::Key_Return);
    QVERIFY(preview->isVisible());
    typed->clear();
    QTest::keyClicks(typed, u"12"_s);
    m_driven->choose(u"Delete 12 workflows"_s);
    waitForToast(u"Deleted 12 workflows"_s);
}

void TestBulkWindow::asksBeforeDeletingOneOnProduction()
{
    openScripted(Environment::Production);
    table()->setFocus();
    table()->selectRow(0);
    m_driven->press(Qt::Key_Delete);
    m_driven->dialog<QuestionDialog>();
    QCOMPARE(storedCount("["), Workflows);
    m_driven->choose(u"Delete workflow"_s);
    waitForToast(u"Deleted "_s);
    QCOMPARE(storedCount("["), Workflows - 1);
}

void TestBulkWindow::looksAgainAtOpenedWorkflows()
{
    openScripted();
    DocumentSession *session = m_driven->open(idOf(4));
    window()->workflows()->filterField()->clear();
    m_driven->waitForList();
    m_driven->waitFor("all rows", [this] { return table()->model()->rowCount() == Workflows; });
    selectAll();
    enterValue(u"/context/status"_s, u"7"_s);
    m_driven->choose(u"Set value in 11 workflows"_s);
    m_driven->waitFor("the new version", [&] { return session->bytes().contains("\"status\": 7"); });
}

void TestBulkWindow::valueDialogTakesJsonAlone()
{
    openScripted();
    selectAll();
    m_driven->press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = m_driven->dialog<SetValueDialog>();
    const auto fields = dialog->findChildren<QLineEdit *>();
    const auto *preview = dialog->findChild<QPushButton *>();
    QCOMPARE(preview->text(), u"Preview…"_s);
    QTest::keyClicks(fields[0], u"/context/status"_s);
    for (const auto &[text, isTaken] : {std::pair(u"done"_s, false), std::pair(u"\"done\""_s, true),
             std::pair(u"7"_s, true), std::pair(u"{"_s, false), std::pair(u""_s, false)}) {
        fields[1]->clear();
        QTest::keyClicks(fields[1], text);
        QCOMPARE(preview->isEnabled(), isTaken);
    }
    fields[1]->setText(u"7"_s);
    fields[0]->setText(u"messages[*].content"_s);
    QVERIFY(!preview->isEnabled());
}

void TestBulkWindow::exportsTheChosen()
{
    openScripted();
    selectAll();
    window()->findChild<QAction *>(u"workflow.export"_s)->trigger();
    auto *dialog = m_driven->dialog<ExportDialog>();
    auto *path = dialog->findChild<QLineEdit *>();
    path->selectAll();
    QTest::keyClicks(path, m_driven->filePath(u"all.jsonl"_s));
    m_driven->choose(u"Export 12 workflows"_s);
    waitForToast(u"Exported 12 workflows to all.jsonl"_s);
    QFile file(m_driven->filePath(u"all.jsonl"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray lines = file.readAll();
    QCOMPARE(lines.count('\n'), Workflows);
    QCOMPARE(lines.count(QByteArray("\"state\": " + State + "}\n")), Workflows - 1);
}

void TestBulkWindow::exportReplacesOnlyWhereItSaysSo()
{
    openReference();
    table()->setFocus();
    table()->selectRow(0);
    window()->findChild<QAction *>(u"workflow.export"_s)->trigger();
    auto *dialog = m_driven->dialog<ExportDialog>();
    const auto *go = dialog->findChild<QDialogButtonBox *>()->buttons().first();
    auto *path = dialog->findChild<QLineEdit *>();
    QFile settings(m_driven->filePath(u"settings.ini"_s));
    QVERIFY(settings.open(QIODevice::Append));
    path->setText(m_driven->filePath(u"no such folder/x"_s));
    QVERIFY(!go->isEnabled());
    path->setText(m_driven->filePath(u"settings.ini"_s));
    QCOMPARE(go->text(), u"Replace file"_s);
    QTest::keyClick(dialog, Qt::Key_Escape);
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::TestBulkWindow)
#include "tst_bulkwindow.moc"
