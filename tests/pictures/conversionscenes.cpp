#include "tests/pictures/scenes.h"

#include "ui/dialogs/convertdialog.h"
#include "ui/dialogs/importdialog.h"
#include "ui/views/documentview.h"

#include <QFile>
#include <QFileDialog>
#include <QRadioButton>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Refund = "support-refund-4711";

void convert(Stage &stage, bool isFaithful)
{
    stage.openWorkflow(Refund);
    stage.run(u"workflow.convert"_s);
    auto *dialog = stage.driven().dialog<ConvertDialog>();
    if (isFaithful)
        dialog->findChildren<QRadioButton *>().last()->click();
    stage.driven().waitFor("the result", [dialog] { return !dialog->result().isEmpty(); });
    stage.settle();
}

void importThread(Stage &stage)
{
    stage.openSample();
    QFile file(stage.driven().filePath(u"thread.json"_s));
    if (file.open(QIODevice::WriteOnly))
        file.write(R"({"messages": [{"type": "human", "content": "Where is my order?", "id": "m1"},
            {"type": "ai", "content": "", "tool_calls": [{"name": "find_order", "args": {"id": 17}, "id": "c1"}]},
            {"type": "tool", "content": "shipped", "tool_call_id": "c1"}], "step": 3})");
    file.close();
    stage.run(u"file.import"_s);
    auto *chooser = stage.driven().dialog<QFileDialog>();
    Q_EMIT chooser->fileSelected(file.fileName());
    chooser->close();
    stage.driven().dialog<ImportDialog>();
    stage.settle();
}

/// Another framework takes over between its checkpoints.
void switchFrameworks(Stage &stage)
{
    RawDatabase(stage.driven().path())
        .execute("UPDATE workflow_states SET state_json = json_set(state_json, '$.checkpoints[1].framework', "
                 "'crewai') WHERE workflow_id = '"
            + QByteArray(Refund) + "'");
    stage.openWorkflow(Refund, int(DocumentView::Tab::Checkpoints));
}

} // namespace

QList<Scene> conversionScenes()
{
    return {
        {u"convert"_s, [](Stage &stage) { convert(stage, false); }},
        {u"convert-faithful"_s, [](Stage &stage) { convert(stage, true); }},
        {u"import"_s, importThread},
        {u"frameworks"_s, switchFrameworks},
    };
}

} // namespace stateloupe
