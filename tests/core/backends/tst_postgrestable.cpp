#include "tests/core/backends/postgrestabletest.h"
#include "tests/support/compareerror.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stateloupe;

/// Tables that differ from what the reference system makes, and users that may not do everything.
class TestPostgresTable : public PostgresTableTest
{
    Q_OBJECT

private Q_SLOTS:
    void makesTheReferencesTable();
    void makesTablesWhoseIndexesCollide();
    void missingTableStaysMissing();
    void tableWithoutIndexes();
    void tableWithoutTimes();
    void tableOfAnotherProgram();
    void textColumnsKeepBytes_data();
    void textColumnsKeepBytes();
    void documentedColumn();
    void varyingIds();
    void paddedIds();
    void generatedTimes();
    void repeatedIds();
    void idsRepeatedByInheritance();
    void triggerThatKeepsRows();
    void strangersInTheSearchPath();
    void view();
    void viewThatCannotBeWritten();
    void viewRacesAreNoticed();
    void partitionedTable();
    void userWhoMayOnlyRead();
    void userWhoMayNotRead();
    void serverThatMakesUsersReadOnly();
    void readOnlyIsEnforcedByTheServer();
    void asciiDatabase();
    void latinDatabase();
};

void TestPostgresTable::makesTheReferencesTable()
{
    PostgresSettings settings = m_server.settings(nextTable());
    settings.create = true;
    const auto backend = opened(std::make_unique<PostgresBackend>(settings, PostgresServer::password()));
    QVERIFY(backend->create(WorkflowId("wf-1"), "{}", {}));
    const QByteArray name = settings.table.toUtf8();
    QCOMPARE(m_raw->value("SELECT string_agg(attname || ' ' || format_type(atttypid, -1) || ' ' || attnotnull, ', '"
                          " ORDER BY attnum) FROM pg_attribute WHERE attnum > 0 AND attrelid = $1::regclass",
                 {name}),
        "workflow_id text true, state_jsonb jsonb true, created_at timestamp with time zone false, "
        "updated_at timestamp with time zone false");
    QCOMPARE(m_raw->value("SELECT indexdef FROM pg_indexes WHERE indexname = $1", {"idx_" + name + "_updated_at"}),
        "CREATE INDEX idx_" + name + "_updated_at ON public." + name + " USING btree (updated_at DESC)");
    QCOMPARE(open(settings.table)->health(HealthDepth::Quick, {})->findings, QStringList());
}

/// Names of indexes are cut as well, so that two long names of tables make one.
void TestPostgresTable::makesTablesWhoseIndexesCollide()
{
    for (const char16_t last : {u'a', u'b'}) {
        PostgresSettings settings = m_server.settings(QString(QString(59, u'l') + QChar(last)));
        settings.create = true;
        const auto backend = opened(std::make_unique<PostgresBackend>(settings, PostgresServer::password()));
        QVERIFY(backend->create(WorkflowId("wf-1"), "{}", {}));
        const QString findings = backend->health(HealthDepth::Quick, {})->findings.join(u'\n');
        QCOMPARE(findings.contains(u"no index on updated_at"), last == u'b');
    }
}

void TestPostgresTable::missingTableStaysMissing()
{
    PostgresSettings settings = m_server.settings(nextTable());
    PostgresBackend backend(settings, PostgresServer::password());
    COMPARE_ERROR(backend.open({}), ErrorKind::NotFound);
    QCOMPARE(backend.openingStep(), OpeningStep::Table);
    settings.create = true;
    settings.readOnly = true;
    COMPARE_ERROR(PostgresBackend(settings, PostgresServer::password()).open({}), ErrorKind::NotFound);
    QCOMPARE(m_raw->value("SELECT to_regclass($1)", {settings.table.toUtf8()}), "");
}

