#include "core/doctor/doctor.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace stateloupe;

namespace {

const QByteArray Time = R"("2026-11-23T10:00:00")";
const QByteArray Metadata = R"({"workflow_id": "order-1", "current_framework": null, )"
                            R"("created_at": "2026-11-23T10:00:00", "updated_at": "2026-11-23T10:05:00", )"
                            R"("version": "1.0.0", "tags": [], "custom": {}})";
constexpr qint64 Now = 1'795'600'000'000'000; // in the night after these times

QByteArray workflow(const QByteArray &messages = "[]", const QByteArray &context = "{}",
    const QByteArray &checkpoints = "[]", const QByteArray &metadata = Metadata)
{
    return R"({"messages": )" + messages + R"(, "context": )" + context + R"(, "checkpoints": )" + checkpoints
        + R"(, "metadata": )" + metadata + '}';
}

/// With the metadata's `part` written another way.
QByteArray withMetadata(const QByteArray &part, const QByteArray &other)
{
    return workflow("[]", "{}", "[]", QByteArray(Metadata).replace(part, other));
}

QByteArray message(const QByteArray &role, const QByteArray &content = R"("Hello")", const QByteArray &time = Time,
    const QByteArray &name = "null", const QByteArray &call = "null", const QByteArray &metadata = "{}")
{
    return R"({"role": ")" + role + R"(", "content": )" + content + R"(, "name": )" + name + R"(, "function_call": )"
        + call + R"(, "metadata": )" + metadata + R"(, "timestamp": )" + time + '}';
}

QByteArray list(const QByteArrayList &values)
{
    return '[' + values.join(", ") + ']';
}

QByteArray checkpoint(const QByteArray &id, const QByteArray &snapshot = workflow(),
    const QByteArray &rest = R"("framework": null, "created_at": "2026-11-23T10:05:00", "metadata": {})")
{
    return R"({"id": ")" + id + R"(", "name": "step", "state_snapshot": )" + snapshot + ", " + rest + '}';
}

QByteArray withCheckpoints(const QByteArrayList &checkpoints, const QByteArray &context = "{}")
{
    return workflow("[]", context, list(checkpoints));
}

QByteArray withMessages(const QByteArrayList &messages)
{
    return workflow(list(messages));
}

QByteArray sized(int bytes)
{
    return '"' + QByteArray(bytes, 'x') + '"';
}

} // namespace

/// For every rule a workflow that has it, one that nearly has it and, where there is a repair, its exact bytes.
class TestDoctorRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void repairs_data();
    void repairs();
    void everyRuleIsTried();
    void refusesWhatItCannotRepair_data();
    void refusesWhatItCannotRepair();

private:
    static std::optional<Finding> find(const QByteArray &rule, const QByteArray &text, const WorkflowSummary &row);
    static void rowsOfStates();
    static void rowsOfMessages();
    static void rowsOfCheckpoints();
    static void rowsOfStores();

    QSet<QByteArray> m_found;
    QSet<QByteArray> m_missed;
    QSet<QByteArray> m_repaired;
};

namespace {

WorkflowSummary rowOf(
    const QByteArray &id = "order-1", std::optional<qint64> updatedAt = {}, std::optional<qint64> ttl = {})
{
    WorkflowSummary row;
    row.id = WorkflowId(id);
    row.updatedAt = updatedAt;
    row.ttl = ttl;
    return row;
}

void add(
    const char *rule, const char *what, const QByteArray &text, const char *place, const WorkflowSummary &row = rowOf())
{
    QTest::addRow("%s %s", rule, what) << QByteArray(rule) << text << row << QString::fromLatin1(place);
}

constexpr auto Healthy = "-"; ///< no place: the rule has nothing to say
constexpr auto AnyPlace = "*"; ///< one that cannot be written here

} // namespace

Q_DECLARE_METATYPE(stateloupe::WorkflowSummary)

