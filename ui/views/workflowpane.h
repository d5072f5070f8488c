#pragma once

#include "ui/controllers/openstore.h"
#include "ui/views/workflowtable.h"

#include <QPointer>
#include <QTimer>

class QAction;
class QLineEdit;
class QStackedWidget;
class QToolButton;

namespace stateloupe {

class MessagePage;
class PlainLabel;
class QueryBar;

/// The workflows of one store: what is asked for, table, how many; or why there are none.
class WorkflowPane : public QWidget
{
    Q_OBJECT

public:
    explicit WorkflowPane(QWidget *parent = nullptr);

    void setStore(OpenStore *store); ///< null: none
    void focusFilter();
    QueryBar *queryBar() const { return m_bar; }
    WorkflowTable *table() const { return m_table; }
    QLineEdit *filterField() const;
    /// Which columns are shown, of this store from now on.
    void setColumns(const WorkflowColumns &columns);
    /// What is offered where a store has no workflows.
    void setNewAction(QAction *action) { m_new = action; }

Q_SIGNALS:
    void openRequested(const WorkflowId &id, bool goesThere);
    void retryRequested();
    void explainRequested(); ///< step by step why the store could not be opened

private:
    void build();
    void connectTable();
    void update();
    void updateColumns();
    void updatePage();
    void showEmptiness();
    void showOpeningProblem();
    void showProblem(const QString &title, const QString &text, const QList<QAction *> &actions);
    void updateFooter();
    QString footerText() const;
    void openMatch();

    QPointer<OpenStore> m_store;
    QueryBar *m_bar;
    QStackedWidget *m_pages;
    WorkflowTable *m_table;
    MessagePage *m_message;
    PlainLabel *m_footer;
    QToolButton *m_stop;
    QAction *m_retry;
    QAction *m_clearFilter;
    QAction *m_new = nullptr;
    QAction *m_explain;
    bool m_opensMatch = false; ///< as soon as the filter has done its work
    QTimer m_clock; ///< for what changes with time alone
    QTimer m_patience; ///< nothing is said about what is quick
};

} // namespace stateloupe
