#include "tests/ui/mainwindow/drivenwindow.h"

#include "ui/controllers/storeregistry.h"
#include "ui/dialogs/bulkpreview.h"
#include "ui/dialogs/setvaluedialog.h"
#include "ui/mainwindow/storenotices.h"
#include "ui/views/bulktable.h"
#include "ui/views/contextview.h"
#include "ui/views/documenttabs.h"
#include "ui/views/documentview.h"
#include "ui/views/jsontreeview.h"
#include "ui/views/workflowpane.h"
#include "ui/widgets/environmentbadge.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/questiondialog.h"
#include "ui/widgets/toastarea.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QTest>

namespace stateloupe {

using namespace Qt::StringLiterals;

/// Production stores are read-only until somebody unlocks them.
class TestGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_driven.reset(); }
    void opensForReadingOnly();
    void saysTheEnvironmentInWords();
    void tellsWhyNothingCanBeDeleted();
    void tellsWhyNothingCanBeEdited();
    void staysLockedOnReturn();
    void unlocksAndLocksAgain();
    void keepsEditsWhenLocked();
    void keepsTheUndoOfADeletionWhenLocked();
    void tellsWhyASaveCannotBeTakenBack();
    void changesNothingThatWasPlannedBefore();
    void restoresNoDraftAndTakesNothingOver();
    void asksOnceAndTakesNoForAnAnswer();
    void leavesAReadOnlyConnectionAlone();

private:
    MainWindow *window() { return m_driven->window(); }
    OpenStore *store() { return window()->stores()->current(); }
    QString notice() { return window()->findChild<StoreNotices *>()->text(); }
    void openProduction(bool readOnly = false);
    void unlock();
    void lock();
    ToastArea *toasts() { return window()->findChild<ToastArea *>(); }
    bool says(const QString &text);

    std::unique_ptr<DrivenWindow> m_driven;
    static constexpr const char *Id = "6513270e-269e-4d37-b2a7-4de452e6b438";
};

void TestGuard::init()
{
    m_driven = std::make_unique<DrivenWindow>();
}

void TestGuard::openProduction(bool readOnly)
{
    const Connection connection{
        QUuid::createUuid(), u"prod"_s, SqliteSettings{m_driven->path(), readOnly, false}, Environment::Production};
    QVERIFY(m_driven->book().save(connection));
    window()->openAddress(u"prod"_s);
    m_driven->waitForList();
}

void TestGuard::unlock()
{
    m_driven->choose(u"&Unlock for changes…"_s);
    m_driven->choose(u"Unlock for changes"_s);
    m_driven->waitFor("an unlocked store", [this] { return store()->isUnlocked(); });
}

void TestGuard::lock()
{
    m_driven->choose(u"&Lock again"_s);
    m_driven->waitFor("a locked store", [this] { return store()->isLocked() && store()->traits().readOnly; });
}

bool TestGuard::says(const QString &text)
{
    const auto labels = window()->findChildren<PlainLabel *>();
    return std::any_of(labels.begin(), labels.end(),
        [&](const PlainLabel *label) { return label->isVisible() && label->text().contains(text); });
}

void TestGuard::opensForReadingOnly()
{
    openProduction();
    QVERIFY(store()->traits().readOnly);
    QVERIFY(store()->isLocked());
    QCOMPARE(notice(), u"prod is a production store, open for reading only."_s);
    QCOMPARE(window()->stores()->model()->item(0).readOnly, true);
}

void TestGuard::saysTheEnvironmentInWords()
{
    openProduction();
    m_driven->open(Id);
    int visible = 0;
    for (const EnvironmentBadge *badge : window()->findChildren<EnvironmentBadge *>()) {
        QCOMPARE(badge->accessibleName(), u"production"_s);
        visible += badge->isVisible();
    }
    QCOMPARE(visible, 2); // in the status line and in the header of the document
    const QString item = window()->stores()->model()->index(0).data(Qt::AccessibleTextRole).toString();
    QVERIFY(item.contains(u"production"_s));
    window()->openAddress(u"memory:other"_s);
    m_driven->waitForList();
    QVERIFY(notice().isEmpty());
}

