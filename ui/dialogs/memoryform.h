#pragma once

#include "ui/dialogs/storeform.h"

namespace stateloupe {

/// A store that lives as long as the program.
class MemoryForm : public StoreForm
{
    Q_OBJECT

public:
    explicit MemoryForm(QWidget *parent = nullptr);

    void setSettings(const StoreSettings &settings) override;
    StoreSettings settings() const override;
    QString problem() const override { return {}; }

private:
    QLineEdit *m_name;
};

} // namespace stateloupe
