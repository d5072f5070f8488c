#include "core/backends/sqlitebackend.h"
#include "tests/core/backends/sqlitefiletest.h"
#include "tests/support/compareerror.h"
#include "tests/support/rawdatabase.h"
#include "tests/support/storefixture.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace stateloupe;

namespace {

WorkflowId binaryId(const QByteArray &bytes)
{
    return WorkflowId(bytes, WorkflowId::Form::Binary);
}

WorkflowId rowId(qint64 row)
{
    return WorkflowId(QByteArray::number(row), WorkflowId::Form::Row);
}

std::map<WorkflowId, WorkflowSummary> summariesOf(StateBackend &backend, int chunkRows = 2)
{
    const WorkflowList list = listAll(backend, chunkRows);
    std::map<WorkflowId, WorkflowSummary> summaries;
    for (qsizetype row = 0; row < list.size(); ++row)
        summaries.emplace(list.at(row).id, list.at(row));
    if (qsizetype(summaries.size()) != list.size())
        qFatal("A workflow was listed twice.");
    return summaries;
}

} // namespace

/// What SQLite files hold beyond what the reference system writes.
class TestSqliteBackend : public SqliteFileTest
{
    Q_OBJECT

private Q_SLOTS:
    void createsTheReferencesTable();
    void readsTheReferencesDatabase();
    void writesTextsAsTheReferenceDoes();
    void countsBytesNotCharacters();

    void showsStatesThatAreNoText_data();
    void showsStatesThatAreNoText();
    void tellsBinaryFromTextIds();
    void editsRowsWithoutAnId();
    void findsIdsWhateverTheCollation();
    void listsExtremeRowNumbers();

    void readsTimes_data();
    void readsTimes();

    void usesTablesOfOtherShapes_data();
    void usesTablesOfOtherShapes();
    void listsViewsButWritesNone();
    void refusesTriggersThatReachOutside();
    void refusesWhatTheTableForbids();
    void refusesTextWhereTheKeyIsANumber();
    void readsATableThatMayNotBeChanged();

    void thoroughHealthFindsDamage();
    void thoroughHealthCountsUnreadableRows();
};

void TestSqliteBackend::createsTheReferencesTable()
{
    const QByteArray schema = "SELECT sql FROM sqlite_schema WHERE name = 'workflow_states'";
    RawDatabase reference(QStringLiteral(STATELOUPE_TEST_DATA "/reference.db"));
    opened(std::make_unique<SqliteBackend>(SqliteSettings{m_path, false, true}));
    QCOMPARE(m_raw->value(schema), reference.value(schema));
    QCOMPARE(m_raw->value("SELECT count(*) FROM sqlite_schema"), "2");
    QCOMPARE(m_raw->value("PRAGMA journal_mode"), "delete");
}

void TestSqliteBackend::readsTheReferencesDatabase()
{
    QVERIFY(QFile::copy(QStringLiteral(STATELOUPE_TEST_DATA "/reference.db"), m_folder->filePath(u"copy.db"_s)));
    m_path = m_folder->filePath(u"copy.db"_s);
    const auto backend = open(true);
    RawDatabase raw(m_path);
    const auto summaries = summariesOf(*backend, 7);
    QCOMPARE(summaries.size(), size_t(40));
    for (const auto &[id, summary] : summaries) {
        const QByteArray where = " FROM workflow_states WHERE workflow_id = '" + id.bytes() + "'";
        const auto state = backend->load(id, {});
        QVERIFY(state);
        QCOMPARE(state->text, raw.value("SELECT state_json" + where));
        QCOMPARE(summary.size, state->text.size());
        QCOMPARE(summary.createdAt, raw.value("SELECT unixepoch(created_at) * 1000000" + where).toLongLong());
        QCOMPARE(state->summary.updatedAt, raw.value("SELECT unixepoch(updated_at) * 1000000" + where).toLongLong());
    }
}

