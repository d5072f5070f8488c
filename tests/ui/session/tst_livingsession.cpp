#include "tests/ui/openeddocument.h"
#include "ui/session/freshplaces.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace stateloupe {

using Phase = DocumentSession::Phase;

/// A session while others write to the same workflow.
class LivingSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatOthersWrote();
    void keepsThePlaceStepByStep();
    void tellsOnceWhileThereAreEdits();
    void waitsWhileSomebodyTypes();
    void keepsWhatWasUndone();
    void reloadIsOneUndoAway();
    void keepsMineOnTopOfTheirs();
    void asksWhenBothChangedThePlace();
    void takesAMergedDocument();
    void showsWhatIsNoLongerJson();
    void undoesTheLastSave();
    void undoingASaveMeetsOthers();
    void undoesNoSaveBehindEdits();

private:
    static bool setValue(OpenedDocument &opened, const QString &pointer, const QByteArray &json)
    {
        return opened->edit(replaceValue(opened->document(), opened.at(pointer), json), u"Edit"_s);
    }
    static void changeElsewhere(OpenedDocument &opened, const QByteArray &text)
    {
        const StoredState state = opened.stored();
        QVERIFY(OpenedDocument::finish(opened.store().save(OpenedDocument::id(), text, state.revision)));
    }
    static void lookUntilNewer(OpenedDocument &opened)
    {
        opened->lookForChange();
        QTRY_VERIFY(opened->newer());
    }
};

static const QByteArray State = R"({"messages": [{"role": "user"}], "context": {"step": 4, "a": [1, 2]}})";
static const QByteArray Theirs
    = R"({"messages": [{"role": "user"}, {"role": "tool"}], "context": {"step": 4, "a": [1, 9]}})";

void LivingSessionTest::showsWhatOthersWrote()
{
    OpenedDocument opened(State);
    opened->setCurrentNode(opened.at(u"/context/a/0"_s));
    QSignalSpy reset(opened.session(), &DocumentSession::documentReset);
    QSignalSpy places(opened.session(), &DocumentSession::currentNodeChanged);
    changeElsewhere(opened, Theirs);
    opened->lookForChange();
    QTRY_COMPARE(opened->bytes(), Theirs);
    QVERIFY(!opened->isModified());
    QVERIFY(!opened->newer());
    QCOMPARE(reset.count(), 0);
    QCOMPARE(places.count(), 0);
    QCOMPARE(opened->currentNode(), opened.at(u"/context/a/0"_s));
    QVERIFY(opened->fresh()->level(opened.at(u"/messages/1"_s)) > 0);
    QVERIFY(opened->fresh()->level(opened.at(u"/context/a/1"_s)) > 0);
    QCOMPARE(opened->fresh()->level(opened.at(u"/messages/0"_s)), 0.0);
    QTRY_VERIFY(opened->fresh()->isEmpty());

    QVERIFY(setValue(opened, u"/context/step"_s, "5")); // and life goes on
    opened->save();
    QTRY_VERIFY(!opened->isModified());
    QCOMPARE(opened.stored().text, QByteArray(Theirs).replace("\"step\": 4", "\"step\": 5"));
}

void LivingSessionTest::keepsThePlaceStepByStep()
{
    OpenedDocument opened(State);
    QSignalSpy changed(opened.session(), &DocumentSession::documentChanged);
    changeElsewhere(opened, Theirs);
    opened->lookForChange();
    QTRY_COMPARE(opened->bytes(), Theirs);
    QCOMPARE(changed.count(), 2);
    for (const QList<QVariant> &signal : changed)
        QCOMPARE(signal.first().value<QList<JsonChange>>().size(), 1);
}

void LivingSessionTest::tellsOnceWhileThereAreEdits()
{
    OpenedDocument opened(State);
    QVERIFY(setValue(opened, u"/context/step"_s, "7"));
    const QByteArray mine = opened->bytes();
    QSignalSpy told(opened.session(), &DocumentSession::changedElsewhere);
    changeElsewhere(opened, Theirs);
    lookUntilNewer(opened);
    QCOMPARE(told.count(), 1);
    QCOMPARE(opened->bytes(), mine);
    QCOMPARE(opened->newer()->text, Theirs);
    changeElsewhere(opened, State + " ");
    opened->lookForChange();
    QTRY_COMPARE(opened->newer()->text, QByteArray(State + " "));
    QCOMPARE(told.count(), 2);
}

void LivingSessionTest::waitsWhileSomebodyTypes()
{
    OpenedDocument opened(State);
    opened->setTyping(true);
    changeElsewhere(opened, Theirs);
    lookUntilNewer(opened);
    QCOMPARE(opened->bytes(), State);
    opened->setTyping(false);
    QTRY_COMPARE(opened->bytes(), Theirs);
    QVERIFY(!opened->newer());
}

void LivingSessionTest::keepsWhatWasUndone()
{
    OpenedDocument opened(State);
    QVERIFY(setValue(opened, u"/context/step"_s, "7"));
    changeElsewhere(opened, Theirs);
    lookUntilNewer(opened);
    opened->undoStack()->undo();
    QVERIFY(!opened->isModified());
    opened->undoStack()->redo();
    QVERIFY(opened->isModified());
    QVERIFY(opened->newer()); // what was undone can be done again
}

