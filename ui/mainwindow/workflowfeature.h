#pragma once

#include "ui/mainwindow/windowparts.h"

#include <QObject>

namespace stateloupe {

class DeleteFlow;
class TtlFlow;

/// Finds, names and deletes the workflows of the list, and says when the opened one expires.
class WorkflowFeature : public QObject
{
    Q_OBJECT

public:
    explicit WorkflowFeature(const WindowParts &parts);

Q_SIGNALS:
    /// The user wants to unlock the store that refused.
    void unlockRequested(OpenStore *store);

private:
    void addListActions();
    void addExpiry();
    void connectFlows();
    void copyIds();
    void deleteSelected();
    void setExpiry();

    WindowParts m_parts;
    DeleteFlow *m_deleteFlow;
    TtlFlow *m_ttlFlow;
};

} // namespace stateloupe