void TestSqliteBackend::writesTextsAsTheReferenceDoes()
{
    m_raw->createReferenceTable();
    m_raw->execute("INSERT INTO workflow_states VALUES ('a', '{}', '2001-02-03 04:05:06', '2001-02-03 04:05:06')");
    const auto backend = open();
    const Revision revision = backend->load(WorkflowId("a"), {})->revision;
    QVERIFY(backend->save(WorkflowId("a"), "", revision, {}));
    QVERIFY(backend->create(WorkflowId(QByteArray()), "{}", {}));
    QCOMPARE(m_raw->value("SELECT count(*) FROM workflow_states WHERE typeof(state_json) = 'text' AND"
                          " typeof(workflow_id) = 'text' AND typeof(updated_at) = 'text'"),
        "2");
    QCOMPARE(m_raw->value("SELECT created_at FROM workflow_states WHERE workflow_id = 'a'"), "2001-02-03 04:05:06");
    QCOMPARE(m_raw->value("SELECT updated_at BETWEEN datetime('now', '-1 hour') AND CURRENT_TIMESTAMP AND"
                          " length(updated_at) = 19 FROM workflow_states WHERE workflow_id = 'a'"),
        "1");
}

void TestSqliteBackend::countsBytesNotCharacters()
{
    m_raw->createReferenceTable();
    m_raw->execute("INSERT INTO workflow_states (workflow_id, state_json) VALUES"
                   " ('accents', 'éé'), ('nul', CAST(x'610062' AS TEXT))");
    const auto summaries = summariesOf(*open());
    QCOMPARE(summaries.at(WorkflowId("accents")).size, 4);
    QCOMPARE(summaries.at(WorkflowId("nul")).size, 3);
}

void TestSqliteBackend::showsStatesThatAreNoText_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<StoredState::Form>("form");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("blob") << QByteArray("x'7b7dff'") << StoredState::Form::Binary << QByteArray("{}\xff");
    QTest::newRow("empty blob") << QByteArray("x''") << StoredState::Form::Binary << QByteArray();
    QTest::newRow("NULL") << QByteArray("NULL") << StoredState::Form::Null << QByteArray();
    QTest::newRow("integer") << QByteArray("5") << StoredState::Form::Number << QByteArray("5");
    QTest::newRow("real") << QByteArray("1.5") << StoredState::Form::Number << QByteArray("1.5");
    QTest::newRow("text") << QByteArray("'{'") << StoredState::Form::Text << QByteArray("{");
}

void TestSqliteBackend::showsStatesThatAreNoText()
{
    QFETCH(const QByteArray, value);
    QFETCH(const StoredState::Form, form);
    QFETCH(const QByteArray, text);
    m_raw->execute("CREATE TABLE workflow_states (workflow_id TEXT PRIMARY KEY, state_json, created_at, updated_at)");
    m_raw->execute("INSERT INTO workflow_states (workflow_id, state_json) VALUES ('a', " + value + "), ('b', ''), "
        + "('c', " + value + ")");
    const auto backend = open();
    const auto summary = summariesOf(*backend).at(WorkflowId("a"));
    QCOMPARE(summary.size.has_value(), form != StoredState::Form::Null);
    QCOMPARE(summary.size.value_or(0), text.size());
    const auto state = backend->load(WorkflowId("a"), {});
    QVERIFY(state);
    QCOMPARE(state->form, form);
    QCOMPARE(state->text, text);
    if (form != StoredState::Form::Text || !text.isEmpty())
        QVERIFY(state->revision != backend->load(WorkflowId("b"), {})->revision);
    QVERIFY(backend->remove(WorkflowId("c"), state->revision, {}));

    QVERIFY(backend->save(WorkflowId("a"), "{\"repaired\": true}", state->revision, {}));
    QCOMPARE(m_raw->value("SELECT typeof(state_json) FROM workflow_states WHERE workflow_id = 'a'"), "text");
    QCOMPARE(backend->load(WorkflowId("a"), {})->form, StoredState::Form::Text);
}

void TestSqliteBackend::tellsBinaryFromTextIds()
{
    m_raw->createReferenceTable();
    m_raw->execute("INSERT INTO workflow_states (workflow_id, state_json) VALUES ('ab', 'text'), (x'6162', 'blob')");
    const auto backend = open();
    QCOMPARE(summariesOf(*backend).size(), size_t(2));
    QCOMPARE(backend->load(WorkflowId("ab"), {})->text, "text");
    const auto binary = backend->load(binaryId("ab"), {});
    QCOMPARE(binary->text, "blob");
    QVERIFY(backend->save(binaryId("ab"), "changed", binary->revision, {}));
    QCOMPARE(m_raw->value("SELECT state_json FROM workflow_states WHERE workflow_id = x'6162'"), "changed");
    QCOMPARE(m_raw->value("SELECT state_json FROM workflow_states WHERE workflow_id = 'ab'"), "text");
    QVERIFY(backend->create(binaryId("new"), "{}", {}));
    QCOMPARE(m_raw->value("SELECT typeof(workflow_id) FROM workflow_states WHERE workflow_id = x'6e6577'"), "blob");
}

