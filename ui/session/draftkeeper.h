#pragma once

#include "core/async/latestrequest.h"
#include "core/drafts/draftbox.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace stateloupe {

class DocumentSession;

/// Keeps a session's unsaved edits on the disk, a moment after each, off the GUI thread. They go when they are saved or
/// undone, and with the session: who closes it has been asked. They stay when the program dies.
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds Pause{250}; ///< after an edit, before it is written

    /// Belongs to the session. `store` tells stores apart and holds no secret.
    DraftKeeper(DocumentSession *session, const DraftBox &box, const QString &store);
    ~DraftKeeper() override;

Q_SIGNALS:
    void kept(); ///< what is on the disk is the document as it was a moment ago
    void failed(const Error &error); ///< the edits are in this program alone

private:
    void schedule();
    void write();
    void remove();

    DocumentSession *m_session;
    QString m_store;
    std::shared_ptr<DraftSlot> m_slot;
    bool m_isKept = false; ///< there is something on the disk, or about to be
    QTimer m_pause;
    QElapsedTimer m_writingTime;
    LatestRequest m_writing{this};
};

} // namespace stateloupe
