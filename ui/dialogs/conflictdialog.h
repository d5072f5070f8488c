#pragma once

#include "core/async/latestrequest.h"
#include "core/json/jsondiff.h"
#include "core/state/storedstate.h"

#include <QDialog>

class QGridLayout;
class QVBoxLayout;

namespace stateloupe {

class ChangeListView;
class DocumentSession;
class PlainLabel;

/// Somebody else saved the workflow meanwhile: what I changed and what they changed, both against what I loaded.
/// Nothing has been written; nothing is unless the user says which version it shall be.
class ConflictDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Choice { KeepEditing, TakeTheirs, SaveMine };

    ConflictDialog(DocumentSession *session, const StoredState &theirs, QWidget *parent);

Q_SIGNALS:
    /// Once, when the dialog closes.
    void chosen(ConflictDialog::Choice choice);

private:
    struct Theirs
    {
        JsonDiff diff;
        JsonDocument document;
        QString fault; ///< why it is no JSON; empty if it is
    };

    ChangeListView *addSide(QGridLayout *sides, int column, const QString &title, PlainLabel **note);
    void addButtons(QVBoxLayout *layout);
    void compareTheirs(const StoredState &theirs);
    void showTheirs(const Theirs &theirs);

    DocumentSession *m_session;
    ChangeListView *m_mineList;
    ChangeListView *m_theirsList;
    PlainLabel *m_mineNote;
    PlainLabel *m_theirsNote;
    LatestRequest m_comparing{this};
    Choice m_choice = Choice::KeepEditing;
};

} // namespace stateloupe
