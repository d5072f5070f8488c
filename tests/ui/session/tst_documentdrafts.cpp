#include "tests/ui/openeddocument.h"
#include "ui/session/draftkeeper.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace stateloupe {

static const QByteArray State
    = R"({"messages": [{"role": "user", "content": "hi"}], "context": {"step": 4, "a": [1, 2]}})";

/// Taking edits back one by one, and bringing back those that a program left behind.
class DocumentDraftsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void discardsOneChangeOfMany();
    void discardsSeveralAsOneStep();
    void editsThatTakeEachOtherBackAreNone();
    void refusesToDiscardWhatWasEditedMeanwhile();
    void keepsItsReasonUntilItIsSaved();
    void restoresOnTheSameText();
    void restoresBesideOtherEdits();
    void restoresOnAChangedStore();
    void restoresARepairedText();
    void keepsAndRestoresAHalfRepairedText();
    void restoresNothingInAReadOnlyStore();
    void keepsEditsUntilTheyAreSaved();
    void keepsNothingOfWhatWasUndone();
    void keepsNothingOfWhatWasClosed();
    void tellsWhenNothingCanBeKept();

private:
    static void setValue(OpenedDocument &opened, const QString &pointer, const QByteArray &json)
    {
        const NodeId node = opened.at(pointer);
        QVERIFY(opened->edit(replaceValue(opened->document(), node, json), u"Edit"_s));
    }
    static void waitForChanges(OpenedDocument &opened, qsizetype count)
    {
        QTRY_VERIFY(opened->areChangesCurrent());
        QCOMPARE(opened->changes().differences.size(), count);
    }
    static Draft draftOf(OpenedDocument &opened, const QByteArray &text)
    {
        return {u"memory:"_s, OpenedDocument::id(), opened->stored().revision, opened->stored().text, text, 0};
    }
    static QByteArray changed(const QByteArray &from, const QByteArray &to)
    {
        return QByteArray(State).replace(from, to);
    }
};

void DocumentDraftsTest::discardsOneChangeOfMany()
{
    OpenedDocument opened(State);
    setValue(opened, u"/context/step"_s, "5");
    setValue(opened, u"/messages/0/content"_s, "\"ho\"");
    waitForChanges(opened, 2);
    opened->discardChanges({opened->changes().differences[1]});
    QTRY_COMPARE(opened->bytes(), changed("\"hi\"", "\"ho\""));
    QCOMPARE(opened->undoStack()->undoText(), u"Discard change of step"_s);
    opened->undoStack()->undo();
    QCOMPARE(opened->bytes(), changed("\"hi\"", "\"ho\"").replace("4", "5"));
}

void DocumentDraftsTest::discardsSeveralAsOneStep()
{
    OpenedDocument opened(State);
    setValue(opened, u"/context/step"_s, "5");
    setValue(opened, u"/messages/0/content"_s, "\"ho\"");
    opened->edit(removeNode(opened->document(), opened.at(u"/context/a/0"_s)), u"Remove"_s);
    const QByteArray all = opened->bytes();
    waitForChanges(opened, 3);
    opened->discardChanges(opened->changes().differences);
    QTRY_COMPARE(opened->bytes(), State);
    QCOMPARE(opened->undoStack()->undoText(), u"Discard 3 changes"_s);
    QTRY_VERIFY(!opened->isModified());
    opened->undoStack()->undo();
    QCOMPARE(opened->bytes(), all);
    QTRY_VERIFY(opened->isModified());
}

void DocumentDraftsTest::editsThatTakeEachOtherBackAreNone()
{
    OpenedDocument opened(State);
    setValue(opened, u"/context/step"_s, "5");
    QVERIFY(opened->isModified());
    setValue(opened, u"/context/step"_s, "4");
    QTRY_VERIFY(!opened->isModified());
    QCOMPARE(opened->bytes(), State);
}