void TestPostgresTable::tableWithoutIndexes()
{
    m_raw->execute("ALTER TABLE " + m_name + " DROP CONSTRAINT " + m_name + "_pkey");
    const auto backend = open(m_table);
    const auto revision = backend->create(WorkflowId("wf-1"), "1", {});
    QVERIFY(revision);
    COMPARE_ERROR(backend->create(WorkflowId("wf-1"), "2", {}), ErrorKind::Conflict);
    QVERIFY(backend->save(WorkflowId("wf-1"), "2", *revision, {}));
    const auto report = backend->health(HealthDepth::Thorough, {});
    QVERIFY(report->healthy);
    QVERIFY(report->findings.join(u'\n').contains(u"no unique index on workflow_id"));
    QVERIFY(report->findings.join(u'\n').contains(u"no index on updated_at"));
}

void TestPostgresTable::tableWithoutTimes()
{
    m_raw->execute("ALTER TABLE " + m_name + " DROP COLUMN created_at, DROP COLUMN updated_at");
    const auto backend = open(m_table);
    QVERIFY(!backend->traits().hasTimes);
    const auto revision = backend->create(WorkflowId("wf-1"), "1", {});
    QVERIFY(backend->save(WorkflowId("wf-1"), "2", *revision, {}));
    QVERIFY(!listAll(*backend).at(0).createdAt);
    QVERIFY(!backend->load(WorkflowId("wf-1"), {})->summary.updatedAt);
}

void TestPostgresTable::tableOfAnotherProgram()
{
    m_raw->execute("ALTER TABLE " + m_name + " RENAME state_jsonb TO something");
    PostgresBackend backend(m_server.settings(m_table), PostgresServer::password());
    COMPARE_ERROR(backend.open({}), ErrorKind::InvalidData);
    QCOMPARE(backend.openingStep(), OpeningStep::Table);
    m_raw->execute("ALTER TABLE " + m_name + " ADD state_jsonb int");
    COMPARE_ERROR(backend.open({}), ErrorKind::InvalidData);
}

void TestPostgresTable::textColumnsKeepBytes_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("json") << QByteArray("json");
    QTest::newRow("text") << QByteArray("text");
    QTest::newRow("varchar") << QByteArray("varchar");
}

void TestPostgresTable::textColumnsKeepBytes()
{
    QFETCH(const QByteArray, type);
    m_raw->execute("ALTER TABLE " + m_name + " ALTER state_jsonb TYPE " + type);
    const auto backend = open(m_table);
    QVERIFY(backend->traits().keepsBytes);
    const QByteArray text = " {\"b\": 1e2, \"a\": \"\\u00e9\", \"a\": -0}\n";
    const auto created = backend->create(WorkflowId("wf-1"), "0", {});
    const auto saved = backend->save(WorkflowId("wf-1"), text, *created, {});
    QVERIFY(saved);
    QCOMPARE(backend->load(WorkflowId("wf-1"), {})->text, text);
    COMPARE_ERROR(backend->save(WorkflowId("wf-1"), QByteArray("\"a\0b\"", 5), *saved, {}), ErrorKind::InvalidData);
}

void TestPostgresTable::documentedColumn()
{
    m_raw->execute("ALTER TABLE " + m_name + " RENAME state_jsonb TO state_data");
    const auto backend = open(m_table);
    QVERIFY(backend->create(WorkflowId("wf-1"), "1", {}));
    QVERIFY(backend->health(HealthDepth::Quick, {})->findings.join(u'\n').contains(u"state_data"));
}

void TestPostgresTable::varyingIds()
{
    m_raw->execute("ALTER TABLE " + m_name + " ALTER workflow_id TYPE uuid USING workflow_id::uuid");
    const auto backend = open(m_table);
    const WorkflowId id("6513270e-269e-4d37-b2a7-4de452e6b438");
    const auto revision = backend->create(id, "1", {});
    QVERIFY(revision);
    QVERIFY(backend->save(id, "2", *revision, {}));
    QCOMPARE(listAll(*backend).at(0).id, id);
    COMPARE_ERROR(backend->create(WorkflowId("no uuid"), "1", {}), ErrorKind::InvalidData);
    COMPARE_ERROR(backend->load(WorkflowId("no uuid"), {}), ErrorKind::NotFound);
}

