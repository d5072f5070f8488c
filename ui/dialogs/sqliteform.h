#pragma once

#include "ui/dialogs/storeform.h"

class QCheckBox;

namespace stateloupe {

/// A database file, existing or to be made.
class SqliteForm : public StoreForm
{
    Q_OBJECT

public:
    explicit SqliteForm(QWidget *parent = nullptr);

    void setSettings(const StoreSettings &settings) override;
    StoreSettings settings() const override;
    QString problem() const override;

private:
    void browse();

    QLineEdit *m_path;
    QCheckBox *m_create;
};

} // namespace stateloupe