void LivingSessionTest::reloadIsOneUndoAway()
{
    OpenedDocument opened(State);
    QVERIFY(setValue(opened, u"/context/step"_s, "7"));
    QVERIFY(setValue(opened, u"/context/a/1"_s, "3"));
    changeElsewhere(opened, Theirs);
    lookUntilNewer(opened);
    opened->takeTheirs();
    QTRY_COMPARE(opened->bytes(), Theirs);
    QVERIFY(!opened->isModified());
    opened->undoStack()->undo();
    const QByteArray both
        = R"({"messages": [{"role": "user"}, {"role": "tool"}], "context": {"step": 7, "a": [1, 3]}})";
    QCOMPARE(opened->bytes(), both);
    QVERIFY(opened->isModified());
    opened->undoStack()->redo();
    QCOMPARE(opened->bytes(), Theirs);
    QVERIFY(!opened->isModified());
    opened->undoStack()->undo();
    opened->save();
    QTRY_VERIFY(!opened->isModified());
    QCOMPARE(opened.stored().text, both);
}

void LivingSessionTest::keepsMineOnTopOfTheirs()
{
    OpenedDocument opened(State);
    QVERIFY(setValue(opened, u"/context/step"_s, "7"));
    changeElsewhere(opened, Theirs);
    lookUntilNewer(opened);
    opened->keepMine();
    QTRY_VERIFY(!opened->newer());
    const QByteArray both = QByteArray(Theirs).replace("\"step\": 4", "\"step\": 7");
    QCOMPARE(opened->bytes(), both);
    QVERIFY(opened->isModified());
    QTRY_COMPARE(opened->changes().differences.size(), 1);
    opened->undoStack()->undo();
    QCOMPARE(opened->bytes(), Theirs);
    QVERIFY(!opened->isModified());
    opened->undoStack()->redo();
    opened->save();
    QTRY_VERIFY(!opened->isModified());
    QCOMPARE(opened.stored().text, both);
}

void LivingSessionTest::asksWhenBothChangedThePlace()
{
    OpenedDocument opened(State);
    QVERIFY(setValue(opened, u"/context/a/1"_s, "7"));
    const QByteArray mine = opened->bytes();
    changeElsewhere(opened, Theirs);
    lookUntilNewer(opened);
    QSignalSpy needed(opened.session(), &DocumentSession::choiceNeeded);
    opened->keepMine();
    QTRY_COMPARE(needed.count(), 1);
    QCOMPARE(opened->bytes(), mine);
    QVERIFY(opened->newer());
}

void LivingSessionTest::takesAMergedDocument()
{
    OpenedDocument opened(State);
    QVERIFY(setValue(opened, u"/context/a/1"_s, "7"));
    changeElsewhere(opened, Theirs);
    const JsonDocument theirs = *JsonDocument::parse(Theirs);
    const JsonDocument merged = *JsonDocument::parse(QByteArray(Theirs).replace("9", "8"));
    opened->takeMerged(opened.stored(), theirs, merged, true);
    QTRY_COMPARE(opened.stored().text, merged.bytes());
    QTRY_VERIFY(!opened->isModified());
}

void LivingSessionTest::showsWhatIsNoLongerJson()
{
    OpenedDocument opened(State);
    changeElsewhere(opened, "{");
    opened->lookForChange();
    QTRY_COMPARE(opened->phase(), Phase::Malformed);
    changeElsewhere(opened, Theirs);
    opened->lookForChange();
    QTRY_COMPARE(opened->phase(), Phase::Ready);
    QCOMPARE(opened->bytes(), Theirs);
}

void LivingSessionTest::undoesTheLastSave()
{
    OpenedDocument opened(State);
    QVERIFY(!opened->canUndoSave());
    QVERIFY(setValue(opened, u"/context/step"_s, "7"));
    QTRY_COMPARE(opened->changes().differences.size(), 1);
    opened->save();
    QTRY_VERIFY(opened->canUndoSave());
    QCOMPARE(opened->lastSaveChanges(), 1);
    opened->undoSave();
    QTRY_COMPARE(opened.stored().text, State);
    QTRY_VERIFY(opened->canUndoSave());
    QCOMPARE(opened->bytes(), State);
    opened->undoSave(); // and back
    QTRY_COMPARE(opened.stored().text, QByteArray(State).replace("\"step\": 4", "\"step\": 7"));
}

void LivingSessionTest::undoingASaveMeetsOthers()
{
    OpenedDocument opened(State);
    QVERIFY(setValue(opened, u"/context/step"_s, "7"));
    opened->save();
    QTRY_VERIFY(opened->canUndoSave());
    const QByteArray now = QByteArray(Theirs).replace("\"step\": 4", "\"step\": 7");
    changeElsewhere(opened, now);
    QSignalSpy conflict(opened.session(), &DocumentSession::conflictFound);
    opened->lookForChange();
    QTRY_COMPARE(opened->bytes(), now);
    opened->undoSave();
    QTRY_COMPARE(conflict.count(), 1);
    QCOMPARE(opened.stored().text, now); // nothing is overwritten
    QCOMPARE(opened->bytes(), State);
    QVERIFY(opened->storedDocument().bytes().contains("\"step\": 7"));
}

void LivingSessionTest::undoesNoSaveBehindEdits()
{
    OpenedDocument opened(State);
    QVERIFY(setValue(opened, u"/context/step"_s, "7"));
    opened->save();
    QTRY_VERIFY(opened->canUndoSave());
    QVERIFY(setValue(opened, u"/context/step"_s, "8"));
    QVERIFY(!opened->canUndoSave());
    opened->undoSave();
    QVERIFY(opened->bytes().contains("\"step\": 8"));
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::LivingSessionTest)
#include "tst_livingsession.moc"
