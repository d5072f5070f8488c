#include "core/backends/sqlitebackend.h"
#include "tests/core/backends/sqlitefiletest.h"
#include "tests/support/compareerror.h"
#include "tests/support/rawdatabase.h"
#include "tests/support/storefixture.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stateloupe;

namespace {

/// What a folder holds: names and digests.
QByteArray digestOf(const QString &folder)
{
    QByteArray digest;
    for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden, QDir::Name)) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s", qPrintable(file.errorString()));
        digest += info.fileName().toUtf8() + ' '
            + QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex() + '\n';
    }
    return digest;
}

} // namespace

/// How an SQLite file is shared with other programs that read and write it at the same time.
class TestSqliteSharing : public SqliteFileTest
{
    Q_OBJECT

private Q_SLOTS:
    void seesWhatOthersChange();
    void neverBlocksAWriterWhileTheSinkRuns();
    void waitsForALock_data();
    void waitsForALock();

    void readingLeavesNoTrace_data();
    void readingLeavesNoTrace();
    void readsTheLogThatACrashLeft();
    void followsAWriterWithoutLocks();
};

void TestSqliteSharing::seesWhatOthersChange()
{
    m_raw->createReferenceTable();
    m_raw->execute("INSERT INTO workflow_states (workflow_id, state_json) VALUES ('a', '1')");
    const auto backend = open();
    const auto before = backend->load(WorkflowId("a"), {});
    m_raw->execute("UPDATE workflow_states SET state_json = '2'");
    COMPARE_ERROR(backend->save(WorkflowId("a"), "3", before->revision, {}), ErrorKind::Conflict);
    COMPARE_ERROR(backend->remove(WorkflowId("a"), before->revision, {}), ErrorKind::Conflict);
    m_raw->execute("UPDATE workflow_states SET state_json = CAST('1' AS BLOB)");
    COMPARE_ERROR(backend->save(WorkflowId("a"), "3", before->revision, {}), ErrorKind::Conflict);
    m_raw->execute("DELETE FROM workflow_states");
    COMPARE_ERROR(backend->save(WorkflowId("a"), "3", before->revision, {}), ErrorKind::NotFound);
    COMPARE_ERROR(backend->remove(WorkflowId("a"), before->revision, {}), ErrorKind::NotFound);
}

void TestSqliteSharing::neverBlocksAWriterWhileTheSinkRuns()
{
    m_raw->createReferenceTable();
    for (int i = 0; i < 9; ++i)
        m_raw->execute("INSERT INTO workflow_states (workflow_id, state_json) VALUES (hex(randomblob(8)), '{}')");
    const auto backend = open();
    int refused = 0;
    int chunks = 0;
    const auto sink = [&](WorkflowList &&) {
        ++chunks;
        refused += m_raw->tryExecute("UPDATE workflow_states SET updated_at = CURRENT_TIMESTAMP") == 0 ? 0 : 1;
        return true;
    };
    QVERIFY(backend->list({3}, sink, {}));
    QCOMPARE(chunks, 3);
    QCOMPARE(refused, 0);
}

void TestSqliteSharing::waitsForALock_data()
{
    QTest::addColumn<bool>("cancelled");
    QTest::newRow("until it is cancelled") << true;
    QTest::newRow("until the deadline") << false;
}

void TestSqliteSharing::waitsForALock()
{
    QFETCH(const bool, cancelled);
    m_raw->createReferenceTable();
    m_raw->execute("INSERT INTO workflow_states (workflow_id, state_json) VALUES ('a', '1')");
    const auto backend = open();
    const Revision revision = backend->load(WorkflowId("a"), {})->revision;
    const auto control = [cancelled] {
        const QDeadlineTimer soon(50);
        return cancelled ? CallControl(QDeadlineTimer::Forever, [soon] { return soon.hasExpired(); })
                         : CallControl(soon, {});
    };
    const ErrorKind expected = cancelled ? ErrorKind::Cancelled : ErrorKind::Unavailable;
    m_raw->execute("BEGIN EXCLUSIVE");
    COMPARE_ERROR(backend->load(WorkflowId("a"), control()), expected);
    COMPARE_ERROR(backend->list(
                      {}, [](WorkflowList &&) { return true; }, control()),
        expected);
    COMPARE_ERROR(backend->save(WorkflowId("a"), "2", revision, control()), expected);
    COMPARE_ERROR(backend->remove(WorkflowId("a"), revision, control()), expected);
    COMPARE_ERROR(backend->create(WorkflowId("b"), "2", control()), expected);
    COMPARE_ERROR(backend->health(HealthDepth::Quick, control()), expected);
    COMPARE_ERROR(SqliteBackend(SqliteSettings{m_path}).open(control()), expected);
    m_raw->execute("COMMIT");

    // A reader keeps a writer from committing.
    m_raw->execute("BEGIN; SELECT * FROM workflow_states");
    COMPARE_ERROR(backend->save(WorkflowId("a"), "2", revision, control()), expected);
    m_raw->execute("COMMIT");
    QCOMPARE(backend->load(WorkflowId("a"), {})->text, "1");
    QVERIFY(backend->save(WorkflowId("a"), "2", revision, {}));
}

