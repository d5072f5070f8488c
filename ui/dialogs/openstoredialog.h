#pragma once

#include "core/backends/storesettings.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QRadioButton;

namespace stateloupe {

class PlainLabel;

/// Asks which store to open: an address or a file, existing or to be made. Accepted means settings() are complete.
class OpenStoreDialog : public QDialog
{
    Q_OBJECT

public:
    explicit OpenStoreDialog(QWidget *parent);

    const StoreSettings &settings() const { return m_settings; }

private:
    void browse();
    void update();
    void tryToAccept();

    QLineEdit *m_address;
    QRadioButton *m_existing;
    QRadioButton *m_new;
    PlainLabel *m_problem;
    QPushButton *m_open;
    StoreSettings m_settings;
};

} // namespace stateloupe
