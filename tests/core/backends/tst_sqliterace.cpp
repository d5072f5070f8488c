#include "core/backends/sqlitebackend.h"
#include "tests/support/rawdatabase.h"
#include "tests/support/storefixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace stateloupe;

/// Several programs that change one workflow at the same time lose nothing.
class TestSqliteRace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNoUpdate_data();
    void losesNoUpdate();
    void createsOnce();
};

namespace {

constexpr int Writers = 4;
constexpr int Increments = 100;

/// Reads a number and writes the next one until that has succeeded often enough. Returns what went wrong.
QString increment(const QString &path)
{
    SqliteBackend backend(SqliteSettings{path});
    if (const auto result = backend.open({}); !result)
        return result.error().detail;
    const WorkflowId id("counter");
    for (int done = 0; done < Increments;) {
        const auto state = backend.load(id, {});
        if (!state)
            return state.error().detail;
        const QByteArray next = QByteArray::number(state->text.toInt() + 1);
        const auto saved = backend.save(id, next, state->revision, {});
        if (saved)
            ++done;
        else if (saved.error().kind != ErrorKind::Conflict)
            return saved.error().detail;
    }
    return {};
}

} // namespace

void TestSqliteRace::losesNoUpdate_data()
{
    QTest::addColumn<QByteArray>("journalMode");
    QTest::newRow("rollback") << QByteArray("DELETE");
    QTest::newRow("WAL") << QByteArray("WAL");
}

void TestSqliteRace::losesNoUpdate()
{
    QFETCH(const QByteArray, journalMode);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"states.db"_s);
    RawDatabase raw(path);
    raw.execute("PRAGMA journal_mode = " + journalMode);
    raw.createReferenceTable();
    raw.execute("INSERT INTO workflow_states (workflow_id, state_json) VALUES ('counter', '0')");

    std::array<QString, Writers> failures;
    std::vector<std::thread> threads;
    for (QString &failed : failures)
        threads.emplace_back([&failed, &path] { failed = increment(path); });
    for (std::thread &thread : threads)
        thread.join();
    for (const QString &failed : failures)
        QCOMPARE(failed, QString());
    QCOMPARE(raw.value("SELECT state_json FROM workflow_states"), QByteArray::number(Writers * Increments));
}

void TestSqliteRace::createsOnce()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"states.db"_s);
    std::atomic<int> created = 0;
    std::atomic<int> refused = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < Writers; ++i) {
        threads.emplace_back([&] {
            SqliteBackend backend(SqliteSettings{path, false, true});
            if (!backend.open({}))
                return;
            const auto result = backend.create(WorkflowId("one"), "{}", {});
            if (result)
                ++created;
            else if (result.error().kind == ErrorKind::Conflict)
                ++refused;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(created, 1);
    QCOMPARE(refused, Writers - 1);
}

QTEST_GUILESS_MAIN(TestSqliteRace)
#include "tst_sqliterace.moc"
