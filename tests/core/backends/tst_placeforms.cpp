#include "core/backends/backendfactory.h"
#include "core/backends/placequery.h"
#include "core/backends/statebackend.h"
#include "tests/support/postgresserver.h"
#include "tests/support/rawdatabase.h"
#include "tests/support/redisserver.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace stateloupe {

/// The programs that the forms are for run them, each on a document with a hostile key, and have to come to the value.
class PlaceFormsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatPeopleWouldWrite();
    void showsNothingInvisible();
    void finds_data();
    void finds();
    void findsTheLastOfRepeatedKeys();
    void findsTheWholeDocument();
    void findsWorkflowsOfHostileIds_data();
    void findsWorkflowsOfHostileIds();

private:
    static constexpr auto Value = "found \xc3\xa9"; // as every program should print it

    static QByteArray run(const QString &program, const QStringList &arguments, const QByteArray &input = {});
    static QByteArray python(const JsonDocument &document, NodeId node);
    static QByteArray jq(const JsonDocument &document, NodeId node);
    QByteArray sqlite(const JsonDocument &document, NodeId node, const QByteArray &id = "w");
    QByteArray postgres(const JsonDocument &document, NodeId node, const QByteArray &id = "w");
    QByteArray redis(const JsonDocument &document, NodeId node, const QByteArray &id = "w");

    static QByteArray sqlHex(const QByteArray &text) { return "CAST(x'" + text.toHex() + "' AS TEXT)"; }
    static JsonDocument parsed(const QByteArray &json) { return JsonDocument::parse(json).value(); }
    static NodeId at(const JsonDocument &document, const JsonPointer &place) { return document.resolve(place).value(); }

    RedisServer m_redis;
};

QByteArray PlaceFormsTest::run(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(30'000) || process.exitCode() != 0)
        return "failed: " + process.readAllStandardError();
    QByteArray output = process.readAllStandardOutput();
    if (output.endsWith('\n'))
        output.chop(1);
    return output;
}

QByteArray PlaceFormsTest::python(const JsonDocument &document, NodeId node)
{
    const QString script
        = u"import json, sys\nstate = json.load(sys.stdin)\nvalue = %1\n"
          "sys.stdout.buffer.write((value if isinstance(value, str) else json.dumps(value)).encode())"_s.arg(
              pythonForm(placePath(document, node)));
    return run(u"/usr/bin/python3"_s, {u"-c"_s, script}, document.bytes());
}

QByteArray PlaceFormsTest::jq(const JsonDocument &document, NodeId node)
{
    return run(u"jq"_s, {u"-r"_s, u"-c"_s, jqForm(placePath(document, node))}, document.bytes());
}

QByteArray PlaceFormsTest::sqlite(const JsonDocument &document, NodeId node, const QByteArray &id)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"states.db"_s);
    {
        RawDatabase database(path);
        database.createReferenceTable();
        for (const QByteArray &row : {id, QByteArray("another")})
            database.execute("INSERT INTO workflow_states (workflow_id, state_json) VALUES (" + sqlHex(row) + ", "
                + sqlHex(row == id ? document.bytes() : QByteArray("{}")) + ")");
    }
    auto backend = makeBackend(SqliteSettings{path, true, false});
    if (!backend->open({}))
        return "not opened";
    const QString query = placeQuery(backend->traits(), WorkflowId(id), placePath(document, node));
    return run(u"sqlite3"_s, {u"-readonly"_s, path}, query.toUtf8());
}

QByteArray PlaceFormsTest::postgres(const JsonDocument &document, NodeId node, const QByteArray &id)
{
    static const bool hasTable = [] {
        PostgresServer::shared().createTable();
        return true;
    }();
    Q_UNUSED(hasTable)
    const auto session = PostgresServer::shared().connectRaw();
    session->execute("DELETE FROM workflow_states");
    session->execute("INSERT INTO workflow_states (workflow_id, state_jsonb) VALUES ($1, $2), ('another', '{}')",
        {id, document.bytes()});
    auto backend = makeBackend(PostgresServer::shared().settings(), PostgresServer::password());
    if (!backend->open({}))
        return "not opened";
    const QString query = placeQuery(backend->traits(), WorkflowId(id), placePath(document, node));
    return run(u"psql"_s,
        {u"-h"_s, PostgresServer::shared().socketFolder(), u"-p"_s, QString::number(PostgresServer::shared().port()),
            u"-U"_s, u"postgres"_s, u"-d"_s, u"states"_s, u"-X"_s, u"-A"_s, u"-t"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s},
        query.toUtf8());
}

