#include "tests/ui/mainwindow/drivenwindow.h"

#include "ui/views/contextview.h"
#include "ui/views/documenttabs.h"
#include "ui/views/documentview.h"
#include "ui/views/jsontreeview.h"
#include "ui/views/transcriptlist.h"
#include "ui/views/transcriptview.h"
#include "ui/views/workflowpane.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

namespace stateloupe {

using namespace Qt::StringLiterals;

QString DrivenWindow::referenceStore()
{
    return QStringLiteral(STATELOUPE_TEST_DATA "/reference.db");
}

DrivenWindow::DrivenWindow(const QString &folder, const QString &store)
    : m_place(folder.isEmpty() ? m_folder.path() : folder)
    , m_settings(filePath(u"settings.ini"_s))
    , m_book(filePath(u"connections.ini"_s))
{
    qputenv("XDG_DATA_HOME", QFile::encodeName(filePath(u"data"_s))); // where drafts are kept
    QFile::copy(store, path());
    QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner);
    Theme::apply(*qApp, Theme::Scheme::Light);
    m_settings.setRefreshInterval({}); // tests say themselves when to look
    show();
}

void DrivenWindow::show()
{
    m_window
        = std::make_unique<MainWindow>(&m_settings, &m_book, &m_secrets, [this] { return Result<QString>(path()); });
    m_window->show();
    waitFor("an active window", [this] {
        m_window->activateWindow();
        return m_window->isActiveWindow();
    });
}

void DrivenWindow::restart()
{
    m_window->close();
    m_window.reset();
    show();
}

DrivenWindow::~DrivenWindow() = default;

void DrivenWindow::waitFor(const char *what, const std::function<bool()> &isSo)
{
    if (!QTest::qWaitFor(isSo, 20'000))
        qFatal("Waited in vain for %s", what);
}

void DrivenWindow::waitForList()
{
    waitFor("the list", [this] {
        OpenStore *store = m_window->stores()->current();
        return store && store->listing()->phase() == WorkflowListing::Phase::Ready && store->listing()->isArranged();
    });
}

DocumentSession *DrivenWindow::open(const QByteArray &id)
{
    press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QString::fromUtf8(id));
    press(Qt::Key_Return);
    waitFor("a document", [this, id] {
        DocumentSession *session = m_window->documents()->current();
        return session && session->id().bytes() == id && session->phase() == DocumentSession::Phase::Ready;
    });
    return m_window->documents()->current();
}

DocumentView *DrivenWindow::view() const
{
    return qobject_cast<DocumentView *>(m_window->documents()->currentWidget());
}

void DrivenWindow::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    // Without a window manager nobody gives the focus back to the window when a dialog is gone.
    if (!QApplication::activeModalWidget() && !m_window->isActiveWindow()) {
        m_window->activateWindow();
        waitFor("an active window", [this] { return m_window->isActiveWindow(); });
    }
    QWidget *target = QApplication::focusWidget();
    QTest::keyClick(target ? target : m_window.get(), key, modifiers);
}

void DrivenWindow::editContextValue(const QString &pointer, const QString &text)
{
    DocumentSession *session = view()->session();
    view()->setCurrentTab(DocumentView::Tab::Context);
    session->setCurrentNode(*session->document().resolve(*JsonPointer::parse(pointer)));
    JsonTreeView *tree = view()->context()->tree();
    waitFor("the place in the tree", [&] { return tree->currentNode() == session->currentNode(); });
    tree->setFocus();
    press(Qt::Key_F2);
    waitFor("an editor in place", [&] { return tree->findChild<QLineEdit *>() != nullptr; });
    auto *editor = tree->findChild<QLineEdit *>();
    editor->selectAll();
    QTest::keyClicks(editor, text);
    QTest::keyClick(editor, Qt::Key_Return);
    waitFor("the editor to go", [&] { return tree->findChild<QLineEdit *>() == nullptr; });
}

void DrivenWindow::editMessage(int row, const QString &text)
{
    view()->setCurrentTab(DocumentView::Tab::Transcript);
    TranscriptList *list = view()->transcript()->list();
    list->setFocus();
    list->setCurrentIndex(list->model()->index(row, 0));
    press(Qt::Key_Return);
    auto *editor = dialog<QDialog>();
    auto *field = editor->findChild<QPlainTextEdit *>();
    field->selectAll();
    QTest::keyClicks(field, text);
    choose(u"Change value"_s);
    waitFor("the editor to close", [this] { return findDialog<QDialog>() == nullptr; });
}

void DrivenWindow::choose(const QString &buttonText)
{
    QPushButton *found = nullptr;
    waitFor(qPrintable(buttonText), [&] {
        for (QPushButton *button : m_window->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->isEnabled() && button->text() == buttonText)
                found = button;
        }
        return found != nullptr;
    });
    QTest::mouseClick(found, Qt::LeftButton);
}

QByteArray DrivenWindow::storedText(const QByteArray &id) const
{
    RawDatabase database(path());
    database.execute("PRAGMA busy_timeout = 5000");
    return database.value("SELECT max(CAST(state_json AS BLOB)) FROM workflow_states WHERE workflow_id = '" + id + "'");
}

} // namespace stateloupe
