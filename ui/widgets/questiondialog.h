#pragma once

#include <QDialog>
#include <QDialogButtonBox>

namespace stateloupe {

/// A question that cannot wait, in the words of the thing it is about. Its texts may hold what a store sent: all of it
/// is shown as plain text, which QMessageBox would not do.
///
/// Use with open(): it deletes itself, and nobody waits in a nested event loop.
class QuestionDialog : public QDialog
{
    Q_OBJECT

public:
    QuestionDialog(const QString &iconName, const QString &title, const QString &text, QWidget *parent);

    /// Calls `chosen` when the button is pressed. The button is a verb and its object. The first one added is the
    /// default.
    void addChoice(const QString &text, QDialogButtonBox::ButtonRole role, std::function<void()> chosen);
    /// What happens on Escape too.
    void addCancel(std::function<void()> chosen = {});

private:
    QDialogButtonBox *m_buttons;
    bool m_hasDefault = false;
};

} // namespace stateloupe
