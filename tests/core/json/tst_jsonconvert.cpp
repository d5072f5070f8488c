#include "core/json/jsonconvert.h"
#include "tests/core/json/jsonsamples.h"

#include <QTest>

using namespace stateloupe;

Q_DECLARE_METATYPE(stateloupe::JsonType)

class JsonConvertTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void converts_data();
    void converts();
};

void JsonConvertTest::converts_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<JsonType>("type");
    QTest::addColumn<QByteArray>("expected"); ///< null: there is no sensible way
    const auto row = [](const QByteArray &value, JsonType type, const QByteArray &expected) {
        QTest::newRow(QByteArray(value + " as " + QByteArray::number(int(type))).constData())
            << value << type << expected;
    };
    row("\"42\"", JsonType::Number, "42");
    row("\" 1.50 \"", JsonType::Number, "1.50");
    row("\"four\"", JsonType::Number, {});
    row("true", JsonType::Number, "1");
    row("null", JsonType::Number, "0");
    row("[1]", JsonType::Number, {});
    row("12345678901234567890123", JsonType::String, "\"12345678901234567890123\"");
    row("1.0", JsonType::Number, "1.0");
    row("null", JsonType::String, "\"\"");
    row("{\"a\":1}", JsonType::String, "\"{\\\"a\\\":1}\"");
    row("\"True\"", JsonType::Boolean, "true");
    row("\"yes\"", JsonType::Boolean, {});
    row("0.0", JsonType::Boolean, "false");
    row("NaN", JsonType::Boolean, "true");
    row("{\"a\":1}", JsonType::Null, "null");
    row("[1,\"x\"]", JsonType::Object, "{\"0\": 1, \"1\": \"x\"}");
    row("\"{\\\"a\\\":1}\"", JsonType::Object, "{\"a\":1}");
    row("5", JsonType::Object, "{\"value\": 5}");
    row("null", JsonType::Object, "{}");
    row("{\"a\": 1, \"b\": [2]}", JsonType::Array, "[1, [2]]");
    row("\"[1, 2]\"", JsonType::Array, "[1, 2]");
    row("\"text\"", JsonType::Array, "[\"text\"]");
    row("\"\"", JsonType::Array, "[]");
}

void JsonConvertTest::converts()
{
    QFETCH(QByteArray, value);
    QFETCH(JsonType, type);
    const auto converted = convertedValue(testing::parsed(value), JsonDocument::Root, type);
    QTEST(converted.value_or(QByteArray()), "expected");
    QVERIFY(!converted || JsonDocument::parse(*converted)->type(JsonDocument::Root) == type);
}

QTEST_APPLESS_MAIN(JsonConvertTest)

#include "tst_jsonconvert.moc"
