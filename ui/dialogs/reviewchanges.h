#pragma once

#include <QDialog>

class QCheckBox;
class QPushButton;

namespace stateloupe {

class ChangeListView;
class DocumentSession;
class PlainLabel;

/// What a save is about to change, before it does. Accepted means: save. Follows the session while it is open.
class ReviewChanges : public QDialog
{
    Q_OBJECT

public:
    ReviewChanges(DocumentSession *session, const QString &storeName, QWidget *parent);

private:
    void update();

    DocumentSession *m_session;
    PlainLabel *m_note;
    ChangeListView *m_list;
    QCheckBox *m_exactBytes;
    QPushButton *m_save;
};

} // namespace stateloupe
