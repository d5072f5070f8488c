#include "tests/ui/mainwindow/drivenwindow.h"

#include "core/drafts/draftbox.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/dialogs/draftdialog.h"
#include "ui/dialogs/reviewchanges.h"
#include "ui/views/changelistview.h"
#include "ui/views/documentview.h"
#include "ui/views/draftbanner.h"
#include "ui/views/repairpane.h"
#include "ui/widgets/toastarea.h"

#include <QApplication>
#include <QDir>
#include <QProcess>
#include <QTest>

#include <cstdio>

namespace stateloupe {

using namespace Qt::StringLiterals;

static const QByteArray Id = "6513270e-269e-4d37-b2a7-4de452e6b438";

static QStringList draftFiles()
{
    return QDir(DraftBox::defaultFolder()).entryList({u"*.draft"_s}, QDir::Files);
}

static QString firstKey(const DocumentSession *session)
{
    return u"/context/"_s + session->document().key(session->state().context() + 1);
}

/// The program that will be killed: edits in `folder`, waits until that is on the disk, says so, and goes on living.
static int editUntilKilled(const QString &folder)
{
    DrivenWindow driven(folder);
    driven.window()->openAddress(driven.path());
    driven.waitForList();
    DocumentSession *session = driven.open(Id);
    driven.editContextValue(firstKey(session), u"7"_s);
    driven.editMessage(0, u"never saved"_s);
    const QByteArray text = session->bytes();
    driven.waitFor("a draft", [&] {
        const QStringList files = draftFiles();
        if (files.isEmpty())
            return false;
        QFile file(DraftBox::defaultFolder() + u'/' + files.first());
        const auto draft = file.open(QIODevice::ReadOnly) ? readDraft(file.readAll()) : readDraft({});
        return draft && draft->text == text;
    });
    std::fputs(QByteArray(text.toHex() + '\n').constData(), stdout);
    std::fflush(stdout);
    return QApplication::exec();
}

/// What was edited survives the end of the program.
class DraftsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aKilledProgramLosesNothing();
    void whatWasKeptCanBeCompared();
    void whatWasKeptCanBeDiscarded();
    void aToastLeavesTheOfferInSight();
    void aStoreThatChangedSinceIsAConflict();
    void editsStayWhenTheStoreIsGone();
    void aHalfRepairedTextComesBack();

private:
    void killAnEditor();
    void reopen();
    DraftBanner *banner() const { return m_driven->view()->findChild<DraftBanner *>(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DrivenWindow> m_driven;
    DocumentSession *m_session = nullptr;
    QByteArray m_edited;
};

void DraftsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void DraftsTest::cleanup()
{
    m_driven.reset();
    m_folder.reset();
}

void DraftsTest::killAnEditor()
{
    QProcess editor;
    editor.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    editor.start(QApplication::applicationFilePath(), {u"--edit"_s, m_folder->path()});
    QVERIFY(QTest::qWaitFor([&] { return editor.canReadLine(); }, 60'000));
    m_edited = QByteArray::fromHex(editor.readLine().trimmed());
    editor.kill(); // SIGKILL: nobody gets to say goodbye
    QVERIFY(editor.waitForFinished());
    QCOMPARE(editor.exitStatus(), QProcess::CrashExit);
}

void DraftsTest::reopen()
{
    m_driven = std::make_unique<DrivenWindow>(m_folder->path());
    m_driven->window()->openAddress(m_driven->path());
    m_driven->waitForList();
    m_session = m_driven->open(Id);
    m_driven->waitFor("the offer", [this] { return banner()->isVisible(); });
}

void DraftsTest::aKilledProgramLosesNothing()
{
    killAnEditor();
    reopen();
    QVERIFY2(banner()->text().startsWith(u"You have unsaved changes from "_s), qPrintable(banner()->text()));
    QVERIFY(m_session->bytes() != m_edited);
    m_driven->choose(u"Restore"_s);
    m_driven->waitFor("the edits", [this] { return m_session->bytes() == m_edited; });
    QVERIFY(m_session->isModified());
    QVERIFY(!banner()->isVisible());
    m_driven->waitFor("one draft, of this program", [] {
        const QStringList files = draftFiles();
        return files.size() == 1 && files.first().contains(QString::number(QApplication::applicationPid()));
    });
    m_driven->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_session->bytes(), m_driven->storedText(Id));
    m_driven->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_session->bytes(), m_edited);
    m_session->save();
    m_driven->waitFor("the save", [this] { return m_driven->storedText(Id) == m_edited; });
    m_driven->waitFor("no draft", [] { return draftFiles().isEmpty(); });
}

void DraftsTest::whatWasKeptCanBeCompared()
{
    killAnEditor();
    reopen();
    m_driven->choose(u"Compare"_s);
    auto *dialog = m_driven->dialog<DraftDialog>();
    m_driven->waitFor("two changes", [=] { return dialog->findChild<ChangeListView *>()->changes()->rowCount() == 2; });
    QTest::keyClick(dialog, Qt::Key_Escape);
    m_driven->waitFor("the dialog to close", [this] { return m_driven->findDialog<QDialog>() == nullptr; });
    QVERIFY(banner()->isVisible());
    QCOMPARE(draftFiles().size(), 1);
}

void DraftsTest::whatWasKeptCanBeDiscarded()
{
    killAnEditor();
    reopen();
    m_driven->choose(u"Discard"_s);
    m_driven->waitFor("no draft", [] { return draftFiles().isEmpty(); });
    QVERIFY(!m_session->isModified());
    m_driven->choose(u"Undo"_s);
    m_driven->waitFor("the offer", [this] { return banner()->isVisible(); });
}

void DraftsTest::aToastLeavesTheOfferInSight()
{
    killAnEditor();
    reopen();
    MainWindow *window = m_driven->window();
    auto *toast = window->findChild<ToastArea *>();
    const auto areApart = [&] {
        const QRect offer(banner()->mapTo(window, QPoint()), banner()->size());
        return banner()->isVisible() && !offer.intersects(toast->geometry());
    };
    toast->show(u"Something was done"_s, u"Undo"_s);
    m_driven->waitFor("a toast beside the offer", areApart);
    const int above = toast->y();
    banner()->hide();
    m_driven->waitFor("the toast at the edge", [&] { return toast->y() > above; });
    banner()->show();
    m_driven->waitFor("the toast beside it again", [&] { return areApart() && toast->y() == above; });
}

void DraftsTest::aStoreThatChangedSinceIsAConflict()
{
    killAnEditor();
    const QByteArray theirs = "{\"messages\": [], \"context\": {\"current_agent\": \"theirs\"}}";
    RawDatabase(m_folder->filePath(u"states.db"_s))
        .execute("UPDATE workflow_states SET state_json = CAST(x'" + theirs.toHex() + "' AS TEXT) WHERE workflow_id = '"
            + Id + "'");
    reopen();
    QVERIFY(banner()->text().contains(u"newer version"_s));
    m_driven->choose(u"Restore"_s);
    m_driven->waitFor("the edits", [this] { return m_session->bytes() == m_edited; });
    m_driven->waitFor("the changes", [this] { return m_session->changes().differences.size() == 2; });
    m_session->save();
    m_driven->dialog<ConflictDialog>();
    QCOMPARE(m_driven->storedText(Id), theirs);
    QCOMPARE(m_session->bytes(), m_edited);
}

void DraftsTest::editsStayWhenTheStoreIsGone()
{
    m_driven = std::make_unique<DrivenWindow>(m_folder->path());
    m_driven->window()->openAddress(m_driven->path());
    m_driven->waitForList();
    m_session = m_driven->open(Id);
    QVERIFY(QFile::rename(m_driven->path(), m_driven->filePath(u"elsewhere.db"_s)));
    m_driven->editContextValue(firstKey(m_session), u"7"_s);
    m_driven->waitFor("a draft", [] { return draftFiles().size() == 1; });
    QVERIFY(m_session->isModified());
}

void DraftsTest::aHalfRepairedTextComesBack()
{
    DrivenWindow first(m_folder->path());
    RawDatabase(first.path())
        .execute("UPDATE workflow_states SET state_json = '{\"a\": [1' WHERE workflow_id = '" + Id + "'");
    const auto openIt = [](DrivenWindow &driven) {
        driven.window()->openAddress(driven.path());
        driven.waitForList();
        driven.window()->openWorkflow(WorkflowId(Id));
        driven.waitFor(
            "the broken text", [&] { return driven.view()->session()->phase() == DocumentSession::Phase::Malformed; });
        driven.press(Qt::Key_5, Qt::ControlModifier);
    };
    openIt(first);
    QTest::keyClicks(QApplication::focusWidget(), u", 2]"_s);
    first.waitFor("a draft", [] { return draftFiles().size() == 1; });
    const QString kept = DraftBox::defaultFolder() + u'/' + draftFiles().first();
    const QString left = kept.section(u'.', 0, -3) + u".1.draft"_s; // of a program that is gone
    QVERIFY(QFile::copy(kept, left));

    m_driven = std::make_unique<DrivenWindow>(m_folder->path());
    openIt(*m_driven);
    m_driven->waitFor("the offer", [this] { return banner()->isVisible(); });
    m_driven->choose(u"Restore"_s);
    const auto *repair = m_driven->view()->findChild<RepairPane *>();
    m_driven->waitFor("the text", [&] { return repair->text() == "{\"a\": [1, 2]"; });
    QVERIFY(!banner()->isVisible());
    QVERIFY(m_driven->view()->session()->isModified());
    m_driven->waitFor("a draft of our own", [&] { return !QFile::exists(left) && draftFiles().size() == 1; });
}

} // namespace stateloupe

int main(int argc, char **argv)
{
    using namespace Qt::StringLiterals;
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"stateloupe"_s);
    const QStringList arguments = QApplication::arguments();
    if (const qsizetype edit = arguments.indexOf(u"--edit"_s); edit > 0)
        return stateloupe::editUntilKilled(arguments.value(edit + 1));
    stateloupe::DraftsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_drafts.moc"
