#pragma once

#include "core/async/latestrequest.h"
#include "core/state/workflowid.h"
#include "ui/models/workflowarrangement.h"

#include <QDialog>
#include <QPointer>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace stateloupe {

class ChoiceBox;
class OpenStore;
class PlainLabel;
class StoreRegistry;

/// Asks for one workflow of the open stores, or for a file that holds one.
class ChooseWorkflow : public QDialog
{
    Q_OBJECT

public:
    ChooseWorkflow(StoreRegistry *stores, const QString &title, QWidget *parent);

Q_SIGNALS:
    void chosen(OpenStore *store, const WorkflowId &id); ///< the dialog closes with it
    void fileChosen(const QString &path); ///< the same

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void show(const WorkflowRows &rows, const RowOrder &order);
    void choose();
    void chooseFile();
    OpenStore *store() const;

    QList<QPointer<OpenStore>> m_stores;
    ChoiceBox *m_store;
    QLineEdit *m_filter;
    QListWidget *m_list;
    PlainLabel *m_note;
    QPushButton *m_choose;
    QList<WorkflowId> m_ids; ///< of the rows
    LatestRequest m_searching{this};
};

} // namespace stateloupe
