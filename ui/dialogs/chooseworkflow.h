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

/// Asks for one workflow of the open stores or tabs, or for a file that holds one.
class ChooseWorkflow : public QDialog
{
    Q_OBJECT

public:
    struct Choice
    {
        QPointer<OpenStore> store;
        WorkflowId id;
    };

    /// `opened` are the workflows of tabs.
    ChooseWorkflow(StoreRegistry *stores, const QList<Choice> &opened, const QString &title, QWidget *parent);

Q_SIGNALS:
    void chosen(OpenStore *store, const WorkflowId &id); ///< the dialog closes with it
    void fileChosen(const QString &path); ///< the same

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void showOpened();
    void show(const WorkflowRows &rows, const RowOrder &order);
    void clear();
    void add(const Choice &choice, const QString &text);
    void choose();
    void chooseFile();
    OpenStore *store() const; ///< null for the opened ones

    const QList<Choice> m_opened;
    QList<QPointer<OpenStore>> m_stores;
    ChoiceBox *m_store;
    QLineEdit *m_filter;
    QListWidget *m_list;
    PlainLabel *m_note;
    QPushButton *m_choose;
    QList<Choice> m_choices; ///< of the rows
    LatestRequest m_searching{this};
};

} // namespace stateloupe
