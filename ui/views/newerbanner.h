#pragma once

#include "ui/widgets/noticebar.h"

class QTimer;

namespace stateloupe {

class DocumentSession;

/// Tells that the store holds a newer version of an opened workflow than the one that is edited, and what can be done.
class NewerBanner : public NoticeBar
{
    Q_OBJECT

public:
    explicit NewerBanner(DocumentSession *session, QWidget *parent = nullptr);

private:
    void update();
    QString sentence() const;

    DocumentSession *m_session;
    QAction *m_reload;
    QAction *m_compare;
    QAction *m_keepMine;
    QTimer *m_clock; ///< relative times grow old
};

} // namespace stateloupe
