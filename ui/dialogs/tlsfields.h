#pragma once

#include "core/backends/storesettings.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace stateloupe {

class ChoiceBox;
class PlainLabel;

/// How a connection is protected. To go without protection over a network takes a tick of its own.
class TlsFields : public QWidget
{
    Q_OBJECT

public:
    explicit TlsFields(QWidget *parent = nullptr);

    void setSettings(const TlsSettings &settings);
    TlsSettings settings() const;
    /// Whether what is typed leads to this machine, where nothing has to be encrypted.
    void setIsLocal(bool isLocal);
    QString problem() const;

Q_SIGNALS:
    void changed();

private:
    void browse();
    void update();

    ChoiceBox *m_policy;
    QWidget *m_authority;
    QLineEdit *m_caFile;
    PlainLabel *m_warning;
    QCheckBox *m_accepted;
    bool m_isLocal = true;
};

} // namespace stateloupe
