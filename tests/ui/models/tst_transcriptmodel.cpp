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
    QCOMPARE(model.entry(2, 100).call, u"search_db(q, limit)"_s);
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