void TestGuard::tellsWhyNothingCanBeDeleted()
{
    openProduction();
    window()->workflows()->table()->setFocus();
    window()->workflows()->table()->selectRow(0);
    m_driven->press(Qt::Key_Delete);
    QVERIFY(m_driven->dialog<QuestionDialog>()->windowTitle().contains(u"prod is open for reading only"_s));
    m_driven->choose(u"Unlock for changes…"_s);
    m_driven->choose(u"Unlock for changes"_s);
    m_driven->waitFor("an unlocked store", [this] { return store()->isUnlocked(); });
}

void TestGuard::tellsWhyNothingCanBeEdited()
{
    openProduction();
    DocumentSession *session = m_driven->open(Id);
    m_driven->view()->chooseTab(DocumentView::Tab::Context);
    JsonTreeView *tree = m_driven->view()->context()->tree();
    tree->setFocus();
    tree->setCurrentIndex(tree->model()->index(0, 0));
    for (const auto &[key, modifiers] :
        {std::pair(Qt::Key_Delete, Qt::NoModifier), std::pair(Qt::Key_D, Qt::ControlModifier)}) {
        m_driven->press(key, modifiers);
        m_driven->waitFor(
            "the reason", [this] { return says(u"for reading only"_s) && says(u"Nothing was changed"_s); });
    }
    QVERIFY(!session->isModified());
}

void TestGuard::staysLockedOnReturn()
{
    openProduction();
    m_driven->choose(u"&Unlock for changes…"_s);
    auto *question = m_driven->dialog<QuestionDialog>();
    QTest::keyClick(question, Qt::Key_Return);
    m_driven->waitFor("the question to go", [this] { return !m_driven->findDialog<QuestionDialog>(); });
    QTest::qWait(100);
    QVERIFY(store()->isLocked());
}

void TestGuard::unlocksAndLocksAgain()
{
    openProduction();
    DocumentSession *session = m_driven->open(Id);
    unlock();
    QVERIFY(!store()->traits().readOnly);
    QVERIFY(notice().contains(u"unlocked"_s));
    m_driven->editContextValue(u"/context/status"_s, u"repaired"_s);
    m_driven->press(Qt::Key_S, Qt::ControlModifier);
    m_driven->choose(u"Save 1 change"_s);
    m_driven->waitFor("the save", [session] { return !session->isModified(); });
    QVERIFY(m_driven->storedText(Id).contains("repaired"));
    m_driven->choose(u"&Lock again"_s);
    m_driven->waitFor("a locked store", [this] { return store()->isLocked(); });
    QVERIFY(store()->traits().readOnly);
    QVERIFY(session->isReadOnly());
}

