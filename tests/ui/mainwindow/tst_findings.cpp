#include "tests/ui/mainwindow/drivenwindow.h"

#include "ui/dialogs/repairpreview.h"
#include "ui/models/findingsmodel.h"
#include "ui/session/sessionfindings.h"
#include "ui/views/changelistview.h"
#include "ui/views/documentview.h"
#include "ui/views/findingschip.h"
#include "ui/views/findingspage.h"
#include "ui/views/inspectorpane.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTabBar>
#include <QTest>

namespace stateloupe {

using namespace Qt::StringLiterals;

static const QByteArray Id = "6513270e-269e-4d37-b2a7-4de452e6b438";

/// What the doctor finds in the opened workflow, from the first look to the repair.
class FindingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_driven.reset(); }
    void showsWhatIsWrong();
    void goesToThePlaces();
    void previewsAndMakesARepair();
    void leavesTheWorkflowAlone();
    void isReachedByTheChip();
    void showsWhatIsNotJson();
    void showsHostileValuesAsText();
    void examinesWhatIsVeryDeep();
    void repairsNothingThatIsReadOnly();

private:
    void execute(const QByteArray &sql) { RawDatabase(m_driven->path()).execute(sql); }
    void open();
    FindingsPage *page() const { return m_driven->view()->findChild<FindingsPage *>(); }
    void choose(const QByteArray &rule);
    QPushButton *button(const QString &text) const;

    std::unique_ptr<DrivenWindow> m_driven;
    DocumentSession *m_session = nullptr;
};

void FindingsTest::init()
{
    m_driven = std::make_unique<DrivenWindow>();
    execute("UPDATE workflow_states SET state_json = json_set(state_json, '$.messages[0].role', 'human', "
            "'$.messages[2].role', 'ai') WHERE workflow_id = '"
        + Id + "'");
}

void FindingsTest::open()
{
    m_driven->window()->openAddress(m_driven->path());
    m_driven->waitForList();
    m_session = m_driven->open(Id);
    m_driven->waitFor("the findings", [this] { return m_session->findings()->isCurrent(); });
}

void FindingsTest::choose(const QByteArray &rule)
{
    m_driven->press(Qt::Key_F7);
    page()->choose(rule);
    QCOMPARE(page()->model()->at(page()->list()->currentIndex().row()).rule, rule);
}

QPushButton *FindingsTest::button(const QString &text) const
{
    for (QPushButton *button : page()->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == text)
            return button;
    }
    return nullptr;
}

void FindingsTest::showsWhatIsWrong()
{
    open();
    m_driven->press(Qt::Key_F7);
    QVERIFY(page()->isVisible());
    QCOMPARE(QApplication::focusWidget(), page()->list());
    QCOMPARE(page()->model()->rowCount(), int(m_session->findings()->findings().size()));
    const auto *tabs = m_driven->view()->inspector()->findChild<QTabBar *>();
    QCOMPARE(tabs->tabText(0), u"Findings %1"_s.arg(page()->model()->rowCount()));
}

void FindingsTest::goesToThePlaces()
{
    open();
    m_driven->press(Qt::Key_4, Qt::ControlModifier);
    choose("U06");
    m_driven->press(Qt::Key_Return);
    const auto at = [this](const QString &pointer) {
        return m_session->document().resolve(*JsonPointer::parse(pointer)).value_or(NoNode);
    };
    QCOMPARE(m_session->currentNode(), at(u"/messages/0/role"_s));
    QVERIFY(m_driven->view()->currentTab() == DocumentView::Tab::Transcript);
    QCOMPARE(QApplication::focusWidget(), page()->list());
    m_driven->press(Qt::Key_Return);
    QCOMPARE(m_session->currentNode(), at(u"/messages/2/role"_s));
    QTest::mouseClick(button(u"Show next place"_s), Qt::LeftButton);
    QCOMPARE(m_session->currentNode(), at(u"/messages/0/role"_s));
}

