#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace stateloupe {

class PlainLabel;

/// Asks for the name under which a query is kept.
///
/// Use with open(): it deletes itself.
class NameFilterDialog : public QDialog
{
    Q_OBJECT

public:
    /// `taken` are names whose queries would be replaced.
    NameFilterDialog(const QString &query, const QStringList &taken, QWidget *parent);

Q_SIGNALS:
    void named(const QString &name);

private:
    void update();

    QStringList m_taken;
    QLineEdit *m_name;
    PlainLabel *m_note;
    QPushButton *m_save;
};

} // namespace stateloupe
