#include "ui/text/findingtext.h"

#include "core/doctor/doctor.h"
#include "ui/text/ruletexts.h"

#include <QTest>

namespace stateloupe {

using namespace Qt::StringLiterals;

/// The words for what the doctor finds.
class FindingTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasWordsForEachRule_data();
    void hasWordsForEachRule();
    void countsBySeverity();
    void namesOnlyTheFirstOfMany();
};

void FindingTextTest::hasWordsForEachRule_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const DoctorRule *rule : Doctor::rules())
        QTest::newRow(rule->id().constData()) << rule->id();
}

void FindingTextTest::hasWordsForEachRule()
{
    QFETCH(const QByteArray, id);
    const DoctorRule *rule = Doctor::rule(id);
    const RuleText *text = ruleText(id);
    QVERIFY2(text, "ui/text/ruletexts.cpp has no entry for this rule");
    QCOMPARE(findingTitle(id), rule->title());
    QCOMPARE(findingExplanation(id), rule->explanation());
    QCOMPARE(repairTitle(id), rule->repairTitle());
}

void FindingTextTest::countsBySeverity()
{
    const auto finding = [](Severity severity) {
        Finding found;
        found.rule = "U06";
        found.severity = severity;
        return found;
    };
    QCOMPARE(severityCountText({}), QString());
    QCOMPARE(severityCountText({finding(Severity::Error), finding(Severity::Note), finding(Severity::Note)}),
        u"1 error, 2 notes"_s);
    QCOMPARE(severityCountText({finding(Severity::Warning)}), u"1 warning"_s);
}

void FindingTextTest::namesOnlyTheFirstOfMany()
{
    QList<Finding> findings(20);
    for (Finding &finding : findings)
        finding.rule = "U06";
    const QStringList lines = findingLines(findings).split(u'\n');
    QCOMPARE(lines.size(), 9);
    QCOMPARE(lines.last(), u"and 12 findings more"_s);
}

} // namespace stateloupe

QTEST_APPLESS_MAIN(stateloupe::FindingTextTest)

#include "tst_findingtext.moc"
