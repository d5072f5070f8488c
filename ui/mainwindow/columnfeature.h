#pragma once

#include "ui/mainwindow/windowparts.h"
#include "ui/models/workflowcolumns.h"

#include <QObject>
#include <QPoint>

class QMenu;

namespace stateloupe {

/// The columns of the list of workflows, which every store remembers for itself.
class ColumnFeature : public QObject
{
    Q_OBJECT

public:
    explicit ColumnFeature(const WindowParts &parts);

private:
    void showKept();
    void keep(const WorkflowColumns &columns);
    void use(const WorkflowColumns &columns);
    void showMenu(int section, const QPoint &position);
    void addSwitch(QMenu *menu, const QString &text, WorkflowColumn column, const QueryPath &path);
    void choose();

    WindowParts m_parts;
};

} // namespace stateloupe
