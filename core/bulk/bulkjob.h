#pragma once

#include "core/async/background.h"
#include "core/async/statestore.h"
#include "core/async/whenfinished.h"
#include "core/bulk/bulklist.h"

#include <QElapsedTimer>
#include <QHash>
#include <QPointer>

#include <memory>

namespace stateloupe {

/// Works through a list of workflows, a few of them at a time, and tells how far it is. Lives in the thread that made
/// it (the GUI's) and never keeps it busy for long.
///
/// Every item ends with an outcome, whatever happens. When the store stops answering, the rest is left NotReached:
/// thousands of failures in a row would help nobody.
class BulkJob : public QObject
{
    Q_OBJECT

public:
    static constexpr int MostInFlight = 4;

    /// The list is shared with whoever shows it; nobody else changes it while the job runs. The job ends by itself when
    /// the store goes.
    BulkJob(StateStore *store, std::shared_ptr<BulkList> list, QObject *parent);

    void start(); ///< once
    /// Begins no further item and gives up what is waited for; finished() follows.
    void cancel();

    const std::shared_ptr<BulkList> &list() const { return m_list; }
    bool isRunning() const { return m_phase == Phase::Running || m_phase == Phase::Stopping; }
    bool isCancelled() const { return m_isCancelled; }
    /// Why the rest was not reached, when it was not somebody's wish.
    const std::optional<Error> &stopReason() const { return m_stopReason; }
    qsizetype total() const { return m_total; } ///< items that the job is about
    qsizetype done() const { return m_done; }

Q_SIGNALS:
    void progressed(); ///< some times a second
    void finished();
    void cancelRequested();

protected:
    /// Whether the job is about an item; asked for all of them at the start.
    virtual bool concerns(const BulkItem &item) const = 0;
    /// Begins an item; sooner or later end() is called for it, also from within.
    virtual void begin(qsizetype index) = 0;
    /// All items have ended; finish() has to follow. What else is to be done is done here.
    virtual void close() { finish(); }

    StateStore *store() const { return m_store; } ///< null when it is gone
    bool isStopping() const { return m_phase == Phase::Stopping; }
    BulkItem item(qsizetype index) const { return m_list->at(index); }
    void end(qsizetype index, BulkOutcome outcome, const QString &note = {});
    void end(qsizetype index, BulkItem item);
    /// end() for an error of the store, which may stop everything.
    void endFailed(qsizetype index, const Error &error);
    void stop(const Error &reason);
    void setStopReason(const Error &reason) { m_stopReason = reason; }
    void finish();

    /// Waits for something that belongs to an item and that cancel() cancels. `onStopped` when it has no result.
    template <typename T>
    void await(qsizetype index, const QFuture<T> &future, std::function<void(const T &result)> onResult,
        std::function<void()> onStopped);
    template <typename T>
    void compute(qsizetype index, std::function<T()> work, std::function<void(const T &result)> onResult,
        std::function<void()> onStopped);

private:
    enum class Phase { New, Running, Stopping, Closing, Finished };

    void pump();
    void findNext();
    void tellProgress();

    const QPointer<StateStore> m_store;
    const std::shared_ptr<BulkList> m_list;
    QHash<qsizetype, QFuture<void>> m_awaited; ///< one for each item in flight
    std::optional<Error> m_stopReason;
    QElapsedTimer m_sinceProgress;
    qsizetype m_next = 0;
    qsizetype m_total = 0;
    qsizetype m_done = 0;
    int m_inFlight = 0;
    Phase m_phase = Phase::New;
    bool m_isCancelled = false;
    bool m_isPumping = false;
};

template <typename T>
void BulkJob::await(qsizetype index, const QFuture<T> &future, std::function<void(const T &result)> onResult,
    std::function<void()> onStopped)
{
    m_awaited.insert(index, QFuture<void>(future));
    whenFinished<T>(
        future, this,
        [this, index, onResult = std::move(onResult)](const T &result) {
            m_awaited.remove(index);
            onResult(result);
        },
        [this, index, onStopped = std::move(onStopped)] {
            m_awaited.remove(index);
            onStopped();
        });
}

template <typename T>
void BulkJob::compute(qsizetype index, std::function<T()> work, std::function<void(const T &result)> onResult,
    std::function<void()> onStopped)
{
    const auto job = [work = std::move(work)](const std::function<bool()> &) { return work(); };
    await<T>(index, runInBackground<T>(job), std::move(onResult), std::move(onStopped));
}

} // namespace stateloupe
