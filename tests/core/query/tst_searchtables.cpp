#include "core/query/query.h"
#include "tests/core/backends/postgrestabletest.h"
#include "tests/core/backends/sqlitefiletest.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace stateloupe;

namespace {

struct Answer
{
    QByteArrayList ids; ///< as they are shown, sorted
    qint64 examined = 0;
};

Answer search(StateBackend &backend, const QString &query, const QByteArray &text = {})
{
    SearchRequest request;
    request.query = *Query::parse(query);
    request.text = text;
    Answer answer;
    const auto searched = backend.search(request,
        [&answer](SearchChunk &&chunk) {
            for (qsizetype row = 0; row < chunk.workflows.size(); ++row)
                answer.ids.append(chunk.workflows.at(row).id.display().toUtf8());
            answer.examined = chunk.examined;
            return true;
        },
        {});
    if (!searched)
        qFatal("%s", qPrintable(searched.error().detail));
    std::sort(answer.ids.begin(), answer.ids.end());
    return answer;
}

} // namespace

/// Searching tables that the reference system did not make, or not like this.
class TestSearchSqliteTables : public SqliteFileTest
{
    Q_OBJECT

private Q_SLOTS:
    void findsOddRows();
    void findsInTablesOfOtherShapes_data();
    void findsInTablesOfOtherShapes();
    void neverBlocksAWriterWhileTheSinkRuns();
};

void TestSearchSqliteTables::findsOddRows()
{
    m_raw->execute("CREATE TABLE workflow_states (workflow_id TEXT, state_json, created_at, updated_at)");
    m_raw->execute("INSERT INTO workflow_states VALUES ('number', 17, NULL, 1795000000),"
                   " ('blob', CAST('{\"step\": 7}' AS BLOB), 'never', NULL), ('null', NULL, NULL, '2026-11-18'),"
                   " (NULL, '{\"step\": 8}', NULL, NULL), (CAST('k' AS BLOB), '{\"step\": 9}', NULL, NULL)");
    const auto backend = open();
    QCOMPARE(search(*backend, u". = 17"_s).ids, QByteArrayList{"number"});
    QCOMPARE(search(*backend, u"step >= 7"_s).ids, (QByteArrayList{"blob", "blob:6b", "row:4"}));
    QCOMPARE(search(*backend, u". missing"_s).ids, QByteArrayList{"null"});
    QCOMPARE(search(*backend, u"size missing"_s).ids, QByteArrayList{"null"});
    QCOMPARE(search(*backend, u"size = 2"_s).ids, QByteArrayList{"number"});
    QCOMPARE(search(*backend, u"size = 2 and . exists"_s).ids, QByteArrayList{"number"});
    QCOMPARE(search(*backend, u"updated > 2026-11-01"_s).ids, (QByteArrayList{"null", "number"}));
    QCOMPARE(search(*backend, u"id ~ \"6B\" or id = \"row:4\""_s).ids, (QByteArrayList{"blob:6b", "row:4"}));
    QCOMPARE(search(*backend, u""_s, "STEP").ids, (QByteArrayList{"blob", "blob:6b", "row:4"}));
}

void TestSearchSqliteTables::findsInTablesOfOtherShapes_data()
{
    QTest::addColumn<QByteArray>("sql");

    QTest::newRow("without row numbers") << QByteArray(
        "CREATE TABLE workflow_states (workflow_id TEXT PRIMARY KEY, state_json TEXT) WITHOUT ROWID");
    QTest::newRow("view") << QByteArray(
        "CREATE TABLE t (a, b); CREATE VIEW workflow_states AS SELECT a AS workflow_id, b AS state_json FROM t;"
        " CREATE TRIGGER i INSTEAD OF INSERT ON workflow_states BEGIN INSERT INTO t VALUES (NEW.workflow_id,"
        " NEW.state_json); END");
    QTest::newRow("as documented") << QByteArray(
        "CREATE TABLE workflow_states (workflow_id TEXT PRIMARY KEY, state_data TEXT)");
}

void TestSearchSqliteTables::findsInTablesOfOtherShapes()
{
    QFETCH(const QByteArray, sql);
    m_raw->execute(sql);
    m_raw->execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000)"
                   " INSERT INTO workflow_states SELECT printf('%05d', i), '{\"step\": ' || i || '}' FROM n");
    const auto backend = open();
    QCOMPARE(search(*backend, u"step in (1, 17000, 30000)"_s).ids, (QByteArrayList{"00001", "17000", "30000"}));
    const Answer none = search(*backend, u"step > 30000"_s);
    QCOMPARE(none.ids, QByteArrayList());
    QCOMPARE(none.examined, 30'000);
}

void TestSearchSqliteTables::neverBlocksAWriterWhileTheSinkRuns()
{
    m_raw->createReferenceTable();
    m_raw->execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000)"
                   " INSERT INTO workflow_states (workflow_id, state_json) SELECT i, '{\"step\": ' || i || '}' FROM n");
    const auto backend = open();
    SearchRequest request;
    request.query = *Query::parse(u"step exists"_s);
    int chunks = 0;
    const auto searched = backend->search(request,
        [&](SearchChunk &&) {
            ++chunks;
            m_raw->execute("UPDATE workflow_states SET created_at = 1 WHERE workflow_id = '1'");
            return true;
        },
        {});
    QVERIFY(searched);
    QVERIFY(chunks >= 3);
}

