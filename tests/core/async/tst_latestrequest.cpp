#include "core/async/latestrequest.h"

#include <QPromise>
#include <QTest>

#include <memory>

using namespace stateloupe;

class TestLatestRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliversFromTheEventLoop();
    void newestWins();
    void dropsAnAnswerThatIsOnItsWay();
    void deliversNothingAfterCancel();
    void deliversNothingOfACancelledFuture();
    void tellsThatSomebodyElseStoppedIt();
    void deliversNothingToADeadContext();
    void deliversNothingAfterItsEnd();
    void mayBeStartedFromItsHandler();
    void mayEndInItsHandler();
};

namespace {

/// A request under the test's control.
class Request
{
public:
    Request() { m_promise.start(); }

    QFuture<int> future() const { return m_promise.future(); }
    void answer(int value)
    {
        m_promise.addResult(value);
        m_promise.finish();
    }

private:
    QPromise<int> m_promise;
};

} // namespace

void TestLatestRequest::deliversFromTheEventLoop()
{
    LatestRequest latest(this);
    Request request;
    request.answer(1);
    int answer = 0;
    latest.start<int>(request.future(), [&answer](int value) { answer = value; });
    QCOMPARE(answer, 0);
    QVERIFY(latest.isRunning());
    QTRY_COMPARE(answer, 1);
    QVERIFY(!latest.isRunning());
}

void TestLatestRequest::newestWins()
{
    LatestRequest latest(this);
    Request first;
    Request second;
    QList<int> answers;
    const auto note = [&answers](int value) { answers.append(value); };
    latest.start<int>(first.future(), note);
    latest.start<int>(second.future(), note);
    QVERIFY(first.future().isCanceled());
    first.answer(1);
    second.answer(2);
    QTRY_COMPARE(answers, QList<int>{2});
    QCoreApplication::processEvents();
    QCOMPARE(answers, QList<int>{2});
}

void TestLatestRequest::dropsAnAnswerThatIsOnItsWay()
{
    LatestRequest latest(this);
    Request first;
    Request second;
    QList<int> answers;
    const auto note = [&answers](int value) { answers.append(value); };
    latest.start<int>(first.future(), note);
    first.answer(1);
    latest.start<int>(second.future(), note);
    second.answer(2);
    QTRY_COMPARE(answers, QList<int>{2});
}

void TestLatestRequest::deliversNothingAfterCancel()
{
    LatestRequest latest(this);
    Request request;
    bool called = false;
    latest.start<int>(request.future(), [&called](int) { called = true; });
    request.answer(1);
    latest.cancel();
    QVERIFY(!latest.isRunning());
    QTest::qWait(1);
    QVERIFY(!called);
}

void TestLatestRequest::deliversNothingOfACancelledFuture()
{
    LatestRequest latest(this);
    auto request = std::make_unique<Request>();
    bool called = false;
    latest.start<int>(request->future(), [&called](int) { called = true; });
    request.reset();
    QTRY_VERIFY(!latest.isRunning());
    QVERIFY(!called);
}

void TestLatestRequest::tellsThatSomebodyElseStoppedIt()
{
    LatestRequest latest(this);
    int stops = 0;
    const auto start = [&](const Request &request) {
        latest.start<int>(
            request.future(), [](int) {}, [&] { ++stops; });
    };
    auto first = std::make_unique<Request>();
    start(*first);
    const Request second;
    start(second);
    first.reset();
    latest.cancel();
    QTest::qWait(0);
    QCOMPARE(stops, 0);
    auto third = std::make_unique<Request>();
    start(*third);
    third.reset();
    QTRY_COMPARE(stops, 1);
}

void TestLatestRequest::deliversNothingToADeadContext()
{
    auto context = std::make_unique<QObject>();
    LatestRequest latest(context.get());
    Request request;
    bool called = false;
    latest.start<int>(request.future(), [&called](int) { called = true; });
    request.answer(1);
    context.reset();
    QTest::qWait(1);
    QVERIFY(!called);
    QVERIFY(!latest.isRunning());
}

void TestLatestRequest::deliversNothingAfterItsEnd()
{
    Request request;
    bool called = false;
    {
        LatestRequest latest(this);
        latest.start<int>(request.future(), [&called](int) { called = true; });
    }
    QVERIFY(request.future().isCanceled());
    request.answer(1);
    QTest::qWait(1);
    QVERIFY(!called);
}

void TestLatestRequest::mayBeStartedFromItsHandler()
{
    LatestRequest latest(this);
    Request first;
    Request second;
    int answer = 0;
    latest.start<int>(
        first.future(), [&](int) { latest.start<int>(second.future(), [&answer](int value) { answer = value; }); });
    first.answer(1);
    QTRY_VERIFY(!first.future().isCanceled() && latest.isRunning());
    second.answer(2);
    QTRY_COMPARE(answer, 2);
}

void TestLatestRequest::mayEndInItsHandler()
{
    auto latest = std::make_unique<LatestRequest>(this);
    Request request;
    latest->start<int>(request.future(), [&latest](int) { latest.reset(); });
    request.answer(1);
    QTRY_VERIFY(!latest);
}

QTEST_GUILESS_MAIN(TestLatestRequest)
#include "tst_latestrequest.moc"
