#include "tests/app/program.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace stateloupe {

/// The sub-commands that do with a state what programs do: new, duplicate, fork, message, context, checkpoint, tag,
/// framework, custom.
class TestCliOperations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsAMessage();
    void readsContentFromInput();
    void editsAndDeletesMessages();
    void setsTheContext();
    void createsAndRestoresACheckpoint();
    void listsCheckpoints();
    void setsMetadata();
    void createsWorkflows();
    void createsFromATemplate();
    void duplicatesAndForks();
    void dryRunsWriteNothing_data();
    void dryRunsWriteNothing();
    void refuses_data();
    void refuses();
    void theReferenceSystemsJsonReadsIt();

private:
    const QString m_id = u"c060d8d5-aa6e-4349-81b7-ab51b41a63b5"_s;
    const QString m_checkpoint = u"52718118-b678-4dfd-829a-cdfa81afb9ef"_s;
};

namespace {

QByteArray valueAt(const ReferenceStore &store, const QString &id, const QString &pointer)
{
    return stateloupe({u"show"_s, store.path(), id, pointer}).output;
}

} // namespace

void TestCliOperations::addsAMessage()
{
    const ReferenceStore store;
    const QByteArray before = store.text(m_id);
    const QByteArray others = store.digestWithout(m_id);
    const Outcome outcome = stateloupe({u"message"_s, u"add"_s, store.path(), m_id, u"tool"_s, u"é \"x\""_s,
        u"--name"_s, u"bob"_s, u"--function-call"_s, u"{\"name\": \"f\"}"_s, u"--metadata"_s, u"{\"n\":1.0}"_s});
    QVERIFY2(outcome.code == 0, outcome.errors.constData());
    const QByteArray message = valueAt(store, m_id, u"/messages/21"_s);
    static const QRegularExpression expected(
        uR"rx(^\{"role": "tool", "content": "\\u00e9 \\"x\\"", "name": "bob", "function_call": \{"name": "f"\}, )rx"
        uR"rx("metadata": \{"n":1\.0\}, "timestamp": "\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{6})?"\}$)rx"_s);
    QVERIFY2(expected.match(QString::fromUtf8(message)).hasMatch(), message.constData());
    QVERIFY(outcome.output.contains("~ /metadata/updated_at "));
    // Nothing but the message and the time.
    QByteArray undone = store.text(m_id).replace(QByteArray(", " + message), "");
    undone.replace(valueAt(store, m_id, u"/metadata/updated_at"_s), "\"2026-11-23T03:28:27.646251\"");
    QCOMPARE(undone, before);
    QCOMPARE(store.digestWithout(m_id), others);
}

void TestCliOperations::readsContentFromInput()
{
    const ReferenceStore store;
    QCOMPARE(stateloupe({u"message"_s, u"add"_s, store.path(), m_id, u"user"_s}, "two\nlines\n").code, 0);
    QCOMPARE(valueAt(store, m_id, u"/messages/21/content"_s), QByteArray(R"("two\nlines\n")"));
    QCOMPARE(stateloupe({u"message"_s, u"add"_s, store.path(), m_id, u"user"_s}, "no \xff text").code, 2);
    QCOMPARE(stateloupe({u"message"_s, u"add"_s, store.path(), m_id, u"user"_s, u""_s}, "unread").code, 0);
    QCOMPARE(valueAt(store, m_id, u"/messages/22/content"_s), QByteArray(R"("")"));
}

void TestCliOperations::editsAndDeletesMessages()
{
    const ReferenceStore store;
    const QByteArray time = valueAt(store, m_id, u"/metadata/updated_at"_s);
    const QByteArray third = valueAt(store, m_id, u"/messages/2"_s);
    QCOMPARE(stateloupe({u"message"_s, u"edit"_s, store.path(), m_id, u"0"_s, u"--role"_s, u"user"_s, u"--content"_s,
                            u""_s, u"--name"_s, u""_s})
                 .code,
        0);
    QVERIFY(valueAt(store, m_id, u"/messages/0"_s).startsWith(R"({"role": "user", "content": "", "name": null, )"));
    QCOMPARE(stateloupe({u"message"_s, u"delete"_s, store.path(), m_id, u"1"_s}).code, 0);
    QCOMPARE(valueAt(store, m_id, u"/messages/1"_s), third);
    QCOMPARE(valueAt(store, m_id, u"/metadata/updated_at"_s), time);
    QCOMPARE(stateloupe({u"message"_s, u"delete"_s, store.path(), m_id, u"20"_s}).code, 1);
}

