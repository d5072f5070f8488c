#pragma once

#include "ui/controllers/comparison.h"

#include <QWidget>

class QAction;
class QLineEdit;
class QTimer;
class QToolButton;

namespace stateloupe {

class PlainLabel;

/// How many differences there are of which kind, each kind a switch that hides it; a filter by text; and what can be
/// done.
class ComparisonBar : public QWidget
{
    Q_OBJECT

public:
    /// One button for each action, after the filter. The actions stay the caller's.
    ComparisonBar(Comparison *comparison, const QList<QAction *> &actions, QWidget *parent = nullptr);

    QLineEdit *filterField() const { return m_filter; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void update();
    void updateKinds();
    void applyFilter();

    Comparison *m_comparison;
    PlainLabel *m_summary;
    QList<QToolButton *> m_kinds; ///< in the order of DifferenceKind
    QLineEdit *m_filter;
    QTimer *m_pause; ///< between typing and filtering
};

} // namespace stateloupe