/// "character" alone would be a single one.
void TestPostgresTable::paddedIds()
{
    m_raw->execute("ALTER TABLE " + m_name + " ALTER workflow_id TYPE char(10)");
    const auto backend = open(m_table);
    const auto revision = backend->create(WorkflowId("wf-1"), "1", {});
    QVERIFY(revision);
    QVERIFY(backend->save(WorkflowId("wf-1"), "2", *revision, {}));
    QCOMPARE(m_raw->value("SELECT workflow_id::text FROM " + m_name), "wf-1");
}

void TestPostgresTable::generatedTimes()
{
    m_raw->execute("ALTER TABLE " + m_name
        + " DROP updated_at, ADD updated_at timestamptz GENERATED ALWAYS AS"
          " ('1970-01-01 00:00:01+00'::timestamptz) STORED");
    const auto backend = open(m_table);
    const auto revision = backend->create(WorkflowId("wf-1"), "1", {});
    QVERIFY(revision);
    QVERIFY(backend->save(WorkflowId("wf-1"), "2", *revision, {}));
    QCOMPARE(backend->load(WorkflowId("wf-1"), {})->summary.updatedAt, 1'000'000);
}

/// Rows that came in one transaction have one version.
void TestPostgresTable::repeatedIds()
{
    m_raw->execute("ALTER TABLE " + m_name + " DROP CONSTRAINT " + m_name + "_pkey; INSERT INTO " + m_name
        + " VALUES ('wf-1', '1'), ('wf-1', '2'), ('wf-2', '1')");
    const auto backend = open(m_table);
    const auto repeated = backend->load(WorkflowId("wf-1"), {});
    COMPARE_ERROR(backend->save(WorkflowId("wf-1"), "3", repeated->revision, {}), ErrorKind::InvalidData);
    COMPARE_ERROR(backend->remove(WorkflowId("wf-1"), repeated->revision, {}), ErrorKind::InvalidData);
    QCOMPARE(m_raw->value("SELECT string_agg(state_jsonb::text, ' ') FROM " + m_name), "1 2 1");
    QVERIFY(backend->save(WorkflowId("wf-2"), "3", repeated->revision, {}));
}

void TestPostgresTable::idsRepeatedByInheritance()
{
    m_raw->execute("CREATE TABLE heir_of_" + m_name + " () INHERITS (" + m_name + "); INSERT INTO " + m_name
        + " VALUES ('wf-1', '1'), ('wf-2', '1'); INSERT INTO heir_of_" + m_name + " VALUES ('wf-1', '2')");
    const auto backend = open(m_table);
    const auto repeated = backend->load(WorkflowId("wf-1"), {});
    COMPARE_ERROR(backend->remove(WorkflowId("wf-1"), repeated->revision, {}), ErrorKind::InvalidData);
    QCOMPARE(m_raw->value("SELECT count(*) FROM " + m_name), "3");
    QVERIFY(backend->remove(WorkflowId("wf-2"), backend->load(WorkflowId("wf-2"), {})->revision, {}));
}

/// Nobody else has changed them, so that loading them again would not help.
void TestPostgresTable::triggerThatKeepsRows()
{
    m_raw->execute("INSERT INTO " + m_name
        + " VALUES ('wf-1', '1'); CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';"
          " CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON "
        + m_name + " FOR EACH ROW EXECUTE FUNCTION keep()");
    const auto backend = open(m_table);
    const Revision revision = backend->load(WorkflowId("wf-1"), {})->revision;
    COMPARE_ERROR(backend->save(WorkflowId("wf-1"), "2", revision, {}), ErrorKind::PermissionDenied);
    COMPARE_ERROR(backend->remove(WorkflowId("wf-1"), revision, {}), ErrorKind::PermissionDenied);
    COMPARE_ERROR(backend->save(WorkflowId("wf-1"), "2", Revision("0"), {}), ErrorKind::Conflict);
}