void TestSqliteBackend::editsRowsWithoutAnId()
{
    m_raw->createReferenceTable();
    m_raw->execute("INSERT INTO workflow_states (rowid, workflow_id, state_json) VALUES"
                   " (3, NULL, 'three'), (5, NULL, 'five'), (7, 'seven', 'seven')");
    const auto backend = open();
    const auto summaries = summariesOf(*backend);
    QCOMPARE(summaries.size(), size_t(3));
    QVERIFY(summaries.contains(rowId(3)) && summaries.contains(rowId(5)));
    const auto five = backend->load(rowId(5), {});
    QCOMPARE(five->text, "five");
    const auto saved = backend->save(rowId(5), "changed", five->revision, {});
    QVERIFY(saved);
    QCOMPARE(m_raw->value("SELECT state_json FROM workflow_states WHERE rowid = 3"), "three");
    QVERIFY(backend->remove(rowId(5), *saved, {}));
    COMPARE_ERROR(backend->load(rowId(5), {}), ErrorKind::NotFound);
    COMPARE_ERROR(backend->load(rowId(7), {}), ErrorKind::NotFound);
    QCOMPARE(m_raw->value("SELECT count(*) FROM workflow_states"), "2");
}

void TestSqliteBackend::findsIdsWhateverTheCollation()
{
    m_raw->execute("CREATE TABLE workflow_states (workflow_id TEXT COLLATE NOCASE, state_json TEXT)");
    m_raw->execute("INSERT INTO workflow_states VALUES ('A', 'upper'), ('a', 'lower')");
    const auto backend = open();
    const auto upper = backend->load(WorkflowId("A"), {});
    QCOMPARE(upper->text, "upper");
    QCOMPARE(backend->load(WorkflowId("a"), {})->text, "lower");
    QVERIFY(backend->remove(WorkflowId("A"), upper->revision, {}));
    QCOMPARE(m_raw->value("SELECT state_json FROM workflow_states"), "lower");
    COMPARE_ERROR(backend->create(WorkflowId("a"), "{}", {}), ErrorKind::Conflict);
    QVERIFY(backend->create(WorkflowId("A"), "{}", {}));
}

void TestSqliteBackend::listsExtremeRowNumbers()
{
    m_raw->createReferenceTable();
    m_raw->execute("INSERT INTO workflow_states (rowid, workflow_id, state_json) VALUES"
                   " (-9223372036854775808, 'first', ''), (-1, 'minus', ''), (0, 'zero', ''),"
                   " (9223372036854775807, 'last', '')");
    const auto backend = open();
    for (const int chunkRows : {1, 2, 3, 4, 5})
        QCOMPARE(summariesOf(*backend, chunkRows).size(), size_t(4));
}

void TestSqliteBackend::readsTimes_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("isTime");
    QTest::newRow("as the reference writes") << QByteArray("'2026-01-02 03:04:05'") << true;
    QTest::newRow("ISO") << QByteArray("'2026-01-02T04:04:05+01:00'") << true;
    QTest::newRow("epoch") << QByteArray("unixepoch('2026-01-02 03:04:05')") << true;
    QTest::newRow("Julian day") << QByteArray("julianday('2026-01-02 03:04:05')") << true;
    QTest::newRow("a year, which NUMERIC affinity makes an integer") << QByteArray("'2026'") << false;
    QTest::newRow("NULL") << QByteArray("NULL") << false;
    QTest::newRow("junk") << QByteArray("'yesterday'") << false;
    QTest::newRow("blob") << QByteArray("x'00'") << false;
}

