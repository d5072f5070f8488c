#include "tests/ui/openeddocument.h"
#include "ui/session/preparededit.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace stateloupe {

using Phase = DocumentSession::Phase;

class DocumentSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loadsAWorkflow();
    void saysWhenItIsGone();
    void keepsMalformedTextForRepair();
    void undoesToIdenticalBytes();
    void refusesEdits();
    void refusesEditsOfAReadOnlyStore();
    void tellsWhichPlacesChanged();
    void movesToThePlaceOfAnEdit();
    void makesOneStepOfSeveralEdits();
    void makesAPreparedEdit();
    void savesOnlyTheChange();
    void savesToSqlite();
    void keepsEditsMadeWhileSaving();
    void undoesBehindASave();
    void losesTheWayToTheStoredVersion();
    void findsAConflict();
    void savesOverWhatWasSeen();
    void adoptsTheirVersion();
    void noticesThatItWasDeleted();
    void survivesItsEndWithWorkInFlight();
    void survivesTheEndOfItsStore();

private:
    static bool setValue(OpenedDocument &opened, const QString &pointer, const QByteArray &json)
    {
        const NodeId node = opened.at(pointer);
        return opened->edit(replaceValue(opened->document(), node, json), u"Edit"_s);
    }
    static void changeElsewhere(OpenedDocument &opened, const QByteArray &text)
    {
        const StoredState state = opened.stored();
        QVERIFY(OpenedDocument::finish(opened.store().save(OpenedDocument::id(), text, state.revision)));
    }
};

static const QByteArray State
    = R"({"messages": [{"role": "user", "content": "hi"}], "context": {"step": 4, "a": [1, 2]}})";

void DocumentSessionTest::loadsAWorkflow()
{
    OpenedDocument opened(State);
    QVERIFY(opened.isOpen);
    QCOMPARE(opened->phase(), Phase::Ready);
    QCOMPARE(opened->bytes(), State);
    QCOMPARE(opened->state().context(), opened.at(u"/context"_s));
    QVERIFY(!opened->isReadOnly());
    QVERIFY(!opened->isModified());
}

void DocumentSessionTest::saysWhenItIsGone()
{
    OpenedDocument opened(State);
    DocumentSession other(&opened.store(), {}, WorkflowId("elsewhere"));
    other.load();
    QTRY_COMPARE(other.phase(), Phase::Gone);
    QCOMPARE(other.error().kind, ErrorKind::NotFound);
    QVERIFY(other.isReadOnly());
}

void DocumentSessionTest::keepsMalformedTextForRepair()
{
    OpenedDocument opened("{\"a\": tru}");
    QCOMPARE(opened->phase(), Phase::Malformed);
    QCOMPARE(opened->bytes(), QByteArray("{\"a\": tru}"));
    QCOMPARE(opened->jsonError().offset, 6);
    QVERIFY(opened->isReadOnly());

    opened->replaceText("{\"a\": tru e}");
    QTRY_COMPARE(opened->bytes(), QByteArray("{\"a\": tru e}"));
    QCOMPARE(opened->phase(), Phase::Malformed);
    opened->replaceText("{\"a\": true}");
    QTRY_COMPARE(opened->phase(), Phase::Ready);
    QVERIFY(opened->isModified());
    opened->save();
    QTRY_VERIFY(!opened->isModified());
    QCOMPARE(opened.stored().text, QByteArray("{\"a\": true}"));
}

void DocumentSessionTest::undoesToIdenticalBytes()
{
    OpenedDocument opened(State);
    const QSignalSpy changed(opened.session(), &DocumentSession::documentChanged);
    QVERIFY(setValue(opened, u"/context/step"_s, "[7, {}]"));
    const NodeId element = opened.at(u"/context/a/0"_s);
    QVERIFY(opened->edit(removeNode(opened->document(), element), u"Remove"_s));
    const QByteArray edited = opened->bytes();
    QVERIFY(opened->isModified());
    QCOMPARE(opened->undoStack()->count(), 2);

    opened->undoStack()->undo();
    opened->undoStack()->undo();
    QCOMPARE(opened->bytes(), State);
    QVERIFY(!opened->isModified());
    opened->undoStack()->redo();
    opened->undoStack()->redo();
    QCOMPARE(opened->bytes(), edited);
    QCOMPARE(changed.count(), 6);
}

void DocumentSessionTest::refusesEdits()
{
    OpenedDocument opened(State);
    QSignalSpy refused(opened.session(), &DocumentSession::editRefused);
    QVERIFY(!setValue(opened, u"/context/step"_s, "seven"));
    QCOMPARE(refused.count(), 1);
    QCOMPARE(opened->bytes(), State);
    QCOMPARE(opened->undoStack()->count(), 0);
}

void DocumentSessionTest::refusesEditsOfAReadOnlyStore()
{
    OpenedDocument opened(State, true);
    QVERIFY(opened->isReadOnly());
    QSignalSpy refused(opened.session(), &DocumentSession::editRefused);
    QVERIFY(!setValue(opened, u"/context/step"_s, "7"));
    QCOMPARE(refused.count(), 1);
    QCOMPARE(refused.first().first().value<Error>().kind, ErrorKind::PermissionDenied);
}

