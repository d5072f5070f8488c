#pragma once

#include "core/bulk/bulkrun.h"
#include "ui/mainwindow/windowparts.h"
#include "ui/text/bulktext.h"

#include <QObject>
#include <QPointer>

namespace stateloupe {

class BulkPlanner;
class OpenStore;

/// Changes one or many workflows: looks what would happen, shows it, does it in the background and tells truthfully
/// what came of it, with a way back.
///
/// One workflow that can be brought back is changed without a question.
class BulkFlow : public QObject
{
    Q_OBJECT

public:
    struct Request
    {
        BulkVerb verb;
        QPointer<OpenStore> store;
        QList<WorkflowId> ids;
        std::shared_ptr<const BulkChange> change;
        bool previewsOne = false; ///< show what will happen also to a single workflow
    };

    explicit BulkFlow(const WindowParts &parts);

    void begin(const Request &request);
    /// Whether the store takes no changes; tells why, and how it would.
    bool refuses(OpenStore *store, const QString &nothingDone);

private:
    void planWithPreview(const Request &request, BulkPlanner *planner);
    void planQuietly(const Request &request, BulkPlanner *planner);
    void takeSinglePlan(const Request &request, const std::shared_ptr<BulkList> &plan);
    void askToDelete(const Request &request, const std::shared_ptr<BulkList> &plan);
    bool isProduction(const Request &request) const;

    void run(const Request &request, const std::shared_ptr<BulkList> &list);
    void conclude(const Request &request, const BulkRun &run);
    void refreshTabs(const Request &request, const BulkList &list);
    void outdateFindings(const Request &request, const BulkList &list);
    void offerUndo(const Request &request, const std::shared_ptr<const BulkUndo> &undo, const QString &text);
    void takeBack(const Request &request, const std::shared_ptr<const BulkUndo> &undo);
    void showResult(const Request &request, const BulkRun &run, const std::shared_ptr<const BulkUndo> &undo);
    void retry(const Request &request, const BulkList &list);
    void tellFailure(const Request &request, const BulkItem &item, const std::optional<Error> &reason);

    const WindowParts m_parts;
};

} // namespace stateloupe
