#include "tests/ui/mainwindow/drivenwindow.h"

#include "ui/controllers/storeregistry.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/dialogs/reviewchanges.h"
#include "ui/views/changelistview.h"
#include "ui/views/documenttabs.h"
#include "ui/views/workflowpane.h"
#include "ui/widgets/questiondialog.h"
#include "ui/widgets/toastarea.h"

#include <QCheckBox>
#include <QTest>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

const QByteArray Id = "6513270e-269e-4d37-b2a7-4de452e6b438";

/// The first member of the context that is a plain string, as a pointer.
QString contextString(const JsonDocument &document)
{
    const NodeId context = document.member(JsonDocument::Root, u"context"_s);
    for (NodeId node = context + 1; node < context + document.subtreeSize(context); ++node) {
        if (document.parent(node) == context && document.type(node) == JsonType::String)
            return document.pointer(node).toString();
    }
    return {};
}

QByteArray replaced(const QByteArray &text, const QString &pointer, const QByteArray &json)
{
    JsonDocument document = JsonDocument::parse(text).value();
    const NodeId node = document.resolve(JsonPointer::parse(pointer).value()).value();
    document.apply(replaceValue(document, node, json).value()).value();
    return document.bytes();
}

} // namespace

/// What must never go wrong: from the window into the store.
class TestSaving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_driven.reset(); }
    void savesExactlyTheEditThatWasNotUndone();
    void savesWhatIsStillBeingTyped();
    void reloadingKeepsWhatIsStillBeingTyped();
    void undoingASaveKeepsWhatIsStillBeingTyped();
    void closingAsksAboutWhatIsStillBeingTyped_data();
    void closingAsksAboutWhatIsStillBeingTyped();
    void reviewCanShowExactBytes();
    void conflictOverwritesNothingUntilChosen_data();
    void conflictOverwritesNothingUntilChosen();
    void whatIsGoneCanBeCreatedAgain();
    void whatIsGoneCanStillBeSavedLater();
    void showsTheTimeOfTheSave();
    void reloadingLeavesTheChangesOneUndoAway();
    void reviewShowsWhatARepairReplaces();
    void closingAsksAboutAHalfRepairedText();
    void closingAsksAboutUnsavedChanges_data();
    void closingAsksAboutUnsavedChanges();
    void closingTellsThatALockedStoreTakesNothing();
    void quittingAsksOnceForAll();
    void quitsWhileAToastIsThere();

private:
    void changeElsewhere(const QByteArray &text);
    void editContext();
    void typeWithoutReturn();

    std::unique_ptr<DrivenWindow> m_driven;
    DocumentSession *m_session = nullptr;
    QByteArray m_original;
    QString m_place;
};

void TestSaving::init()
{
    m_driven = std::make_unique<DrivenWindow>();
    m_driven->window()->openAddress(m_driven->path());
    m_driven->waitForList();
    m_original = m_driven->storedText(Id);
    m_session = m_driven->open(Id);
    m_place = contextString(m_session->document());
    QVERIFY(!m_place.isEmpty());
}

void TestSaving::changeElsewhere(const QByteArray &text)
{
    RawDatabase other(m_driven->path());
    other.execute("UPDATE workflow_states SET state_json = CAST(x'" + text.toHex() + "' AS TEXT) WHERE workflow_id = '"
        + Id + "'");
}

void TestSaving::editContext()
{
    m_driven->editContextValue(m_place, u"repaired"_s);
    QVERIFY(m_session->isModified());
    m_driven->waitFor("the changes", [this] { return m_session->changes().differences.size() == 1; });
}

void TestSaving::savesExactlyTheEditThatWasNotUndone()
{
    editContext();
    m_driven->editMessage(0, u"another text"_s);
    m_driven->waitFor("two changes", [this] { return m_session->changes().differences.size() == 2; });
    m_driven->press(Qt::Key_Z, Qt::ControlModifier);
    m_driven->waitFor("one change", [this] { return m_session->changes().differences.size() == 1; });
    QCOMPARE(m_driven->storedText(Id), m_original);

    m_driven->press(Qt::Key_S, Qt::ControlModifier);
    m_driven->dialog<ReviewChanges>();
    m_driven->choose(u"Save 1 change"_s);
    m_driven->waitFor("the save", [this] { return !m_session->isModified() && !m_session->isSaving(); });
    QCOMPARE(m_driven->storedText(Id), replaced(m_original, m_place, "\"repaired\""));
}

