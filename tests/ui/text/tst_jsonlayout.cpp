#include "ui/text/jsonlayout.h"
#include "ui/text/writtentime.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace stateloupe {

class JsonLayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsShortContainersOnALine()
    {
        QCOMPARE(laidOutJson(u"{\"a\":1,\"b\":[1,2,{}]}"), u"{\"a\": 1, \"b\": [1, 2, {}]}"_s);
        QCOMPARE(laidOutJson(u" [ ] "), u"[]"_s);
    }

    void breaksLongOnes()
    {
        const QString text = u"{\"text\": \"%1\", \"list\": [1, 2]}"_s.arg(QString(60, u'x'));
        const QString expected = u"{\n  \"text\": \"%1\",\n  \"list\": [1, 2]\n}"_s.arg(QString(60, u'x'));
        QCOMPARE(laidOutJson(text), expected);
    }

    void spellsStringsReadably()
    {
        QCOMPARE(laidOutJson(u"[\"\\u00e9\\n\\\"\\\\\\u0000\\/ {\"]"), u"[\"é\\n\\\"\\\\\\u0000/ {\"]"_s);
    }

    void takesWhatBreaksOff()
    {
        QCOMPARE(laidOutJson(u"{\"a\": [1, \"b"), u"{\n  \"a\": [\n    1,\n    \"b"_s);
        QCOMPARE(laidOutJson(u"]}"), u"\n]\n}"_s);
    }

    void boundsTheIndentOfDeepJson() { QVERIFY(laidOutJson(QString(100'000, u'[')).size() < 300'000); }

    void measuresContainers()
    {
        QCOMPARE(jsonContainerLength(u"{\"}\": [1]} tail"), 10);
        QCOMPARE(jsonContainerLength(u"[[1]"), -1);
        QCOMPARE(jsonContainerLength(u"no"), -1);
    }

    void readsWrittenTimes()
    {
        QCOMPARE(writtenMicros(u"1970-01-01T00:00:01.5Z"_s), std::optional<qint64>(1'500'000));
        QCOMPARE(writtenMicros(u"1970-01-01 01:00:00+01:00"_s), std::optional<qint64>(0));
        QCOMPARE(writtenMicros(u"2026-13-01T00:00:00"_s), std::optional<qint64>());
        QCOMPARE(writtenMicros(u"yesterday"_s), std::optional<qint64>());
        QCOMPARE(shortTime(u"2026-11-23T03:28:27.645953"_s), u"2026-11-23 03:28:27"_s);
        QCOMPARE(relativeWrittenTime(u"yesterday"_s), QString());
    }
};

} // namespace stateloupe

QTEST_GUILESS_MAIN(stateloupe::JsonLayoutTest)
#include "tst_jsonlayout.moc"
