#include "core/bulk/textpatch.h"
#include "core/bulk/valuechange.h"
#include "tests/support/compareerror.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stateloupe;

class TestValueChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replacesOneValueAlone_data();
    void replacesOneValueAlone();
    void refuses_data();
    void refuses();
    void leavesWhatIsSoAlready_data();
    void leavesWhatIsSoAlready();
    void refusesPlaces_data();
    void refusesPlaces();
    void refusesWhatTheStoreDoesNotTake();
    void patchesKeepOnlyTheDifference_data();
    void patchesKeepOnlyTheDifference();
};

namespace {

using Missing = ValueChange::Missing;

BulkStep stepFor(const QByteArray &text, const QString &place, const QByteArray &json,
    Missing missing = Missing::Refuse, const StoreTraits &traits = {})
{
    StoredState state;
    state.text = text;
    return ValueChange(ValuePlace::parse(place).value(), json, missing, traits).stepFor(0, state);
}

} // namespace

void TestValueChange::replacesOneValueAlone_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("member") << QByteArray("{\"a\" :1.0,\"b\":\t[ ] }") << u"/a"_s
                            << QByteArray("{\"a\" :7,\"b\":\t[ ] }");
    QTest::newRow("element") << QByteArray("[1, 2 ,3]") << u"/1"_s << QByteArray("[1, 7 ,3]");
    QTest::newRow("last of repeated keys")
        << QByteArray("{\"a\":1,\"a\":2}") << u"/a"_s << QByteArray("{\"a\":1,\"a\":7}");
    QTest::newRow("path") << QByteArray("{\"a\": [{\"b\": 1}, {\"b\" : 2}]}") << u"a[-1].b"_s
                          << QByteArray("{\"a\": [{\"b\": 1}, {\"b\" : 7}]}");
    QTest::newRow("new member by its path")
        << QByteArray("{\"a\": {}}") << u"a.b"_s << QByteArray("{\"a\": {\"b\": 7}}");
    QTest::newRow("new member") << QByteArray("{\"a\": 1}") << u"/b"_s << QByteArray("{\"a\": 1, \"b\": 7}");
    QTest::newRow("first member") << QByteArray("{\"a\": {}}") << u"/a/b"_s << QByteArray("{\"a\": {\"b\": 7}}");
}

void TestValueChange::replacesOneValueAlone()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    QFETCH(QByteArray, after);
    const BulkStep step = stepFor(text, place, "7", Missing::Create);
    QCOMPARE(int(step.kind), int(BulkStep::Kind::Save));
    QCOMPARE(step.text, after);
    QCOMPARE(step.after, "7");
}

void TestValueChange::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QTest::addColumn<bool>("creates");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no JSON") << QByteArray("{") << u"/a"_s << true << u"not JSON"_s;
    QTest::newRow("missing") << QByteArray("{}") << u"/a"_s << false << u"no such value"_s;
    QTest::newRow("no object around it") << QByteArray("{}") << u"/a/b"_s << true << u"no object"_s;
    QTest::newRow("an array around it") << QByteArray("{\"a\":[]}") << u"/a/3"_s << true << u"no object"_s;
}

void TestValueChange::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    QFETCH(bool, creates);
    QFETCH(QString, reason);
    const BulkStep step = stepFor(text, place, "7", creates ? Missing::Create : Missing::Refuse);
    QCOMPARE(int(step.kind), int(BulkStep::Kind::Refuse));
    QVERIFY2(step.reason.contains(reason), qPrintable(step.reason));
}

void TestValueChange::leavesWhatIsSoAlready_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("isSo");
    QTest::newRow("the same") << QByteArray("{\"a\":\"x\"}") << QByteArray("\"x\"") << true;
    QTest::newRow("another escape") << QByteArray("{\"a\":\"\\u00e9\"}") << QByteArray("\"\xc3\xa9\"") << true;
    QTest::newRow("another layout") << QByteArray("{\"a\":[1,2]}") << QByteArray("[1, 2]") << true;
    QTest::newRow("another number") << QByteArray("{\"a\":1}") << QByteArray("1.0") << false;
    QTest::newRow("another type") << QByteArray("{\"a\":1}") << QByteArray("\"1\"") << false;
}

void TestValueChange::leavesWhatIsSoAlready()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, json);
    QFETCH(bool, isSo);
    QCOMPARE(stepFor(text, u"/a"_s, json).kind == BulkStep::Kind::Nothing, isSo);
}

void TestValueChange::refusesPlaces_data()
{
    QTest::addColumn<QString>("place");
    QTest::newRow("nothing") << u" "_s;
    QTest::newRow("the whole document") << u"."_s;
    QTest::newRow("several places") << u"messages[*].role"_s;
    QTest::newRow("no path") << u"a..b"_s;
    QTest::newRow("a bad escape") << u"/a~2"_s;
}

void TestValueChange::refusesPlaces()
{
    QFETCH(QString, place);
    COMPARE_ERROR(ValuePlace::parse(place), ErrorKind::InvalidArgument);
}

void TestValueChange::refusesWhatTheStoreDoesNotTake()
{
    StoreTraits traits;
    traits.kind = u"postgresql"_s;
    traits.keepsBytes = false;
    const BulkStep step = stepFor("{\"a\": 1}", u"/a"_s, "NaN", Missing::Refuse, traits);
    QCOMPARE(int(step.kind), int(BulkStep::Kind::Refuse));
}

void TestValueChange::patchesKeepOnlyTheDifference_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("most");
    const QByteArray large(1'000'000, 'x');
    QTest::newRow("equal") << large << large << 0;
    QTest::newRow("replaced") << QByteArray(large + "old" + large) << QByteArray(large + "newer" + large) << 5;
    QTest::newRow("removed") << QByteArray(large + "old" + large) << QByteArray(large + large) << 0;
    QTest::newRow("added") << QByteArray("aa") << QByteArray("aaa") << 1;
    QTest::newRow("everything") << QByteArray("abc") << QByteArray("xyz") << 3;
    QTest::newRow("from nothing") << QByteArray() << QByteArray("xyz") << 3;
    QTest::newRow("to nothing") << QByteArray("xyz") << QByteArray() << 0;
}

void TestValueChange::patchesKeepOnlyTheDifference()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(int, most);
    const TextPatch patch(from, to);
    QCOMPARE(patch.applied(from), to);
    QVERIFY(patch.memoryUse() <= most);
    QVERIFY(from.isEmpty() || from == to || !TextPatch(from, "z").applied({}));
}

QTEST_APPLESS_MAIN(TestValueChange)
#include "tst_valuechange.moc"
