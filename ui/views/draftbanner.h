#pragma once

#include "core/drafts/draft.h"
#include "ui/widgets/noticebar.h"

namespace stateloupe {

/// Offers the unsaved edits that an earlier run of the program left behind.
class DraftBanner : public NoticeBar
{
    Q_OBJECT

public:
    explicit DraftBanner(QWidget *parent = nullptr);

    void offer(const Draft &draft, bool isOnStored);

Q_SIGNALS:
    void restoreRequested();
    void compareRequested();
    void discardRequested();

private:
    QAction *m_restore;
    QAction *m_compare;
    QAction *m_discard;
};

} // namespace stateloupe