std::optional<Finding> TestDoctorRules::find(const QByteArray &rule, const QByteArray &text, const WorkflowSummary &row)
{
    DoctorSettings settings;
    settings.now = Now;
    settings.noProgressSince = Now - 1'000'000;
    const auto findings = Doctor(settings).examineText(text, row);
    const auto found
        = std::find_if(findings.begin(), findings.end(), [&](const Finding &finding) { return finding.rule == rule; });
    return found == findings.end() ? std::nullopt : std::optional(*found);
}

void TestDoctorRules::rowsOfStates()
{
    add("U01", "no JSON", "{\"messages\": [", "");
    add("U01", "something behind", workflow() + " x", "");
    add("U01", "a list", "[1]", "");
    add("U01", "an object", "{}", Healthy);
    add("U02", "missing", R"({"messages": []})", "");
    add("U02", "null", workflow("[]", "{}", "[]", "null"), "/metadata");
    add("U02", "a number", workflow("[]", "{}", "[]", "7"), "/metadata");
    add("U02", "empty", workflow("[]", "{}", "[]", "{}"), Healthy);
    add("U03", "empty", workflow("[]", "{}", "[]", "{}"), "/metadata");
    add("U03", "no time", withMetadata(R"("created_at": "2026-11-23T10:00:00", )", ""), "/metadata");
    add("U03", "the least",
        workflow("[]", "{}", "[]", R"({"workflow_id": null, "created_at": "2026-11-23", "updated_at": "2026-11-23"})"),
        Healthy);
    add("U04", "a number", withMetadata(R"("2026-11-23T10:00:00")", "1795600000"), "/metadata/created_at");
    add("U04", "words", withMessages({message("user", "\"\"", "\"yesterday\"")}), "/messages/0/timestamp");
    add("U04", "no such day", withMessages({message("user", "\"\"", "\"2026-02-30\"")}), "/messages/0/timestamp");
    add("U04", "a week", withMessages({message("user", "\"\"", "\"2026-W01-1\"")}), Healthy);
    add("U07", "null", workflow("null"), "/messages");
    add("U07", "an object", workflow("[]", "{}", "{}"), "/checkpoints");
    add("U07", "missing", R"({"metadata": )" + Metadata + '}', Healthy);
    add("U08", "null", workflow("[]", "null"), "/context");
    add("U08", "a list", workflow("[]", "[1]"), "/context");
    add("U08", "missing", R"({"metadata": )" + Metadata + '}', Healthy);
    add("U15", "null", withMetadata(R"("order-1")", "null"), "/metadata/workflow_id");
    add("U15", "blank", withMetadata(R"("order-1")", "\" \""), "/metadata/workflow_id");
    add("U15", "zero", withMetadata(R"("order-1")", "\"0\""), Healthy);
    add("U19", "messages", workflow("[]", R"({"messages": 1})"), "/context/messages");
    add("U19", "below", workflow("[]", R"({"inner": {"messages": 1}, "Messages": 2})"), Healthy);
    add("U25", "backwards", withMetadata("10:05", "09:59"), "/metadata/updated_at");
    add("U25", "the same", withMetadata("10:05", "10:00"), Healthy);
    add("U26", "NaN", workflow("[]", R"({"a": NaN})"), "/context/a");
    add("U26", "large", workflow("[]", R"({"a": 9223372036854775808})"), "/context/a");
    add("U26", "NUL", workflow("[]", "{\"a\": \"\\u0000\"}"), "/context/a");
    add("U26", "half", workflow("[]", "{\"a\": \"\\ud83d!\"}"), "/context/a");
    add("U26", "half a key", workflow("[]", "{\"a\": {\"\\ude00\": 1}}"), AnyPlace);
    add("U26", "twice", workflow("[]", "{\"a\": 1, \"\\u0061\": 2}"), "/context/a");
    add("U26", "nearly",
        workflow("[]",
            "{\"a\": 9223372036854775807, \"b\": \"\\ud83d\\ude00 \\\\u0000\", \"c\": -9223372036854775808, \"A\": "
            "1e99}"),
        Healthy);
    add("U27", "root", R"({"metadata": )" + Metadata + R"(, "extra": 1})", "/extra");
    add("U27", "message", withMessages({R"({"role": "user", "content": "", "timestamp": )" + Time + R"(, "id": 1})"}),
        "/messages/0/id");
    add("U27", "own",
        workflow("[]", R"({"extra": 1})", "[]",
            QByteArray(Metadata).replace(R"("custom": {})", R"("custom": {"extra": 1})")),
        Healthy);
    add("U28", "2.0.0", withMetadata("1.0.0", "2.0.0"), "/metadata/version");
    add("U28", "missing", withMetadata(R"("version": "1.0.0", )", ""), Healthy);
    add("U29", "langgraph", withMetadata("null", "\"langgraph\""), "/metadata/current_framework");
    add("U29", "none", workflow(), Healthy);
    add("U33", "null", withMetadata("[]", "null"), "/metadata/tags");
    add("U33", "a number among texts", withMetadata("[]", R"(["a", 1])"), "/metadata/tags");
    add("U33", "custom", withMetadata("{}", "[]"), "/metadata/custom");
    add("U33", "texts", withMetadata("[]", R"(["a", "b"])"), Healthy);
    add("U34", "by its form", workflow("[]", R"({"note": "use AKIAIOSFODNN7EXAMPLE"})"), "/context/note");
    add("U34", "by its key", workflow("[]", R"({"db": {"Password": "hunter2hunter2"}})"), "/context/db/Password");
    add("U34", "words", workflow("[]", R"({"password_hint": "ask the owner", "task-id": "risk-assessment-of-order"})"),
        Healthy);
}

