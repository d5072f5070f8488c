#include "core/state/snapshotdiff.h"
#include "core/state/unifiedstate.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace stateloupe {

class SnapshotDiffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesWithNow();
    void comparesTwoCheckpoints();
    void toleratesWhatIsNoState();
    void suspectsSharedValues();

private:
    static JsonDocument parsed(const QByteArray &json) { return JsonDocument::parse(json).value(); }
    static NodeId at(const JsonDocument &document, const QString &pointer)
    {
        return document.resolve(*JsonPointer::parse(pointer)).value();
    }
    static QStringList places(const JsonDiff &diff)
    {
        QStringList found;
        for (const JsonDifference &difference : diff.differences)
            found << QString::number(int(difference.kind)) + difference.pointer.toString();
        return found;
    }
};

static const QByteArray State = R"({"messages": [{"role": "user"}, {"role": "tool"}],
    "context": {"step": 4, "new": true, "list": [1, 2]},
    "checkpoints": [
        {"id": "1", "state_snapshot": {"messages": [{"role": "user"}], "context": {"step": 1, "list": [1]},
            "checkpoints": []}},
        {"id": "2", "state_snapshot": {"messages": [{"role": "user"}], "context": {"step": 3, "list": [1, 2]}}},
        {"id": "3", "state_snapshot": [1]}]})";

void SnapshotDiffTest::comparesWithNow()
{
    const JsonDocument document = parsed(State);
    const SnapshotDiff result
        = diffSnapshots(document, at(document, u"/checkpoints/0/state_snapshot"_s), JsonDocument::Root);
    QCOMPARE(places(result.diff),
        (QStringList{u"0/messages/1"_s, u"2/context/step"_s, u"0/context/new"_s, u"0/context/list/1"_s}));
    QVERIFY(!result.sharesNestedValues);
}

void SnapshotDiffTest::comparesTwoCheckpoints()
{
    const JsonDocument document = parsed(State);
    const SnapshotDiff result = diffSnapshots(
        document, at(document, u"/checkpoints/0/state_snapshot"_s), at(document, u"/checkpoints/1/state_snapshot"_s));
    QCOMPARE(places(result.diff), (QStringList{u"2/context/step"_s, u"0/context/list/1"_s}));
}

void SnapshotDiffTest::toleratesWhatIsNoState()
{
    const JsonDocument document = parsed(State);
    const NodeId list = at(document, u"/checkpoints/2/state_snapshot"_s);
    QCOMPARE(places(diffSnapshots(document, list, list).diff), QStringList());
    QVERIFY(!diffSnapshots(document, list, JsonDocument::Root).diff.differences.isEmpty());
}

void SnapshotDiffTest::suspectsSharedValues()
{
    const JsonDocument document = parsed(State);
    QVERIFY(diffSnapshots(document, at(document, u"/checkpoints/1/state_snapshot"_s), JsonDocument::Root)
                .sharesNestedValues);
    QVERIFY(!diffSnapshots(document, JsonDocument::Root, JsonDocument::Root).sharesNestedValues);
}

} // namespace stateloupe

QTEST_GUILESS_MAIN(stateloupe::SnapshotDiffTest)
#include "tst_snapshotdiff.moc"