void FindingsTest::previewsAndMakesARepair()
{
    open();
    const QByteArray before = m_session->bytes();
    choose("U06");
    QTest::mouseClick(button(u"Preview repair…"_s), Qt::LeftButton);
    auto *preview = m_driven->dialog<RepairPreview>();
    QCOMPARE(preview->list()->changes()->rowCount(), 2);
    QCOMPARE(m_session->bytes(), before);
    m_driven->choose(u"&Repair 2 places"_s);
    m_driven->waitFor("the repair", [&] { return m_session->bytes() != before; });
    QCOMPARE(m_session->undoStack()->count(), 1);
    QCOMPARE(m_session->undoStack()->undoText(), u"Rename roles"_s);
    m_driven->waitFor("another look", [this] { return m_session->findings()->isCurrent(); });
    for (const Finding &finding : m_session->findings()->findings())
        QVERIFY(finding.rule != "U06");
    QCOMPARE(m_driven->storedText(Id), before); // saving is for the user

    m_driven->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_session->bytes(), before);
    m_driven->waitFor("the finding", [this] {
        const QList<Finding> &findings = m_session->findings()->findings();
        return std::any_of(findings.begin(), findings.end(), [](const Finding &f) { return f.rule == "U06"; });
    });
}

void FindingsTest::leavesTheWorkflowAlone()
{
    open();
    choose("U06");
    QTest::mouseClick(button(u"Preview repair…"_s), Qt::LeftButton);
    m_driven->dialog<RepairPreview>();
    m_driven->choose(u"&Leave as it is"_s);
    QTest::qWait(0);
    QVERIFY(!m_session->isModified());
    QCOMPARE(m_session->undoStack()->count(), 0);
}

void FindingsTest::isReachedByTheChip()
{
    open();
    auto *chip = m_driven->view()->findChild<FindingsChip *>();
    QVERIFY(chip->isVisible());
    QVERIFY(!m_driven->view()->showsInspector());
    QTest::mouseClick(chip, Qt::LeftButton);
    QVERIFY(page()->isVisible());
    QCOMPARE(QApplication::focusWidget(), page()->list());
}

void FindingsTest::showsWhatIsNotJson()
{
    execute("UPDATE workflow_states SET state_json = '{\"messages\": [' WHERE workflow_id = '" + Id + "'");
    m_driven->window()->openAddress(m_driven->path());
    m_driven->waitForList();
    m_driven->window()->openWorkflow(WorkflowId(Id));
    m_session = m_driven->view()->session();
    m_driven->waitFor("the finding", [this] { return !m_session->findings()->findings().isEmpty(); });
    choose("U01");
    m_driven->press(Qt::Key_Return);
    QVERIFY(m_driven->view()->currentTab() == DocumentView::Tab::Text);
    QVERIFY(!button(u"Preview repair…"_s));
}

void FindingsTest::showsHostileValuesAsText()
{
    execute("UPDATE workflow_states SET state_json = json_set(state_json, '$.messages[0].role', "
            "'<img src=/dev/zero>' || char(8238, 10, 8203) || 'evil') WHERE workflow_id = '"
        + Id + "'");
    open();
    choose("U06");
    bool isShown = false;
    for (const QLabel *label : page()->findChildren<QLabel *>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        isShown = isShown || label->text().contains(u"<img src=/dev/zero>‹RLO›⏎"_s);
    }
    QVERIFY(isShown);
    const QString toolTip = m_driven->view()->findChild<FindingsChip *>()->toolTip();
    QVERIFY(toolTip.contains(u"&lt;img"_s) && !toolTip.contains(u"<img"_s));
}

void FindingsTest::examinesWhatIsVeryDeep()
{
    execute("UPDATE workflow_states SET state_json = replace(hex(zeroblob(50000)), '00', '[') || "
            "replace(hex(zeroblob(50000)), '00', ']') WHERE workflow_id = '"
        + Id + "'");
    open();
    choose("U01");
    m_driven->press(Qt::Key_Return);
    QVERIFY(page()->isVisible());
}

void FindingsTest::repairsNothingThatIsReadOnly()
{
    m_driven->window()->openAddress(m_driven->path());
    m_driven->waitForList();
    StoreTraits traits;
    traits.kind = u"sqlite"_s;
    traits.readOnly = true;
    m_session = m_driven->open(Id);
    m_session->setStore(m_driven->window()->stores()->current()->store(), traits);
    m_driven->waitFor("the findings", [this] { return m_session->findings()->isCurrent(); });
    choose("U06");
    QVERIFY(!button(u"Preview repair…"_s)->isEnabled());
    QCOMPARE(button(u"Preview repair…"_s)->toolTip(), u"<qt>This workflow is open for reading only.</qt>"_s);
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::FindingsTest)

#include "tst_findings.moc"
