#include "core/backends/sqlitebackend.h"
#include "tests/support/rawdatabase.h"
#include "tests/support/storefixture.h"
#include "tests/support/storerace.h"

#include <QTemporaryDir>
#include <QTest>

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

    const auto connect = [&path] { return std::make_unique<SqliteBackend>(SqliteSettings{path}); };
    QCOMPARE(raceOnCounter(connect, WorkflowId("counter"), Writers, Increments), QString());
    QCOMPARE(raw.value("SELECT state_json FROM workflow_states"), QByteArray::number(Writers * Increments));
}

void TestSqliteRace::createsOnce()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"states.db"_s);
    const auto connect = [&path] { return std::make_unique<SqliteBackend>(SqliteSettings{path, false, true}); };
    QCOMPARE(raceToCreate(connect, WorkflowId("one"), Writers), 1);
}

QTEST_GUILESS_MAIN(TestSqliteRace)
#include "tst_sqliterace.moc"
