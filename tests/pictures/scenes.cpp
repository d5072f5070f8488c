#include "tests/pictures/scenes.h"

#include "ui/dialogs/conflictdialog.h"
#include "ui/dialogs/reviewchanges.h"
#include "ui/preferences/zoom.h"
#include "ui/views/documenttabs.h"
#include "ui/views/documentview.h"
#include "ui/views/inspectorpane.h"
#include "ui/views/workflowpane.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QTabBar>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Refund = "support-refund-4711";
constexpr auto Invoice = "invoice-approval-2041";

Scene view(const QString &name, DocumentView::Tab tab)
{
    return {name, [tab](Stage &stage) { stage.openWorkflow(Refund, int(tab)); }};
}

void edit(Stage &stage)
{
    stage.openWorkflow(Invoice, int(DocumentView::Tab::Context));
    stage.driven().editContextValue(u"/context/status"_s, u"resumed"_s);
    stage.settle();
}

/// Saves what the dialog shows, whatever language its button is in.
void save(Stage &stage)
{
    stage.run(u"file.save"_s);
    auto *review = stage.driven().dialog<ReviewChanges>();
    for (QAbstractButton *button : review->findChild<QDialogButtonBox *>()->buttons()) {
        if (review->findChild<QDialogButtonBox *>()->buttonRole(button) == QDialogButtonBox::AcceptRole)
            button->click();
    }
    stage.settle();
}

void showConflict(Stage &stage)
{
    edit(stage);
    RawDatabase(stage.driven().path())
        .execute(
            "UPDATE workflow_states SET state_json = json_set(state_json, '$.context.step', 9) WHERE workflow_id = '"
            + QByteArray(Invoice) + "'");
    save(stage);
    stage.driven().dialog<ConflictDialog>();
}

void showInspector(Stage &stage, int page)
{
    DocumentView *view = stage.openWorkflow(Invoice, int(DocumentView::Tab::Context));
    stage.run(u"view.inspector"_s);
    if (auto *tabs = view->inspector()->findChild<QTabBar *>(); tabs && page < tabs->count())
        tabs->setCurrentIndex(page);
}

void showInTheme(Stage &stage, Theme::Scheme scheme)
{
    Theme::apply(*qApp, scheme);
    stage.openWorkflow(Refund);
}

void showZoomed(Stage &stage, int percent, DocumentView::Tab tab)
{
    stage.openWorkflow(Refund, int(tab));
    Zoom::instance()->set(percent);
}

} // namespace

QList<Scene> allScenes()
{
    using Tab = DocumentView::Tab;
    return {
        {u"start"_s, [](Stage &) {}},
        {u"list"_s, [](Stage &stage) { stage.openSample(); }},
        {u"list-nothing-fits"_s,
            [](Stage &stage) {
                stage.openSample();
                stage.run(u"edit.find"_s);
                stage.type(u"no such workflow"_s);
            }},
        {u"empty-store"_s, [](Stage &stage) { stage.window()->openAddress(u"memory:empty"_s); }},
        {u"error"_s, [](Stage &stage) { stage.window()->openAddress(u"postgresql://nobody@127.0.0.1:9/none"_s); }},
        view(u"transcript"_s, Tab::Transcript),
        view(u"context"_s, Tab::Context),
        view(u"checkpoints"_s, Tab::Checkpoints),
        view(u"metadata"_s, Tab::Metadata),
        view(u"text"_s, Tab::Text),
        {u"inspector-1"_s, [](Stage &stage) { showInspector(stage, 0); }},
        {u"inspector-2"_s, [](Stage &stage) { showInspector(stage, 1); }},
        {u"inspector-3"_s, [](Stage &stage) { showInspector(stage, 2); }},
        {u"edited"_s, edit},
        {u"review"_s,
            [](Stage &stage) {
                edit(stage);
                stage.run(u"file.save"_s);
            }},
        {u"conflict"_s, showConflict},
        {u"query"_s,
            [](Stage &stage) {
                stage.openSample();
                stage.run(u"edit.query"_s);
                stage.type(u"context.status = \"running\" and size > 1kB"_s);
                stage.driven().press(Qt::Key_Return);
            }},
        {u"search"_s,
            [](Stage &stage) {
                stage.openSample();
                stage.run(u"edit.searchAll"_s);
                stage.type(u"refund"_s);
                stage.driven().press(Qt::Key_Return);
            }},
        {u"compare"_s,
            [](Stage &stage) {
                edit(stage);
                stage.run(u"compare.stored"_s);
            }},
        {u"bulk-set-value"_s,
            [](Stage &stage) {
                stage.openSample();
                stage.window()->workflows()->table()->selectAll();
                stage.run(u"workflow.setValue"_s);
            }},
        {u"columns"_s,
            [](Stage &stage) {
                stage.openSample();
                stage.run(u"view.columns"_s);
            }},
        {u"jump"_s,
            [](Stage &stage) {
                stage.openWorkflow(Refund);
                stage.run(u"view.jumpToMessage"_s);
            }},
        {u"palette"_s,
            [](Stage &stage) {
                stage.openWorkflow(Refund);
                stage.run(u"help.commands"_s);
            }},
        {u"palette-typed"_s,
            [](Stage &stage) {
                stage.openWorkflow(Refund);
                stage.run(u"help.commands"_s);
                stage.type(u"co"_s);
            }},
        {u"keys"_s,
            [](Stage &stage) {
                stage.openWorkflow(Refund);
                stage.run(u"help.shortcuts"_s);
            }},
        {u"connection"_s, [](Stage &stage) { stage.run(u"store.open"_s); }},
        {u"delete"_s,
            [](Stage &stage) {
                stage.openSample();
                stage.window()->workflows()->table()->selectRow(1);
                stage.run(u"workflow.delete"_s);
            }},
        {u"toast"_s,
            [](Stage &stage) {
                edit(stage);
                save(stage);
            }},
        {u"high-contrast-light"_s, [](Stage &stage) { showInTheme(stage, Theme::Scheme::HighContrastLight); }},
        {u"high-contrast-dark"_s, [](Stage &stage) { showInTheme(stage, Theme::Scheme::HighContrastDark); }},
        {u"zoom-150"_s, [](Stage &stage) { showZoomed(stage, 150, Tab::Transcript); }},
        {u"zoom-200"_s, [](Stage &stage) { showZoomed(stage, 200, Tab::Context); }},
    };
}

} // namespace stateloupe
