#include "core/bulk/bulkjob.h"

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 ProgressInterval = 50; // milliseconds
constexpr qint64 LongestTurn = 8; // milliseconds without a look at the event loop

} // namespace

BulkJob::BulkJob(StateStore *store, std::shared_ptr<BulkList> list, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_list(std::move(list))
{
}

void BulkJob::start()
{
    Q_ASSERT(m_phase == Phase::New);
    m_phase = Phase::Running;
    for (qsizetype i = 0; i < m_list->size(); ++i)
        m_total += concerns(m_list->at(i));
    m_sinceProgress.start();
    QMetaObject::invokeMethod(this, &BulkJob::pump, Qt::QueuedConnection);
}

void BulkJob::cancel()
{
    if (!isRunning())
        return;
    m_isCancelled = true;
    m_phase = Phase::Stopping;
    for (QFuture<void> &future : m_awaited)
        future.cancel();
    Q_EMIT cancelRequested();
    QMetaObject::invokeMethod(this, &BulkJob::pump, Qt::QueuedConnection);
}

void BulkJob::stop(const Error &reason)
{
    if (m_phase != Phase::Running)
        return;
    m_stopReason = reason;
    m_phase = Phase::Stopping;
}

void BulkJob::pump()
{
    if (m_isPumping || !isRunning())
        return;
    m_isPumping = true;
    QElapsedTimer turn;
    turn.start();
    findNext();
    while (m_phase == Phase::Running && m_next < m_list->size() && m_inFlight < MostInFlight) {
        if (!m_store) {
            stop({ErrorKind::Unavailable, u"The store was closed."_s});
            break;
        }
        if (turn.hasExpired(LongestTurn)) {
            QMetaObject::invokeMethod(this, &BulkJob::pump, Qt::QueuedConnection);
            break;
        }
        ++m_inFlight;
        begin(m_next++);
        findNext();
    }
    m_isPumping = false;
    const bool isOver = m_phase == Phase::Stopping || m_next >= m_list->size();
    if (!isOver || m_inFlight > 0)
        return;
    m_phase = Phase::Closing;
    for (; m_next < m_list->size(); ++m_next) {
        if (concerns(m_list->at(m_next)))
            m_list->settle(m_next, BulkOutcome::NotReached);
    }
    close();
}

void BulkJob::findNext()
{
    while (m_next < m_list->size() && !concerns(m_list->at(m_next)))
        ++m_next;
}

void BulkJob::end(qsizetype index, BulkOutcome outcome, const QString &note)
{
    BulkItem ended = item(index);
    ended.outcome = outcome;
    ended.note = note;
    end(index, std::move(ended));
}

void BulkJob::end(qsizetype index, BulkItem item)
{
    m_list->set(index, std::move(item));
    --m_inFlight;
    ++m_done;
    tellProgress();
    pump();
}

void BulkJob::endFailed(qsizetype index, const Error &error)
{
    if (error.kind == ErrorKind::Unavailable)
        stop(error);
    if (error.kind == ErrorKind::NotFound)
        end(index, BulkOutcome::Gone);
    else if (error.kind == ErrorKind::Conflict)
        end(index, BulkOutcome::ChangedMeanwhile);
    else if (error.kind == ErrorKind::Cancelled)
        end(index, BulkOutcome::NotReached);
    else
        end(index, BulkOutcome::Failed, error.detail);
}

void BulkJob::tellProgress()
{
    if (m_sinceProgress.elapsed() < ProgressInterval)
        return;
    m_sinceProgress.restart();
    Q_EMIT progressed();
}

void BulkJob::finish()
{
    m_phase = Phase::Finished;
    Q_EMIT progressed();
    Q_EMIT finished();
}

} // namespace stateloupe
