#include "core/doctor/doctor.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stateloupe;

class TestDoctor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAndRepairsRoles();
    void repairsManyPlacesAtOnce();
    void reportsWhatIsNoJson();
    void hasRulesOfUniqueIds();
    void isDocumented();
    void findsNoErrorsInTheReferencesStates();
    void goesByTheRulesAskedFor();
    void stopsWhenCancelled();
    void bearsHostileText_data();
    void bearsHostileText();
    void keepsFewPlaces();
    void namesPlacesThatAreThere();
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

void TestDoctor::repairsManyPlacesAtOnce()
{
    const QByteArray text = R"({"messages": [)"
        + QByteArray(R"({"role" : "ai", "timestamp": "20261123"}, )").repeated(50'000)
        + R"({"role": "wizard"}], "context":  {}})";
    QByteArray expected = text;
    for (const auto &[rule, before, after] : {std::tuple{"U06", R"("ai")", R"("assistant")"},
             std::tuple{"W03", R"("20261123")", R"("2026-11-23T00:00:00")"}}) {
        JsonDocument document = *JsonDocument::parse(expected);
        const auto edit = Doctor({}).repair(rule, document, {});
        QVERIFY(edit);
        QVERIFY(document.apply(*edit));
        QCOMPARE(document.bytes(), expected.replace(before, after));
    }
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

/// The table of docs/doctor.md.
void TestDoctor::isDocumented()
{
    QFile file(QStringLiteral(STATELOUPE_SOURCE_DIR "/docs/doctor.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    const QStringList severities{u"error"_s, u"warning"_s, u"note"_s};
    for (const DoctorRule *rule : Doctor::rules()) {
        const QString repair = rule->repairTitle().isEmpty() ? u"–"_s : rule->repairTitle();
        const QStringList cells{QString::fromLatin1(rule->id()), severities[int(rule->severity())], rule->title(),
            repair, rule->explanation()};
        const QString row = u"\n| "_s + cells.join(u" | "_s) + u" |\n"_s;
        QVERIFY2(text.contains(row), qPrintable(row));
    }
    QCOMPARE(text.count(u"\n| U"_s) + text.count(u"\n| W"_s), qsizetype(Doctor::rules().size()));
}

void TestDoctor::findsNoErrorsInTheReferencesStates()
{
    QFile file(QStringLiteral(STATELOUPE_TEST_DATA "/reference.ndjson"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int states = 0;
    for (; !file.atEnd(); ++states) {
        const auto line = JsonDocument::parse(file.readLine().trimmed());
        WorkflowSummary row;
        row.id = WorkflowId::fromString(line->string(line->member(JsonDocument::Root, u"workflow_id"_s)));
        const QByteArray state = line->rawValue(line->member(JsonDocument::Root, u"state"_s));
        for (const Finding &finding : Doctor({}).examineText(state, row)) {
            // Their roles are drawn by lot, they were written within a millisecond, and some have no checkpoint.
            const QByteArrayList expected{"U18", "U24", "U29"};
            QVERIFY2(expected.contains(finding.rule), qPrintable(finding.message));
        }
    }
    QCOMPARE(states, 40);
}

void TestDoctor::goesByTheRulesAskedFor()
{
    const QByteArray text = R"({"messages": null, "context": null})";
    QCOMPARE(Doctor({}).examineText(text, {}).size(), 3);
    const auto findings = Doctor({}, {"U08"}).examineText(text, {});
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().rule, QByteArray("U08"));
    QVERIFY(Doctor({}, {"U08"}).examineText("no JSON", {}).isEmpty());
    QCOMPARE(Doctor({}, {"U01"}).examineText("no JSON", {}).size(), 1);
}

void TestDoctor::stopsWhenCancelled()
{
    int looks = 0;
    const auto document = JsonDocument::parse(R"({"messages": null})");
    QVERIFY(Doctor({}).examine(*document, {}, [&looks] { return ++looks > 0; }).isEmpty());
    QCOMPARE(looks, 1);
}

void TestDoctor::bearsHostileText_data()
{
    constexpr int Levels = 100'000;
    const QByteArray deep = QByteArray("{\"a\":").repeated(Levels) + "NaN" + QByteArray("}").repeated(Levels);
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("deep context") << R"({"context": )" + deep + '}';
    QTest::newRow("deep everywhere")
        << QByteArray(R"({"messages": [X], "checkpoints": [{"state_snapshot": X}], "metadata": X})").replace("X", deep);
    QTest::newRow("lists in lists") << QByteArray("[").repeated(Levels) + QByteArray("]").repeated(Levels);
    QTest::newRow("a long line") << R"({"messages": [{"role": "user", "content": ")" + QByteArray(10'000'000, 'x')
            + R"(", "timestamp": ")" + QByteArray(10'000'000, '0') + R"("}]})";
    QTest::newRow("repeated keys") << "{" + QByteArray(R"("metadata": {"workflow_id": 1}, )").repeated(50'000)
            + R"("messages": 1})";
    QTest::newRow("not UTF-8") << QByteArray("{\"messages\": [\"\xff\"]}");
    QTest::newRow("NUL") << QByteArray("{\"a\0\": 1}", 8);
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("odd shapes") << QByteArray(
        R"({"messages": [null, 1, "x", [], {}], "checkpoints": [null, [], {"state_snapshot": []}], "metadata": []})");
}

void TestDoctor::bearsHostileText()
{
    QFETCH(const QByteArray, text);
    WorkflowSummary row;
    row.id = WorkflowId("\xff\xfe");
    const auto findings = Doctor({}).examineText(text, row);
    QVERIFY(!findings.isEmpty());
    const auto document = JsonDocument::parse(text);
    for (const Finding &finding : findings) {
        QVERIFY2(finding.message.size() < 1'000, finding.rule.constData());
        if (document && finding.isRepairable)
            QVERIFY2(Doctor({}).repair(finding.rule, *document, row), finding.rule.constData());
    }
}

void TestDoctor::keepsFewPlaces()
{
    QByteArray messages;
    for (int i = 0; i < 1'000; ++i)
        messages += R"({"role": "human"}, )";
    const auto findings = Doctor({}, {"U06"}).examineText(R"({"messages": [)" + messages + "1]}", {});
    QCOMPARE(findings.first().placeCount, 1'000);
    QCOMPARE(findings.first().places.size(), Finding::MostPlaces);
    QCOMPARE(findings.first().places.last().toString(), u"/messages/99/role"_s);
}

/// Of repeated keys a pointer leads to the last alone.
void TestDoctor::namesPlacesThatAreThere()
{
    const auto document = JsonDocument::parse(R"({"messages": [], "context": {"a": {"password": "correcthorse", )"
                                              R"("b": [NaN]}, "a": 1, "c": {"d": NaN}, "c": {"d": 2}}})");
    for (const char *rule : {"U26", "U34"}) {
        const auto findings = Doctor({}, {rule}).examine(*document, {});
        QCOMPARE(findings.size(), 1);
        for (const JsonPointer &place : findings.first().places)
            QVERIFY2(document->resolve(place), qPrintable(place.toString()));
        QVERIFY(findings.first().places.contains(*JsonPointer::parse(u"/context"_s)));
    }
}

QTEST_APPLESS_MAIN(TestDoctor)
#include "tst_doctor.moc"
