#include "ui/session/sessionfindings.h"

#include "tests/ui/openeddocument.h"
#include "ui/session/preparedrepair.h"

#include <QSignalSpy>

namespace stateloupe {

using namespace Qt::StringLiterals;

/// What the doctor finds in an opened workflow, while it is edited.
class SessionFindingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsWrong();
    void tellsWhereItIs();
    void followsEdits();
    void examinesTheNewestVersion();
    void examinesWhatIsNotJson();
    void goesFromPlaceToPlace();
    void preparesARepair();
    void examinesValuesThatWereEditedInside();

private:
    static QByteArray state(const QByteArrayList &roles);
    static bool wait(OpenedDocument &opened);
    static std::optional<Finding> find(OpenedDocument &opened, const QByteArray &rule);
};

QByteArray SessionFindingsTest::state(const QByteArrayList &roles)
{
    QByteArrayList messages;
    for (const QByteArray &role : roles)
        messages << R"({"role": ")" + role + R"(", "content": ")"
                + QByteArray(10 * (messages.size() + 1), char('a' + messages.size()))
                + R"(", "name": null, "function_call": null, "metadata": {}, )"
                  R"("timestamp": "2026-11-23T03:28:27.5"})";
    return R"({"messages": [)" + messages.join(", ")
        + R"(], "context": {}, "checkpoints": [], "metadata": {"workflow_id": ")"
        + OpenedDocument::id().display().toUtf8()
        + R"(", "created_at": "2026-11-23T03:28:27", "updated_at": "2026-11-23T03:28:27.5", "current_framework": null, )"
          R"("tags": [], "custom": {}, "version": "1.0.0"}})";
}

bool SessionFindingsTest::wait(OpenedDocument &opened)
{
    return QTest::qWaitFor([&opened] { return opened->findings()->isCurrent(); });
}

std::optional<Finding> SessionFindingsTest::find(OpenedDocument &opened, const QByteArray &rule)
{
    for (const Finding &finding : opened->findings()->findings()) {
        if (finding.rule == rule)
            return finding;
    }
    return {};
}

void SessionFindingsTest::findsWhatIsWrong()
{
    OpenedDocument opened(state({"user", "human"}));
    QVERIFY(opened.isOpen);
    QSignalSpy updated(opened->findings(), &SessionFindings::updated);
    QVERIFY(wait(opened));
    QVERIFY(updated.size() > 0);
    QVERIFY(find(opened, "U06"));
    QVERIFY(opened->findings()->worst() == Severity::Error);
    const auto isWorse = [](const Finding &a, const Finding &b) { return a.severity < b.severity; };
    const QList<Finding> &findings = opened->findings()->findings();
    QVERIFY(std::is_sorted(findings.begin(), findings.end(), isWorse));
}

void SessionFindingsTest::tellsWhereItIs()
{
    OpenedDocument opened(state({"user", "human"}));
    QVERIFY(wait(opened));
    const SessionFindings *findings = opened->findings();
    QVERIFY(findings->worst(opened.at(u"/messages/1/role"_s)) == Severity::Error);
    QVERIFY(findings->worst(opened.at(u"/messages/1"_s)) == Severity::Error);
    QVERIFY(findings->worst(opened.at(u"/messages"_s)) == Severity::Error);
    QVERIFY(!findings->worst(opened.at(u"/messages/0/role"_s)));
    QVERIFY(!findings->worst(opened.at(u"/messages/1/content"_s)));
    const QList<Finding> there = findings->at(opened.at(u"/messages/1/role"_s));
    QCOMPARE(there.size(), 1);
    QCOMPARE(there[0].rule, QByteArray("U06"));
}

void SessionFindingsTest::followsEdits()
{
    OpenedDocument opened(state({"user", "human"}));
    QVERIFY(wait(opened));
    const NodeId first = opened.at(u"/messages/0"_s);
    QVERIFY(opened->edit(removeNode(opened->document(), first), u"Delete message"_s));
    QVERIFY(!opened->findings()->isCurrent());
    QVERIFY(opened->findings()->worst(opened.at(u"/messages/0/role"_s)) == Severity::Error); // at once
    QVERIFY(wait(opened));
    QVERIFY(opened->findings()->worst(opened.at(u"/messages/0/role"_s)) == Severity::Error);

    const NodeId role = opened.at(u"/messages/0/role"_s);
    QVERIFY(opened->edit(replaceValue(opened->document(), role, "\"user\""), u"Edit role"_s));
    QVERIFY(wait(opened));
    QVERIFY(!find(opened, "U06"));
    opened->undoStack()->undo();
    QVERIFY(wait(opened));
    QVERIFY(find(opened, "U06"));
}

