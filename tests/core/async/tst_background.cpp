#include "core/async/background.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace stateloupe;

class TestBackground : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void computesInAnotherThread();
    void tellsWorkThatItIsCancelled();
    void skipsWorkCancelledBeforeItsTurn();
};

void TestBackground::computesInAnotherThread()
{
    const auto future
        = runInBackground<Qt::HANDLE>([](const auto &) { return static_cast<Qt::HANDLE>(QThread::currentThreadId()); });
    QVERIFY(future.result() != QThread::currentThreadId());
}

void TestBackground::tellsWorkThatItIsCancelled()
{
    QSemaphore started;
    std::atomic<bool> told = false;
    auto future = runInBackground<int>([&](const std::function<bool()> &isCancelled) {
        started.release();
        while (!isCancelled())
            QThread::yieldCurrentThread();
        told = true;
        return 0;
    });
    started.acquire();
    QVERIFY(!told);
    future.cancel();
    future.waitForFinished();
    QTRY_VERIFY(told);
    QCOMPARE(future.resultCount(), 0);
}

void TestBackground::skipsWorkCancelledBeforeItsTurn()
{
    QSemaphore leave;
    const int threads = QThreadPool::globalInstance()->maxThreadCount();
    QList<QFuture<int>> blockers;
    for (int i = 0; i < threads; ++i) {
        blockers.append(runInBackground<int>([&leave](const auto &) {
            leave.acquire();
            return 0;
        }));
    }
    std::atomic<bool> ran = false;
    auto future = runInBackground<int>([&ran](const auto &) {
        ran = true;
        return 0;
    });
    future.cancel();
    leave.release(threads);
    QThreadPool::globalInstance()->waitForDone();
    QVERIFY(!ran);
    QVERIFY(future.isFinished());
}

QTEST_GUILESS_MAIN(TestBackground)
#include "tst_background.moc"
