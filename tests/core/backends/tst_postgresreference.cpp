#include "core/backends/postgresbackend.h"
#include "core/json/jsondocument.h"
#include "tests/support/postgresserver.h"
#include "tests/support/storefixture.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stateloupe;

/// A dump of the reference system's own database: everything in it is shown, edited and saved, and Python's json, which
/// the reference reads with, finds exactly the one changed value.
class TestPostgresReference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showsEveryState();
    void changesExactlyOneValue();
    void keepsTimesOfCreation();
    void isFoundByTheReference();

private:
    PostgresServer &m_server = PostgresServer::shared();
    std::unique_ptr<RawPostgres> m_raw;
    std::unique_ptr<StateBackend> m_backend;
};

/// Debian's Python: what people have in front of it may lack modules.
static QByteArray runPython(const QByteArray &program, const QByteArray &input)
{
    QProcess python;
    python.start(u"/usr/bin/python3"_s, {u"-c"_s, QString::fromUtf8(program)});
    python.write(input);
    python.closeWriteChannel();
    if (!python.waitForFinished() || python.exitCode() != 0)
        qFatal("%s", python.readAllStandardError().constData());
    return python.readAllStandardOutput();
}

void TestPostgresReference::initTestCase()
{
    m_server.runScript(dataLines("reference.sql").join('\n') + '\n');
    m_raw = m_server.connectRaw();
    m_raw->execute("GRANT ALL ON public.workflow_states TO editor");
    m_backend = opened(std::make_unique<PostgresBackend>(m_server.settings(), PostgresServer::password()));
}

void TestPostgresReference::showsEveryState()
{
    const WorkflowList list = listAll(*m_backend);
    QCOMPARE(QByteArray::number(list.size()), m_raw->value("SELECT count(*) FROM workflow_states"));
    QCOMPARE(list.size(), 40);
    for (qsizetype row = 0; row < list.size(); ++row) {
        const auto state = m_backend->load(list.at(row).id, {});
        QVERIFY(state);
        QCOMPARE(state->text,
            m_raw->value("SELECT state_jsonb FROM workflow_states WHERE workflow_id = $1", {list.at(row).id.bytes()}));
        QCOMPARE(state->summary.createdAt, list.createdAt(row));
        QCOMPARE(state->summary.updatedAt, list.updatedAt(row));
        QVERIFY(JsonDocument::parse(state->text));
    }
}

void TestPostgresReference::changesExactlyOneValue()
{
    const WorkflowList list = listAll(*m_backend);
    QByteArray texts;
    for (qsizetype row = 0; row < list.size(); ++row) {
        const auto state = m_backend->load(list.at(row).id, {});
        auto document = JsonDocument::parse(state->text);
        const auto version = document->resolve(*JsonPointer::parse(u"/metadata/version"_s));
        QVERIFY(version);
        const auto edit = replaceValue(*document, *version, "\"edited \\u00e9\"");
        QVERIFY(edit && document->apply(*edit));
        QVERIFY(m_backend->save(list.at(row).id, document->bytes(), state->revision, {}));
        const QByteArray after
            = m_raw->value("SELECT state_jsonb FROM workflow_states WHERE workflow_id = $1", {list.at(row).id.bytes()});
        texts += state->text + '\n' + after + '\n';
    }
    const QByteArray counted = runPython(R"(
import json, sys
lines = sys.stdin.read().splitlines()
for before, after in zip(lines[::2], lines[1::2]):
    before, after = json.loads(before), json.loads(after)
    assert after["metadata"]["version"] == "edited \u00e9" != before["metadata"]["version"]
    before["metadata"]["version"] = after["metadata"]["version"]
    assert json.dumps(before) == json.dumps(after)
print(len(lines) // 2)
)",
        texts);
    QCOMPARE(counted.trimmed(), "40");
}

void TestPostgresReference::keepsTimesOfCreation()
{
    const WorkflowList list = listAll(*m_backend);
    for (qsizetype row = 0; row < list.size(); ++row) {
        const auto before = m_backend->load(list.at(row).id, {});
        QVERIFY(m_backend->save(list.at(row).id, before->text, before->revision, {}));
        const auto after = m_backend->load(list.at(row).id, {});
        QCOMPARE(after->summary.createdAt, before->summary.createdAt);
        QVERIFY(after->summary.updatedAt > before->summary.updatedAt);
        QCOMPARE(after->text, before->text);
    }
}

/// The reference's own statements, on what was made and saved here.
void TestPostgresReference::isFoundByTheReference()
{
    QVERIFY(m_backend->create(WorkflowId("made here"), R"({"messages": []})", {}));
    QCOMPARE(m_raw->value("SELECT workflow_id FROM workflow_states ORDER BY updated_at DESC"), "made here");
    m_raw->execute("INSERT INTO workflow_states (workflow_id, state_jsonb, updated_at) VALUES ($1, $2::jsonb,"
                   " CURRENT_TIMESTAMP) ON CONFLICT (workflow_id) DO UPDATE SET state_jsonb = EXCLUDED.state_jsonb,"
                   " updated_at = CURRENT_TIMESTAMP",
        {"made here", R"({"messages": [1]})"});
    const auto state = m_backend->load(WorkflowId("made here"), {});
    QCOMPARE(state->text, R"({"messages": [1]})");
    QVERIFY(m_backend->remove(WorkflowId("made here"), state->revision, {}));
    QCOMPARE(m_raw->value("SELECT count(*) FROM workflow_states WHERE workflow_id = 'made here'"), "0");
}

QTEST_GUILESS_MAIN(TestPostgresReference)
#include "tst_postgresreference.moc"
