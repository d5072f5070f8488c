#pragma once

#include <QDialog>

class QCheckBox;
class QPushButton;

namespace stateloupe {

class ChangeListView;
class DocumentSession;
class FidelityPane;
class PlainLabel;

/// What a save is about to change, before it does. Accepted means: save. Follows the session while it is open.
class ReviewChanges : public QDialog
{
    Q_OBJECT

public:
    ReviewChanges(DocumentSession *session, const QString &storeName, QWidget *parent);

Q_SIGNALS:
    /// The user wants to see a place instead of saving; the dialog closes with it.
    void placeRequested(const QByteArray &pointer);

private:
    void checkFidelity();
    void update();

    DocumentSession *m_session;
    PlainLabel *m_note;
    ChangeListView *m_list;
    FidelityPane *m_fidelity;
    QCheckBox *m_exactBytes;
    QPushButton *m_save;
};

} // namespace stateloupe
