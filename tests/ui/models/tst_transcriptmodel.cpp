#include "tests/ui/openeddocument.h"
#include "ui/models/transcriptmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;

namespace stateloupe {

class TranscriptModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsMessagesAndCheckpoints();
    void toleratesForeignMessages();
    void readsCallsOfEveryShape();
    void showsThePartsOfAMessage();
    void readsContentInBlocks();
    void countsLines();
    void countsRoles();
    void followsEdits();
    void findsManyMessagesInTheBackground();

private:
    static QStringList rows(const TranscriptModel &model)
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row) {
            const auto entry = model.entry(row, 100);
            const bool isMessage = entry.kind == TranscriptModel::RowKind::Message;
            texts << (isMessage ? QString(entry.role + u':' + entry.text) : QString(u"-- "_s + entry.name));
        }
        return texts;
    }
};

static const QByteArray State = R"({"messages": [
    {"role": "user", "content": "one", "name": "john", "timestamp": "2026-11-23T03:28:27.645953"},
    {"role": "assistant", "content": "two", "function_call": {"name": "search_db", "arguments": "{\"q\": 1, \"limit\": 2}"}},
    {"role": "tool", "content": "three"}],
  "checkpoints": [
    {"name": "last", "state_snapshot": {"messages": [1, 2, 3]}},
    {"name": "early", "state_snapshot": {"messages": [1]}}]})";

void TranscriptModelTest::showsMessagesAndCheckpoints()
{
    OpenedDocument opened(State);
    TranscriptModel model(opened.session());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(
        rows(model), (QStringList{u"user:one"_s, u"-- early"_s, u"assistant:two"_s, u"tool:three"_s, u"-- last"_s}));
    QCOMPARE(model.entry(0, 100).name, u"john"_s);
    QCOMPARE(model.entry(2, 100).folds.first().title, u"search_db(q, limit)"_s);
    QCOMPARE(model.entry(2, 100).number, 1);
    QCOMPARE(model.rowOfNumber(0), 0);
    QCOMPARE(model.rowOfNumber(2), 3);
    QVERIFY(model.entry(0, 2).isTruncated);
    QCOMPARE(model.rowOf(opened.at(u"/messages/1/function_call/name"_s)), 2);
    QCOMPARE(model.rowOf(opened.at(u"/checkpoints/1/name"_s)), 1);
    QCOMPARE(model.rowOf(JsonDocument::Root), -1);
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(u"user, john"_s));
}

void TranscriptModelTest::toleratesForeignMessages()
{
    OpenedDocument opened(R"({"messages": [7, {"role": null, "content": [1]}, {"type": "human"}, null, []]})");
    TranscriptModel model(opened.session());
    QCOMPARE(rows(model), (QStringList{u":7"_s, u":[1]"_s, u":{\"type\": \"human\"}"_s, u":"_s, u":[]"_s}));
}

void TranscriptModelTest::readsCallsOfEveryShape()
{
    OpenedDocument opened(R"({"messages": [
        {"role": "assistant", "content": null, "tool_calls": [
            {"id": "call_1", "type": "function", "function": {"name": "one", "arguments": "{\"q\": 1, \"limit\": 2}"}},
            {"name": "two", "args": {"a": {"b": 1}}, "id": "call_2"}]},
        {"role": "assistant", "content": "", "function_call": {"name": "three", "arguments": "no JSON"}},
        {"role": "assistant", "content": "", "function_call": {}},
        {"role": "assistant", "content": "", "function_call": {"name": "four"}},
        {"role": "tool", "content": "x", "tool_calls": 7}]})");
    TranscriptModel model(opened.session());
    const auto titles = [&model](int row) {
        QStringList found;
        for (const MessageFold &fold : model.entry(row, 100).folds)
            found << fold.title;
        return found;
    };
    QCOMPARE(titles(0), (QStringList{u"one(q, limit)"_s, u"two(a)"_s}));
    QCOMPARE(titles(1), QStringList{u"three(…)"_s});
    QCOMPARE(titles(2), QStringList());
    QCOMPARE(titles(3), QStringList{u"four()"_s});
    QCOMPARE(titles(4), QStringList{u"tool_calls"_s});
    const JsonDocument &document = opened->document();
    const auto folds = model.entry(0, 100).folds;
    QCOMPARE(foldText(document, folds[0].node, 1000), u"{\"q\": 1, \"limit\": 2}"_s);
    QCOMPARE(foldText(document, folds[1].node, 1000), u"{\"a\": {\"b\": 1}}"_s);
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(u"calls one(q, limit)"_s));
}

