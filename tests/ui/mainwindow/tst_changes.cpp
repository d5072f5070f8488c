#include "tests/ui/mainwindow/drivenwindow.h"

#include "ui/views/changelistview.h"
#include "ui/views/changespage.h"
#include "ui/views/contextview.h"
#include "ui/views/documenttabs.h"
#include "ui/views/documentview.h"
#include "ui/views/jsontreeview.h"

#include <QAction>
#include <QTest>

namespace stateloupe {

using namespace Qt::StringLiterals;

static const QByteArray Id = "6513270e-269e-4d37-b2a7-4de452e6b438";

/// The page of unsaved changes, and the way from one to the next.
class ChangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_driven.reset(); }
    void discardsTheChosenChange();
    void goesFromChangeToChange();
    void namesTheStepsOfUndoAndRedo();

private:
    void edit();
    ChangesPage *page() const { return m_driven->view()->findChild<ChangesPage *>(); }

    std::unique_ptr<DrivenWindow> m_driven;
    DocumentSession *m_session = nullptr;
    QByteArray m_original;
};

void ChangesTest::init()
{
    m_driven = std::make_unique<DrivenWindow>();
    m_driven->window()->openAddress(m_driven->path());
    m_driven->waitForList();
    m_original = m_driven->storedText(Id);
    m_session = m_driven->open(Id);
}

void ChangesTest::edit()
{
    m_driven->editMessage(0, u"another text"_s);
    m_driven->editContextValue(u"/context/"_s + m_session->document().key(m_session->state().context() + 1), u"7"_s);
    m_driven->waitFor("two changes",
        [this] { return m_session->areChangesCurrent() && m_session->changes().differences.size() == 2; });
}

void ChangesTest::discardsTheChosenChange()
{
    edit();
    const QByteArray edited = m_session->bytes();
    m_driven->press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), page()->list());
    QCOMPARE(page()->list()->changes()->rowCount(), 2);
    m_driven->press(Qt::Key_End);
    m_driven->press(Qt::Key_Delete);
    m_driven->waitFor("one change", [this] { return m_session->changes().differences.size() == 1; });
    m_driven->press(Qt::Key_Delete);
    m_driven->waitFor("no change", [this] { return !m_session->isModified(); });
    QCOMPARE(m_session->bytes(), m_original);
    m_driven->press(Qt::Key_Z, Qt::ControlModifier);
    m_driven->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_session->bytes(), edited);
    QCOMPARE(m_driven->storedText(Id), m_original);
}

void ChangesTest::goesFromChangeToChange()
{
    edit();
    m_driven->press(Qt::Key_3, Qt::ControlModifier);
    m_session->setCurrentNode(JsonDocument::Root);
    m_driven->press(Qt::Key_F8);
    QCOMPARE(m_session->currentNode(), m_session->changes().differences[0].after);
    QVERIFY(m_driven->view()->currentTab() == DocumentView::Tab::Transcript);
    m_driven->press(Qt::Key_F8);
    QCOMPARE(m_session->currentNode(), m_session->changes().differences[1].after);
    QVERIFY(m_driven->view()->currentTab() == DocumentView::Tab::Context);
    QCOMPARE(m_driven->view()->context()->tree()->currentNode(), m_session->currentNode());
    m_driven->press(Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(m_session->currentNode(), m_session->changes().differences[0].after);
}

void ChangesTest::namesTheStepsOfUndoAndRedo()
{
    edit();
    const auto text
        = [this](const QString &name) { return m_driven->window()->findChild<QAction *>(name)->text().remove(u'&'); };
    const QString undo = text(u"edit.undo"_s);
    QVERIFY2(undo.startsWith(u"Undo Edit "_s), qPrintable(undo));
    QCOMPARE(text(u"edit.redo"_s), u"Redo"_s);
    m_driven->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(text(u"edit.redo"_s), QString(undo).replace(u"Undo"_s, u"Redo"_s));
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::ChangesTest)

#include "tst_changes.moc"
