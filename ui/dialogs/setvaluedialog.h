#pragma once

#include "core/bulk/valuechange.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace stateloupe {

class PlainLabel;

/// Which value to set in one or many workflows, and to what.
class SetValueDialog : public QDialog
{
    Q_OBJECT

public:
    /// `place` is a proposal.
    SetValueDialog(qsizetype workflows, const QString &storeName, const QString &place, QWidget *parent);

    // What was entered, once it is accepted.
    ValuePlace place() const;
    QByteArray json() const;
    ValueChange::Missing missing() const;

private:
    void update();

    QLineEdit *m_place;
    PlainLabel *m_placeNote;
    QLineEdit *m_value;
    PlainLabel *m_valueNote;
    QCheckBox *m_creates;
    QPushButton *m_preview;
};

} // namespace stateloupe
