#include "ui/mainwindow/searchprogress.h"

#include "ui/controllers/activities.h"
#include "ui/controllers/openstore.h"
#include "ui/text/plaintext.h"

namespace stateloupe {

namespace {

constexpr qint64 Patience = 300; // milliseconds
constexpr qsizetype LongestName = 40;

} // namespace

SearchProgress::SearchProgress(OpenStore *store, Activities *activities)
    : QObject(store)
    , m_store(store)
    , m_activities(activities)
{
    connect(store->listing(), &WorkflowListing::changed, this, &SearchProgress::update);
}

SearchProgress::~SearchProgress()
{
    if (m_activity)
        m_activity->finish();
}

void SearchProgress::update()
{
    if (!m_store->listing()->isSearching()) {
        m_since.invalidate();
        if (m_activity)
            m_activity->finish();
        return;
    }
    if (!m_since.isValid())
        m_since.start();
    if (!m_activity && m_since.hasExpired(Patience)) {
        m_activity = m_activities->begin(tr("Searching %1").arg(singleLine(m_store->name(), LongestName)));
        // It is over within this call, and with it the activity that makes it.
        connect(
            m_activity, &Activity::cancelRequested, m_store->listing(), &WorkflowListing::stop, Qt::QueuedConnection);
    }
    if (m_activity)
        m_activity->setProgress(m_store->listing()->examinedCount());
}

} // namespace stateloupe
