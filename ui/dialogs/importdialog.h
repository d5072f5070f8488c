#pragma once

#include "core/async/latestrequest.h"
#include "core/conversion/conversion.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace stateloupe {

class ChoiceBox;
class ConversionPane;
class PlainLabel;

/// What convertFrom() is to be given.
struct ImportRequest
{
    JsonDocument text;
    Framework framework;
    ImportSettings settings;
};

/// What a framework wrote as a new workflow: whose it is, what comes of it, under which id and into which store. Stays
/// open until the workflow is created: whoever takes wanted() accepts it, or says what is wrong.
///
/// Use with open(): it deletes itself.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `file` and `stores` are names for people.
    ImportDialog(
        const JsonDocument &text, const QString &file, const QStringList &stores, int currentStore, QWidget *parent);

    int store() const;
    QString id() const;
    ImportRequest request() const;

    /// It was not created, and why.
    void showFault(const QString &fault);

Q_SIGNALS:
    void wanted();

private:
    void convert();
    struct Preview;
    void take(const Preview &preview);
    void update();

    const JsonDocument m_text;
    ConversionPane *m_pane;
    ChoiceBox *m_store;
    QLineEdit *m_id;
    PlainLabel *m_fault;
    QPushButton *m_create;
    ImportSettings m_settings;
    bool m_isPossible = false;
    bool m_isBusy = false;
    LatestRequest m_converting{this};
};

} // namespace stateloupe