void TranscriptModelTest::showsThePartsOfAMessage()
{
    OpenedDocument opened(R"({"messages": [{"role": "tool", "content": "x", "name": null, "function_call": null,
        "metadata": {"tokens": 5}, "tool_call_id": "call_1", "tags": [], "timestamp": "2026-11-23T03:28:27"}]})");
    TranscriptModel model(opened.session());
    const auto folds = model.entry(0, 100).folds;
    QCOMPARE(folds.size(), 2);
    QCOMPARE(folds[0].title, u"metadata"_s);
    QCOMPARE(folds[0].note, u"1 key"_s);
    QVERIFY(folds[0].opens);
    QCOMPARE(folds[1].title, u"tool_call_id"_s);
    QCOMPARE(folds[1].note, u"call_1"_s);
    QVERIFY(!folds[1].opens);
}

void TranscriptModelTest::readsContentInBlocks()
{
    OpenedDocument opened(R"({"messages": [{"role": "user", "content": [{"type": "text", "text": "look"},
        {"type": "image_url", "image_url": {"url": "u"}}]}, {"type": "human", "content": "hi"}]})");
    TranscriptModel model(opened.session());
    QCOMPARE(model.entry(0, 1000).text, u"look\n{\"type\": \"image_url\", \"image_url\": {\"url\": \"u\"}}"_s);
    QCOMPARE(model.entry(1, 1000).role, u"human"_s);
}

void TranscriptModelTest::countsLines()
{
    OpenedDocument opened(
        "{\"messages\": [{\"role\": \"user\", \"content\": \"" + QByteArray("a\\nb\\\\n").repeated(50) + "\"}]}");
    TranscriptModel model(opened.session());
    QCOMPARE(model.entry(0, 10'000).lines, 51);
    QCOMPARE(model.entry(0, 10).lines, 51);
    QVERIFY(model.entry(0, 10).isTruncated);
}

void TranscriptModelTest::countsRoles()
{
    OpenedDocument opened(State);
    TranscriptModel model(opened.session());
    const auto counts = [&model] {
        QStringList found;
        for (int index = 0; index < MessageRoles::Count; ++index) {
            const auto role = MessageRoles::Index(index);
            if (model.roles().count(role) > 0)
                found << model.roles().name(role) + u':' + QString::number(model.roles().count(role));
        }
        return found;
    };
    QCOMPARE(counts(), (QStringList{u":2"_s, u"user:1"_s, u"assistant:1"_s, u"tool:1"_s}));
    QVERIFY(opened->edit(replaceValue(opened->document(), opened.at(u"/messages/0/role"_s), "\"critic\""), u"E"_s));
    QCOMPARE(counts(), (QStringList{u":2"_s, u"assistant:1"_s, u"tool:1"_s, u"critic:1"_s}));
    QVERIFY(opened->edit(removeNode(opened->document(), opened.at(u"/messages/1"_s)), u"Remove"_s));
    QCOMPARE(counts(), (QStringList{u":2"_s, u"tool:1"_s, u"critic:1"_s}));
}

void TranscriptModelTest::followsEdits()
{
    OpenedDocument opened(State);
    TranscriptModel model(opened.session());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QPersistentModelIndex kept = model.index(2);
    const JsonDocument &document = opened->document();
    QVERIFY(opened->edit(replaceValue(document, opened.at(u"/messages/0/content"_s), "\"ONE\""), u"Edit"_s));
    QCOMPARE(rows(model).first(), u"user:ONE"_s);
    QVERIFY(opened->edit(
        insertElement(document, opened.at(u"/messages"_s), 1, R"({"role": "system", "content": "new"})"), u"Add"_s));
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(model.nodeAt(kept.row()), opened.at(u"/messages/2"_s));
    QVERIFY(opened->edit(removeNode(document, opened.at(u"/messages/0"_s)), u"Remove"_s));
    QCOMPARE(model.rowCount(), 5);
    QVERIFY(opened->edit(removeNode(document, opened.at(u"/checkpoints/0"_s)), u"Remove"_s));
    QCOMPARE(model.rowCount(), 4);
    opened->undoStack()->setIndex(0);
    QCOMPARE(
        rows(model), (QStringList{u"user:one"_s, u"-- early"_s, u"assistant:two"_s, u"tool:three"_s, u"-- last"_s}));
}

void TranscriptModelTest::findsManyMessagesInTheBackground()
{
    QByteArray text = "{\"messages\": [";
    for (int i = 0; i < 30'000; ++i)
        text += (i > 0 ? ", {\"role\": \"user\", \"content\": \"" : "{\"role\": \"user\", \"content\": \"")
            + QByteArray::number(i) + "\"}";
    OpenedDocument opened(text + "]}");
    TranscriptModel model(opened.session());
    QVERIFY(!model.isComplete());
    QTRY_VERIFY(model.isComplete());
    QCOMPARE(model.rowCount(), 30'000);
    QCOMPARE(model.entry(29'999, 10).text, u"29999"_s);
}

} // namespace stateloupe

QTEST_GUILESS_MAIN(stateloupe::TranscriptModelTest)
#include "tst_transcriptmodel.moc"