QByteArray PlaceFormsTest::redis(const JsonDocument &document, NodeId node, const QByteArray &id)
{
    m_redis.command({"FLUSHALL"});
    m_redis.command({"SET", "workflow:" + id, document.bytes()});
    auto backend = makeBackend(m_redis.unixSettings());
    if (!backend->open({}))
        return "not opened";
    const QString command = placeQuery(backend->traits(), WorkflowId(id), placePath(document, node));
    return run(u"/bin/sh"_s, {u"-c"_s, command + " -r -c"_L1});
}

void PlaceFormsTest::writesWhatPeopleWouldWrite()
{
    const JsonDocument document = parsed(R"({"context": {"step": 4, "list": [1, {"a b": 2}]}})");
    const PlacePath step = placePath(document, at(document, *JsonPointer::parse(u"/context/step"_s)));
    const PlacePath deep = placePath(document, at(document, *JsonPointer::parse(u"/context/list/1/a b"_s)));
    QCOMPARE(pythonForm(step), u"state[\"context\"][\"step\"]"_s);
    QCOMPARE(pythonForm(deep), u"state[\"context\"][\"list\"][1][\"a b\"]"_s);
    QCOMPARE(jqForm(step), u".context.step"_s);
    QCOMPARE(jqForm(deep), u".context.list[1][\"a b\"]"_s);
    QCOMPARE(pythonForm({}), u"state"_s);
    QCOMPARE(jqForm({}), u"."_s);
    StoreTraits traits;
    QCOMPARE(placeQuery(traits, WorkflowId("w"), step), QString());
    traits.kind = u"sqlite"_s;
    traits.table = u"workflow_states"_s;
    traits.stateColumn = u"state_json"_s;
    QCOMPARE(placeQuery(traits, WorkflowId("w"), step),
        u"SELECT json_extract(state_json, '$.\"context\".\"step\"') FROM workflow_states WHERE workflow_id = 'w';"_s);
    traits.kind = u"postgresql"_s;
    traits.stateColumn = u"state_jsonb"_s;
    traits.keepsBytes = false;
    QCOMPARE(placeQuery(traits, WorkflowId("w"), step),
        u"SELECT state_jsonb #>> ARRAY['context', 'step']::text[] FROM workflow_states WHERE workflow_id = 'w';"_s);
    traits.kind = u"redis"_s;
    traits.client = u"redis-cli"_s;
    traits.keyPrefix = "workflow:";
    QCOMPARE(placeQuery(traits, WorkflowId("w"), step), u"redis-cli GET 'workflow:w' | jq '.context.step'"_s);
}

void PlaceFormsTest::showsNothingInvisible()
{
    const JsonDocument document = parsed(R"({"a\u202eb\u200b\n": 1})");
    const PlacePath path = placePath(document, 1);
    QCOMPARE(pythonForm(path), u"state[\"a\\u202eb\\u200b\\n\"]"_s);
    QCOMPARE(jqForm(path), u".[\"a\\u202eb\\u200b\\n\"]"_s);
}

