#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace stateloupe {

class PlainLabel;

/// The name of a new checkpoint, and its metadata.
///
/// Use with open(): it deletes itself.
class CheckpointDialog : public QDialog
{
    Q_OBJECT

public:
    explicit CheckpointDialog(QWidget *parent);

    // What was entered, once it is accepted.
    QString name() const;
    QByteArray metadata() const; ///< an object, or empty

private:
    void update();

    QLineEdit *m_name;
    QLineEdit *m_metadata;
    PlainLabel *m_note;
    QPushButton *m_create;
};

} // namespace stateloupe
