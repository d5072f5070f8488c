#pragma once

#include "ui/mainwindow/windowparts.h"

#include "core/state/workflowid.h"

#include <QList>
#include <QObject>

namespace stateloupe {

class BulkFlow;
class ExportFlow;
class OpenStore;

/// What can be done to the chosen workflows, one or many: delete, set a value, set when they expire,
/// export.
class BulkFeature : public QObject
{
    Q_OBJECT

public:
    explicit BulkFeature(const WindowParts &parts);

private:
    struct Target
    {
        OpenStore *store = nullptr;
        QList<WorkflowId> ids;
    };

    void addActions();
    /// The workflow that is being read, when the focus is there; else the ones selected in the list.
    Target target() const;
    Target openedTarget() const;
    bool hasTarget() const;
    bool canExpire() const;
    QString proposedPlace() const;

    void remove();
    void setValue();
    void setExpiry();
    void exportChosen();

    const WindowParts m_parts;
    BulkFlow *m_flow;
    ExportFlow *m_exportFlow;
};

} // namespace stateloupe
