#pragma once

#include "ui/dialogs/storeform.h"

class QCheckBox;
class QSpinBox;

namespace stateloupe {

class TlsFields;

/// A PostgreSQL server: where it is, who asks, and which table holds workflows.
class PostgresForm : public StoreForm
{
    Q_OBJECT

public:
    explicit PostgresForm(QWidget *parent = nullptr);

    void setSettings(const StoreSettings &settings) override;
    StoreSettings settings() const override;
    QString problem() const override;
    QLineEdit *passwordField() const override { return m_password; }

private:
    void update();

    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QLineEdit *m_database;
    QLineEdit *m_table;
    QCheckBox *m_create;
    TlsFields *m_tls;
};

} // namespace stateloupe
