#include "tests/pictures/scenes.h"

#include "ui/dialogs/repairpreview.h"
#include "ui/session/documentsession.h"
#include "ui/session/sessionfindings.h"
#include "ui/views/checkpage.h"
#include "ui/views/documentview.h"
#include "ui/views/findingspage.h"

#include <QTreeView>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Refund = "support-refund-4711";

/// Another program has written what the reference system does not read.
DocumentView *openSick(Stage &stage, DocumentView::Tab tab)
{
    RawDatabase(stage.driven().path())
        .execute("UPDATE workflow_states SET state_json = json_set(state_json, '$.messages[0].role', 'developer', "
                 "'$.messages[1].role', 'human', '$.messages[3].role', 'ai', '$.context.messages', json('[1, 2]'), "
                 "'$.metadata.created_at', 'yesterday', '$.checkpoints[0].state_snapshot.messages[0].role', 'robot') "
                 "WHERE workflow_id = '"
            + QByteArray(Refund) + "'");
    DocumentView *view = stage.openWorkflow(Refund, int(tab));
    stage.driven().waitFor("the findings", [view] { return view->session()->findings()->isCurrent(); });
    return view;
}

FindingsPage *showFindings(Stage &stage, DocumentView::Tab tab)
{
    DocumentView *view = openSick(stage, tab);
    stage.run(u"view.findings"_s);
    auto *page = view->findChild<FindingsPage *>();
    page->choose("U06");
    return page;
}

void previewRepair(Stage &stage)
{
    Q_EMIT showFindings(stage, DocumentView::Tab::Transcript)->repairRequested("U06");
    stage.driven().dialog<RepairPreview>();
}

void checkStore(Stage &stage)
{
    openSick(stage, DocumentView::Tab::Transcript);
    stage.run(u"workflow.checkAll"_s);
    auto *page = stage.window()->findChild<CheckPage *>();
    stage.driven().waitFor("the check", [page] { return !page->summary().endsWith(u'…'); });
    page->results()->expandToDepth(0);
    stage.settle();
}

} // namespace

QList<Scene> doctorScenes()
{
    using Tab = DocumentView::Tab;
    return {
        {u"findings"_s, [](Stage &stage) { showFindings(stage, Tab::Transcript); }},
        {u"findings-context"_s, [](Stage &stage) { showFindings(stage, Tab::Context); }},
        {u"findings-checkpoints"_s, [](Stage &stage) { openSick(stage, Tab::Checkpoints); }},
        {u"findings-metadata"_s, [](Stage &stage) { openSick(stage, Tab::Metadata); }},
        {u"findings-repair"_s, previewRepair},
        {u"findings-store"_s, checkStore},
    };
}

} // namespace stateloupe
