#pragma once

#include "core/export/exportwriter.h"
#include "core/state/workflowid.h"
#include "ui/mainwindow/windowparts.h"

#include <QObject>

namespace stateloupe {

class BulkExport;
class OpenStore;

/// Exports workflows of a store to files: asks where to, writes in the background, tells what came of it.
class ExportFlow : public QObject
{
    Q_OBJECT

public:
    explicit ExportFlow(const WindowParts &parts);

    void begin(OpenStore *store, const QList<WorkflowId> &ids);

private:
    void run(OpenStore *store, const QList<WorkflowId> &ids, ExportFormat format, const QString &path);
    void conclude(const BulkExport &job, const QString &storeName, const QString &path);

    const WindowParts m_parts;
    QString m_folder; ///< where to it went last
};

} // namespace stateloupe
