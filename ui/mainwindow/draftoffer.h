#pragma once

#include "core/async/latestrequest.h"
#include "core/drafts/draftbox.h"
#include "ui/mainwindow/windowparts.h"

#include <QObject>

namespace stateloupe {

class DraftBanner;
class DraftKeeper;

/// Keeps the unsaved edits of one session on the disk, and offers those that an earlier run left there.
class DraftOffer : public QObject
{
    Q_OBJECT

public:
    /// Belongs to the session. `store` is the identity of its store.
    DraftOffer(DocumentSession *session, const DraftBox &box, const QString &store, const WindowParts &parts);

private:
    struct Found
    {
        std::optional<Draft> draft;
        bool isOnStored = false; ///< the store holds what the draft was made on
    };

    void look();
    void offer(const Found &found);
    void restore();
    void compare();
    void discard();
    void drop();
    void tellFailure(const Error &error);

    DocumentSession *m_session;
    DraftBox m_box;
    QString m_store;
    WindowParts m_parts;
    DraftKeeper *m_keeper;
    DraftBanner *m_banner;
    Found m_found;
    bool m_hasLooked = false;
    bool m_isRestoring = false;
    bool m_hasToldFailure = false;
    LatestRequest m_looking{this};
};

} // namespace stateloupe