void TestCliOperations::setsTheContext()
{
    const ReferenceStore store;
    const auto set = [&](const QString &key, const QString &json) {
        return stateloupe({u"context"_s, u"set"_s, store.path(), m_id, key, json}).code;
    };
    QCOMPARE(set(u"step"_s, u"7"_s), 0);
    QCOMPARE(set(u"new key"_s, u"[1]"_s), 0);
    QCOMPARE(set(u"new key"_s, u"{"_s), 2);
    QCOMPARE(valueAt(store, m_id, u"/context/step"_s), QByteArray("7"));
    QCOMPARE(valueAt(store, m_id, u"/context/new key"_s), QByteArray("[1]"));
}

void TestCliOperations::createsAndRestoresACheckpoint()
{
    const ReferenceStore store;
    const QByteArray messages = valueAt(store, m_id, u"/messages"_s);
    const QByteArray context = valueAt(store, m_id, u"/context"_s);
    const QByteArray metadata = valueAt(store, m_id, u"/metadata"_s);
    QCOMPARE(stateloupe({u"checkpoint"_s, u"create"_s, store.path(), m_id, u"mine"_s}).code, 0);
    QCOMPARE(valueAt(store, m_id, u"/checkpoints/2/state_snapshot"_s),
        "{\"messages\": " + messages + ", \"context\": " + context + ", \"checkpoints\": [], \"metadata\": " + metadata
            + '}');
    const QByteArray id = valueAt(store, m_id, u"/checkpoints/2/id"_s);
    QCOMPARE(stateloupe({u"message"_s, u"delete"_s, store.path(), m_id, u"0"_s}).code, 0);
    QCOMPARE(stateloupe({u"context"_s, u"set"_s, store.path(), m_id, u"step"_s, u"99"_s}).code, 0);
    const QString unquoted = QString::fromLatin1(id.mid(1, id.size() - 2));
    QCOMPARE(stateloupe({u"checkpoint"_s, u"restore"_s, store.path(), m_id, unquoted}).code, 0);
    QCOMPARE(valueAt(store, m_id, u"/messages"_s), messages);
    QCOMPARE(valueAt(store, m_id, u"/context"_s), context);
}

void TestCliOperations::listsCheckpoints()
{
    const ReferenceStore store;
    const Outcome lines = stateloupe({u"checkpoint"_s, u"list"_s, store.path(), m_id});
    QCOMPARE(lines.output.count('\n'), 2);
    QVERIFY(
        lines.output.startsWith(QByteArray(m_checkpoint.toLatin1() + "\t2026-11-23T03:28:27.646002\t\t2\tstep 1\n")));
    const Outcome json = stateloupe({u"checkpoint"_s, u"list"_s, store.path(), m_id, u"--json"_s});
    QVERIFY(json.output.startsWith(QByteArray("{\"id\": \"" + m_checkpoint.toLatin1() + "\", \"name\": \"step 1\", ")));
}

void TestCliOperations::setsMetadata()
{
    const ReferenceStore store;
    const QByteArray time = valueAt(store, m_id, u"/metadata/updated_at"_s);
    QCOMPARE(stateloupe({u"tag"_s, store.path(), m_id, u"[odd]"_s}).code, 0);
    QVERIFY(valueAt(store, m_id, u"/metadata/tags"_s).contains("\"[odd]\""));
    QCOMPARE(stateloupe({u"tag"_s, store.path(), m_id, u"[odd]"_s, u"--remove"_s}).code, 0);
    QVERIFY(!valueAt(store, m_id, u"/metadata/tags"_s).contains("\"[odd]\""));
    QCOMPARE(stateloupe({u"framework"_s, store.path(), m_id, u"crewai"_s}).code, 0);
    QCOMPARE(valueAt(store, m_id, u"/metadata/current_framework"_s), QByteArray("\"crewai\""));
    QCOMPARE(stateloupe({u"framework"_s, store.path(), m_id, u"none"_s}).code, 0);
    QCOMPARE(valueAt(store, m_id, u"/metadata/current_framework"_s), QByteArray("null"));
    QCOMPARE(stateloupe({u"custom"_s, store.path(), m_id, u"ticket"_s, u"[47.0]"_s}).code, 0);
    QCOMPARE(valueAt(store, m_id, u"/metadata/custom/ticket"_s), QByteArray("[47.0]"));
    QCOMPARE(valueAt(store, m_id, u"/metadata/updated_at"_s), time);
}

