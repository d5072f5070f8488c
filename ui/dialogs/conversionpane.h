#pragma once

#include "core/conversion/conversion.h"

#include <QWidget>

class QPlainTextEdit;
class QRadioButton;

namespace stateloupe {

class ChoiceBox;
class PlainLabel;

/// Which framework and which mode, what comes of that, and what is lost. What both dialogs of conversions share.
class ConversionPane : public QWidget
{
    Q_OBJECT

public:
    explicit ConversionPane(const QString &frameworkLabel, QWidget *parent = nullptr);

    Framework framework() const;
    ConversionMode mode() const;
    void setFramework(Framework framework);

    void showBusy();
    /// `json` is shown in part, `summary` above the losses.
    void showResult(const QByteArray &json, const QList<Loss> &losses, const QString &summary = {});
    void showFault(const QString &fault);

Q_SIGNALS:
    void chosen(); ///< another framework or mode

private:
    void showLosses(const QStringList &lines);

    ChoiceBox *m_framework;
    QRadioButton *m_careful;
    QRadioButton *m_faithful;
    PlainLabel *m_summary;
    PlainLabel *m_losses;
    QPlainTextEdit *m_preview;
};

} // namespace stateloupe