void TestDoctorRules::rowsOfMessages()
{
    add("U05", "no role", withMessages({R"({"content": "", "timestamp": )" + Time + '}'}), "/messages/0");
    add("U05", "no object", withMessages({message("user"), "7"}), "/messages/1");
    add("U05", "the least", withMessages({R"({"role": "user", "content": null, "timestamp": )" + Time + '}'}), Healthy);
    add("U06", "human", withMessages({message("user"), message("human")}), "/messages/1/role");
    add("U06", "capital", withMessages({message("User")}), "/messages/0/role");
    add("U06", "all five",
        withMessages({message("system"), message("user"), message("assistant"), message("function"), message("tool"),
            message("\\u0075ser")}),
        Healthy);
    add("U16", "null", withMessages({message("user", "null")}), "/messages/0/content");
    add("U16", "empty", withMessages({message("user", "\"\"")}), Healthy);
    add("U17", "a list", withMessages({message("assistant", "\"\"", Time, "null", "[]")}), "/messages/0/function_call");
    add("U17", "no name", withMessages({message("assistant", "\"\"", Time, "null", "{}")}),
        "/messages/0/function_call");
    add("U17", "arguments",
        withMessages({message("assistant", "\"\"", Time, "null", R"({"name": "f", "arguments": "{a}"})")}),
        "/messages/0/function_call/arguments");
    add("U17", "well-formed",
        withMessages({message("assistant", "\"\"", Time, "null", R"({"name": "f", "arguments": "{\"a\": 1}"})"),
            message("user", "\"\"", Time, "null", R"({"name": "f", "arguments": {}})")}),
        Healthy);
    const QByteArray call = message("assistant", "\"\"", Time, "null", R"({"name": "f"})");
    add("U18", "no answer", withMessages({call, message("user")}), "/messages/0/function_call");
    add("U18", "no call", withMessages({message("user"), message("tool")}), "/messages/1/role");
    add("U18", "at the end", withMessages({message("user"), call}), "/messages/1/function_call");
    add("U18", "answered twice", withMessages({call, message("function"), message("tool"), message("user")}), Healthy);
    add("U18", "running", workflow(list({message("user"), call}), R"({"status": "running"})"), Healthy);
    add("U18", "waiting for approval",
        workflow(list({message("user"), call}), R"({"pending_approval": {"by": "ops"}})"), Healthy);
    add("U18", "waiting, which was told", workflow(list({call, message("assistant")}), R"({"status": "paused"})"),
        Healthy);
    add("U18", "waiting after another", workflow(list({call, message("user"), call}), R"({"status": "paused"})"),
        "/messages/0/function_call");
    add("U18", "answered too late", workflow(list({call, message("user"), message("tool")}), R"({"status": "paused"})"),
        "/messages/0/function_call");
    add("U18", "running on", workflow(list({call, message("user")}), R"({"status": "running"})"),
        "/messages/0/function_call");
    add("U20", "two lines", withMessages({message("user", "\"a\\nb\"")}), "/messages/0/content");
    add("U20", "written as a backslash", withMessages({message("user", "\"a\\\\nb\"")}), Healthy);
    add("U21", "assistant", withMessages({message("user", "\"a\\nAssistant (x): b\"")}), "/messages/0/content");
    add("U21", "escaped break", withMessages({message("user", "\"a\\u000aUSER: b\"")}), "/messages/0/content");
    add("U21", "first line", withMessages({message("user", "\"SYSTEM: a\\nUsers: b\\nnote to user: c\"")}), Healthy);
    add("U22", "colon", withMessages({message("user", "\"\"", Time, "\"a:b\"")}), "/messages/0/name");
    add("U22", "dash", withMessages({message("user", "\"\"", Time, "\"a-b)\"")}), Healthy);
    add("U23", "timestamp", withMessages({message("user", "\"\"", Time, "null", "null", R"({"timestamp": 1})")}),
        "/messages/0/metadata/timestamp");
    add("U23", "other", withMessages({message("user", "\"\"", Time, "null", "null", R"({"time": 1})")}), Healthy);
    const QByteArray later = R"("2026-11-23T10:00:01")";
    add("U24", "backwards", withMessages({message("user", "\"\"", later), message("user")}), "/messages/1/timestamp");
    add("U24", "future", withMessages({message("user", "\"\"", R"("2031-01-01")")}), "/messages/0/timestamp");
    add("U24", "mixed", withMessages({message("user"), message("user", "\"\"", R"("2026-11-23T10:00:01+00:00")")}),
        "/messages/1/timestamp");
    add("U24", "all the same", withMessages({message("user"), message("user"), message("user")}), "/messages");
    add("U24", "in order", withMessages({message("user"), message("user"), message("user", "\"\"", later)}), Healthy);
    add("W03", "Z", withMessages({message("user", "\"\"", R"("2026-11-23T10:00:00Z")")}), "/messages/0/timestamp");
    add("W03", "an offset", withMessages({message("user", "\"\"", R"("2026-11-23T10:00:00.123+01:00")")}), Healthy);
}

