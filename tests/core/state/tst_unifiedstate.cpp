#include "core/state/unifiedstate.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace stateloupe {

class UnifiedStateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheFourParts();
    void findsThemInASnapshot();
    void fitsEveryReferenceState();
    void leavesOutPartsOfAnotherType();
    void saysWhyItIsNot_data();
    void saysWhyItIsNot();
    void takesTheLastOfRepeatedKeys();
    void toleratesForeignMessages();

private:
    static JsonDocument parsed(const QByteArray &text);
};

JsonDocument UnifiedStateTest::parsed(const QByteArray &text)
{
    auto document = JsonDocument::parse(text);
    return document ? *document : JsonDocument();
}

void UnifiedStateTest::findsTheFourParts()
{
    const JsonDocument document
        = parsed(R"({"metadata": {"workflow_id": "a"}, "checkpoints": [], "context": {"step": 1}, "messages": [2]})");
    const UnifiedState state(document);
    QVERIFY(state.isUnified());
    QCOMPARE(document.rawValue(state.messages()), QByteArray("[2]"));
    QCOMPARE(document.rawValue(state.context()), QByteArray("{\"step\": 1}"));
    QCOMPARE(document.rawValue(state.checkpoints()), QByteArray("[]"));
    QCOMPARE(document.rawValue(state.metadata()), QByteArray("{\"workflow_id\": \"a\"}"));
}

void UnifiedStateTest::findsThemInASnapshot()
{
    const JsonDocument document = parsed(R"({"messages": [1], "checkpoints": [
        {"id": "c", "name": "n", "state_snapshot": {"messages": [3], "context": {}}, "created_at": "t"}]})");
    const UnifiedState state(document);
    const CheckpointView checkpoint = UnifiedState::checkpoint(document, document.child(state.checkpoints(), 0));
    QCOMPARE(document.string(checkpoint.id), u"c"_s);
    QCOMPARE(document.string(checkpoint.name), u"n"_s);
    QCOMPARE(document.string(checkpoint.createdAt), u"t"_s);
    QCOMPARE(checkpoint.framework, NoNode);
    const UnifiedState snapshot(document, checkpoint.snapshot);
    QVERIFY(snapshot.isUnified());
    QCOMPARE(document.rawValue(snapshot.messages()), QByteArray("[3]"));
    QCOMPARE(snapshot.metadata(), NoNode);
}

void UnifiedStateTest::fitsEveryReferenceState()
{
    QFile file(QStringLiteral(STATELOUPE_TEST_DATA "/reference.ndjson"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int states = 0;
    while (!file.atEnd()) {
        const JsonDocument line = parsed(file.readLine());
        const NodeId root = line.member(JsonDocument::Root, u"state"_s);
        const UnifiedState state(line, root);
        QVERIFY(state.messages() != NoNode && state.context() != NoNode);
        QVERIFY(state.checkpoints() != NoNode && state.metadata() != NoNode);
        ++states;
    }
    QCOMPARE(states, 40);
}

void UnifiedStateTest::leavesOutPartsOfAnotherType()
{
    const JsonDocument document = parsed(R"({"messages": null, "context": [], "checkpoints": {}, "metadata": {}})");
    const UnifiedState state(document);
    QVERIFY(state.isUnified());
    QCOMPARE(state.messages(), NoNode);
    QCOMPARE(state.context(), NoNode);
    QCOMPARE(state.checkpoints(), NoNode);
    QVERIFY(state.metadata() != NoNode);
}

void UnifiedStateTest::saysWhyItIsNot_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("part");
    QTest::newRow("array") << QByteArray("[1, 2]") << u"an array"_s;
    QTest::newRow("string") << QByteArray("\"x\"") << u"a string"_s;
    QTest::newRow("empty") << QByteArray("{}") << u"no messages"_s;
    QTest::newRow("foreign") << QByteArray("{\"a\": 1}") << u"no messages"_s;
}

void UnifiedStateTest::saysWhyItIsNot()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, part);
    const UnifiedState state(parsed(text));
    QVERIFY(!state.isUnified());
    QVERIFY2(state.reason().contains(part), qPrintable(state.reason()));
}

void UnifiedStateTest::takesTheLastOfRepeatedKeys()
{
    const JsonDocument document = parsed(R"({"context": {"a": 1}, "context": {"b": 2}})");
    QCOMPARE(document.rawValue(UnifiedState(document).context()), QByteArray("{\"b\": 2}"));
}

void UnifiedStateTest::toleratesForeignMessages()
{
    const JsonDocument document = parsed(R"([7, {"type": "human", "content": null}])");
    const MessageView number = UnifiedState::message(document, document.child(JsonDocument::Root, 0));
    QCOMPARE(number.role, NoNode);
    QCOMPARE(number.content, NoNode);
    const MessageView foreign = UnifiedState::message(document, document.child(JsonDocument::Root, 1));
    QCOMPARE(foreign.role, NoNode);
    QCOMPARE(document.type(foreign.content), JsonType::Null);
}

} // namespace stateloupe

QTEST_GUILESS_MAIN(stateloupe::UnifiedStateTest)
#include "tst_unifiedstate.moc"
