#pragma once

#include "ui/mainwindow/windowparts.h"

#include <QObject>

namespace stateloupe {

/// Finds the workflows of the list and names them to other programs.
class WorkflowFeature : public QObject
{
    Q_OBJECT

public:
    explicit WorkflowFeature(const WindowParts &parts);

private:
    void addListActions();
    void copyIds();

    WindowParts m_parts;
};

} // namespace stateloupe
