#include "ui/mainwindow/draftoffer.h"

#include "core/async/background.h"
#include "ui/dialogs/draftdialog.h"
#include "ui/mainwindow/statusline.h"
#include "ui/session/documentsession.h"
#include "ui/session/draftkeeper.h"
#include "ui/text/workflowtext.h"
#include "ui/views/documentview.h"
#include "ui/views/draftbanner.h"
#include "ui/widgets/toastarea.h"

#include <QMainWindow>

namespace stateloupe {

DraftOffer::DraftOffer(DocumentSession *session, const DraftBox &box, const QString &store, const WindowParts &parts)
    : QObject(session)
    , m_session(session)
    , m_box(box)
    , m_store(store)
    , m_parts(parts)
    , m_keeper(new DraftKeeper(session, box, store))
    , m_banner(new DraftBanner)
{
    qobject_cast<DocumentView *>(session->parent())->addBanner(m_banner);
    connect(session, &DocumentSession::phaseChanged, this, &DraftOffer::look);
    const auto hideRestored = [this] {
        if (m_isRestoring)
            m_banner->hide();
    };
    connect(session, &DocumentSession::documentChanged, this, hideRestored);
    connect(session, &DocumentSession::documentReset, this, hideRestored);
    connect(session, &DocumentSession::editRefused, this, [this] { m_isRestoring = false; });
    connect(m_keeper, &DraftKeeper::failed, this, &DraftOffer::tellFailure);
    connect(m_keeper, &DraftKeeper::kept, this, [this] {
        if (m_isRestoring)
            drop(); // what was left behind is ours now
        m_isRestoring = false;
    });
    connect(m_banner, &DraftBanner::restoreRequested, this, &DraftOffer::restore);
    connect(m_banner, &DraftBanner::compareRequested, this, &DraftOffer::compare);
    connect(m_banner, &DraftBanner::discardRequested, this, &DraftOffer::discard);
}

void DraftOffer::look()
{
    using Phase = DocumentSession::Phase;
    if (m_hasLooked || (m_session->phase() != Phase::Ready && m_session->phase() != Phase::Malformed))
        return;
    m_hasLooked = true;
    const auto find = [box = m_box, store = m_store, id = m_session->id(), text = m_session->stored().text](
                          const std::function<bool()> &) -> Result<Found> {
        return box.find(store, id).map([&text](const std::optional<Draft> &draft) {
            return Found{draft, draft && draft->base == text};
        });
    };
    m_looking.start<Result<Found>>(runInBackground<Result<Found>>(find), [this](const Result<Found> &found) {
        if (!found)
            m_parts.status->showMessage(found.error().detail);
        else if (found->draft)
            offer(*found);
    });
}

void DraftOffer::offer(const Found &found)
{
    m_found = found;
    m_banner->offer(*found.draft, found.isOnStored);
}

void DraftOffer::restore()
{
    m_isRestoring = true;
    m_session->restoreDraft(*m_found.draft);
}

void DraftOffer::compare()
{
    auto *dialog = new DraftDialog(*m_found.draft, m_parts.window);
    connect(m_session, &QObject::destroyed, dialog, &QObject::deleteLater);
    connect(dialog, &DraftDialog::restoreRequested, this, &DraftOffer::restore);
    connect(dialog, &DraftDialog::discardRequested, this, &DraftOffer::discard);
    dialog->open();
}

void DraftOffer::discard()
{
    drop();
    m_banner->hide();
    m_parts.toasts->show(tr("Discarded the earlier changes of %1").arg(shortWorkflowIdText(m_session->id())),
        tr("Undo"), [offer = QPointer(this)] {
            if (offer)
                offer->offer(offer->m_found);
        });
}

void DraftOffer::drop()
{
    runInBackground<bool>([box = m_box, store = m_store, id = m_session->id()](const std::function<bool()> &) {
        box.drop(store, id);
        return true;
    });
}

void DraftOffer::tellFailure(const Error &error)
{
    if (!m_hasToldFailure)
        m_parts.status->showMessage(tr("Your changes are only here, not on the disk: %1").arg(error.detail));
    m_hasToldFailure = true;
}

} // namespace stateloupe
