#include "core/backends/postgresbackend.h"
#include "tests/support/postgresserver.h"
#include "tests/support/storefixture.h"
#include "tests/support/storerace.h"

#include <QTest>

#include <array>
#include <thread>

using namespace Qt::StringLiterals;
using namespace stateloupe;

/// Several programs that change one workflow at the same time lose nothing.
class TestPostgresRace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void losesNoUpdate_data();
    void losesNoUpdate();
    void createsOnce();
    void makesTheTableOnce();
};

namespace {

constexpr int Writers = 4;
constexpr int Increments = 500;
const WorkflowId Counter("counter");

} // namespace

void TestPostgresRace::initTestCase()
{
    PostgresServer::shared().createTable();
    PostgresServer::shared().connectRaw()->execute(
        "SET ROLE editor; CREATE VIEW seen AS SELECT * FROM workflow_states");
}

void TestPostgresRace::losesNoUpdate_data()
{
    QTest::addColumn<QString>("table");
    QTest::newRow("by the version of the row") << u"workflow_states"_s;
    QTest::newRow("by the text, through a view") << u"seen"_s;
}

void TestPostgresRace::losesNoUpdate()
{
    QFETCH(const QString, table);
    const auto raw = PostgresServer::shared().connectRaw();
    raw->execute("DELETE FROM workflow_states; INSERT INTO workflow_states VALUES ('counter', '0')");
    const PostgresSettings settings = PostgresServer::shared().settings(table);
    const auto connect
        = [&settings] { return std::make_unique<PostgresBackend>(settings, PostgresServer::password()); };
    QCOMPARE(raceOnCounter(connect, Counter, Writers, Increments), QString());
    QCOMPARE(raw->value("SELECT state_jsonb FROM workflow_states"), QByteArray::number(Writers * Increments));
}

void TestPostgresRace::createsOnce()
{
    constexpr int Rounds = 50;
    const PostgresSettings settings = PostgresServer::shared().settings();
    std::array<int, Writers> created{};
    std::vector<std::thread> threads;
    for (int &count : created) {
        threads.emplace_back([&count, &settings] {
            const auto backend = opened(std::make_unique<PostgresBackend>(settings, PostgresServer::password()));
            for (int round = 0; round < Rounds; ++round)
                count += backend->create(WorkflowId("new " + QByteArray::number(round)), "1", {}) ? 1 : 0;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(created[0] + created[1] + created[2] + created[3], Rounds);
}

/// Both connections of a store may find it missing.
void TestPostgresRace::makesTheTableOnce()
{
    for (int round = 0; round < 20; ++round) {
        PostgresSettings settings = PostgresServer::shared().settings(u"made_%1"_s.arg(round));
        settings.create = true;
        std::array<QString, Writers> failures;
        std::vector<std::thread> threads;
        for (QString &failed : failures) {
            threads.emplace_back([&failed, &settings] {
                const auto result = PostgresBackend(settings, PostgresServer::password()).open({});
                failed = result ? QString() : result.error().detail;
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        for (const QString &failed : failures)
            QCOMPARE(failed, QString());
    }
}

QTEST_GUILESS_MAIN(TestPostgresRace)
#include "tst_postgresrace.moc"
