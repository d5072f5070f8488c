#pragma once

#include "core/json/jsontypes.h"

#include <QDialog>

class QFormLayout;
class QLineEdit;
class QPushButton;

namespace stateloupe {

class ChoiceBox;
class DocumentSession;
class LongTextEdit;
class NodeAnchor;
class PlainLabel;
struct MessageText;
struct NewMessage;

/// Who says what: role, name and content of a message, to add one, with its function call and metadata, or to change
/// one. Becomes one step; deletes itself.
class MessageDialog : public QDialog
{
    Q_OBJECT

public:
    /// Whether the state has a list of messages, or lacks one so that it can be made.
    static bool canAdd(const DocumentSession *session);
    /// A new message as number `row` of the list.
    static MessageDialog *add(DocumentSession *session, quint32 row, QWidget *parent);
    static MessageDialog *change(DocumentSession *session, NodeId message, QWidget *parent);

    void accept() override;
    void reject() override;

private:
    MessageDialog(DocumentSession *session, NodeId place, QWidget *parent);

    void build(const QString &title, const QString &verb);
    QFormLayout *makeForm();
    void fill(const MessageText &text);
    MessageText text() const;
    NewMessage message() const;
    QString fault() const;
    void update();
    bool isModified() const;
    bool add();
    bool change();

    DocumentSession *m_session;
    NodeAnchor *m_place; ///< the list or, where there is none, the state; or the message
    int m_row = -1; ///< where a new one goes
    bool m_hasText = true; ///< the content can be edited here
    ChoiceBox *m_role;
    QLineEdit *m_name;
    LongTextEdit *m_content;
    QLineEdit *m_functionCall; ///< of a new message, as m_metadata
    QLineEdit *m_metadata;
    PlainLabel *m_fault;
    QPushButton *m_apply = nullptr;
    QString m_originalRole;
    QString m_originalName;
    QString m_originalContent;
};

} // namespace stateloupe
