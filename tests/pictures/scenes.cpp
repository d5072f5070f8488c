#include "tests/pictures/scenes.h"

#include "ui/controllers/openstore.h"
#include "ui/controllers/storeregistry.h"
#include "ui/models/checkpointsmodel.h"
#include "ui/preferences/zoom.h"
#include "ui/views/checkpointsview.h"
#include "ui/views/documenttabs.h"
#include "ui/views/documentview.h"
#include "ui/views/inspectorpane.h"
#include "ui/views/querybar.h"
#include "ui/views/transcriptlist.h"
#include "ui/views/transcriptview.h"
#include "ui/views/workflowpane.h"

#include <QApplication>
#include <QListView>
#include <QMenu>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Refund = "support-refund-4711";
constexpr auto Invoice = "invoice-approval-2041";

Scene view(const QString &name, DocumentView::Tab tab)
{
    return {name, [tab](Stage &stage) { stage.openWorkflow(Refund, int(tab)); }};
}

void showInspector(Stage &stage, int page)
{
    DocumentView *view = stage.openWorkflow(Invoice, int(DocumentView::Tab::Context));
    stage.run(u"view.inspector"_s);
    if (auto *tabs = view->inspector()->findChild<QTabBar *>(); tabs && page < tabs->count())
        tabs->setCurrentIndex(page);
}

void ask(Stage &stage, const QString &query)
{
    stage.openSample();
    stage.run(u"edit.query"_s);
    stage.type(query);
}

void showColumn(Stage &stage)
{
    stage.openSample();
    stage.run(u"view.columns"_s);
    stage.type(u"context.status"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    stage.settle();
}

void showFilters(Stage &stage)
{
    stage.openSample();
    const QToolButton *button = stage.window()->workflows()->queryBar()->filtersButton();
    button->menu()->popup(button->mapToGlobal(button->rect().bottomLeft()));
}

void openCalls(Stage &stage)
{
    TranscriptList *list = stage.openWorkflow(Refund)->transcript()->list();
    list->setFocus();
    for (const int row : {2, 3, 4}) {
        list->setCurrentIndex(list->model()->index(row, 0));
        stage.driven().press(Qt::Key_Space);
    }
    stage.settle();
}

void hideRoles(Stage &stage)
{
    std::bitset<MessageRoles::Count> hidden;
    hidden.set(1);
    hidden.set(MessageRoles::Checkpoint);
    stage.openWorkflow(Refund)->transcript()->list()->setHiddenRoles(hidden);
}

void compareCheckpoints(Stage &stage)
{
    CheckpointsView *view = stage.openWorkflow(Refund, int(DocumentView::Tab::Checkpoints))->checkpoints();
    view->list()->setCurrentIndex(view->model()->index(1, 0));
    view->showPage(CheckpointsView::Page::SinceBefore);
}

void showProduction(Stage &stage)
{
    Connection connection;
    connection.name = u"Orders"_s;
    connection.environment = Environment::Production;
    connection.settings = SqliteSettings{stage.driven().path()};
    stage.window()->stores()->add(std::make_unique<OpenStore>(connection, Secret()));
    stage.driven().waitForList();
    stage.window()->openWorkflow(WorkflowId(Refund));
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
    return QList<Scene>{
               {u"start"_s, [](Stage &) {}},
               {u"list"_s, [](Stage &stage) { stage.openSample(); }},
               {u"list-nothing-fits"_s,
                   [](Stage &stage) {
                       stage.openSample();
                       stage.run(u"edit.find"_s);
                       stage.type(u"no such workflow"_s);
                   }},
               {u"empty-store"_s, [](Stage &stage) { stage.window()->openAddress(u"memory:empty"_s); }},
               {u"error"_s,
                   [](Stage &stage) { stage.window()->openAddress(u"postgresql://nobody@127.0.0.1:9/none"_s); }},
               view(u"transcript"_s, Tab::Transcript),
               view(u"context"_s, Tab::Context),
               view(u"checkpoints"_s, Tab::Checkpoints),
               view(u"metadata"_s, Tab::Metadata),
               view(u"text"_s, Tab::Text),
               {u"inspector-1"_s, [](Stage &stage) { showInspector(stage, 0); }},
               {u"inspector-2"_s, [](Stage &stage) { showInspector(stage, 1); }},
               {u"query"_s,
                   [](Stage &stage) {
                       ask(stage, u"context.status = \"running\" and size > 1kB"_s);
                       stage.driven().press(Qt::Key_Return);
                   }},
               {u"query-error"_s, [](Stage &stage) { ask(stage, u"context.status == and size"_s); }},
               {u"query-filters"_s, showFilters},
               {u"list-columns"_s, showColumn},
               {u"production"_s, showProduction},
               {u"transcript-calls"_s, openCalls},
               {u"transcript-long"_s, [](Stage &stage) { stage.openWorkflow("research-battery-recycling"); }},
               {u"transcript-roles"_s, hideRoles},
               {u"checkpoints-compare"_s, compareCheckpoints},
               {u"awkward"_s, [](Stage &stage) { stage.openWorkflow("awkward", int(Tab::Context)); }},
               {u"german"_s, [](Stage &stage) { stage.openWorkflow(Refund); }, u"de"_s},
               {u"german-connection"_s, [](Stage &stage) { stage.run(u"store.open"_s); }, u"de"_s},
               {u"search"_s,
                   [](Stage &stage) {
                       stage.openSample();
                       stage.run(u"edit.searchAll"_s);
                       stage.type(u"refund"_s);
                       stage.driven().press(Qt::Key_Return);
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
               {u"high-contrast-light"_s, [](Stage &stage) { showInTheme(stage, Theme::Scheme::HighContrastLight); }},
               {u"high-contrast-dark"_s, [](Stage &stage) { showInTheme(stage, Theme::Scheme::HighContrastDark); }},
               {u"zoom-150"_s, [](Stage &stage) { showZoomed(stage, 150, Tab::Transcript); }},
               {u"zoom-200"_s, [](Stage &stage) { showZoomed(stage, 200, Tab::Context); }},
           }
    + changeScenes() + conversionScenes() + doctorScenes() + operationScenes();
}

} // namespace stateloupe