void TestSqliteSharing::readingLeavesNoTrace_data()
{
    QTest::addColumn<QByteArray>("journalMode");
    QTest::newRow("rollback") << QByteArray("DELETE");
    QTest::newRow("persistent journal") << QByteArray("PERSIST");
    QTest::newRow("WAL") << QByteArray("WAL");
}

void TestSqliteSharing::readingLeavesNoTrace()
{
    QFETCH(const QByteArray, journalMode);
    m_raw->execute("PRAGMA journal_mode = " + journalMode);
    m_raw->createReferenceTable();
    m_raw->execute("INSERT INTO workflow_states (workflow_id, state_json) VALUES ('a', '1'), ('b', '2')");
    m_raw.reset();
    const QByteArray before = digestOf(m_folder->path());

    const auto backend = open(true);
    QCOMPARE(listAll(*backend).size(), 2);
    QCOMPARE(backend->load(WorkflowId("a"), {})->text, "1");
    QVERIFY(backend->health(HealthDepth::Thorough, {})->healthy);
    COMPARE_ERROR(backend->save(WorkflowId("a"), "2", Revision(), {}), ErrorKind::PermissionDenied);
    QCOMPARE(digestOf(m_folder->path()), before);
    backend->close();
    QCOMPARE(digestOf(m_folder->path()), before);
}

void TestSqliteSharing::followsAWriterWithoutLocks()
{
    m_raw->execute("PRAGMA journal_mode = WAL");
    m_raw->createReferenceTable();
    m_raw->execute("INSERT INTO workflow_states (workflow_id, state_json) VALUES ('a', '1'), ('b', '1')");
    m_raw.reset();
    const auto backend = open(true);
    QCOMPARE(backend->load(WorkflowId("a"), {})->text, "1");

    m_raw = std::make_unique<RawDatabase>(m_path);
    m_raw->execute("UPDATE workflow_states SET state_json = '2'");
    QCOMPARE(backend->load(WorkflowId("a"), {})->text, "2");
    m_raw->execute("UPDATE workflow_states SET state_json = '3'");
    QCOMPARE(backend->load(WorkflowId("a"), {})->text, "3");
    int chunks = 0;
    QVERIFY(backend->list({1},
        [&](WorkflowList &&) {
            ++chunks;
            m_raw->execute("UPDATE workflow_states SET state_json = state_json || '.'");
            return true;
        },
        {}));
    QCOMPARE(chunks, 2);
    m_raw.reset();
    QCOMPARE(backend->load(WorkflowId("a"), {})->text, "3..");
}

void TestSqliteSharing::readsTheLogThatACrashLeft()
{
    m_raw->execute("PRAGMA journal_mode = WAL");
    m_raw->createReferenceTable();
    m_raw->execute("INSERT INTO workflow_states (workflow_id, state_json) VALUES ('a', '1')");
    const QTemporaryDir copies;
    const QString copy = copies.filePath(u"states.db"_s);
    QVERIFY(QFile::copy(m_path, copy));
    QVERIFY(QFile::copy(m_path + u"-wal"_s, copy + u"-wal"_s));
    const QByteArray before = digestOf(copies.path());
    {
        const auto backend = opened(std::make_unique<SqliteBackend>(SqliteSettings{copy, true, false}));
        QCOMPARE(backend->load(WorkflowId("a"), {})->text, "1");
    }
    // SQLite needs an index of the log beside it; the data and the log stay.
    QFile::remove(copy + u"-shm"_s);
    QCOMPARE(digestOf(copies.path()), before);
}

QTEST_GUILESS_MAIN(TestSqliteSharing)
#include "tst_sqlitesharing.moc"