/// Functions and operators of another user that fit our arguments better than those of the system.
void TestPostgresTable::strangersInTheSearchPath()
{
    m_raw->execute("CREATE SCHEMA strange; ALTER TABLE " + m_name
        + " ALTER workflow_id TYPE varchar; CREATE FUNCTION strange.trap(varchar, text) RETURNS boolean LANGUAGE "
          "plpgsql"
          " AS 'BEGIN RAISE ''trapped''; END'; CREATE OPERATOR strange.= (LEFTARG = varchar, RIGHTARG = text,"
          " FUNCTION = strange.trap); CREATE FUNCTION strange.lower(name) RETURNS text LANGUAGE plpgsql"
          " AS 'BEGIN RAISE ''trapped''; END'; CREATE FUNCTION strange.pg_column_size(jsonb) RETURNS int"
          " LANGUAGE plpgsql AS 'BEGIN RAISE ''trapped''; END'; CREATE FUNCTION strange.trap(int8, text) RETURNS int8"
          " LANGUAGE plpgsql AS 'BEGIN RAISE ''trapped''; END'; CREATE AGGREGATE strange.count(text)"
          " (SFUNC = strange.trap, STYPE = int8, INITCOND = '0'); GRANT USAGE ON SCHEMA strange TO PUBLIC;"
          " ALTER ROLE editor SET search_path = strange, public");
    const auto backend = open(m_table);
    const auto revision = backend->create(WorkflowId("wf-1"), "1", {});
    QVERIFY2(revision, qPrintable(revision ? QString() : revision.error().detail));
    QCOMPARE(listAll(*backend).size(), 1);
    QVERIFY(backend->health(HealthDepth::Thorough, {}));
    const auto saved = backend->save(WorkflowId("wf-1"), "2", *revision, {});
    QVERIFY(saved);
    QVERIFY(backend->remove(WorkflowId("wf-1"), *saved, {}));
    COMPARE_ERROR(
        PostgresBackend(m_server.settings(u"\"No\""_s), PostgresServer::password()).open({}), ErrorKind::NotFound);
    m_raw->execute("ALTER ROLE editor RESET search_path; DROP SCHEMA strange CASCADE");
}

void TestPostgresTable::view()
{
    m_raw->execute("SET ROLE editor; CREATE VIEW " + m_name + "_view AS SELECT * FROM " + m_name);
    const auto backend = open(QString(m_table + u"_view"_s));
    QVERIFY(!backend->traits().readOnly);
    const auto revision = backend->create(WorkflowId("wf-1"), "[1.0]", {});
    QVERIFY(revision);
    QCOMPARE(backend->load(WorkflowId("wf-1"), {})->revision, *revision);
    const auto saved = backend->save(WorkflowId("wf-1"), "[1]", *revision, {});
    QVERIFY(saved && *saved != *revision);
    COMPARE_ERROR(backend->save(WorkflowId("wf-1"), "[2]", *revision, {}), ErrorKind::Conflict);
    QVERIFY(backend->remove(WorkflowId("wf-1"), *saved, {}));
    COMPARE_ERROR(backend->remove(WorkflowId("wf-1"), *saved, {}), ErrorKind::NotFound);
}

void TestPostgresTable::viewThatCannotBeWritten()
{
    m_raw->execute("SET ROLE editor; CREATE VIEW " + m_name
        + "_view AS SELECT workflow_id,"
          " (array_agg(state_jsonb))[1] AS state_jsonb FROM "
        + m_name + " GROUP BY workflow_id");
    QVERIFY(open(m_table)->create(WorkflowId("wf-1"), "1", {}));
    const auto backend = open(QString(m_table + u"_view"_s));
    QVERIFY(backend->traits().readOnly);
    QVERIFY(backend->traits().readOnlyReason.contains(u"view"));
    const auto state = backend->load(WorkflowId("wf-1"), {});
    QVERIFY(state);
    COMPARE_ERROR(backend->save(WorkflowId("wf-1"), "2", state->revision, {}), ErrorKind::PermissionDenied);
    QCOMPARE(listAll(*backend).size(), 1);
}

/// The text is all that tells one version from another.
void TestPostgresTable::viewRacesAreNoticed()
{
    m_raw->execute("SET ROLE editor; CREATE VIEW " + m_name + "_view AS SELECT * FROM " + m_name);
    const auto backend = open(QString(m_table + u"_view"_s));
    const auto revision = backend->create(WorkflowId("wf-1"), "1", {});
    m_raw->execute("UPDATE " + m_name + " SET state_jsonb = '1.0'");
    COMPARE_ERROR(backend->save(WorkflowId("wf-1"), "2", *revision, {}), ErrorKind::Conflict);
    m_raw->execute("UPDATE " + m_name + " SET state_jsonb = '1'");
    QVERIFY(backend->save(WorkflowId("wf-1"), "2", *revision, {}));
}