void TestGuard::keepsEditsWhenLocked()
{
    openProduction();
    DocumentSession *session = m_driven->open(Id);
    unlock();
    m_driven->editContextValue(u"/context/status"_s, u"repaired"_s);
    m_driven->press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    m_driven->waitFor("a locked store", [this] { return store()->isLocked(); });
    QVERIFY(session->isModified());
    QVERIFY(!session->canSave());
    QVERIFY(!m_driven->storedText(Id).contains("repaired"));
    m_driven->press(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
    m_driven->choose(u"Unlock for changes"_s);
    m_driven->waitFor("an unlocked store", [this] { return store()->isUnlocked(); });
    QVERIFY(session->isModified());
    m_driven->press(Qt::Key_S, Qt::ControlModifier);
    m_driven->choose(u"Save 1 change"_s);
    m_driven->waitFor("the save", [session] { return !session->isModified(); });
    QVERIFY(m_driven->storedText(Id).contains("repaired"));
}

void TestGuard::keepsTheUndoOfADeletionWhenLocked()
{
    openProduction();
    unlock();
    const QByteArray before = m_driven->storedText(Id);
    m_driven->open(Id);
    window()->workflows()->table()->setFocus();
    m_driven->press(Qt::Key_Delete);
    m_driven->choose(u"Delete workflow"_s);
    m_driven->waitFor("the deletion", [this] { return m_driven->storedText(Id).isEmpty(); });
    m_driven->waitFor("the toast", [this] { return toasts()->canPress(); });
    lock();
    toasts()->press();
    m_driven->dialog<QuestionDialog>();
    m_driven->choose(u"Close"_s);
    m_driven->waitFor("the offer", [this] { return toasts()->canPress(); });
    QVERIFY(m_driven->storedText(Id).isEmpty());
    unlock();
    toasts()->press();
    m_driven->waitFor("the workflow", [&] { return m_driven->storedText(Id) == before; });
}

void TestGuard::tellsWhyASaveCannotBeTakenBack()
{
    openProduction();
    DocumentSession *session = m_driven->open(Id);
    unlock();
    m_driven->editContextValue(u"/context/status"_s, u"repaired"_s);
    session->save();
    m_driven->waitFor("the toast", [this] { return toasts()->canPress(); });
    lock();
    toasts()->press();
    QVERIFY2(toasts()->text().contains(u"for reading only"_s), qPrintable(toasts()->text()));
    QVERIFY(m_driven->storedText(Id).contains("repaired"));
}

void TestGuard::changesNothingThatWasPlannedBefore()
{
    openProduction();
    unlock();
    window()->workflows()->table()->setFocus();
    m_driven->press(Qt::Key_A, Qt::ControlModifier);
    m_driven->press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = m_driven->dialog<SetValueDialog>();
    const auto fields = dialog->findChildren<QLineEdit *>();
    fields[0]->setText(u"/context/touched"_s);
    fields[1]->setText(u"true"_s);
    dialog->findChild<QCheckBox *>()->setChecked(true); // also where it is missing
    m_driven->choose(u"Preview…"_s);
    auto *preview = m_driven->dialog<BulkPreview>();
    m_driven->waitFor("the plan", [=] { return preview->findChild<BulkTable *>()->rows()->rowCount() > 1; });
    store()->setUnlocked(false);
    m_driven->waitFor("a locked store", [this] { return store()->isLocked() && store()->traits().readOnly; });
    preview->accept();
    QVERIFY(m_driven->dialog<QuestionDialog>()->windowTitle().contains(u"for reading only"_s));
    QVERIFY(!m_driven->storedText(Id).contains("touched"));
}

void TestGuard::restoresNoDraftAndTakesNothingOver()
{
    openProduction();
    DocumentSession *session = m_driven->open(Id);
    const QByteArray before = session->bytes();
    session->restoreDraft({u"x"_s, session->id(), session->stored().revision, before, "{}", 0});
    session->replaceText("{}");
    session->createAgain();
    session->saveOver(session->stored());
    session->takeMerged(session->stored(), session->document(), session->document(), true);
    QTest::qWait(100);
    QCOMPARE(session->bytes(), before);
    QCOMPARE(m_driven->storedText(Id), before);
    QVERIFY(!session->isModified());
}

void TestGuard::asksOnceAndTakesNoForAnAnswer()
{
    openProduction();
    m_driven->choose(u"&Unlock for changes…"_s);
    m_driven->choose(u"Cancel"_s);
    QVERIFY(store()->isLocked());
    QVERIFY(store()->traits().readOnly);
}

void TestGuard::leavesAReadOnlyConnectionAlone()
{
    openProduction(true);
    QVERIFY(!store()->isLocked());
    QVERIFY(!store()->canLock());
    QVERIFY(store()->traits().readOnly);
    QVERIFY(notice().isEmpty());
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::TestGuard)
#include "tst_guard.moc"