void DocumentSessionTest::tellsWhichPlacesChanged()
{
    OpenedDocument opened(State);
    QVERIFY(setValue(opened, u"/context/a/1"_s, "3"));
    QTRY_VERIFY(opened->isChanged(opened.at(u"/context/a/1"_s)));
    QVERIFY(opened->isChanged(opened.at(u"/context"_s)));
    QVERIFY(!opened->isChanged(opened.at(u"/context/a/0"_s)));
    QVERIFY(!opened->isChanged(opened.at(u"/messages"_s)));
    QCOMPARE(opened->changes().differences.size(), 1);

    const NodeId last = opened.at(u"/context/a/0"_s);
    QVERIFY(opened->edit(removeNode(opened->document(), last), u"Remove"_s));
    QTRY_COMPARE(opened->changes().differences.size(), 2);
    QVERIFY(opened->isChanged(opened.at(u"/context/a"_s)));
    opened->undoStack()->setIndex(0);
    QTRY_VERIFY(!opened->isChanged(JsonDocument::Root));
}

void DocumentSessionTest::movesToThePlaceOfAnEdit()
{
    OpenedDocument opened(State);
    opened->setCurrentNode(opened.at(u"/messages/0"_s));
    const NodeId array = opened.at(u"/context/a"_s);
    QVERIFY(opened->edit(insertElement(opened->document(), array, 1, "[9]"), u"Add"_s));
    QCOMPARE(opened->currentNode(), opened.at(u"/context/a/1"_s));
    QVERIFY(opened->edit(removeNode(opened->document(), opened.at(u"/context/a/2"_s)), u"Remove"_s));
    QCOMPARE(opened->currentNode(), opened.at(u"/context/a/1"_s));
}

void DocumentSessionTest::makesOneStepOfSeveralEdits()
{
    OpenedDocument opened(State);
    opened->beginStep(u"Both"_s);
    QVERIFY(setValue(opened, u"/context/step"_s, "5"));
    QVERIFY(setValue(opened, u"/context/a/0"_s, "5"));
    opened->endStep();
    QCOMPARE(opened->undoStack()->count(), 1);
    QVERIFY(opened->isModified());
    opened->undoStack()->undo();
    QCOMPARE(opened->bytes(), State);
    QVERIFY(!opened->isModified());
}

void DocumentSessionTest::makesAPreparedEdit()
{
    OpenedDocument opened(State);
    const auto edit = removeNode(opened->document(), opened.at(u"/context/a/0"_s));
    const auto prepared = prepareEdit(opened->document(), *edit);
    QVERIFY(prepared);
    const QSignalSpy changed(opened.session(), &DocumentSession::documentChanged);
    QVERIFY(opened->edit(*prepared, u"Take over"_s));
    const QByteArray edited = opened->bytes();
    QVERIFY(edited.contains("\"a\": [2]"));
    QVERIFY(opened->isModified());
    QVERIFY(setValue(opened, u"/context/step"_s, "5"));
    opened->undoStack()->undo();
    opened->undoStack()->undo();
    QCOMPARE(opened->bytes(), State);
    QVERIFY(!opened->isModified());
    opened->undoStack()->redo();
    QCOMPARE(opened->bytes(), edited);
    QCOMPARE(changed.count(), 5);

    QVERIFY(!opened->edit(*prepared, u"Take over"_s)); // it is of another version
    QCOMPARE(opened->bytes(), edited);
    QCOMPARE(opened->undoStack()->count(), 2);
}

void DocumentSessionTest::savesOnlyTheChange()
{
    OpenedDocument opened(State);
    QVERIFY(setValue(opened, u"/context/step"_s, "7"));
    QSignalSpy saved(opened.session(), &DocumentSession::saved);
    opened->save();
    QTRY_COMPARE(saved.count(), 1);
    QVERIFY(!opened->isSaving());
    QVERIFY(!opened->isModified());
    QCOMPARE(opened.stored().text, QByteArray(State).replace("\"step\": 4", "\"step\": 7"));
    QTRY_VERIFY(!opened->isChanged(JsonDocument::Root));
}

void DocumentSessionTest::savesToSqlite()
{
    const QTemporaryDir folder;
    StateStore store(SqliteSettings{folder.filePath(u"new.db"_s), false, true});
    const auto traits = OpenedDocument::finish(store.open());
    QVERIFY(traits.has_value());
    const WorkflowId id("a");
    QVERIFY(OpenedDocument::finish(store.create(id, State)));
    DocumentSession session(&store, *traits, id);
    session.load();
    QTRY_COMPARE(session.phase(), Phase::Ready);
    const NodeId step = session.document().member(session.state().context(), u"step"_s);
    QVERIFY(session.edit(replaceValue(session.document(), step, "7"), u"Edit"_s));
    QSignalSpy saved(&session, &DocumentSession::saved);
    session.save();
    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(OpenedDocument::finish(store.load(id))->text, session.bytes());
}

