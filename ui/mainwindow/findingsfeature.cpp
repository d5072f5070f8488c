#include "ui/mainwindow/findingsfeature.h"

#include "core/async/background.h"
#include "ui/dialogs/repairpreview.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/session/documentsession.h"
#include "ui/session/sessionfindings.h"
#include "ui/text/findingtext.h"
#include "ui/text/formats.h"
#include "ui/views/documenttabs.h"
#include "ui/views/documentview.h"
#include "ui/views/findingschip.h"
#include "ui/views/findingspage.h"
#include "ui/views/inspectorpane.h"

#include <QMainWindow>
#include <QPointer>

namespace stateloupe {

using namespace Qt::StringLiterals;

FindingsFeature::FindingsFeature(const WindowParts &parts)
    : QObject(parts.window)
    , m_parts(parts)
{
    parts.actions->add({.name = u"view.findings"_s,
        .text = tr("Findings"),
        .shortcut = Qt::Key_F7,
        .icon = u"doctor"_s,
        .menu = WindowActions::Menu::View,
        .run = [this] { showPage()->setFocus(); },
        .isPossible = [documents = parts.documents] { return documents->current() != nullptr; }});
    connect(parts.documents, &DocumentTabs::sessionAdded, this, &FindingsFeature::addSession);
}

void FindingsFeature::addSession(DocumentSession *session)
{
    auto *view = qobject_cast<DocumentView *>(session->parent());
    auto *page = new FindingsPage(session);
    InspectorPane *inspector = view->inspector();
    inspector->addPage(tr("Findings"), page);
    const auto count = [inspector, page, findings = session->findings()] {
        const qsizetype found = findings->findings().size();
        inspector->setPageName(page, found > 0 ? tr("Findings %1").arg(formatCount(found)) : tr("Findings"));
    };
    connect(session->findings(), &SessionFindings::updated, page, count);
    connect(page, &FindingsPage::placeRequested, view, &DocumentView::reveal);
    connect(page, &FindingsPage::textRequested, view, [view] { view->chooseTab(DocumentView::Tab::Text); });
    connect(page, &FindingsPage::repairRequested, this,
        [this, session](const QByteArray &rule) { prepare(session, rule); });
    connect(view->findChild<FindingsChip *>(), &QToolButton::clicked, this, [this] { showPage()->setFocus(); });
}

FindingsPage *FindingsFeature::showPage()
{
    m_parts.documents->setShowsInspector(true);
    InspectorPane *inspector = m_parts.documents->currentView()->inspector();
    auto *page = inspector->findChild<FindingsPage *>();
    inspector->showPage(page);
    return page;
}

void FindingsFeature::prepare(DocumentSession *session, const QByteArray &rule)
{
    const auto preparing = runInBackground<Result<PreparedRepair>>(
        [rule, document = session->document(), row = std::optional(session->stored().summary)](
            const std::function<bool()> &isCancelled) {
            const Doctor doctor({.now = currentMicros(), .noProgressSince = {}});
            return prepareRepair(doctor, rule, document, row, isCancelled);
        });
    m_preparing.start<Result<PreparedRepair>>(
        preparing, [this, rule, session = QPointer(session)](const Result<PreparedRepair> &repair) {
            if (!session || session != m_parts.documents->current())
                return;
            if (repair)
                preview(session, rule, *repair);
            else
                session->edit(tl::unexpected(repair.error()), repairTitle(rule)); // says why not
        });
}

void FindingsFeature::preview(DocumentSession *session, const QByteArray &rule, const PreparedRepair &repair)
{
    auto *dialog = new RepairPreview(session, rule, repair, m_parts.window);
    connect(dialog, &QDialog::accepted, session,
        [session, rule, edit = repair.edit] { session->edit(edit, repairTitle(rule)); });
    dialog->open();
}

} // namespace stateloupe