void TestSqliteBackend::readsTimes()
{
    QFETCH(const QByteArray, value);
    QFETCH(const bool, isTime);
    m_raw->createReferenceTable();
    m_raw->execute("INSERT INTO workflow_states VALUES ('a', '{}', " + value + ", " + value + ")");
    const auto backend = open();
    const WorkflowSummary listed = summariesOf(*backend).at(WorkflowId("a"));
    const WorkflowSummary loaded = backend->load(WorkflowId("a"), {})->summary;
    QCOMPARE(listed.createdAt.has_value(), isTime);
    QCOMPARE(loaded.updatedAt.has_value(), isTime);
    if (isTime) {
        constexpr qint64 Expected = 1'767'323'045'000'000;
        QVERIFY(std::abs(*listed.createdAt - Expected) < 1'000);
        QVERIFY(std::abs(*loaded.updatedAt - Expected) < 1'000);
    }
}

void TestSqliteBackend::usesTablesOfOtherShapes_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::newRow("without times") << QByteArray("(workflow_id TEXT PRIMARY KEY, state_json TEXT)");
    QTest::newRow("state_data") << QByteArray("(workflow_id TEXT PRIMARY KEY, state_data TEXT, updated_at TIMESTAMP)");
    QTest::newRow("without row numbers") << QByteArray(
        "(workflow_id TEXT PRIMARY KEY, state_json TEXT NOT NULL, created_at, updated_at) WITHOUT ROWID");
    QTest::newRow("composite key") << QByteArray(
        "(workflow_id TEXT, n DEFAULT 1, state_json TEXT, PRIMARY KEY (workflow_id, n)) WITHOUT ROWID");
    QTest::newRow("hidden rowid") << QByteArray("(rowid TEXT, workflow_id TEXT, state_json TEXT)");
    QTest::newRow("all row numbers hidden")
        << QByteArray("(rowid TEXT, oid TEXT, _rowid_ TEXT, workflow_id TEXT, state_json TEXT)");
    QTest::newRow("upper case") << QByteArray("(WORKFLOW_ID TEXT PRIMARY KEY, STATE_JSON TEXT, Created_At TIMESTAMP)");
    QTest::newRow("no types") << QByteArray("(workflow_id, state_json, created_at, updated_at, more, columns)");
    QTest::newRow("strict") << QByteArray("(workflow_id TEXT PRIMARY KEY, state_json TEXT NOT NULL) STRICT");
    QTest::newRow("nocase key") << QByteArray(
        "(workflow_id TEXT PRIMARY KEY COLLATE NOCASE, state_json TEXT NOT NULL) WITHOUT ROWID");
}

void TestSqliteBackend::usesTablesOfOtherShapes()
{
    QFETCH(const QByteArray, table);
    m_raw->execute("CREATE TABLE workflow_states " + table);
    const auto backend = open();
    QVERIFY(!backend->traits().readOnly);
    for (const char *id : {"a", "b", "c", "0017", ""})
        QVERIFY(backend->create(WorkflowId(id), "{}", {}));
    COMPARE_ERROR(backend->create(WorkflowId("a"), "{}", {}), ErrorKind::Conflict);
    QCOMPARE(summariesOf(*backend).size(), size_t(5));
    const auto state = backend->load(WorkflowId("b"), {});
    QVERIFY(state);
    const auto saved = backend->save(WorkflowId("b"), "[\"\xff\"]", state->revision, {});
    QVERIFY(saved);
    COMPARE_ERROR(backend->save(WorkflowId("b"), "{}", state->revision, {}), ErrorKind::Conflict);
    QCOMPARE(backend->load(WorkflowId("b"), {})->text, "[\"\xff\"]");
    QVERIFY(backend->remove(WorkflowId("b"), *saved, {}));
    QCOMPARE(summariesOf(*backend).size(), size_t(4));
    QVERIFY(backend->health(HealthDepth::Thorough, {})->healthy);
}

void TestSqliteBackend::listsViewsButWritesNone()
{
    m_raw->execute("CREATE TABLE elsewhere (workflow_id TEXT PRIMARY KEY, state_json TEXT)");
    m_raw->execute("INSERT INTO elsewhere VALUES ('a', '{}'), ('b', '[]'), ('c', '1')");
    m_raw->execute("CREATE VIEW workflow_states AS SELECT * FROM elsewhere");
    const auto backend = open();
    QVERIFY(backend->traits().readOnly);
    QCOMPARE(summariesOf(*backend).size(), size_t(3));
    const auto state = backend->load(WorkflowId("b"), {});
    QCOMPARE(state->text, "[]");
    const auto saved = backend->save(WorkflowId("b"), "{}", state->revision, {});
    COMPARE_ERROR(saved, ErrorKind::PermissionDenied);
    QVERIFY(saved.error().detail.contains(u"view"));
    COMPARE_ERROR(backend->create(WorkflowId("d"), "{}", {}), ErrorKind::PermissionDenied);
    COMPARE_ERROR(backend->remove(WorkflowId("b"), state->revision, {}), ErrorKind::PermissionDenied);
}

void TestSqliteBackend::refusesTriggersThatReachOutside()
{
    m_raw->createReferenceTable();
    m_raw->execute("INSERT INTO workflow_states (workflow_id, state_json) VALUES ('a', '{}')");
    m_raw->execute("CREATE TRIGGER harm AFTER UPDATE ON workflow_states BEGIN SELECT load_extension('harm'); END");
    const auto backend = open();
    const Revision revision = backend->load(WorkflowId("a"), {})->revision;
    QVERIFY(!backend->save(WorkflowId("a"), "[]", revision, {}));
    QCOMPARE(backend->load(WorkflowId("a"), {})->text, "{}");
}

void TestSqliteBackend::refusesWhatTheTableForbids()
{
    m_raw->execute("CREATE TABLE workflow_states (workflow_id TEXT PRIMARY KEY, state_json TEXT CHECK "
                   "(length(state_json) < 5), owner TEXT)");
    const auto backend = open();
    COMPARE_ERROR(backend->create(WorkflowId("a"), "{\"long\": 1}", {}), ErrorKind::InvalidArgument);
    QVERIFY(backend->create(WorkflowId("a"), "{}", {}));
}

void TestSqliteBackend::refusesTextWhereTheKeyIsANumber()
{
    m_raw->execute("CREATE TABLE workflow_states (workflow_id INTEGER PRIMARY KEY, state_json TEXT)");
    COMPARE_ERROR(open()->create(WorkflowId("a"), "{}", {}), ErrorKind::InvalidArgument);
}

void TestSqliteBackend::readsATableThatMayNotBeChanged()
{
    m_raw->execute("CREATE TABLE workflow_states (workflow_id TEXT PRIMARY KEY, state_json TEXT "
                   "CHECK (json_valid(state_json)))");
    m_raw->execute("INSERT INTO workflow_states (workflow_id, state_json) VALUES ('a', '{}')");
    const auto backend = open();
    const auto state = backend->load(WorkflowId("a"), {});
    QVERIFY(state);
    QCOMPARE(state->text, "{}");
    const auto saved = backend->save(WorkflowId("a"), "[]", state->revision, {});
    QVERIFY(saved || saved.error().kind == ErrorKind::PermissionDenied); // newer versions of SQLite trust json_valid()
}

void TestSqliteBackend::thoroughHealthFindsDamage()
{
    m_raw->createReferenceTable();
    for (int i = 0; i < 50; ++i)
        m_raw->execute("INSERT INTO workflow_states (workflow_id, state_json) VALUES (hex(randomblob(8)), "
                       "printf('%.*c', 3000, 'x'))");
    m_raw.reset();
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(4096 * 20));
    file.write(QByteArray(4096, '\xa5'));
    file.close();

    const auto backend = open(true);
    const auto quick = backend->health(HealthDepth::Quick, {});
    QVERIFY(quick);
    const auto thorough = backend->health(HealthDepth::Thorough, {});
    QVERIFY(thorough);
    QVERIFY(!thorough->healthy);
    QVERIFY(thorough->findings.size() > quick->findings.size());
}

void TestSqliteBackend::thoroughHealthCountsUnreadableRows()
{
    m_raw->createReferenceTable();
    m_raw->execute("INSERT INTO workflow_states (workflow_id, state_json) VALUES ('a', '1'), ('b', x'00'), (x'00', "
                   "x'00'), (NULL, '1')");
    const auto report = open()->health(HealthDepth::Thorough, {});
    QVERIFY(report && report->healthy);
    QCOMPARE(report->workflows, 4);
    QCOMPARE(report->findings.filter(u"that are no text"_s).size(), 2);
}

QTEST_GUILESS_MAIN(TestSqliteBackend)
#include "tst_sqlitebackend.moc"
