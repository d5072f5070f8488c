#pragma once

#include "ui/dialogs/storeform.h"

class QSpinBox;

namespace stateloupe {

class TlsFields;

/// A Redis server: where it is, who asks, and which keys are workflows.
class RedisForm : public StoreForm
{
    Q_OBJECT

public:
    explicit RedisForm(QWidget *parent = nullptr);

    void setSettings(const StoreSettings &settings) override;
    StoreSettings settings() const override;
    QString problem() const override;
    QLineEdit *passwordField() const override { return m_password; }

private:
    void addKeyFields(QFormLayout *layout);
    void update();

    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_socket;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QSpinBox *m_database;
    QLineEdit *m_prefix;
    QSpinBox *m_ttl;
    TlsFields *m_tls;
};

} // namespace stateloupe
