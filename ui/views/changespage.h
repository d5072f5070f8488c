#pragma once

#include <QWidget>

class QPushButton;

namespace stateloupe {

class ChangeListView;
class DocumentSession;
class PlainLabel;

/// The edits of a session that are not saved yet, each with its place. The chosen ones can be discarded, as a step that
/// can be undone; the views go to the one that is looked at.
class ChangesPage : public QWidget
{
    Q_OBJECT

public:
    explicit ChangesPage(DocumentSession *session, QWidget *parent = nullptr);

    ChangeListView *list() const { return m_list; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void update();
    void updateButton();
    void showPlace(int row);
    void discard();

    DocumentSession *m_session;
    PlainLabel *m_summary;
    ChangeListView *m_list;
    QPushButton *m_discard;
    bool m_isUpdating = false;
};

} // namespace stateloupe
