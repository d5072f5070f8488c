#include "core/state/workflowid.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stateloupe;

class TestWorkflowId : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void displaysEveryForm();
    void keepsExactBytes();
    void comparesByBytesThenForm();
    void hashesFormToo();
};

void TestWorkflowId::displaysEveryForm()
{
    QCOMPARE(WorkflowId::fromString(u"r\u00e9sum\u00e9"_s).display(), u"r\u00e9sum\u00e9"_s);
    QCOMPARE(WorkflowId("ab", WorkflowId::Form::Binary).display(), u"blob:6162"_s);
    QCOMPARE(WorkflowId("17", WorkflowId::Form::Row).display(), u"row:17"_s);
    QCOMPARE(WorkflowId().display(), QString());
    QCOMPARE(WorkflowId("\xef\xbb\xbfid").display(), u"\ufeffid"_s);
}

void TestWorkflowId::keepsExactBytes()
{
    const QByteArray odd("a\0\xff", 3);
    QCOMPARE(WorkflowId(odd).bytes(), odd);
    QVERIFY(WorkflowId(odd) != WorkflowId("a"));
}

void TestWorkflowId::comparesByBytesThenForm()
{
    QVERIFY(WorkflowId("a") < WorkflowId("b"));
    QVERIFY(WorkflowId("a") < WorkflowId("aa"));
    QVERIFY(WorkflowId("\x7f") < WorkflowId("\x80"));
    QVERIFY(WorkflowId("a") < WorkflowId("a", WorkflowId::Form::Binary));
    QVERIFY(WorkflowId("a") == WorkflowId("a"));
}

void TestWorkflowId::hashesFormToo()
{
    const QSet<WorkflowId> ids{
        WorkflowId("a"), WorkflowId("a"), WorkflowId("a", WorkflowId::Form::Binary), WorkflowId("b")};
    QCOMPARE(ids.size(), 3);
}

QTEST_GUILESS_MAIN(TestWorkflowId)
#include "tst_workflowid.moc"
