#include "core/async/whenfinished.h"

#include <QPromise>
#include <QTest>
#include <QThread>

#include <memory>
#include <thread>

using namespace stateloupe;

class TestWhenFinished : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void deliversFromTheEventLoop();
    void deliversInTheContextsThread();
    void tellsOfCancelling();
    void servesSeveralConsumers();
    void forgetsADeadContext();
    void handlerMayEndTheContext();

private:
    QPromise<int> m_promise;
};

void TestWhenFinished::init()
{
    m_promise = QPromise<int>();
    m_promise.start();
}

void TestWhenFinished::deliversFromTheEventLoop()
{
    m_promise.addResult(7);
    m_promise.finish();
    int result = 0;
    whenFinished<int>(m_promise.future(), this, [&result](int value) { result = value; });
    QCOMPARE(result, 0);
    QTRY_COMPARE(result, 7);
}

void TestWhenFinished::deliversInTheContextsThread()
{
    QThread *deliveredIn = nullptr;
    whenFinished<int>(m_promise.future(), this, [&deliveredIn](int) { deliveredIn = QThread::currentThread(); });
    std::thread([this] {
        m_promise.addResult(1);
        m_promise.finish();
    }).join();
    QTRY_COMPARE(deliveredIn, thread());
}

void TestWhenFinished::tellsOfCancelling()
{
    int results = 0;
    int cancels = 0;
    whenFinished<int>(
        m_promise.future(), this, [&results](int) { ++results; }, [&cancels] { ++cancels; });
    whenFinished<int>(m_promise.future(), this, [&results](int) { ++results; });
    m_promise.future().cancel();
    m_promise.finish();
    QTRY_COMPARE(cancels, 1);
    QCOMPARE(results, 0);
}

void TestWhenFinished::servesSeveralConsumers()
{
    int results = 0;
    whenFinished<int>(m_promise.future(), this, [&results](int) { ++results; });
    whenFinished<int>(m_promise.future(), this, [&results](int) { ++results; });
    m_promise.addResult(1);
    m_promise.finish();
    QTRY_COMPARE(results, 2);
}

void TestWhenFinished::forgetsADeadContext()
{
    int results = 0;
    auto before = std::make_unique<QObject>();
    auto between = std::make_unique<QObject>();
    whenFinished<int>(m_promise.future(), before.get(), [&results](int) { ++results; });
    whenFinished<int>(m_promise.future(), between.get(), [&results](int) { ++results; });
    before.reset();
    m_promise.addResult(1);
    m_promise.finish();
    between.reset();
    QTest::qWait(1);
    QCOMPARE(results, 0);
}

void TestWhenFinished::handlerMayEndTheContext()
{
    auto context = std::make_unique<QObject>();
    whenFinished<int>(m_promise.future(), context.get(), [&context](int) { context.reset(); });
    m_promise.addResult(1);
    m_promise.finish();
    QTRY_VERIFY(!context);
}

QTEST_GUILESS_MAIN(TestWhenFinished)
#include "tst_whenfinished.moc"
