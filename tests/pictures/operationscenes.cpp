#include "tests/pictures/scenes.h"

#include "ui/models/checkpointsmodel.h"
#include "ui/views/checkpointsview.h"
#include "ui/views/documentview.h"

#include <QListView>
#include <QTest>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Refund = "support-refund-4711";

Scene dialog(const QString &name, const QString &action)
{
    return {name, [action](Stage &stage) {
                stage.openWorkflow(Refund);
                stage.run(action);
            }};
}

void restore(Stage &stage)
{
    DocumentView *view = stage.openWorkflow(Refund, int(DocumentView::Tab::Checkpoints));
    view->checkpoints()->list()->setCurrentIndex(view->checkpoints()->model()->index(0, 0));
    stage.run(u"checkpoint.restore"_s);
    stage.settle();
}

} // namespace

QList<Scene> operationScenes()
{
    return {
        dialog(u"operation-message"_s, u"message.add"_s),
        dialog(u"operation-checkpoint"_s, u"checkpoint.create"_s),
        dialog(u"operation-labels"_s, u"workflow.labels"_s),
        dialog(u"operation-new"_s, u"workflow.new"_s),
        dialog(u"operation-duplicate"_s, u"workflow.duplicate"_s),
        {u"operation-restored"_s, restore},
    };
}

} // namespace stateloupe
