#pragma once

#include "core/async/latestrequest.h"
#include "core/drafts/draft.h"
#include "core/json/jsondiff.h"

#include <QDialog>

namespace stateloupe {

class ChangeListView;
class PlainLabel;

/// What the unsaved edits of an earlier run are, before they are restored or discarded.
class DraftDialog : public QDialog
{
    Q_OBJECT

public:
    DraftDialog(const Draft &draft, QWidget *parent);

Q_SIGNALS:
    void restoreRequested();
    void discardRequested();

private:
    struct Comparison
    {
        JsonDocument before;
        JsonDocument after;
        JsonDiff diff;
        bool isRepair = false; ///< the text that was edited is no JSON
    };

    void compare(const Draft &draft);
    void showComparison(const Draft &draft, const Comparison &comparison);

    PlainLabel *m_note;
    ChangeListView *m_list;
    LatestRequest m_comparing{this};
};

} // namespace stateloupe
