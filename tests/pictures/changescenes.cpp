#include "tests/pictures/scenes.h"

#include "ui/dialogs/bulkpreview.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/dialogs/reviewchanges.h"
#include "ui/dialogs/setvaluedialog.h"
#include "ui/views/contextview.h"
#include "ui/views/documentview.h"
#include "ui/views/jsontreeview.h"
#include "ui/views/longtextedit.h"
#include "ui/views/valueeditor.h"
#include "ui/views/workflowpane.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace stateloupe {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Refund = "support-refund-4711";
constexpr auto Invoice = "invoice-approval-2041";

/// Presses the button that a dialog proposes, whatever language it speaks.
void accept(Stage &stage, QDialog *dialog)
{
    const auto proposed = [dialog]() -> QPushButton * {
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->isDefault() && button->isEnabled())
                return button;
        }
        return nullptr;
    };
    stage.driven().waitFor("the proposed button", [&] { return proposed() != nullptr; });
    QTest::mouseClick(proposed(), Qt::LeftButton);
    stage.settle();
}

DocumentView *edit(Stage &stage)
{
    DocumentView *view = stage.openWorkflow(Invoice, int(DocumentView::Tab::Context));
    stage.driven().editContextValue(u"/context/status"_s, u"resumed"_s);
    stage.settle();
    return view;
}

void editMuch(Stage &stage)
{
    DocumentView *view = stage.openWorkflow(Refund, int(DocumentView::Tab::Context));
    for (const QString &place : {u"status"_s, u"customer/id"_s, u"customer/name"_s, u"order/currency"_s,
             u"order/placed"_s, u"damage/kind"_s, u"damage/cause"_s, u"refund/id"_s, u"refund/currency"_s})
        stage.driven().editContextValue(u"/context/"_s + place, u"another "_s + place);
    DocumentSession *session = view->session();
    const NodeId content = *session->document().resolve(*JsonPointer::parse(u"/messages/1/content"_s));
    session->edit(
        replaceValue(session->document(), content, "\"Hi, the tent arrived with a torn flysheet, without pegs.\""),
        u"Edit message"_s);
    view->setCurrentTab(DocumentView::Tab::Context);
    stage.settle();
}

void showBrokenValue(Stage &stage)
{
    DocumentView *view = stage.openWorkflow(Refund, int(DocumentView::Tab::Context));
    const JsonDocument &document = view->session()->document();
    ValueEditor::open(view->session(), *document.resolve(*JsonPointer::parse(u"/context/customer"_s)), stage.window());
    auto *field = stage.driven().dialog<ValueEditor>()->findChild<LongTextEdit *>();
    QTest::keyClick(field, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(field, u", \"tier\": gold"_s);
    stage.settle();
}

void writeElsewhere(Stage &stage, const QByteArray &path, const QByteArray &value)
{
    RawDatabase(stage.driven().path())
        .execute("UPDATE workflow_states SET state_json = json_set(state_json, '$." + path + "', " + value
            + ") WHERE workflow_id = '" + Invoice + "'");
}

void showBanner(Stage &stage)
{
    DocumentView *view = edit(stage);
    writeElsewhere(stage, "context.step", "9");
    writeElsewhere(stage, "context.status", "'failed'");
    stage.driven().settings().setRefreshInterval(1s);
    stage.driven().waitFor("the banner", [view] { return view->session()->newer().has_value(); });
}

void showMerge(Stage &stage)
{
    showBanner(stage);
    stage.driven().view()->session()->keepMine();
    stage.driven().dialog<ConflictDialog>();
}

void showFlash(Stage &stage)
{
    DocumentView *view = stage.openWorkflow(Invoice, int(DocumentView::Tab::Context));
    const QByteArray before = view->session()->bytes();
    writeElsewhere(stage, "context.step", "9");
    stage.driven().settings().setRefreshInterval(1s);
    stage.driven().waitFor("the change", [&] { return view->session()->bytes() != before; });
}

void showConflict(Stage &stage)
{
    edit(stage);
    writeElsewhere(stage, "context.step", "9");
    stage.run(u"file.save"_s);
    accept(stage, stage.driven().dialog<ReviewChanges>());
    stage.driven().dialog<ConflictDialog>();
}

void compare(Stage &stage, const QByteArray &left, const QByteArray &right)
{
    stage.openSample();
    stage.select({left, right});
    stage.run(u"compare.selected"_s);
}

void compareSame(Stage &stage)
{
    RawDatabase(stage.driven().path())
        .execute("INSERT INTO workflow_states (workflow_id, state_json) SELECT 'copy', state_json FROM workflow_states "
                 "WHERE workflow_id = '"
            + QByteArray(Invoice) + "'");
    compare(stage, Invoice, "copy");
}

void previewBulk(Stage &stage)
{
    stage.openSample();
    stage.window()->workflows()->table()->selectAll();
    stage.run(u"workflow.setValue"_s);
    const auto fields = stage.driven().dialog<SetValueDialog>()->findChildren<QLineEdit *>();
    fields[0]->setText(u"/context/status"_s);
    fields[1]->setText(u"\"done\""_s);
    accept(stage, stage.driven().dialog<SetValueDialog>());
    stage.driven().dialog<BulkPreview>();
    stage.settle();
}

void runBulk(Stage &stage)
{
    previewBulk(stage);
    accept(stage, stage.driven().dialog<BulkPreview>());
}

} // namespace

QList<Scene> changeScenes()
{
    return {
        {u"edited"_s, [](Stage &stage) { edit(stage); }},
        {u"changes"_s,
            [](Stage &stage) {
                editMuch(stage);
                stage.run(u"view.changes"_s);
            }},
        {u"value-editor"_s, showBrokenValue},
        {u"review"_s,
            [](Stage &stage) {
                edit(stage);
                stage.run(u"file.save"_s);
            }},
        {u"review-many"_s,
            [](Stage &stage) {
                editMuch(stage);
                stage.run(u"file.save"_s);
            }},
        {u"conflict"_s, showConflict},
        {u"banner"_s, showBanner},
        {u"merge"_s, showMerge},
        {u"flash"_s, showFlash},
        {u"follow"_s,
            [](Stage &stage) {
                stage.openWorkflow(Invoice);
                stage.run(u"view.follow"_s);
            }},
        {u"compare"_s, [](Stage &stage) { compare(stage, Invoice, "invoice-approval-2041-copy"); }},
        {u"compare-stored"_s,
            [](Stage &stage) {
                edit(stage);
                stage.run(u"compare.stored"_s);
            }},
        {u"compare-same"_s, compareSame},
        {u"compare-hostile"_s, [](Stage &stage) { compare(stage, "awkward", "import-legacy-88"); }},
        {u"choose"_s,
            [](Stage &stage) {
                stage.openSample();
                stage.select({Invoice});
                stage.run(u"compare.with"_s);
            }},
        {u"bulk-set-value"_s,
            [](Stage &stage) {
                stage.openSample();
                stage.window()->workflows()->table()->selectAll();
                stage.run(u"workflow.setValue"_s);
            }},
        {u"bulk-preview"_s, previewBulk},
        {u"bulk-result"_s, runBulk},
    };
}

} // namespace stateloupe