void TestCliOperations::createsWorkflows()
{
    const ReferenceStore store;
    const QByteArray others = store.digest();
    QCOMPARE(stateloupe({u"new"_s, store.path(), u"mine"_s}).code, 0);
    QVERIFY(store.text(u"mine"_s).startsWith(
        R"({"messages": [], "context": {}, "checkpoints": [], "metadata": {"workflow_id": "mine", )"));
    QCOMPARE(store.digestWithout(u"mine"_s), others);
    QCOMPARE(stateloupe({u"new"_s, store.path(), u"mine"_s}).code, 4);
    const Outcome random = stateloupe({u"new"_s, store.path()});
    QCOMPARE(random.code, 0);
    static const QRegularExpression uuid(u"^Saved \"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\""_s);
    QVERIFY2(uuid.match(QString::fromUtf8(random.output)).hasMatch(), random.output.constData());
    const QString fresh = store.folder() + u"/fresh.db"_s;
    QCOMPARE(stateloupe({u"new"_s, u"sqlite:"_s + fresh, u"a"_s}).code, 3);
    QCOMPARE(stateloupe({u"new"_s, u"sqlite:"_s + fresh, u"a"_s, u"--create"_s}).code, 0);
}

void TestCliOperations::createsFromATemplate()
{
    const ReferenceStore store;
    const QStringList arguments{u"new"_s, store.path(), u"mine"_s, u"--template"_s, u"-"_s};
    QCOMPARE(stateloupe(arguments, "not JSON").code, 2);
    QCOMPARE(stateloupe(arguments, "{\"a\": 1}").code, 1);
    QCOMPARE(stateloupe(arguments, "{\"context\":  {\"a\":1.0}}").code, 0);
    QVERIFY(store.text(u"mine"_s).startsWith(R"({"context":  {"a":1.0}, "metadata":  {"workflow_id": "mine", )"));
}

void TestCliOperations::duplicatesAndForks()
{
    const ReferenceStore store;
    const QByteArray before = store.text(m_id);
    QCOMPARE(stateloupe({u"duplicate"_s, store.path(), m_id, u"copy"_s}).code, 0);
    QCOMPARE(store.text(u"copy"_s),
        QByteArray(before).replace(
            QByteArray("\"workflow_id\": \"" + m_id.toLatin1() + '"'), "\"workflow_id\": \"copy\""));
    QCOMPARE(stateloupe({u"fork"_s, store.path(), m_id, m_checkpoint, u"fork"_s}).code, 0);
    QCOMPARE(
        valueAt(store, u"fork"_s, u"/messages"_s), valueAt(store, m_id, u"/checkpoints/0/state_snapshot/messages"_s));
    QCOMPARE(valueAt(store, u"fork"_s, u"/metadata/workflow_id"_s), QByteArray("\"fork\""));
    QCOMPARE(store.text(m_id), before);
}

void TestCliOperations::dryRunsWriteNothing_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QStringList>("rest");
    QTest::newRow("message add") << QStringList{u"message"_s, u"add"_s} << QStringList{m_id, u"user"_s, u"x"_s};
    QTest::newRow("message delete") << QStringList{u"message"_s, u"delete"_s} << QStringList{m_id, u"0"_s};
    QTest::newRow("context set") << QStringList{u"context"_s, u"set"_s} << QStringList{m_id, u"a"_s, u"1"_s};
    QTest::newRow("checkpoint create") << QStringList{u"checkpoint"_s, u"create"_s} << QStringList{m_id, u"n"_s};
    QTest::newRow("checkpoint restore") << QStringList{u"checkpoint"_s, u"restore"_s}
                                        << QStringList{m_id, m_checkpoint};
    QTest::newRow("tag") << QStringList{u"tag"_s} << QStringList{m_id, u"t"_s};
    QTest::newRow("framework") << QStringList{u"framework"_s} << QStringList{m_id, u"f"_s};
    QTest::newRow("custom") << QStringList{u"custom"_s} << QStringList{m_id, u"k"_s, u"1"_s};
    QTest::newRow("new") << QStringList{u"new"_s} << QStringList{};
    QTest::newRow("duplicate") << QStringList{u"duplicate"_s} << QStringList{m_id, u"copy"_s};
    QTest::newRow("fork") << QStringList{u"fork"_s} << QStringList{m_id, m_checkpoint};
}