void TestDoctorRules::rowsOfCheckpoints()
{
    add("U09", "no id", withCheckpoints({R"({"name": "a", "state_snapshot": {}, "created_at": )" + Time + '}'}),
        "/checkpoints/0");
    add("U09", "the least",
        withCheckpoints({R"({"id": "1", "name": "a", "state_snapshot": {}, "created_at": )" + Time + '}'}), Healthy);
    add("U10", "no metadata", withCheckpoints({checkpoint("1", R"({"messages": []})")}),
        "/checkpoints/0/state_snapshot");
    add("U10", "a role", withCheckpoints({checkpoint("1", withMessages({message("human")}))}),
        "/checkpoints/0/state_snapshot/messages/0/role");
    add("U10", "null context", withCheckpoints({checkpoint("1", workflow("[]", "null"))}), Healthy);
    add("U11", "twice", withCheckpoints({checkpoint("1"), checkpoint("2"), checkpoint("1")}), "/checkpoints/2/id");
    add("U11", "other case", withCheckpoints({checkpoint("a"), checkpoint("A")}), Healthy);
    add("U12", "one", withCheckpoints({checkpoint("1", withCheckpoints({checkpoint("2")}))}),
        "/checkpoints/0/state_snapshot/checkpoints");
    add("U12", "none", withCheckpoints({checkpoint("1")}), Healthy);
    add("U13", "another", withCheckpoints({checkpoint("1", workflow().replace("order-1", "order-2"))}),
        "/checkpoints/0/state_snapshot/metadata/workflow_id");
    add("U13", "spelt otherwise", withCheckpoints({checkpoint("1", workflow().replace("order-1", "order\\u002d1"))}),
        Healthy);
    const auto numbered
        = [&](const char *id, const QByteArray &context) { return checkpoint(id, workflow("[]", context)); };
    add("U30", "shared",
        withCheckpoints({numbered("1", R"({"n": 1, "plan": [1, 2]})"), numbered("2", R"({"n": 2, "plan": [1, 2]})")},
            R"({"n": 3, "plan": [1, 2]})"),
        "/context/plan");
    add("U30", "changed once",
        withCheckpoints({numbered("1", R"({"n": 1, "plan": [1]})"), numbered("2", R"({"n": 2, "plan": [1, 2]})")},
            R"({"n": 3, "plan": [1, 2]})"),
        Healthy);
    add("U30", "nothing changed",
        withCheckpoints({numbered("1", R"({"n": 1, "plan": [1]})"), numbered("2", R"({"n": 1, "plan": [1]})")},
            R"({"n": 1, "plan": [1]})"),
        Healthy);
    const QByteArray told
        = R"("created_at": "2026-11-23T10:05:00", "metadata": {"framework": "crewai"}, "framework": )";
    add("U31", "null", withCheckpoints({checkpoint("1", workflow(), told + "null")}),
        "/checkpoints/0/metadata/framework");
    add("U31", "both", withCheckpoints({checkpoint("1", workflow(), told + R"("crewai")")}), Healthy);
    const QByteArray long1 = withMessages({message("user", sized(60'000))});
    add("U32", "all of it", withCheckpoints({checkpoint("1", long1), checkpoint("2", long1)}), "/checkpoints");
    add("U32", "half of it", workflow(list({message("user", sized(60'000))}), "{}", list({checkpoint("1", long1)})),
        Healthy);
    const QByteArray file = R"({"a": 1, "file": )" + sized(120'000) + '}';
    add("W01", "a file", withCheckpoints({checkpoint("1", withMessages({message("user", sized(9'000))}))}, file),
        "/context/file");
    add("W01", "already there", withCheckpoints({checkpoint("1", workflow("[]", file))}, file), Healthy);
}

void TestDoctorRules::rowsOfStores()
{
    constexpr qint64 Updated = 1'795'428'300'000'000; // 2026-11-23T10:05:00Z
    constexpr qint64 Hour = 3'600'000'000;
    add("U14", "another", workflow(), "/metadata/workflow_id", rowOf("order-2"));
    add("U14", "the same", workflow(), Healthy);
    add("U14", "a file", workflow(), Healthy, rowOf("backup.json"));
    add("U25", "row", workflow(), "/metadata/updated_at", rowOf("order-1", Updated + 22 * 60'000'000));
    add("U25", "row of another zone", workflow(), Healthy, rowOf("order-1", Updated + 2 * Hour + 60'000'000));
    add("U35", "soon", workflow(), "", rowOf("order-1", {}, 599'999));
    add("U35", "not yet", workflow(), Healthy, rowOf("order-1", {}, 600'000));
    add("W02", "silent", workflow(), "/metadata/updated_at");
    add("W02", "changed", workflow(), Healthy, rowOf("order-1", Now));
    add("W02", "paused", workflow("[]", R"({"status": "paused"})"), Healthy);
    add("W02", "waiting for input", workflow("[]", R"({"status": "running", "pending_input": "which one?"})"), Healthy);
    add("W02", "interrupted", workflow("[]", R"({"__interrupt__": [{"value": 1}]})"), Healthy);
    add("W02", "over", workflow("[]", R"({"status": "completed"})"), Healthy);
    add("W02", "nothing pending", workflow("[]", R"({"status": "running", "pending_input": null})"),
        "/metadata/updated_at");
}

void TestDoctorRules::finds_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<WorkflowSummary>("row");
    QTest::addColumn<QString>("place");
    rowsOfStates();
    rowsOfMessages();
    rowsOfCheckpoints();
    rowsOfStores();
}

void TestDoctorRules::finds()
{
    QFETCH(const QByteArray, rule);
    QFETCH(const QByteArray, text);
    QFETCH(const WorkflowSummary, row);
    QFETCH(const QString, place);
    const auto finding = find(rule, text, row);
    if (place == QLatin1StringView(Healthy)) {
        QVERIFY2(!finding, finding ? qPrintable(finding->message) : "");
        m_missed.insert(rule);
        return;
    }
    QVERIFY(finding);
    QVERIFY(!finding->message.isEmpty());
    QCOMPARE(finding->placeCount, finding->places.size());
    if (place != QLatin1StringView(AnyPlace))
        QCOMPARE(finding->places.isEmpty() ? QString() : finding->places.first().toString(), place);
    m_found.insert(rule);
}

void TestDoctorRules::repairs_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("repaired");
    const auto add = [](const char *rule, const char *what, const QByteArray &text, const QByteArray &repaired) {
        QTest::addRow("%s %s", rule, what) << QByteArray(rule) << text << repaired;
    };
    const auto change = [&](const char *rule, const char *what, const QByteArray &text, const char *part,
                            const char *other) { add(rule, what, text, QByteArray(text).replace(part, other)); };
    const QByteArray twoMessages = list({message("user"), message("user", "\"\"", R"("2026-11-23T10:00:09")")});
    const QByteArray made
        = R"({"workflow_id": "order-1", "current_framework": null, "created_at": "2026-11-23T10:00:00", )"
          R"("updated_at": "2026-11-23T10:00:09", "version": "1.0.0", "tags": [], "custom": {}})";
    add("U02", "null", workflow(twoMessages, "{}", "[]", "null"), workflow(twoMessages, "{}", "[]", made));
    add("U02", "missing", R"({"messages": )" + twoMessages + '}',
        R"({"messages": )" + twoMessages + R"(, "metadata": )" + made + '}');
    add("U03", "nothing there", workflow(twoMessages, "{}", "[]", R"({"version":"1.0.0"})"),
        workflow(twoMessages, "{}", "[]",
            R"({"version":"1.0.0", "workflow_id":"order-1", "created_at":"2026-11-23T10:00:00", )"
            R"("updated_at":"2026-11-23T10:00:09"})"));
    change("U05", "the time of the one before", withMessages({message("user"), R"({"role": "user", "content": "b"})"}),
        R"("content": "b"})", R"("content": "b", "timestamp": "2026-11-23T10:00:00"})");
    add("U05", "several in a row", withMessages({"{}", R"({"a": 1})", message("user"), R"({"b": 2})", R"({"c": 3})"}),
        withMessages({R"({"timestamp": )" + Time + '}', R"({"a": 1, "timestamp": )" + Time + '}', message("user"),
            R"({"b": 2, "timestamp": )" + Time + '}', R"({"c": 3, "timestamp": )" + Time + '}'}));
    change("U05", "a call",
        withMessages({R"({"role": "assistant", "function_call": {"name": "f"}, "timestamp": )" + Time + '}',
            R"({"content": "no role", "timestamp": )" + Time + '}'}),
        R"("role": "assistant")", R"("role": "assistant", "content": "")");
    change("U06", "in place", R"({ "messages" :[ {"role" : "Human" , "content":1.0}, {"role":"wizard"}]})", "Human",
        "user");
    change("U07", "both", R"({"messages": null,  "checkpoints" : null })", "null", "[]");
    change("U08", "null", workflow("[]", "null"), R"("context": null)", R"("context": {})");
    change("U09", "name and time",
        withCheckpoints({R"({"id": "1", "state_snapshot": )" + workflow() + '}', checkpoint("2")}),
        R"({"id": "1", "state_snapshot": )", R"({"id": "1", "name": "1", "state_snapshot": )");
    change("U11", "three", withCheckpoints({checkpoint("1"), checkpoint("1-2"), checkpoint("1")}),
        R"("name": "step", "state_snapshot": {"x)", "");
    change(
        "U15", "null", withMetadata(R"("order-1")", "null"), R"("workflow_id": null)", R"("workflow_id": "order-1")");
    change("U33", "both", withMetadata("{}", "null").replace(R"("tags": [])", R"("tags":null)"),
        R"("tags":null, "custom": null)", R"("tags":[], "custom": {})");
    change(
        "W03", "Z", withMessages({message("user", "1.0", R"("2026-11-23T10:00:00Z")")}), "10:00:00Z", "10:00:00+00:00");
    change("W03", "basic", withMessages({message("user", "1.0", R"("20261123T100000,5")")}), "20261123T100000,5",
        "2026-11-23T10:00:00.500000");
}

void TestDoctorRules::repairs()
{
    QFETCH(const QByteArray, rule);
    QFETCH(const QByteArray, text);
    QFETCH(QByteArray, repaired);
    if (rule == "U09") // the time of the snapshot goes to the end of the first checkpoint
        repaired.replace(
            R"("custom": {}}}}, {"id": "2")", R"("custom": {}}}, "created_at": "2026-11-23T10:05:00"}, {"id": "2")");
    if (rule == "U11") // 1-2 is taken
        repaired = repaired.left(repaired.lastIndexOf(R"({"id": "1")")) + R"({"id": "1-3")"
            + repaired.mid(repaired.lastIndexOf(R"({"id": "1")") + 10);
    const WorkflowSummary row = rowOf();
    auto document = JsonDocument::parse(text);
    QVERIFY(document);
    QVERIFY(find(rule, text, row)->isRepairable);
    const auto edit = Doctor({}).repair(rule, *document, row);
    QVERIFY2(edit, edit ? "" : qPrintable(edit.error().detail));
    const auto applied = document->apply(*edit);
    QVERIFY(applied);
    QCOMPARE(document->bytes(), repaired);
    const auto left = find(rule, repaired, row);
    QVERIFY(!left || !left->isRepairable);
    QVERIFY(document->apply(applied->inverse));
    QCOMPARE(document->bytes(), text);
    m_repaired.insert(rule);
}

void TestDoctorRules::everyRuleIsTried()
{
    for (const DoctorRule *rule : Doctor::rules()) {
        const bool isOfStores = rule->id() == "U36";
        QVERIFY2(isOfStores || m_found.contains(rule->id()), rule->id().constData());
        QVERIFY2(isOfStores || m_missed.contains(rule->id()), rule->id().constData());
        QVERIFY2(rule->repairTitle().isEmpty() || m_repaired.contains(rule->id()), rule->id().constData());
    }
    const Doctor doctor({});
    QCOMPARE(doctor.examineStore({u"state_data"_s}).size(), 1);
    QCOMPARE(doctor.examineStore({u"state_json"_s}).size(), 0);
}

void TestDoctorRules::refusesWhatItCannotRepair_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a wizard") << QByteArray("U06") << QByteArray(R"({"messages": [{"role": "wizard"}]})");
    QTest::newRow("messages of a foreign kind") << QByteArray("U07") << workflow(R"({"0": "a"})");
    QTest::newRow("a context of a foreign kind") << QByteArray("U08") << workflow("[]", R"(["pending"])");
    QTest::newRow("no time to be had") << QByteArray("U03") << workflow("[]", "{}", "[]", "{}");
    QTest::newRow("no message before or after")
        << QByteArray("U05") << withMessages({R"({"role": "user", "content": ""})"});
    QTest::newRow("nothing wrong") << QByteArray("U06") << workflow();
}

void TestDoctorRules::refusesWhatItCannotRepair()
{
    QFETCH(const QByteArray, rule);
    QFETCH(const QByteArray, text);
    const auto document = JsonDocument::parse(text);
    const auto finding = find(rule, text, rowOf());
    QVERIFY(!finding || !finding->isRepairable);
    const auto edit = Doctor({}).repair(rule, *document, rowOf());
    QVERIFY(!edit);
    QCOMPARE(edit.error().kind, ErrorKind::NotFound);
    QCOMPARE(Doctor({}).repair("U26", *document, {}).error().kind, ErrorKind::Unsupported);
}

QTEST_APPLESS_MAIN(TestDoctorRules)
#include "tst_doctorrules.moc"