void SessionFindingsTest::examinesTheNewestVersion()
{
    OpenedDocument opened(state({"user", "human"}));
    for (const QByteArray role : {"ai", "user", "model", "tool", "assistant"}) {
        const NodeId node = opened.at(u"/messages/1/role"_s);
        QVERIFY(opened->edit(replaceValue(opened->document(), node, '"' + role + '"'), u"Edit role"_s));
        QTest::qWait(0);
    }
    QVERIFY(wait(opened));
    QVERIFY(!find(opened, "U06"));
}

void SessionFindingsTest::examinesWhatIsNotJson()
{
    OpenedDocument opened(R"({"messages": [)");
    QVERIFY(opened->phase() == DocumentSession::Phase::Malformed);
    QVERIFY(wait(opened));
    QVERIFY(find(opened, "U01"));
    opened->replaceText(state({"user"}));
    QTRY_VERIFY(opened->phase() == DocumentSession::Phase::Ready);
    QVERIFY(wait(opened));
    QVERIFY(!find(opened, "U01"));
}

void SessionFindingsTest::goesFromPlaceToPlace()
{
    OpenedDocument opened(state({"human", "user", "ai"}));
    QVERIFY(wait(opened));
    const auto finding = find(opened, "U06");
    QVERIFY(finding);
    const NodeId first = opened.at(u"/messages/0/role"_s);
    const NodeId second = opened.at(u"/messages/2/role"_s);
    const SessionFindings *findings = opened->findings();
    QCOMPARE(findings->nextPlace(*finding, JsonDocument::Root), first);
    QCOMPARE(findings->nextPlace(*finding, first), second);
    QCOMPARE(findings->nextPlace(*finding, second), first);
}

void SessionFindingsTest::preparesARepair()
{
    const QByteArray before = state({"human", "user", "ai"});
    const QByteArray after = state({"user", "user", "assistant"});
    OpenedDocument opened(before);
    const auto repair = prepareRepair(Doctor({}), "U06", opened->document(), {}, [] { return false; });
    QVERIFY(repair);
    QCOMPARE(repair->diff.differences.size(), 2);
    QVERIFY(opened->edit(repair->edit, u"Rename roles"_s));
    QCOMPARE(opened->bytes(), after);
    QCOMPARE(opened->undoStack()->count(), 1);
    opened->undoStack()->undo();
    QCOMPARE(opened->bytes(), before);
    QVERIFY(!prepareRepair(Doctor({}), "U01", opened->document(), {}, [] { return false; }));
}

void SessionFindingsTest::examinesValuesThatWereEditedInside()
{
    const QByteArray part = R"("context": {"status": "a", "order": {"id": 1, "note": "x"}})";
    const QByteArray messages = R"("messages": [{"role": "user", "content": "x"}, {"role": "human", "content": "y"}])";
    const QByteArray snapshot = R"({"id": "c", "name": "n", "created_at": "2026-01-01T00:00:00", "state_snapshot": {)"
        + messages + ", " + part + "}}";
    OpenedDocument opened("{" + messages + ", " + part + ", \"checkpoints\": [" + snapshot + ", " + snapshot + "]}");
    for (const QString &place :
        {u"/context/order/note"_s, u"/messages/1/content"_s, u"/checkpoints/0/state_snapshot/context/order/note"_s,
            u"/checkpoints/1/state_snapshot/messages/0/content"_s}) {
        QVERIFY(opened->edit(replaceValue(opened->document(), opened.at(place), "\"edited\""), u"Edit"_s));
        QVERIFY(wait(opened));
    }
    const auto anew = JsonDocument::parse(opened->bytes());
    QVERIFY(anew);
    const QList<Finding> expected = Doctor({}).examine(*anew, opened->stored().summary);
    for (const Finding &finding : expected)
        QVERIFY2(finding.rule == "U24" || find(opened, finding.rule), finding.rule.constData());
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::SessionFindingsTest)

#include "tst_sessionfindings.moc"
