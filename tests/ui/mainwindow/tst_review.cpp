#include "tests/ui/mainwindow/drivenwindow.h"

#include "ui/dialogs/conflictdialog.h"
#include "ui/dialogs/reviewchanges.h"
#include "ui/views/changelistview.h"

#include <QLineEdit>
#include <QTest>

namespace stateloupe {

using namespace Qt::StringLiterals;

static const QByteArray Id = "6513270e-269e-4d37-b2a7-4de452e6b438";

/// Looking at changes before they are saved: some are saved, some stay, some go.
class ReviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_driven.reset(); }
    void savesOnlyWhatIsTicked();
    void aConflictSavesOnlyWhatWasTicked();
    void createsOnlyWhatWasTickedAgain();
    void discardsAChange();
    void passesTheReasonOn();

private:
    void untickTheMessage();
    void executeElsewhere(const QByteArray &statement);

    std::unique_ptr<DrivenWindow> m_driven;
    DocumentSession *m_session = nullptr;
    ReviewChanges *m_review = nullptr;
    QByteArray m_original;
    QByteArray m_edited;
};

/// Two changes, under review.
void ReviewTest::init()
{
    m_driven = std::make_unique<DrivenWindow>();
    m_driven->window()->openAddress(m_driven->path());
    m_driven->waitForList();
    m_original = m_driven->storedText(Id);
    m_session = m_driven->open(Id);
    m_driven->editMessage(0, u"another text"_s);
    m_driven->editContextValue(u"/context/"_s + m_session->document().key(m_session->state().context() + 1), u"7"_s);
    m_driven->waitFor("two changes",
        [this] { return m_session->areChangesCurrent() && m_session->changes().differences.size() == 2; });
    m_edited = m_session->bytes();
    m_driven->press(Qt::Key_S, Qt::ControlModifier);
    m_review = m_driven->dialog<ReviewChanges>();
    m_driven->waitFor("an active dialog", [this] {
        m_review->activateWindow(); // which a window manager would do
        return m_review->isActiveWindow();
    });
    m_driven->waitFor(
        "the list", [this] { return m_review->findChild<ChangeListView *>()->changes()->rowCount() == 2; });
}

void ReviewTest::untickTheMessage()
{
    auto *list = m_review->findChild<ChangeListView *>();
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Home);
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(m_review->unticked().size(), 1);
}

void ReviewTest::executeElsewhere(const QByteArray &statement)
{
    RawDatabase(m_driven->path()).execute(statement + " WHERE workflow_id = '" + Id + "'");
}

void ReviewTest::savesOnlyWhatIsTicked()
{
    untickTheMessage();
    m_driven->choose(u"Save 1 change"_s);
    m_driven->waitFor("the save", [this] { return m_driven->storedText(Id) != m_original; });
    m_driven->waitFor(
        "the rest", [this] { return !m_session->isSaving() && m_session->changes().differences.size() == 1; });
    QVERIFY(m_session->isModified());
    QCOMPARE(m_session->bytes(), m_edited);
    QVERIFY(!m_driven->storedText(Id).contains("another text"));
    QVERIFY(m_session->changes().differences.first().pointer.toString().startsWith(u"/messages/0"_s));
    m_session->save();
    m_driven->waitFor("all of it", [this] { return m_driven->storedText(Id) == m_edited; });
}

void ReviewTest::aConflictSavesOnlyWhatWasTicked()
{
    untickTheMessage();
    executeElsewhere("UPDATE workflow_states SET state_json = "
                     "replace(state_json, '\"checkpoints\": [', '\"theirs\": true, \"checkpoints\": [')");
    const QByteArray theirs = m_driven->storedText(Id);
    QVERIFY(theirs != m_original);
    m_driven->choose(u"Save 1 change"_s);
    auto *conflict = m_driven->dialog<ConflictDialog>();
    const auto lists = conflict->findChildren<ChangeListView *>();
    m_driven->waitFor("what is saved", [&] { return lists[2]->changes()->rowCount() > 0; });
    QCOMPARE(lists[0]->changes()->rowCount(), 1);
    QCOMPARE(lists[2]->changes()->rowCount(), 1);
    m_driven->choose(u"Save 1 change"_s);

    m_driven->waitFor("the save", [&] { return m_driven->storedText(Id) != theirs; });
    m_driven->waitFor(
        "the rest", [this] { return !m_session->isSaving() && m_session->changes().differences.size() == 1; });
    const QByteArray stored = m_driven->storedText(Id);
    QVERIFY(stored.contains("\"theirs\": true"));
    QVERIFY(!stored.contains("another text"));
    QVERIFY(m_session->isModified());
    QVERIFY(m_session->bytes().contains("another text"));
    QVERIFY(m_session->changes().differences.first().pointer.toString().startsWith(u"/messages/0"_s));
    m_session->save();
    m_driven->waitFor("all of it", [this] { return m_driven->storedText(Id).contains("another text"); });
}

void ReviewTest::createsOnlyWhatWasTickedAgain()
{
    untickTheMessage();
    executeElsewhere("DELETE FROM workflow_states");
    m_driven->choose(u"Save 1 change"_s);
    m_driven->choose(u"Create it again"_s);
    m_driven->waitFor("the workflow", [this] { return !m_driven->storedText(Id).isEmpty(); });
    m_driven->waitFor(
        "the rest", [this] { return !m_session->isSaving() && m_session->changes().differences.size() == 1; });
    QVERIFY(!m_driven->storedText(Id).contains("another text"));
    QVERIFY(m_driven->storedText(Id) != m_original);
    QVERIFY(m_session->bytes().contains("another text"));
}

void ReviewTest::discardsAChange()
{
    auto *list = m_review->findChild<ChangeListView *>();
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Home);
    QTest::keyClick(list, Qt::Key_Delete);
    m_driven->waitFor("one change", [list] { return list->changes()->rowCount() == 1; });
    m_driven->choose(u"Save 1 change"_s);
    m_driven->waitFor("the save", [this] { return !m_session->isModified(); });
    QVERIFY(!m_driven->storedText(Id).contains("another text"));
    QVERIFY(m_driven->storedText(Id) != m_original);
}

void ReviewTest::passesTheReasonOn()
{
    QTest::keyClicks(m_review->findChild<QLineEdit *>(), u"was stuck"_s);
    m_driven->choose(u"Save 2 changes"_s);
    QCOMPARE(m_session->reason(), u"was stuck"_s);
    m_driven->waitFor("the save", [this] { return m_driven->storedText(Id) == m_edited; });
    m_driven->waitFor("no reason", [this] { return m_session->reason().isEmpty(); });
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::ReviewTest)

#include "tst_review.moc"