void PlaceFormsTest::finds_data()
{
    QTest::addColumn<QByteArray>("key"); // as JSON text, without its quotes
    QTest::addColumn<bool>("isInJsonb");
    const std::pair<const char *, QByteArray> keys[]{{"plain", "step"}, {"space", "a b"}, {"empty", ""},
        {"double quote", R"(a\"b)"}, {"single quote", "it's"}, {"quotes", R"('\"'\"\")"}, {"backslash", R"(a\\b\\)"},
        {"newline", R"(a\nb)"}, {"tab", R"(\t)"}, {"dollar", "$HOME $(id) `id`"}, {"jq interpolation", R"(\\(1))"},
        {"dots", "a.b.c"}, {"brackets", "a[0]"}, {"braces", "{a,b}"}, {"comma", "a,b"}, {"number", "0"},
        {"negative", "-1"}, {"hash", "#-1"}, {"percent", "100%s %d"}, {"comment", "-- ;"}, {"escaped", R"(\u00e9)"},
        {"umlaut", "\xc3\xa9"}, {"emoji", "\xf0\x9f\x98\x80"}, {"escaped emoji", R"(\ud83d\ude00)"},
        {"override", R"(\u202eabc)"}, {"keyword", "and"}, {"case", "Step"}, {"slash", "a/b~c"},
        {"escaped slash", R"(a\/b)"}, {"psql variable", ":id :'id'"}, {"delete", "\x7f"}, {"mixed", R"(\"\u00e9')"}};
    for (const auto &[name, key] : keys)
        QTest::newRow(name) << key << true;
    QTest::newRow("nul") << QByteArray(R"(a\u0000b)") << false;
}

void PlaceFormsTest::finds()
{
    QFETCH(QByteArray, key);
    QFETCH(bool, isInJsonb);
    const JsonDocument document = parsed(
        "{\"context\": {\"\": 0, \"\\\"\": 1, \"" + key + "\": [7, {\"" + key + "\": \"found \\u00e9\"}], \"z\": 2}}");
    const NodeId object = at(document, JsonPointer({u"context"_s}));
    QString decoded;
    auto members = document.children(object);
    for (quint32 row = 0; row < document.childCount(object); ++row, members.toNextSibling()) {
        if (document.isContainer(members.node()))
            decoded = document.key(members.node());
    }
    const NodeId node = at(document, JsonPointer({u"context"_s, decoded, u"1"_s, decoded}));
    QCOMPARE(python(document, node), Value);
    QCOMPARE(jq(document, node), Value);
    QCOMPARE(sqlite(document, node), Value);
    QCOMPARE(redis(document, node), Value);
    if (isInJsonb)
        QCOMPARE(postgres(document, node), Value);
}

void PlaceFormsTest::findsTheLastOfRepeatedKeys()
{
    const JsonDocument document = parsed(R"({"a": {"k": 1, "k": 2, "\u006b": "found \u00e9"}})");
    const NodeId node = at(document, JsonPointer({u"a"_s, u"k"_s}));
    QCOMPARE(python(document, node), Value);
    QCOMPARE(jq(document, node), Value);
    QCOMPARE(sqlite(document, node), Value);
    QCOMPARE(redis(document, node), Value);
    QCOMPARE(postgres(document, node), Value);
}

void PlaceFormsTest::findsTheWholeDocument()
{
    const JsonDocument document = parsed(R"({"a":[1,2]})");
    const QByteArray whole = document.bytes();
    QCOMPARE(python(document, JsonDocument::Root), R"({"a": [1, 2]})");
    QCOMPARE(jq(document, JsonDocument::Root), whole);
    QCOMPARE(sqlite(document, JsonDocument::Root), whole);
    QCOMPARE(redis(document, JsonDocument::Root), whole);
    QCOMPARE(postgres(document, JsonDocument::Root), R"({"a": [1, 2]})");
}

void PlaceFormsTest::findsWorkflowsOfHostileIds_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<bool>("isText");
    for (const char *id : {"it's", "a\"b", "$HOME `id`", "back\\slash", "line\nbreak", "\xc3\xa9", "%s", "--", ":id"})
        QTest::newRow(id) << QByteArray(id) << true;
    QTest::newRow("nul") << QByteArray("a\0b", 3) << false;
    QTest::newRow("no UTF-8") << QByteArray("a\xff%'") << false;
}

void PlaceFormsTest::findsWorkflowsOfHostileIds()
{
    QFETCH(QByteArray, id);
    QFETCH(bool, isText);
    const JsonDocument document = parsed(R"({"a": "found \u00e9"})");
    QCOMPARE(sqlite(document, 1, id), Value);
    QCOMPARE(redis(document, 1, id), Value);
    if (isText)
        QCOMPARE(postgres(document, 1, id), Value);
}

} // namespace stateloupe

QTEST_GUILESS_MAIN(stateloupe::PlaceFormsTest)
#include "tst_placeforms.moc"
