#pragma once

#include "core/async/latestrequest.h"
#include "core/json/jsondiff.h"
#include "core/json/jsonmerge.h"
#include "core/state/storedstate.h"

#include <QDialog>

class QBoxLayout;
class QDialogButtonBox;
class QPushButton;

namespace stateloupe {

class ChangeListView;
class ConflictView;
class DocumentSession;
class PlainLabel;

/// Somebody else saved the workflow meanwhile: what I changed, what they changed, both against what I loaded, and what
/// becomes of the two. Only places that both changed differently are asked about. Nothing has been written.
class ConflictDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose {
        Save, ///< a save has met another version
        Compare, ///< somebody wants to see it before
    };
    enum class Choice {
        KeepEditing,
        TakeTheirs,
        TakeMerged, ///< merged() on top of theirsDocument()
        SaveMine, ///< over theirs, which is no JSON
    };

    ConflictDialog(DocumentSession *session, const StoredState &theirs, Purpose purpose, QWidget *parent);

    const JsonDocument &theirsDocument() const { return m_merge.theirs(); }
    const JsonDocument &merged() const { return m_merged; }

Q_SIGNALS:
    /// Once, when the dialog closes.
    void chosen(ConflictDialog::Choice choice);

private:
    struct Prepared
    {
        JsonMerge merge;
        JsonDiff myDiff;
        JsonDiff theirDiff;
        QString fault; ///< why theirs is no JSON; empty if it is
    };
    struct Preview
    {
        JsonDocument merged;
        JsonDiff diff; ///< against theirs
    };

    ChangeListView *addList(QBoxLayout *layout, const QString &title, PlainLabel **note);
    void addButtons(QBoxLayout *layout);
    QPushButton *addButton(const QString &text, int role, Choice choice);
    void prepare(const StoredState &theirs);
    void showMine(const Prepared &prepared);
    void showPrepared(const Prepared &prepared);
    void showFault(const QString &fault);
    void updatePreview();
    void showPreview(const Preview &preview);

    DocumentSession *m_session;
    Purpose m_purpose;
    PlainLabel *m_sentence;
    ChangeListView *m_mineList;
    ChangeListView *m_theirsList;
    ChangeListView *m_resultList;
    PlainLabel *m_mineNote;
    PlainLabel *m_theirsNote;
    PlainLabel *m_resultNote;
    ConflictView *m_conflicts;
    QDialogButtonBox *m_buttons = nullptr;
    QPushButton *m_take = nullptr;
    JsonMerge m_merge;
    JsonDocument m_merged;
    LatestRequest m_comparing{this};
    LatestRequest m_previewing{this};
    Choice m_choice = Choice::KeepEditing;
};

} // namespace stateloupe
