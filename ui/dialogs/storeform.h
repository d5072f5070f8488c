#pragma once

#include "core/backends/storesettings.h"

#include <QWidget>

class QFormLayout;
class QLineEdit;

namespace stateloupe {

/// The fields of one kind of store. A password goes in through its field and comes out of it; it is never part of the
/// settings.
class StoreForm : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// `settings` are of the kind that this form is for.
    virtual void setSettings(const StoreSettings &settings) = 0;
    virtual StoreSettings settings() const = 0;
    /// What is missing, as a sentence; empty when the store can be opened.
    virtual QString problem() const = 0;
    virtual QLineEdit *passwordField() const { return nullptr; }

Q_SIGNALS:
    void changed();

protected:
    /// A text field with its label, named after it.
    QLineEdit *addField(QFormLayout *layout, const QString &label, const QString &placeholder = {});
    /// Where fields stand in a form.
    static QFormLayout *makeLayout(QWidget *parent);
};

} // namespace stateloupe
