#include "core/json/jsonwriter.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stateloupe;

class TestJsonWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spellsAsPythonDoes();
    void keepsWhatIsWritten();
};

void TestJsonWriter::spellsAsPythonDoes()
{
    JsonWriter writer;
    writer.beginObject().key(u"name"_s).string(u"é😀\n"_s).key(u"call"_s).null();
    writer.key(u"tags"_s).beginArray().string(u"a"_s).string(u"b"_s).endArray();
    writer.key(u"custom"_s).beginObject().endObject().key(u"last"_s).optionalString(std::nullopt).endObject();
    QCOMPARE(writer.json(),
        QByteArray(
            R"({"name": "\u00e9\ud83d\ude00\n", "call": null, "tags": ["a", "b"], "custom": {}, "last": null})"));
}

void TestJsonWriter::keepsWhatIsWritten()
{
    JsonWriter writer;
    writer.beginArray().raw("1.0").raw("{ \"a\":1E4 }").beginArray().endArray().endArray();
    QCOMPARE(writer.json(), QByteArray("[1.0, { \"a\":1E4 }, []]"));
    JsonWriter members;
    members.beginObject().rawKey("\"\\u0041\"").raw("NaN").endObject();
    QCOMPARE(members.json(), QByteArray("{\"\\u0041\": NaN}"));
}

QTEST_APPLESS_MAIN(TestJsonWriter)
#include "tst_jsonwriter.moc"
