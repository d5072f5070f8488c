#include "core/async/checkstates.h"
#include "core/doctor/doctor.h"
#include "tests/core/query/searchsamples.h"
#include "tests/support/compareerror.h"
#include "tests/support/storefixture.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace stateloupe;

Q_DECLARE_METATYPE(stateloupe::MakeStoreFixture)

namespace {

/// A finding in words, to be compared.
QString described(const Finding &finding)
{
    QStringList words{QString::fromLatin1(finding.rule), finding.message, QString::number(finding.placeCount)};
    for (const JsonPointer &place : finding.places)
        words << place.toString();
    return words.join(u' ');
}

QStringList described(const QList<Finding> &findings)
{
    QStringList words;
    for (const Finding &finding : findings)
        words << described(finding);
    return words;
}

} // namespace

/// A check gives the same findings wherever it runs: those that the doctor has of what the store lists and loads.
class TestCheckStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup();

    void findsWhatTheDoctorFinds();
    void checksThoseAskedFor();
    void stopsForTheSink();
    void obeysCancel();
    void refusesUnlessOpen();

private:
    CheckChunk check(const CheckRequest &request);
    void create(int count);

    std::unique_ptr<StoreFixture> m_fixture;
    std::unique_ptr<StateBackend> m_backend;
};

void TestCheckStates::initTestCase_data()
{
    QTest::addColumn<MakeStoreFixture>("makeFixture");
    for (const StoreFixtureRow &row : storeFixtures())
        QTest::newRow(row.name) << row.make;
}

void TestCheckStates::init()
{
    QFETCH_GLOBAL(const MakeStoreFixture, makeFixture);
    m_fixture = makeFixture();
    m_backend = opened(m_fixture->connect());
}

void TestCheckStates::cleanup()
{
    m_backend.reset();
    m_fixture.reset();
}

/// All that is found, in one chunk.
CheckChunk TestCheckStates::check(const CheckRequest &request)
{
    CheckChunk all;
    const auto checked = checkStates(*m_backend, request,
        [&all](CheckChunk &&chunk) {
            all.workflows.append(chunk.workflows);
            all.findings.insert(all.findings.end(), chunk.findings.begin(), chunk.findings.end());
            all.missing += chunk.missing;
            return true;
        },
        {});
    if (!checked)
        qFatal("%s", qPrintable(checked.error().detail));
    return all;
}

/// As many as the store takes.
void TestCheckStates::create(int count)
{
    testing::SearchSamples samples(7);
    for (int i = 0; i < count; ++i) {
        const QByteArray id = "order-" + QByteArray::number(i);
        const QByteArray state = i % 3 == 0 ? samples.state()
                                            : R"({"messages": [{"role": "human", "content": )" + samples.state()
                + R"(}], "checkpoints": null, "metadata": {"workflow_id": ")" + id + "\"}}";
        (void)m_backend->create(WorkflowId(id), state, {});
    }
}

void TestCheckStates::findsWhatTheDoctorFinds()
{
    create(150);
    CheckRequest request;
    request.chunkRows = 20;
    const CheckChunk checked = check(request);
    QVERIFY(checked.workflows.size() > 50);
    QCOMPARE(checked.findings.size(), size_t(checked.workflows.size()));
    qint64 listed = 0;
    QVERIFY(m_backend->list({},
        [&listed](WorkflowList &&chunk) {
            listed += chunk.size();
            return true;
        },
        {}));
    QCOMPARE(checked.workflows.size(), listed);
    for (qsizetype row = 0; row < checked.workflows.size(); ++row) {
        const WorkflowSummary summary = checked.workflows.at(row);
        const auto state = m_backend->load(summary.id, {});
        QVERIFY(state);
        const auto findings = Doctor(request.settings).examineText(state->text, summary);
        QCOMPARE(described(checked.findings[size_t(row)]), described(findings));
    }
}

void TestCheckStates::checksThoseAskedFor()
{
    create(12);
    CheckRequest request;
    request.ids = {WorkflowId("order-7"), WorkflowId("nobody"), WorkflowId("order-1")};
    request.rules = {"U06"};
    const CheckChunk checked = check(request);
    QCOMPARE(checked.workflows.size(), 2);
    QCOMPARE(checked.workflows.at(0).id, WorkflowId("order-7"));
    QCOMPARE(checked.missing, QList<WorkflowId>{WorkflowId("nobody")});
    for (const auto &findings : checked.findings)
        QCOMPARE(findings.size(), 1);
}

void TestCheckStates::stopsForTheSink()
{
    create(60);
    CheckRequest request;
    request.chunkRows = 1;
    int chunks = 0;
    QVERIFY(checkStates(*m_backend, request, [&chunks](CheckChunk &&) { return ++chunks < 2; }, {}));
    QCOMPARE(chunks, 2);
}

void TestCheckStates::obeysCancel()
{
    create(10);
    const CallControl cancelled(QDeadlineTimer(QDeadlineTimer::Forever), [] { return true; });
    COMPARE_ERROR(checkStates(
                      *m_backend, {}, [](CheckChunk &&) { return true; }, cancelled),
        ErrorKind::Cancelled);
}

void TestCheckStates::refusesUnlessOpen()
{
    m_backend->close();
    QVERIFY(!checkStates(*m_backend, {}, [](CheckChunk &&) { return true; }, {}));
}

QTEST_GUILESS_MAIN(TestCheckStates)
#include "tst_checkstates.moc"
