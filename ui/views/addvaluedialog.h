#pragma once

#include "core/json/jsontypes.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace stateloupe {

class ChoiceBox;
class DocumentSession;
class NodeAnchor;
class PlainLabel;

/// Adds a value to an object or a list: its key, what kind of value it is, and the value where that is short.
class AddValueDialog : public QDialog
{
    Q_OBJECT

public:
    /// Inserts as child number `row` of `container`. Deletes itself.
    AddValueDialog(DocumentSession *session, NodeId container, quint32 row, QWidget *parent);

    void accept() override;

private:
    JsonType type() const;
    QByteArray json() const; ///< empty when what is typed is no such value
    QString fault() const;
    void update();

    DocumentSession *m_session;
    NodeAnchor *m_container;
    quint32 m_row;
    bool m_hasKey;
    QLineEdit *m_key;
    ChoiceBox *m_type;
    QLineEdit *m_value;
    PlainLabel *m_fault;
    QPushButton *m_add;
};

} // namespace stateloupe
