#include "ui/mainwindow/searchfeature.h"

#include "ui/controllers/activities.h"
#include "ui/controllers/storeregistry.h"
#include "ui/controllers/textsearch.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/session/documentsession.h"
#include "ui/text/plaintext.h"
#include "ui/views/documenttabs.h"
#include "ui/views/documentview.h"
#include "ui/views/searchpage.h"

#include <QMainWindow>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestText = 40;

/// The view that shows what is at `place`.
DocumentView::Tab tabFor(const JsonPointer &place)
{
    const QString part = place.tokens().value(0);
    if (part == "messages"_L1)
        return DocumentView::Tab::Transcript;
    if (part == "context"_L1)
        return DocumentView::Tab::Context;
    if (part == "metadata"_L1)
        return DocumentView::Tab::Metadata;
    return DocumentView::Tab::Text;
}

} // namespace

SearchFeature::SearchFeature(const WindowParts &parts)
    : QObject(parts.window)
    , m_parts(parts)
{
    parts.actions->add({.name = u"edit.searchAll"_s,
        .text = tr("Search in &all values…"),
        .shortcut = Qt::CTRL | Qt::SHIFT | Qt::Key_F,
        .icon = u"search"_s,
        .menu = WindowActions::Menu::Edit,
        .run = [this] { showPage(); },
        .isPossible = [stores = parts.stores] { return !stores->stores().isEmpty(); }});
}

void SearchFeature::showPage()
{
    if (!m_page) {
        m_page = new SearchPage(m_parts.stores);
        connect(m_page, &SearchPage::openRequested, this, &SearchFeature::open);
        connect(m_page->search(), &TextSearch::changed, this, &SearchFeature::tellProgress);
        m_parts.documents->addPage(m_page, tr("Search"));
    }
    m_parts.documents->setCurrentWidget(m_page);
    m_page->focusText();
}

void SearchFeature::tellProgress()
{
    TextSearch *search = m_page ? m_page->search() : nullptr;
    if (!search || !search->isRunning()) {
        if (m_activity)
            m_activity->finish();
        return;
    }
    if (!m_activity) {
        m_activity = m_parts.activities->begin(tr("Searching for %1").arg(singleLine(search->text(), LongestText)));
        connect(m_activity, &Activity::cancelRequested, search, &TextSearch::stop, Qt::QueuedConnection);
        connect(search, &QObject::destroyed, m_activity, &Activity::finish);
    }
    m_activity->setProgress(search->model()->examinedCount());
}

void SearchFeature::open(OpenStore *store, const WorkflowId &id, const JsonPointer &place)
{
    m_parts.stores->setCurrent(store);
    const bool isNew = m_parts.documents->open(store, id);
    DocumentSession *session = m_parts.documents->current();
    if (!session)
        return;
    if (!isNew && session->phase() == DocumentSession::Phase::Ready)
        return goTo(session, place);
    // The first document that comes is gone to, and none that comes later.
    auto *waiting = new QObject(session);
    connect(session, &DocumentSession::phaseChanged, waiting, [this, session, place, waiting] {
        if (session->phase() == DocumentSession::Phase::Loading)
            return;
        waiting->deleteLater();
        waiting->disconnect();
        session->disconnect(waiting);
        if (session->phase() == DocumentSession::Phase::Ready)
            goTo(session, place);
    });
    if (isNew)
        session->load();
}

void SearchFeature::goTo(DocumentSession *session, const JsonPointer &place)
{
    if (m_parts.documents->current() != session)
        return;
    if (const auto node = session->document().resolve(place))
        session->setCurrentNode(*node);
    m_parts.documents->currentView()->chooseTab(tabFor(place));
}

} // namespace stateloupe