void TestCliOperations::dryRunsWriteNothing()
{
    QFETCH(QStringList, command);
    QFETCH(QStringList, rest);
    const ReferenceStore store;
    const QByteArray before = store.digest();
    const Outcome outcome = stateloupe(command + QStringList{store.path()} + rest + QStringList{u"--dry-run"_s});
    QVERIFY2(outcome.code == 0, outcome.errors.constData());
    QVERIFY(outcome.output.contains("nothing was written"));
    QCOMPARE(store.digest(), before);
}

void TestCliOperations::refuses_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QStringList>("rest");
    QTest::addColumn<int>("code");
    const QStringList add{u"message"_s, u"add"_s};
    QTest::newRow("unknown role") << add << QStringList{m_id, u"human"_s, u"x"_s} << 2;
    QTest::newRow("call that is no object")
        << add << QStringList{m_id, u"user"_s, u"x"_s, u"--function-call"_s, u"[]"_s} << 2;
    QTest::newRow("no such workflow") << add << QStringList{u"nobody"_s, u"user"_s, u"x"_s} << 1;
    QTest::newRow("stale revision") << add << QStringList{m_id, u"user"_s, u"x"_s, u"--revision"_s, u"0123"_s} << 4;
    QTest::newRow("checkpoint by name") << QStringList{u"checkpoint"_s, u"restore"_s} << QStringList{m_id, u"step 1"_s}
                                        << 1;
    QTest::newRow("duplicate of itself") << QStringList{u"duplicate"_s} << QStringList{m_id, m_id} << 4;
    QTest::newRow("taken, tried only") << QStringList{u"duplicate"_s} << QStringList{m_id, m_id, u"--dry-run"_s} << 4;
}

void TestCliOperations::refuses()
{
    QFETCH(QStringList, command);
    QFETCH(QStringList, rest);
    QFETCH(int, code);
    const ReferenceStore store;
    const QByteArray before = store.digest();
    const Outcome outcome = stateloupe(command + QStringList{store.path()} + rest);
    QCOMPARE(outcome.code, code);
    QVERIFY(!outcome.errors.isEmpty());
    QCOMPARE(store.digest(), before);
}

void TestCliOperations::theReferenceSystemsJsonReadsIt()
{
    const ReferenceStore store;
    QCOMPARE(stateloupe({u"message"_s, u"add"_s, store.path(), m_id, u"user"_s, u"😀"_s}).code, 0);
    QCOMPARE(stateloupe({u"checkpoint"_s, u"create"_s, store.path(), m_id, u"n"_s}).code, 0);
    // What is written is what json.dumps would write.
    const Outcome read = python(u"import datetime, json, sqlite3, sys\n"
                                "text, = sqlite3.connect(sys.argv[1]).execute('SELECT state_json FROM workflow_states "
                                "WHERE workflow_id = ?', (sys.argv[2],)).fetchone()\n"
                                "state = json.loads(text)\n"
                                "assert json.dumps(state) == text\n"
                                "datetime.datetime.fromisoformat(state['messages'][-1]['timestamp'])\n"
                                "created = datetime.datetime.fromisoformat(state['checkpoints'][-1]['created_at'])\n"
                                "assert created <= datetime.datetime.fromisoformat(state['metadata']['updated_at'])\n"
                                "print(state['messages'][-1]['content'] == '\\U0001f600')"_s,
        {store.path(), m_id});
    QCOMPARE(read.output.trimmed(), QByteArray("True"));
}

} // namespace stateloupe

QTEST_GUILESS_MAIN(stateloupe::TestCliOperations)
#include "tst_clioperations.moc"