void TestSaving::typeWithoutReturn()
{
    m_driven->press(Qt::Key_2, Qt::ControlModifier);
    m_session->setCurrentNode(*m_session->document().resolve(*JsonPointer::parse(m_place)));
    m_driven->press(Qt::Key_F2);
    QTest::keyClicks(QApplication::focusWidget(), u"typed"_s);
    QVERIFY(!m_session->isModified());
}

void TestSaving::savesWhatIsStillBeingTyped()
{
    typeWithoutReturn();
    m_driven->press(Qt::Key_S, Qt::ControlModifier);
    m_driven->choose(u"Save 1 change"_s);
    m_driven->waitFor("the save", [this] { return !m_session->isModified() && !m_session->isSaving(); });
    QCOMPARE(m_driven->storedText(Id), replaced(m_original, m_place, "\"typed\""));
}

void TestSaving::reloadingKeepsWhatIsStillBeingTyped()
{
    typeWithoutReturn();
    m_driven->press(Qt::Key_F5);
    m_driven->waitFor("what is stored", [this] { return !m_session->isModified(); });
    QCOMPARE(m_session->bytes(), m_original);
    m_driven->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_session->bytes(), replaced(m_original, m_place, "\"typed\""));
}

void TestSaving::undoingASaveKeepsWhatIsStillBeingTyped()
{
    editContext();
    m_session->save();
    m_driven->waitFor("the save", [this] { return !m_session->isModified() && !m_session->isSaving(); });
    const QByteArray saved = m_session->bytes();
    typeWithoutReturn();
    m_driven->press(Qt::Key_Z, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(m_session->isModified());
    QCOMPARE(m_session->bytes(), replaced(m_original, m_place, "\"typed\""));
    QCOMPARE(m_driven->storedText(Id), saved);
}

void TestSaving::closingAsksAboutWhatIsStillBeingTyped_data()
{
    QTest::addColumn<bool>("closesWindow");
    QTest::newRow("tab") << false;
    QTest::newRow("window") << true;
}

void TestSaving::closingAsksAboutWhatIsStillBeingTyped()
{
    QFETCH(bool, closesWindow);
    typeWithoutReturn();
    if (closesWindow)
        QVERIFY(!m_driven->window()->close());
    else
        m_driven->press(Qt::Key_W, Qt::ControlModifier);
    m_driven->choose(u"Cancel"_s);
    QCOMPARE(m_driven->window()->documents()->count(), 1);
    QCOMPARE(m_session->bytes(), replaced(m_original, m_place, "\"typed\""));
}

void TestSaving::reviewCanShowExactBytes()
{
    editContext();
    m_driven->press(Qt::Key_S, Qt::ControlModifier);
    auto *review = m_driven->dialog<ReviewChanges>();
    ChangeListModel *changes = review->findChild<ChangeListView *>()->changes();
    const QModelIndex change = changes->index(0);
    QCOMPARE(change.data(ChangeListModel::PointerRole).toString(), m_place);
    QCOMPARE(change.data(ChangeListModel::AfterRole).toString(), u"\"repaired\""_s);
    QTest::keyClick(review->findChild<QCheckBox *>(), Qt::Key_Space);
    QVERIFY(change.data(ChangeListModel::AfterRole).toString().endsWith(u"\"repaired\""_s));
    QTest::keyClick(review, Qt::Key_Escape);
    QVERIFY(m_session->isModified());
    QCOMPARE(m_driven->storedText(Id), m_original);
}

void TestSaving::conflictOverwritesNothingUntilChosen_data()
{
    QTest::addColumn<QString>("tick");
    QTest::addColumn<QString>("button");
    QTest::addColumn<bool>("mineIsStored");
    QTest::addColumn<bool>("keepsEditing");
    QTest::newRow("keep editing") << u""_s << u"Keep editing"_s << false << true;
    QTest::newRow("take theirs") << u""_s << u"Take theirs (drop my 1 change)"_s << false << false;
    QTest::newRow("save mine") << u"Mine for all"_s << u"Save 1 change"_s << true << false;
}

void TestSaving::conflictOverwritesNothingUntilChosen()
{
    QFETCH(QString, tick);
    QFETCH(QString, button);
    QFETCH(bool, mineIsStored);
    QFETCH(bool, keepsEditing);
    editContext();
    const QByteArray mine = m_session->bytes();
    const QByteArray theirs = replaced(m_original, m_place, "\"theirs\"");
    changeElsewhere(theirs);

    m_driven->press(Qt::Key_S, Qt::ControlModifier);
    m_driven->dialog<ReviewChanges>();
    m_driven->choose(u"Save 1 change"_s);
    auto *conflict = m_driven->dialog<ConflictDialog>();
    QCOMPARE(m_driven->storedText(Id), theirs);
    const auto lists = conflict->findChildren<ChangeListView *>();
    QCOMPARE(lists.size(), 3);
    m_driven->waitFor("their changes", [&] { return lists[1]->changes()->rowCount() == 1; });
    QCOMPARE(lists[0]->changes()->index(0).data(ChangeListModel::AfterRole).toString(), u"\"repaired\""_s);
    QCOMPARE(lists[1]->changes()->index(0).data(ChangeListModel::AfterRole).toString(), u"\"theirs\""_s);
    QCOMPARE(lists[2]->changes()->rowCount(), 0);
    if (!tick.isEmpty())
        m_driven->choose(tick);

    m_driven->choose(button);
    m_driven->waitFor("the dialog to close", [this] { return m_driven->findDialog<QDialog>() == nullptr; });
    if (mineIsStored)
        m_driven->waitFor("the save", [&] { return m_driven->storedText(Id) == mine; });
    else
        QCOMPARE(m_driven->storedText(Id), theirs);
    m_driven->waitFor("the outcome", [&] { return m_session->isModified() == keepsEditing; });
    m_driven->waitFor(
        "the document", [&] { return m_session->bytes() == (keepsEditing || mineIsStored ? mine : theirs); });
}

void TestSaving::whatIsGoneCanBeCreatedAgain()
{
    editContext();
    const QByteArray mine = m_session->bytes();
    RawDatabase(m_driven->path()).execute("DELETE FROM workflow_states WHERE workflow_id = '" + Id + "'");
    m_driven->press(Qt::Key_S, Qt::ControlModifier);
    m_driven->dialog<ReviewChanges>();
    m_driven->choose(u"Save 1 change"_s);
    m_driven->choose(u"Create it again"_s);
    m_driven->waitFor("the row", [&] { return m_driven->storedText(Id) == mine; });
}

void TestSaving::whatIsGoneCanStillBeSavedLater()
{
    editContext();
    const QByteArray mine = m_session->bytes();
    RawDatabase(m_driven->path()).execute("DELETE FROM workflow_states WHERE workflow_id = '" + Id + "'");
    m_driven->press(Qt::Key_S, Qt::ControlModifier);
    m_driven->dialog<ReviewChanges>();
    m_driven->choose(u"Save 1 change"_s);
    m_driven->choose(u"Keep it open"_s);
    QCOMPARE(m_session->bytes(), mine);
    m_driven->press(Qt::Key_W, Qt::ControlModifier);
    m_driven->choose(u"Save"_s);
    m_driven->choose(u"Keep it open"_s);
    m_driven->press(Qt::Key_S, Qt::ControlModifier);
    m_driven->choose(u"Create it again"_s);
    m_driven->waitFor("the row", [&] { return m_driven->storedText(Id) == mine; });
    m_driven->waitFor("a clean tab", [this] { return !m_session->isModified(); });
}

void TestSaving::showsTheTimeOfTheSave()
{
    const auto before = m_session->stored().summary.updatedAt;
    editContext();
    m_driven->press(Qt::Key_S, Qt::ControlModifier);
    m_driven->choose(u"Save 1 change"_s);
    m_driven->waitFor("the new time", [&] { return m_session->stored().summary.updatedAt > before; });
    m_driven->waitForList();
    const QModelIndex updated = m_driven->window()->workflows()->table()->model()->index(0, 1);
    m_driven->waitFor("the new time", [&] { return updated.data().toString() == u"just now"_s; });
}

void TestSaving::reloadingLeavesTheChangesOneUndoAway()
{
    editContext();
    const QByteArray mine = m_session->bytes();
    m_driven->press(Qt::Key_F5);
    m_driven->waitFor("what is stored", [this] { return !m_session->isModified(); });
    QCOMPARE(m_session->bytes(), m_original);
    const auto *toasts = m_driven->window()->findChild<ToastArea *>();
    QVERIFY(toasts->text().startsWith(u"Reloaded"_s));
    m_driven->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_session->bytes(), mine);
    QVERIFY(m_session->isModified());
}

