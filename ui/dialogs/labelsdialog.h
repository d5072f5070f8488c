#pragma once

#include <QDialog>
#include <QStringList>

#include <optional>

class QComboBox;
class QPlainTextEdit;

namespace stateloupe {

/// The current framework and the tags of a workflow.
///
/// Use with open(): it deletes itself.
class LabelsDialog : public QDialog
{
    Q_OBJECT

public:
    /// Tags that no line of text can hold are left out, and so stay as they are.
    LabelsDialog(const std::optional<QString> &framework, const QStringList &tags, QWidget *parent);

    // What was entered, once it is accepted.
    bool hasOtherFramework() const;
    std::optional<QString> framework() const; ///< nullopt: none
    QStringList addedTags() const;
    QStringList removedTags() const;

private:
    QStringList enteredTags() const;

    QComboBox *m_framework;
    QPlainTextEdit *m_tags;
    std::optional<QString> m_oldFramework;
    QStringList m_oldTags;
};

} // namespace stateloupe
