#pragma once

#include "ui/models/workflowcolumns.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QToolButton;

namespace stateloupe {

class PlainLabel;

/// The columns of the list: which are shown, in what order, and values by their paths.
///
/// Use with open(): it deletes itself. Nothing changes unless it is accepted.
class ColumnsDialog : public QDialog
{
    Q_OBJECT

public:
    ColumnsDialog(const WorkflowColumns &columns, QWidget *parent);

Q_SIGNALS:
    void chosen(const WorkflowColumns &columns);

private:
    void build();
    void fill(const WorkflowColumns &columns);
    QListWidgetItem *makeItem(const WorkflowColumnChoice &choice, bool isShown);
    WorkflowColumns columns() const;
    void addPath();
    void moveCurrent(int rows);
    void removeCurrent();
    void update();
    bool hasPath(const QueryPath &path) const;
    /// What is wrong with what is typed; empty: nothing.
    QString problem() const;

    QListWidget *m_list;
    QToolButton *m_up;
    QToolButton *m_down;
    QToolButton *m_remove;
    QLineEdit *m_path;
    QToolButton *m_add;
    PlainLabel *m_note;
    QList<WorkflowColumnChoice> m_choices; ///< in the order of the list
};

} // namespace stateloupe