void TestSaving::reviewShowsWhatARepairReplaces()
{
    changeElsewhere("{\"messages\": nul, \"context\": {}}");
    m_session->load();
    m_driven->waitFor("the broken text", [this] { return m_session->phase() == DocumentSession::Phase::Malformed; });
    m_session->replaceText("{\"messages\": null, \"context\": {}}");
    m_driven->waitFor("the repaired text", [this] { return m_session->phase() == DocumentSession::Phase::Ready; });
    m_driven->press(Qt::Key_S, Qt::ControlModifier);
    const auto *review = m_driven->dialog<ReviewChanges>();
    const ChangeListModel *changes = review->findChild<ChangeListView *>()->changes();
    QCOMPARE(changes->rowCount(), 1);
    QVERIFY(changes->index(0).data(ChangeListModel::PointerRole).toString().contains(u"16"_s));
    QCOMPARE(changes->index(0).data(ChangeListModel::BeforeRole).toString(), QString());
    QCOMPARE(changes->index(0).data(ChangeListModel::AfterRole).toString(), u"l"_s);
    m_driven->choose(u"Save 1 change"_s);
    m_driven->waitFor("the save", [this] { return !m_session->isModified(); });
    QCOMPARE(m_driven->storedText(Id), "{\"messages\": null, \"context\": {}}");
}

