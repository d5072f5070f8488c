#pragma once

#include <QDialog>

class QFormLayout;
class QLineEdit;
class QPushButton;

namespace stateloupe {

class PlainLabel;

/// Under which id a workflow is created, and from what. Stays open until it is: whoever takes wanted() accepts it, or
/// says what is wrong.
///
/// Use with open(): it deletes itself.
class NewWorkflowDialog : public QDialog
{
    Q_OBJECT

public:
    /// `text` says what will be created and where; a random id is proposed.
    NewWorkflowDialog(const QString &title, const QString &text, const QString &verb, QWidget *parent);

    /// Asks for a template, too.
    void offerTemplate();
    QString id() const;
    QString templateFile() const; ///< empty: none

    /// It was not created, and why.
    void showFault(const QString &fault);

Q_SIGNALS:
    void wanted();

private:
    void chooseFile();
    void update();

    QFormLayout *m_form;
    QLineEdit *m_id;
    QLineEdit *m_template;
    PlainLabel *m_fault;
    QPushButton *m_create;
    bool m_isBusy = false;
};

} // namespace stateloupe