void DocumentDraftsTest::refusesToDiscardWhatWasEditedMeanwhile()
{
    OpenedDocument opened(State);
    setValue(opened, u"/context/step"_s, "5");
    waitForChanges(opened, 1);
    QSignalSpy refused(opened.session(), &DocumentSession::editRefused);
    opened->discardChanges(opened->changes().differences);
    setValue(opened, u"/context/step"_s, "6");
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE(opened->bytes(), changed("4", "6"));
}

void DocumentDraftsTest::keepsItsReasonUntilItIsSaved()
{
    OpenedDocument opened(State);
    setValue(opened, u"/context/step"_s, "5");
    opened->setReason(u"was stuck"_s);
    QCOMPARE(opened->reason(), u"was stuck"_s);
    QSignalSpy saved(opened.session(), &DocumentSession::saved);
    opened->save();
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(opened->reason().isEmpty());
}

void DocumentDraftsTest::restoresOnTheSameText()
{
    OpenedDocument opened(State);
    const QByteArray text = changed("4", "5").replace("\"hi\"", "\"ho\"");
    opened->restoreDraft(draftOf(opened, text));
    QTRY_COMPARE(opened->bytes(), text);
    QVERIFY(opened->isModified());
    QCOMPARE(opened->undoStack()->undoText(), u"Restore unsaved changes"_s);
    waitForChanges(opened, 2);
    opened->save();
    QTRY_COMPARE(opened.stored().text, text);
}

void DocumentDraftsTest::restoresBesideOtherEdits()
{
    OpenedDocument opened(State);
    setValue(opened, u"/context/step"_s, "7");
    opened->restoreDraft(draftOf(opened, changed("\"hi\"", "\"ho\"")));
    QTRY_COMPARE(opened->bytes(), changed("\"hi\"", "\"ho\""));
    opened->undoStack()->undo();
    QCOMPARE(opened->bytes(), changed("4", "7"));
}

void DocumentDraftsTest::restoresOnAChangedStore()
{
    OpenedDocument opened(State);
    const Draft draft = draftOf(opened, changed("4", "5"));
    const QByteArray theirs = changed("\"hi\"", "\"theirs\"");
    QVERIFY(OpenedDocument::finish(opened.store().save(OpenedDocument::id(), theirs, opened->stored().revision)));
    opened->load();
    QTRY_COMPARE(opened->bytes(), theirs);

    QSignalSpy changedElsewhere(opened.session(), &DocumentSession::changedElsewhere);
    opened->restoreDraft(draft);
    QTRY_COMPARE(opened->bytes(), draft.text);
    QTRY_COMPARE(changedElsewhere.size(), 1);
    waitForChanges(opened, 1); // against what it was made on
    QSignalSpy conflict(opened.session(), &DocumentSession::conflictFound);
    opened->save();
    QTRY_COMPARE(conflict.size(), 1);
    QCOMPARE(opened.stored().text, theirs); // never a silent overwrite
    QCOMPARE(opened->bytes(), draft.text);
}

void DocumentDraftsTest::restoresARepairedText()
{
    OpenedDocument opened("{\"a\": 1");
    QCOMPARE(opened->phase(), DocumentSession::Phase::Malformed);
    opened->restoreDraft(draftOf(opened, "{\"a\": 1}"));
    QTRY_COMPARE(opened->bytes(), QByteArray("{\"a\": 1}"));
    QVERIFY(opened->isRepair());
    opened->save();
    QTRY_COMPARE(opened.stored().text, QByteArray("{\"a\": 1}"));
}

