#pragma once

#include "ui/controllers/comparison.h"

#include <QPointer>
#include <QWidget>

class QToolButton;

namespace stateloupe {

class ElidedLabel;
class EnvironmentBadge;
class OpenStore;

/// What one side of a comparison is: store and id, size, age, and whether it may be changed.
class ComparisonHeader : public QWidget
{
    Q_OBJECT

public:
    /// `store` is that of the side's session, or null.
    ComparisonHeader(Comparison *comparison, Comparison::Side side, OpenStore *store, QWidget *parent = nullptr);

Q_SIGNALS:
    void showRequested(); ///< the workflow itself
    void saveRequested();

private:
    void update();
    QStringList facts() const;

    Comparison *m_comparison;
    Comparison::Side m_side;
    QPointer<OpenStore> m_store;
    ElidedLabel *m_id;
    ElidedLabel *m_facts;
    EnvironmentBadge *m_environment;
    QToolButton *m_save;
};

} // namespace stateloupe