void TestSaving::closingAsksAboutAHalfRepairedText()
{
    changeElsewhere("{\"messages\": [");
    m_session->load();
    m_driven->waitFor("the broken text", [this] { return m_session->phase() == DocumentSession::Phase::Malformed; });
    m_driven->press(Qt::Key_5, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"]"_s);
    QVERIFY(m_session->isModified());
    m_driven->press(Qt::Key_W, Qt::ControlModifier);
    m_driven->choose(u"Cancel"_s);
    QCOMPARE(m_driven->window()->documents()->count(), 1);
}

void TestSaving::closingAsksAboutUnsavedChanges_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<bool>("isStored");
    QTest::addColumn<bool>("isClosed");
    QTest::newRow("save") << u"Save"_s << true << true;
    QTest::newRow("discard") << u"Discard changes"_s << false << true;
    QTest::newRow("cancel") << u"Cancel"_s << false << false;
}

void TestSaving::closingAsksAboutUnsavedChanges()
{
    QFETCH(QString, button);
    QFETCH(bool, isStored);
    QFETCH(bool, isClosed);
    editContext();
    const QByteArray mine = m_session->bytes();
    m_driven->press(Qt::Key_W, Qt::ControlModifier);
    m_driven->dialog<QuestionDialog>();
    QCOMPARE(m_driven->window()->documents()->count(), 1);
    m_driven->choose(button);
    m_driven->waitFor("the tab", [&] { return m_driven->window()->documents()->count() == (isClosed ? 0 : 1); });
    QCOMPARE(m_driven->storedText(Id), isStored ? mine : m_original);
}

void TestSaving::closingTellsThatALockedStoreTakesNothing()
{
    editContext();
    StoreTraits locked = m_session->storeTraits();
    locked.readOnly = true;
    m_session->setStore(m_driven->window()->stores()->current()->store(), locked);
    m_driven->press(Qt::Key_W, Qt::ControlModifier);
    m_driven->choose(u"Save"_s);
    m_driven->choose(u"Keep editing"_s);
    QCOMPARE(m_driven->window()->documents()->count(), 1);
    QVERIFY(m_session->isModified());
    QCOMPARE(m_driven->storedText(Id), m_original);
}

void TestSaving::quittingAsksOnceForAll()
{
    editContext();
    m_driven->open("c25e114f-ff18-4e33-9534-a034e8009d90");
    DocumentSession *second = m_driven->window()->documents()->current();
    m_driven->editContextValue(contextString(second->document()), u"also"_s);
    QVERIFY(!m_driven->window()->close());
    m_driven->dialog<QuestionDialog>();
    QVERIFY(!m_driven->window()->close());
    QCOMPARE(m_driven->window()->findChildren<QuestionDialog *>().size(), 1);
    m_driven->choose(u"Discard changes"_s);
    m_driven->waitFor("the window to close", [this] { return !m_driven->window()->isVisible(); });
    QCOMPARE(m_driven->storedText(Id), m_original);
}

void TestSaving::quitsWhileAToastIsThere()
{
    m_driven->window()->findChild<ToastArea *>()->show(u"Deleted another one"_s, u"Undo"_s, [] {});
    m_driven->restart();
    QVERIFY(m_driven->window()->isVisible());
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::TestSaving)
#include "tst_saving.moc"