void TestPostgresTable::partitionedTable()
{
    const QString table = nextTable();
    const QByteArray name = table.toUtf8();
    m_raw->execute("SET ROLE editor; CREATE TABLE " + name
        + " (workflow_id text PRIMARY KEY, state_jsonb jsonb NOT NULL, created_at timestamptz, updated_at timestamptz)"
          " PARTITION BY HASH (workflow_id); CREATE TABLE "
        + name + "_0 PARTITION OF " + name + " FOR VALUES WITH (MODULUS 2, REMAINDER 0); CREATE TABLE " + name
        + "_1 PARTITION OF " + name + " FOR VALUES WITH (MODULUS 2, REMAINDER 1)");
    const auto backend = open(table);
    for (int i = 0; i < 10; ++i) {
        const WorkflowId id(QByteArray::number(i));
        const auto revision = backend->create(id, "1", {});
        QVERIFY(revision);
        const auto saved = backend->save(id, "2", *revision, {});
        QVERIFY(saved);
        QCOMPARE(backend->load(id, {})->revision, *saved);
        COMPARE_ERROR(backend->save(id, "3", *revision, {}), ErrorKind::Conflict);
    }
    QCOMPARE(listAll(*backend).size(), 10);
}

void TestPostgresTable::userWhoMayOnlyRead()
{
    m_raw->execute(
        "DO $$ BEGIN CREATE ROLE reader LOGIN PASSWORD 'secret'; EXCEPTION WHEN duplicate_object THEN END $$");
    m_raw->execute("GRANT SELECT ON " + m_name + " TO reader");
    const auto revision = open(m_table)->create(WorkflowId("wf-1"), "1", {});
    PostgresSettings settings = m_server.settings(m_table);
    settings.user = u"reader"_s;
    const auto backend = opened(std::make_unique<PostgresBackend>(settings, PostgresServer::password()));
    QVERIFY(backend->traits().readOnly);
    QVERIFY(!backend->traits().readOnlyReason.isEmpty());
    QCOMPARE(backend->load(WorkflowId("wf-1"), {})->revision, *revision);
    COMPARE_ERROR(backend->save(WorkflowId("wf-1"), "2", *revision, {}), ErrorKind::PermissionDenied);
    // May change, yet not add or delete: each verb says it itself.
    m_raw->execute("GRANT UPDATE ON " + m_name + " TO reader");
    QVERIFY(backend->open({}));
    QVERIFY(!backend->traits().readOnly);
    const auto saved = backend->save(WorkflowId("wf-1"), "2", *revision, {});
    QVERIFY(saved);
    COMPARE_ERROR(backend->create(WorkflowId("wf-2"), "2", {}), ErrorKind::PermissionDenied);
    COMPARE_ERROR(backend->remove(WorkflowId("wf-1"), *saved, {}), ErrorKind::PermissionDenied);
}

void TestPostgresTable::userWhoMayNotRead()
{
    m_raw->execute(
        "DO $$ BEGIN CREATE ROLE stranger LOGIN PASSWORD 'secret'; EXCEPTION WHEN duplicate_object THEN END $$");
    PostgresSettings settings = m_server.settings(m_table);
    settings.user = u"stranger"_s;
    PostgresBackend backend(settings, PostgresServer::password());
    COMPARE_ERROR(backend.open({}), ErrorKind::PermissionDenied);
    QCOMPARE(backend.openingStep(), OpeningStep::Rights);
    // Some columns are enough, though their rows have no version to be read.
    m_raw->execute("GRANT SELECT (workflow_id, state_jsonb) ON " + m_name + " TO stranger");
    QVERIFY(open(m_table)->create(WorkflowId("wf-1"), "1", {}));
    QVERIFY(backend.open({}));
    QCOMPARE(backend.load(WorkflowId("wf-1"), {})->text, "1");
    QVERIFY(!listAll(backend).at(0).updatedAt);
    m_raw->execute("CREATE SCHEMA closed_" + m_name + "; CREATE TABLE closed_" + m_name + ".t (LIKE " + m_name + ")");
    PostgresBackend closed(m_server.settings(u"closed_%1.t"_s.arg(m_table)), PostgresServer::password());
    COMPARE_ERROR(closed.open({}), ErrorKind::PermissionDenied);
    QCOMPARE(closed.openingStep(), OpeningStep::Rights);
}

