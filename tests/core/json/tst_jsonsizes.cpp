#include "core/json/jsonsizes.h"

#include <QTest>

namespace stateloupe {

class JsonSizesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheLargestChildren()
    {
        const JsonDocument document = JsonDocument::parse(R"({"a": 1, "b": [1, 2, 3], "c": "xxxx", "d": 2})").value();
        const auto found = largestChildren(document, JsonDocument::Root, 3);
        QCOMPARE(found, (std::vector<SizedNode>{{2, 14}, {6, 11}, {1, 6}}));
        QVERIFY(largestChildren(document, 1, 3).empty());
    }

    void findsTheLargestScalars()
    {
        const JsonDocument document
            = JsonDocument::parse(R"({"a": {"b": ["xxxxxxxx", 1]}, "c": "yy", "d": []})").value();
        const auto found = largestScalars(document, JsonDocument::Root, 2);
        QCOMPARE(found, (std::vector<SizedNode>{{3, 10}, {5, 9}}));
        QCOMPARE(largestScalars(document, 3, 2).size(), 1U);
    }

    void canBeStopped()
    {
        const JsonDocument document = JsonDocument::parse("[1, 2]").value();
        QVERIFY(largestScalars(document, JsonDocument::Root, 2, [] { return true; }).empty());
    }
};

} // namespace stateloupe

QTEST_GUILESS_MAIN(stateloupe::JsonSizesTest)
#include "tst_jsonsizes.moc"
