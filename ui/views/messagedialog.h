#pragma once

#include "core/json/jsontypes.h"

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace stateloupe {

class DocumentSession;
class LongTextEdit;
class NodeAnchor;
struct MessageText;

/// Who says what: role, name and content of a message, to add one or to change one. Becomes one step; deletes itself.
class MessageDialog : public QDialog
{
    Q_OBJECT

public:
    /// A new message as number `row` of the list `messages`.
    static MessageDialog *add(DocumentSession *session, NodeId messages, quint32 row, QWidget *parent);
    static MessageDialog *change(DocumentSession *session, NodeId message, QWidget *parent);

    void accept() override;
    void reject() override;

private:
    MessageDialog(DocumentSession *session, NodeId place, QWidget *parent);

    void build(const QString &title, const QString &verb);
    void fill(const MessageText &text);
    MessageText text() const;
    bool isModified() const;

    DocumentSession *m_session;
    NodeAnchor *m_place; ///< the list, or the message
    int m_row = -1; ///< where a new one goes
    bool m_hasText = true; ///< the content can be edited here
    QComboBox *m_role;
    QLineEdit *m_name;
    LongTextEdit *m_content;
    QString m_originalRole;
    QString m_originalName;
    QString m_originalContent;
};

} // namespace stateloupe