void DocumentDraftsTest::keepsAndRestoresAHalfRepairedText()
{
    const QTemporaryDir folder;
    const DraftBox box(folder.path());
    OpenedDocument opened("{\"a\": [1, 2");
    DraftKeeper keeper(opened.session(), box, u"memory:"_s);
    QSignalSpy kept(&keeper, &DraftKeeper::kept);
    opened->setHasDraft(true);
    opened->setTypedText("{\"a\": [1, 2]");
    QTRY_COMPARE(kept.size(), 1);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    opened->setHasDraft(false);
    QTRY_VERIFY(QDir(folder.path()).isEmpty());

    opened->restoreDraft(draftOf(opened, "{\"a\": [1, 2]"));
    QTRY_COMPARE(opened->bytes(), QByteArray("{\"a\": [1, 2]"));
    QCOMPARE(opened->phase(), DocumentSession::Phase::Malformed);
    QVERIFY(opened->isModified());
    QCOMPARE(opened->jsonError().offset, 12);
    QTRY_COMPARE(kept.size(), 2);
    opened->setHasDraft(true);
    opened->setHasDraft(false); // what was restored is still there
    QCOMPARE(opened->typedText(), QByteArray("{\"a\": [1, 2]"));
    opened->replaceText("{\"a\": [1, 2]}");
    QTRY_COMPARE(opened->phase(), DocumentSession::Phase::Ready);
    QTRY_COMPARE(kept.size(), 3);
    opened->save();
    QTRY_COMPARE(opened.stored().text, QByteArray("{\"a\": [1, 2]}"));
    QTRY_VERIFY(QDir(folder.path()).isEmpty());
}

void DocumentDraftsTest::restoresNothingInAReadOnlyStore()
{
    OpenedDocument opened(State, true);
    QSignalSpy refused(opened.session(), &DocumentSession::editRefused);
    opened->restoreDraft(draftOf(opened, changed("4", "5")));
    QCOMPARE(refused.size(), 1);
    QCOMPARE(opened->bytes(), State);
}

void DocumentDraftsTest::keepsEditsUntilTheyAreSaved()
{
    QTemporaryDir folder;
    OpenedDocument opened(State);
    DraftKeeper keeper(opened.session(), DraftBox(folder.path()), u"memory:"_s);
    QSignalSpy kept(&keeper, &DraftKeeper::kept);
    setValue(opened, u"/context/step"_s, "5");
    QTRY_COMPARE(kept.size(), 1);
    setValue(opened, u"/context/step"_s, "6");
    QTRY_COMPARE(kept.size(), 2);
    const QStringList files = QDir(folder.path()).entryList(QDir::Files);
    QCOMPARE(files.size(), 1);
    QFile file(folder.filePath(files.first()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Result<Draft> draft = readDraft(file.readAll());
    QVERIFY(draft.has_value());
    QCOMPARE(draft->base, State);
    QCOMPARE(draft->text, changed("4", "6"));
    QCOMPARE(draft->revision, opened->stored().revision);

    opened->save();
    QTRY_VERIFY(QDir(folder.path()).isEmpty());
}

void DocumentDraftsTest::keepsNothingOfWhatWasUndone()
{
    QTemporaryDir folder;
    OpenedDocument opened(State);
    DraftKeeper keeper(opened.session(), DraftBox(folder.path()), u"memory:"_s);
    QSignalSpy kept(&keeper, &DraftKeeper::kept);
    setValue(opened, u"/context/step"_s, "5");
    QTRY_COMPARE(kept.size(), 1);
    opened->undoStack()->undo();
    QTRY_VERIFY(QDir(folder.path()).isEmpty());
}

void DocumentDraftsTest::keepsNothingOfWhatWasClosed()
{
    QTemporaryDir folder;
    OpenedDocument opened(State);
    auto *keeper = new DraftKeeper(opened.session(), DraftBox(folder.path()), u"memory:"_s);
    QSignalSpy kept(keeper, &DraftKeeper::kept);
    setValue(opened, u"/context/step"_s, "5");
    QTRY_COMPARE(kept.size(), 1);
    opened.closeSession();
    QTRY_VERIFY(QDir(folder.path()).isEmpty());
}

void DocumentDraftsTest::tellsWhenNothingCanBeKept()
{
    QTemporaryDir folder;
    QFile blocking(folder.filePath(u"drafts"_s));
    QVERIFY(blocking.open(QIODevice::WriteOnly));
    OpenedDocument opened(State);
    DraftKeeper keeper(opened.session(), DraftBox(blocking.fileName()), u"memory:"_s);
    QSignalSpy failed(&keeper, &DraftKeeper::failed);
    setValue(opened, u"/context/step"_s, "5");
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(opened->bytes(), changed("4", "5"));
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::DocumentDraftsTest)

#include "tst_documentdrafts.moc"
