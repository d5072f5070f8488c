#pragma once

#include "ui/widgets/noticebar.h"

class QAction;

namespace stateloupe {

class DocumentTabs;
class OpenStore;
class StoreRegistry;

/// What is to know about the store the user is at: that it does not answer, that it is lost, that it is a production
/// store.
class StoreNotices : public NoticeBar
{
    Q_OBJECT

public:
    /// `unlock` and `lock` are the window's actions for the current store.
    StoreNotices(StoreRegistry *stores, DocumentTabs *documents, QAction *unlock, QAction *lock, QWidget *parent);

    /// Something that is shown may have changed.
    void update();

private:
    OpenStore *troubledStore() const;
    void showTrouble(OpenStore *store);
    void showGuard(OpenStore *store);
    QString unsavedText(OpenStore *store) const;

    StoreRegistry *m_stores;
    DocumentTabs *m_documents;
    QAction *m_unlock;
    QAction *m_lock;
    QAction *m_cancel;
};

} // namespace stateloupe
