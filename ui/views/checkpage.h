#pragma once

#include "core/state/workflowid.h"

#include <QWidget>

class QModelIndex;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace stateloupe {

class MessagePage;
class PlainLabel;
class StoreCheck;

/// A page on what a check of many workflows has found, by rule, leading to the workflows.
class CheckPage : public QWidget
{
    Q_OBJECT

public:
    explicit CheckPage(StoreCheck *check, QWidget *parent = nullptr);

    QTreeView *results() const { return m_results; }
    QString summary() const; ///< "37 of 1 000 workflows have findings"

Q_SIGNALS:
    void workflowRequested(const WorkflowId &id, const QByteArray &rule);
    void checkRequested(); ///< of all workflows, again

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void update();
    void updatePage();
    void open(const QModelIndex &index);

    StoreCheck *m_check;
    PlainLabel *m_summary;
    QToolButton *m_stop;
    QPushButton *m_again;
    QStackedWidget *m_pages;
    QTreeView *m_results;
    MessagePage *m_message;
};

} // namespace stateloupe