void DocumentSessionTest::keepsEditsMadeWhileSaving()
{
    OpenedDocument opened(State);
    QVERIFY(setValue(opened, u"/context/step"_s, "7"));
    opened->save();
    QVERIFY(setValue(opened, u"/context/step"_s, "8"));
    QTRY_VERIFY(!opened->isSaving());
    QVERIFY(opened.stored().text.contains("\"step\": 7"));
    QVERIFY(opened->bytes().contains("\"step\": 8"));
    QVERIFY(opened->isModified());
    opened->undoStack()->undo();
    QVERIFY(!opened->isModified());
}

void DocumentSessionTest::undoesBehindASave()
{
    OpenedDocument opened(State);
    QVERIFY(setValue(opened, u"/context/step"_s, "7"));
    opened->save();
    QTRY_VERIFY(!opened->isModified());
    opened->undoStack()->undo();
    QVERIFY(opened->isModified());
    QCOMPARE(opened->bytes(), State);
    opened->save();
    QTRY_VERIFY(!opened->isModified());
    QCOMPARE(opened.stored().text, State);
}

void DocumentSessionTest::losesTheWayToTheStoredVersion()
{
    OpenedDocument opened(State);
    QVERIFY(setValue(opened, u"/context/step"_s, "7"));
    opened->save();
    QTRY_VERIFY(!opened->isModified());
    opened->undoStack()->undo();
    QVERIFY(setValue(opened, u"/context/step"_s, "9"));
    QVERIFY(opened->isModified()); // as many steps as when it was saved, but another one
}

void DocumentSessionTest::findsAConflict()
{
    OpenedDocument opened(State);
    QVERIFY(setValue(opened, u"/context/step"_s, "7"));
    changeElsewhere(opened, "{\"context\": {}}");
    QSignalSpy conflict(opened.session(), &DocumentSession::conflictFound);
    opened->save();
    QTRY_COMPARE(conflict.count(), 1);
    QCOMPARE(conflict.first().first().value<StoredState>().text, QByteArray("{\"context\": {}}"));
    QVERIFY(opened->isModified());
    QVERIFY(!opened->isSaving());
    QCOMPARE(opened.stored().text, QByteArray("{\"context\": {}}"));
}

void DocumentSessionTest::savesOverWhatWasSeen()
{
    OpenedDocument opened(State);
    QVERIFY(setValue(opened, u"/context/step"_s, "7"));
    changeElsewhere(opened, "{}");
    const StoredState theirs = opened.stored();
    opened->saveOver(theirs);
    QTRY_VERIFY(!opened->isModified());
    QCOMPARE(opened.stored().text, opened->bytes());
}

void DocumentSessionTest::adoptsTheirVersion()
{
    OpenedDocument opened(State);
    QVERIFY(setValue(opened, u"/context/step"_s, "7"));
    changeElsewhere(opened, "{\"context\": {\"step\": 1}}");
    opened->adopt(opened.stored());
    QTRY_COMPARE(opened->bytes(), QByteArray("{\"context\": {\"step\": 1}}"));
    QVERIFY(!opened->isModified());
    QCOMPARE(opened->undoStack()->count(), 1);
    opened->undoStack()->undo();
    QCOMPARE(opened->bytes(), QByteArray("{\"context\": {\"step\": 7}}"));
    QVERIFY(opened->isModified());
}

void DocumentSessionTest::noticesThatItWasDeleted()
{
    OpenedDocument opened(State);
    QVERIFY(setValue(opened, u"/context/step"_s, "7"));
    QVERIFY(OpenedDocument::finish(opened.store().remove(OpenedDocument::id(), opened.stored().revision)));
    QSignalSpy failed(opened.session(), &DocumentSession::saveFailed);
    opened->save();
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(opened->phase(), Phase::Gone);
    QVERIFY(opened->isModified());
    QVERIFY(opened->bytes().contains("\"step\": 7")); // the edits are still there to be copied
}

void DocumentSessionTest::survivesItsEndWithWorkInFlight()
{
    OpenedDocument opened(State);
    QVERIFY(setValue(opened, u"/context/step"_s, "7"));
    opened->save();
    opened.closeSession();
    QTRY_VERIFY(opened.stored().text.size() > 0);
    auto loading = std::make_unique<DocumentSession>(&opened.store(), StoreTraits(), OpenedDocument::id());
    loading->load();
    loading.reset();
    QTest::qWait(10);
}

void DocumentSessionTest::survivesTheEndOfItsStore()
{
    OpenedDocument opened(State);
    QVERIFY(setValue(opened, u"/context/step"_s, "7"));
    opened.closeStore();
    QSignalSpy failed(opened.session(), &DocumentSession::saveFailed);
    opened->save();
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(opened->isModified());
    const QByteArray mine = opened->bytes();
    QSignalSpy reloadFailed(opened.session(), &DocumentSession::reloadFailed);
    opened->load();
    QTRY_COMPARE(reloadFailed.count(), 1);
    QCOMPARE(opened->phase(), Phase::Ready);
    QCOMPARE(opened->bytes(), mine);
}

} // namespace stateloupe

QTEST_GUILESS_MAIN(stateloupe::DocumentSessionTest)
#include "tst_documentsession.moc"