void TestPostgresTable::serverThatMakesUsersReadOnly()
{
    m_raw->execute("ALTER ROLE editor SET default_transaction_read_only = on");
    const auto backend = open(m_table);
    QVERIFY(backend->traits().readOnly);
    QVERIFY(backend->traits().readOnlyReason.contains(u"read-only"));
    m_raw->execute("ALTER ROLE editor RESET default_transaction_read_only");
}

void TestPostgresTable::readOnlyIsEnforcedByTheServer()
{
    // A view whose function writes: nothing of ours knows that reading it changes something.
    m_raw->execute("SET ROLE editor; CREATE FUNCTION write_" + m_name
        + "() RETURNS text LANGUAGE sql AS $$ INSERT INTO " + m_name
        + " VALUES ('sneaked', '1') RETURNING 'x' $$; CREATE VIEW " + m_name + "_view AS SELECT write_" + m_name
        + "() AS workflow_id, '1'::jsonb AS state_jsonb");
    PostgresSettings settings = m_server.settings(QString(m_table + u"_view"_s));
    settings.readOnly = true;
    const auto backend = opened(std::make_unique<PostgresBackend>(settings, PostgresServer::password()));
    COMPARE_ERROR(backend->load(WorkflowId("x"), {}), ErrorKind::PermissionDenied);
    QCOMPARE(m_raw->value("SELECT count(*) FROM " + m_name), "0");
}

void TestPostgresTable::asciiDatabase()
{
    if (m_raw->value("SELECT count(*) FROM pg_database WHERE datname = 'ascii'") == "0")
        m_raw->execute("CREATE DATABASE ascii OWNER editor ENCODING 'SQL_ASCII' TEMPLATE template0");
    PostgresSettings settings = m_server.settings(m_table);
    settings.database = u"ascii"_s;
    settings.create = true;
    const auto backend = opened(std::make_unique<PostgresBackend>(settings, PostgresServer::password()));
    QVERIFY(backend->create(WorkflowId("\xc3\xa9"), "\"\xc3\xa9\"", {}));
    QCOMPARE(backend->load(WorkflowId("\xc3\xa9"), {})->text, "\"\xc3\xa9\"");
    QVERIFY(backend->health(HealthDepth::Quick, {})->findings.join(u'\n').contains(u"SQL_ASCII"));
}

void TestPostgresTable::latinDatabase()
{
    if (m_raw->value("SELECT count(*) FROM pg_database WHERE datname = 'latin'") == "0")
        m_raw->execute("CREATE DATABASE latin OWNER editor ENCODING 'LATIN1' TEMPLATE template0");
    PostgresSettings settings = m_server.settings(m_table);
    settings.database = u"latin"_s;
    settings.create = true;
    const auto backend = opened(std::make_unique<PostgresBackend>(settings, PostgresServer::password()));
    QVERIFY(backend->create(WorkflowId("\xc3\xa9"), "\"\xc3\xa9\"", {}));
    QCOMPARE(backend->load(WorkflowId("\xc3\xa9"), {})->text, "\"\xc3\xa9\"");
    QCOMPARE(listAll(*backend).at(0).id, WorkflowId("\xc3\xa9"));
    COMPARE_ERROR(backend->create(WorkflowId("wf-2"), "\"\xf0\x9f\x98\x80\"", {}), ErrorKind::InvalidData);
    QVERIFY(backend->health(HealthDepth::Quick, {})->findings.join(u'\n').contains(u"LATIN1"));
}

QTEST_GUILESS_MAIN(TestPostgresTable)
#include "tst_postgrestable.moc"