class TestSearchPostgresTables : public PostgresTableTest
{
    Q_OBJECT

private Q_SLOTS:
    void serverPassesOverWhatIsNotLookedFor_data();
    void serverPassesOverWhatIsNotLookedFor();
    void findsInColumnsThatKeepBytes_data();
    void findsInColumnsThatKeepBytes();
    void bearsHostileQueries();
};

void TestSearchPostgresTables::serverPassesOverWhatIsNotLookedFor_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QByteArrayList>("ids");

    QTest::newRow("text") << u"context.status = \"stuck\""_s << QByteArrayList{"7"};
    QTest::newRow("one of") << u"context.status in (\"stuck\", 3)"_s << QByteArrayList{"7"};
    QTest::newRow("number") << u"context.step < 2"_s << QByteArrayList{"1"};
    QTest::newRow("both") << u"context.step < 9 and context.step > 7 and size > 0"_s << QByteArrayList{"8"};
    QTest::newRow("one of two") << u"context.step = 3 or context.status = \"stuck\""_s << (QByteArrayList{"3", "7"});
    QTest::newRow("contains") << u"context.note ~ \"NOTED\""_s << QByteArrayList{"7"};
    QTest::newRow("id") << u"id = \"5\""_s << QByteArrayList{"5"};
    QTest::newRow("size") << u"size >= 0.1kB and size < 10kB"_s << QByteArrayList{"7"};
    QTest::newRow("there") << u"context.note exists"_s << QByteArrayList{"7"};
    QTest::newRow("time") << u"context.at > 2026-06-01"_s << QByteArrayList{"7", "8", "9"};
    QTest::newRow("time of change") << u"updated < 2021-01-01"_s << QByteArrayList{"2"};
}

void TestSearchPostgresTables::serverPassesOverWhatIsNotLookedFor()
{
    QFETCH(const QString, query);
    QFETCH(const QByteArrayList, ids);
    m_raw->execute("INSERT INTO " + m_name
        + " SELECT i, jsonb_build_object('context', jsonb_build_object('status', 'running', 'step', i, 'at',"
          " make_date(2020 + i, 1, 1)::text)) FROM generate_series(1, 9) i");
    m_raw->execute("UPDATE " + m_name
        + " SET state_jsonb = jsonb_set(jsonb_set(state_jsonb, '{context,status}', '\"stuck\"'), '{context,note}',"
          " '\"noted\"') WHERE workflow_id = '7'");
    m_raw->execute("UPDATE " + m_name + " SET updated_at = '2020-05-05' WHERE workflow_id = '2'");
    const auto backend = open(m_table);
    const Answer answer = search(*backend, query);
    QCOMPARE(answer.ids, ids);
    QCOMPARE(answer.examined, ids.size());
}

void TestSearchPostgresTables::findsInColumnsThatKeepBytes_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("text") << QByteArray("text");
    QTest::newRow("json") << QByteArray("json");
}

void TestSearchPostgresTables::findsInColumnsThatKeepBytes()
{
    QFETCH(const QByteArray, type);
    m_raw->execute("ALTER TABLE " + m_name + " ALTER state_jsonb TYPE " + type + " USING state_jsonb::text::" + type);
    m_raw->execute("INSERT INTO " + m_name
        + " VALUES ('escaped', '{\"st\\u0065p\": 7, \"a\": \"\\u0000 stu\\u0063k\"}'), ('twice', '{\"step\": 1, "
          "\"step\": 7}')");
    if (type == "text")
        m_raw->execute("INSERT INTO " + m_name + " VALUES ('broken', '{\"step\": stuck')");
    const auto backend = open(m_table);
    QCOMPARE(search(*backend, u"step = 7"_s).ids, (QByteArrayList{"escaped", "twice"}));
    QCOMPARE(search(*backend, u"step = 1"_s).ids, QByteArrayList());
    QCOMPARE(search(*backend, u""_s, "STUCK").ids.contains("escaped"), true);
    QCOMPARE(search(*backend, u". missing"_s).ids.size(), type == "text" ? 1 : 0);
}

/// Nothing of a query may become SQL.
void TestSearchPostgresTables::bearsHostileQueries()
{
    m_raw->execute("INSERT INTO " + m_name + " VALUES ('a', '{\"it''s \\\\\": \"'';--\\\\\"}')");
    const auto backend = open(m_table);
    m_raw->execute("ALTER ROLE editor SET standard_conforming_strings = off");
    const auto other = open(m_table);
    m_raw->execute("ALTER ROLE editor RESET standard_conforming_strings");
    for (StateBackend *store : {backend.get(), other.get()}) {
        QCOMPARE(search(*store, u"\"it's \\\\\" = \"';--\\\\\""_s).ids, QByteArrayList{"a"});
        QCOMPARE(search(*store, u"\"it's \\\\\" ~ \"';--\\\\\""_s).ids, QByteArrayList{"a"});
        QCOMPARE(search(*store, u"id = \"a' OR 'a' = 'a\""_s).ids, QByteArrayList());
        QCOMPARE(search(*store, u"\"'] OR true --\" exists"_s).ids, QByteArrayList());
        QCOMPARE(search(*store, u". exists"_s, "';--\\").ids, QByteArrayList{"a"});
    }
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    TestSearchSqliteTables sqlite;
    TestSearchPostgresTables postgres;
    return QTest::qExec(&sqlite, argc, argv) + QTest::qExec(&postgres, argc, argv);
}

#include "tst_searchtables.moc"
