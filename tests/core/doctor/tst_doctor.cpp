#include "core/doctor/doctor.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stateloupe;

class TestDoctor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAndRepairsRoles();
    void reportsWhatIsNoJson();
    void hasRulesOfUniqueIds();
};

void TestDoctor::findsAndRepairsRoles()
{
    const auto document = JsonDocument::parse(R"({"messages":[{"role":"user"},{"role" : "Human"},{"role":"wizard"}]})");
    const Doctor doctor({});
    const auto findings = doctor.examine(*document, {});
    const auto roles = std::find_if(findings.begin(), findings.end(), [](auto &f) { return f.rule == "U06"; });
    QVERIFY(roles != findings.end());
    QCOMPARE(roles->placeCount, 2);
    QCOMPARE(roles->places.first().toString(), u"/messages/1/role"_s);
    const auto edit = doctor.repair("U06", *document, {});
    QVERIFY(edit);
    JsonDocument repaired = *document;
    QVERIFY(repaired.apply(*edit));
    QCOMPARE(repaired.bytes(), QByteArray(R"({"messages":[{"role":"user"},{"role" : "user"},{"role":"wizard"}]})"));
}

void TestDoctor::reportsWhatIsNoJson()
{
    const auto findings = Doctor({}).examineText("{\"messages\": [", {});
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().rule, QByteArray("U01"));
}

void TestDoctor::hasRulesOfUniqueIds()
{
    QSet<QByteArray> ids;
    for (const DoctorRule *rule : Doctor::rules()) {
        QVERIFY2(!ids.contains(rule->id()), rule->id().constData());
        ids.insert(rule->id());
        QVERIFY(!rule->title().isEmpty() && !rule->explanation().isEmpty());
        QCOMPARE(Doctor::rule(rule->id()), rule);
    }
}

QTEST_APPLESS_MAIN(TestDoctor)
#include "tst_doctor.moc"
