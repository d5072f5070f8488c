#pragma once

#include "ui/controllers/openstore.h"
#include "ui/views/workflowtable.h"

#include <QPointer>
#include <QTimer>

class QLineEdit;
class QStackedWidget;

namespace stateloupe {

class MessagePage;
class PlainLabel;

/// The workflows of one store: filter, table, how many; or why there are none.
class WorkflowPane : public QWidget
{
    Q_OBJECT

public:
    explicit WorkflowPane(QWidget *parent = nullptr);

    void setStore(OpenStore *store); ///< null: none
    void focusFilter();
    WorkflowTable *table() { return m_table; }
    QLineEdit *filterField() { return m_filter; }

Q_SIGNALS:
    void openRequested(const WorkflowId &id, bool goesThere);
    void retryRequested();
    void explainRequested(); ///< step by step why the store could not be opened

private:
    void update();
    void updateColumns();
    void updatePage();
    void updateFooter();
    void showOpeningProblem();
    void showProblem(const QString &title, const QString &text, const QList<QAction *> &actions);
    void requestFilter();
    void openMatch();

    QPointer<OpenStore> m_store;
    QLineEdit *m_filter;
    QStackedWidget *m_pages;
    WorkflowTable *m_table;
    MessagePage *m_message;
    PlainLabel *m_footer;
    QAction *m_retry;
    QAction *m_clearFilter;
    QAction *m_explain;
    bool m_opensMatch = false; ///< as soon as the filter has done its work
    QTimer m_clock; ///< for what changes with time alone
    QTimer m_patience; ///< nothing is said about a listing that is quick
};

} // namespace stateloupe
