#pragma once

#include "ui/controllers/savedfilters.h"

#include <QDialog>

class QTableWidget;
class QToolButton;

namespace stateloupe {

/// The filters that people have saved: to rename, to bring into another order and to delete.
///
/// Use with open(): it deletes itself. Nothing changes unless it is accepted.
class FiltersDialog : public QDialog
{
    Q_OBJECT

public:
    FiltersDialog(const QList<SavedFilter> &filters, QWidget *parent);

Q_SIGNALS:
    void chosen(const QList<SavedFilter> &filters);

private:
    void fill(const QList<SavedFilter> &filters);
    QList<SavedFilter> filters() const;
    void moveCurrent(int rows);
    void deleteCurrent();
    void update();

    QTableWidget *m_table;
    QToolButton *m_up;
    QToolButton *m_down;
    QToolButton *m_delete;
};

} // namespace stateloupe
