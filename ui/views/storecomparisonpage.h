#pragma once

#include "ui/controllers/storecomparison.h"

#include <QWidget>

class QCheckBox;
class QPushButton;
class QTableView;

namespace stateloupe {

class PlainLabel;

/// Two stores, id by id: what only one has, and what differs. Return opens a pair side by side.
class StoreComparisonPage : public QWidget
{
    Q_OBJECT

public:
    StoreComparisonPage(OpenStore *left, OpenStore *right, QWidget *parent = nullptr);

    QString title() const { return m_title; }
    StoreComparison *comparison() { return &m_comparison; }
    QTableView *table() const { return m_table; }

Q_SIGNALS:
    void pairRequested(const WorkflowId &id);
    /// One that only this store has.
    void workflowRequested(OpenStore *store, const WorkflowId &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build(const QString &left, const QString &right);
    void openRow(int row);
    void update();
    QString summary() const;

    QString m_title;
    StoreComparison m_comparison;
    PlainLabel *m_summary;
    QCheckBox *m_differencesOnly;
    QPushButton *m_stop;
    QTableView *m_table;
};

} // namespace stateloupe
