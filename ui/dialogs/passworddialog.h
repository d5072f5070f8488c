#pragma once

#include "core/secret.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace stateloupe {

/// Asks for a password, for this session or to be kept in the keyring. Accepted means that password() is what was
/// typed, which may be nothing.
class PasswordDialog : public QDialog
{
    Q_OBJECT

public:
    /// `reason` is why it is asked for: what the keyring or the server said. Without `canRemember` it is for this
    /// session alone.
    PasswordDialog(const QString &storeName, const QString &reason, bool canRemember, QWidget *parent);

    Secret password() const;
    bool isToBeRemembered() const;

private:
    QLineEdit *m_field;
    QCheckBox *m_remember;
};

} // namespace stateloupe
