#include "core/json/jsondiff.h"
#include "core/json/jsonstring.h"
#include "core/operations/checkpointoperations.h"
#include "core/operations/contextoperations.h"
#include "core/operations/messageoperations.h"
#include "core/operations/metadataoperations.h"
#include "core/state/unifiedstate.h"
#include "tests/core/operations/operationsample.h"
#include "tests/support/generatedstate.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stateloupe;
using namespace stateloupe::testing;

class TestCheckpointOperations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void restoresAsTheReferenceSystem();
    void createAndRestoreIsIdentity_data();
    void createAndRestoreIsIdentity();
    void everyInverseRestoresTheBytes_data() { createAndRestoreIsIdentity_data(); }
    void everyInverseRestoresTheBytes();
    void restoredValuesAreCopies();
    void firstOfEqualIdsCounts();
    void partsOfASnapshotMayBeMissing();
    void brokenSnapshotsAreRefused_data();
    void brokenSnapshotsAreRefused();
    void mendsBrokenPartsByRestoring();
};

void TestCheckpointOperations::restoresAsTheReferenceSystem()
{
    QFile file(QStringLiteral(STATELOUPE_TEST_DATA "/restore_checkpoint.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray oracle = file.readAll();
    const JsonDocument before = parsed(at(oracle, u"/before"_s));
    const QString id = decodeJsonString(at(oracle, u"/checkpoint_id"_s));
    const JsonDocument restored = parsed(after(before, restoreCheckpoint(before, id, testClock())));
    const JsonDocument expected
        = parsed(at(oracle, u"/after"_s).replace("\"<now>\"", at(restored.bytes(), u"/metadata/updated_at"_s)));
    QVERIFY(diff(expected, restored).differences.isEmpty());
    QCOMPARE(at(restored.bytes(), u"/metadata/updated_at"_s), QByteArray(R"("2026-01-02T03:04:05.000001")"));
}

void TestCheckpointOperations::createAndRestoreIsIdentity_data()
{
    QTest::addColumn<qint64>("size");
    for (qint64 size = 300; size < 2'000'000; size = size * 2 + 77)
        QTest::addRow("%lld", size) << size;
}

void TestCheckpointOperations::createAndRestoreIsIdentity()
{
    QFETCH(qint64, size);
    JsonDocument document = parsed(generatedState(size));
    const QByteArray before = document.bytes();
    const LocalClock clock = testClock();
    const auto created = document.apply(createCheckpoint(document, {.id = u"new"_s, .name = u"n"_s}, clock).value());
    QVERIFY(created);
    QVERIFY(document.apply(addMessage(document, {.role = u"user"_s, .content = u"x"_s}, clock).value()));
    QVERIFY(document.apply(updateContext(document, {{u"later"_s, "{\"a\": 1}"}}, clock).value()));
    const QByteArray changed = document.bytes();
    const auto restored = document.apply(restoreCheckpoint(document, u"new"_s, clock).value());
    QVERIFY(restored);
    QCOMPARE(at(document.bytes(), u"/messages"_s), at(before, u"/messages"_s));
    QCOMPARE(at(document.bytes(), u"/context"_s), at(before, u"/context"_s));
    QVERIFY(document.apply(restored->inverse));
    QCOMPARE(document.bytes(), changed);
}

void TestCheckpointOperations::everyInverseRestoresTheBytes()
{
    QFETCH(qint64, size);
    JsonDocument document = parsed(generatedState(size));
    document.apply(createCheckpoint(document, {.id = u"c"_s, .name = u"n"_s}, testClock()).value());
    const QByteArray before = document.bytes();
    const quint32 messages = document.childCount(UnifiedState(document).messages());
    const LocalClock clock = testClock();
    const QList<Result<JsonEdit>> edits{addMessage(document, {.role = u"tool"_s, .content = u"\n"_s}, clock),
        insertMessage(document, messages / 2, {.role = u"user"_s, .content = {}}, clock),
        changeMessage(document, messages / 2, {.content = u"changed"_s}), removeMessage(document, messages / 2),
        updateContext(document, {{u"new"_s, "[1.0]"}, {u"step"_s, "1e5"}}, clock),
        createCheckpoint(document, {.id = u"d"_s, .name = u"n"_s}, clock), restoreCheckpoint(document, u"c"_s, clock),
        setFramework(document, u"other"_s), addTags(document, {u"t"_s}), setCustomValue(document, u"k"_s, "{}")};
    for (const auto &edit : edits) {
        QVERIFY(edit);
        JsonDocument changed = document;
        const auto applied = changed.apply(*edit);
        QVERIFY(applied);
        QCOMPARE(parsed(changed.bytes()).nodeCount(), changed.nodeCount());
        QVERIFY(changed.apply(applied->inverse));
        QCOMPARE(changed.bytes(), before);
    }
}

// The reference system shares them, so that what is changed later changes the checkpoint as well.
void TestCheckpointOperations::restoredValuesAreCopies()
{
    JsonDocument document = emptyState();
    document.apply(updateContext(document, {{u"nested"_s, "{\"n\": 1}"}}, testClock()).value());
    document.apply(createCheckpoint(document, {.id = u"c"_s, .name = u"n"_s}, testClock()).value());
    document.apply(restoreCheckpoint(document, u"c"_s, testClock()).value());
    const auto nested = document.resolve(JsonPointer::parse(u"/context/nested/n"_s).value());
    document.apply(replaceValue(document, *nested, "2").value());
    QCOMPARE(at(document.bytes(), u"/checkpoints/0/state_snapshot/context/nested/n"_s), QByteArray("1"));
}

void TestCheckpointOperations::firstOfEqualIdsCounts()
{
    const JsonDocument document = parsed(R"({"messages": [], "context": {}, "checkpoints": [{"id": 1}, )"
                                         R"({"id": "c", "state_snapshot": {"context": {"a": 1}}}, )"
                                         R"({"id": "c", "state_snapshot": {"context": {"a": 2}}}]})");
    const QByteArray text = after(document, restoreCheckpoint(document, u"c"_s, testClock()));
    QCOMPARE(at(text, u"/context"_s), QByteArray(R"({"a": 1})"));
    const auto second = document.resolve(JsonPointer::parse(u"/checkpoints/2"_s).value());
    const QByteArray other = after(document, restoreCheckpoint(document, *second, testClock()));
    QCOMPARE(at(other, u"/context"_s), QByteArray(R"({"a": 2})"));
}

void TestCheckpointOperations::partsOfASnapshotMayBeMissing()
{
    const JsonDocument document
        = parsed(R"({"messages": [1], "context": {"a": 1}, "checkpoints": [{"id": "c", "state_snapshot": {}}]})");
    const QByteArray text = after(document, restoreCheckpoint(document, u"c"_s, testClock()));
    QCOMPARE(at(text, u"/messages"_s), QByteArray("[]"));
    QCOMPARE(at(text, u"/context"_s), QByteArray("{}"));
}

void TestCheckpointOperations::brokenSnapshotsAreRefused_data()
{
    QTest::addColumn<QByteArray>("checkpoint");
    QTest::newRow("none") << QByteArray(R"({"id": "c"})");
    QTest::newRow("null") << QByteArray(R"({"id": "c", "state_snapshot": null})");
    QTest::newRow("null messages") << QByteArray(R"({"id": "c", "state_snapshot": {"messages": null}})");
    QTest::newRow("null context") << QByteArray(R"({"id": "c", "state_snapshot": {"context": null}})");
}

void TestCheckpointOperations::brokenSnapshotsAreRefused()
{
    QFETCH(QByteArray, checkpoint);
    const JsonDocument document = parsed(R"({"messages": [], "context": {}, "checkpoints": [)" + checkpoint + "]}");
    QCOMPARE(restoreCheckpoint(document, u"c"_s, testClock()).error().kind, ErrorKind::InvalidData);
}

void TestCheckpointOperations::mendsBrokenPartsByRestoring()
{
    const JsonDocument document = parsed(R"({"messages": null, "checkpoints": [{"id": "c", "state_snapshot": )"
                                         R"({"messages": [], "context": {"a": 1}}}], "context": 7})");
    QCOMPARE(after(document, restoreCheckpoint(document, u"c"_s, testClock())),
        QByteArray(R"({"messages": [], "checkpoints": [{"id": "c", "state_snapshot": )"
                   R"({"messages": [], "context": {"a": 1}}}], "context": {"a": 1}})"));
}

QTEST_APPLESS_MAIN(TestCheckpointOperations)
#include "tst_checkpointoperations.moc"
