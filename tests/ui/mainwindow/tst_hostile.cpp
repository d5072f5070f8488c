#include "tests/ui/mainwindow/drivenwindow.h"

#include "core/json/jsonstring.h"
#include "ui/controllers/textsearch.h"
#include "ui/dialogs/bulkpreview.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/reviewchanges.h"
#include "ui/views/changelistview.h"
#include "ui/views/comparisonpage.h"
#include "ui/views/documenttabs.h"
#include "ui/views/documentview.h"
#include "ui/views/inspectorpane.h"
#include "ui/views/searchpage.h"
#include "ui/views/workflowpane.h"
#include "ui/widgets/toastarea.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QTest>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestText = 20'000; ///< of what a widget is given

/// What a store may hold to deceive or to hang whoever looks at it.
const QList<QString> Hostile{u"<b>bold</b><img src=\"x\">"_s, u"\u202egnp.exe\u2066"_s, u"a\x1b[31m\x07\r"_s,
    u"\u200b\ufeff\u2060"_s, u"&amp; &x"_s};

bool isHidden(QChar character)
{
    return character != u'\n' && character != u'\t'
        && (character.category() == QChar::Other_Control || character.category() == QChar::Other_Format);
}

/// Why a text must not be shown as it is; null if it may.
QString faultOf(const QString &text)
{
    if (text.size() > LongestText)
        return u"%1 characters"_s.arg(text.size());
    for (const QChar character : text) {
        if (isHidden(character))
            return u"U+%1"_s.arg(character.unicode(), 4, 16, QChar(u'0'));
    }
    return {};
}

QString toolTipFault(const QString &toolTip)
{
    if (toolTip.contains(u"<b>bold"_s) || toolTip.contains(u"<img"_s))
        return u"markup"_s;
    return faultOf(toolTip);
}

} // namespace

/// Names and values that are made to deceive, in every corner of the window.
class HostileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_driven.reset(); }
    void listAndToasts();
    void views();
    void inspectorAndReview();
    void comparison();
    void searchResults();
    void bulkAndExport();
    void palette();

private:
    MainWindow *window() { return m_driven->window(); }
    WorkflowTable *table() { return window()->workflows()->table(); }
    void store(const QString &id, const QByteArray &text);
    DocumentSession *open(int hostile);
    void selectAll();
    void look(const char *where);
    void lookAt(const QWidget *widget, const QString &where);
    void lookAt(const QAbstractItemView *view, const QString &where);

    std::unique_ptr<DrivenWindow> m_driven;
};

/// Each text is an id, a key, a value, a role and a name.
void HostileTest::init()
{
    m_driven = std::make_unique<DrivenWindow>();
    RawDatabase(m_driven->path()).execute("DELETE FROM workflow_states");
    for (const QString &text : Hostile) {
        const QByteArray json = encodeJsonString(text);
        store(text,
            "{\"messages\": [{\"role\": " + json + ", \"name\": " + json + ", \"content\": " + json
                + ", \"function_call\": {\"name\": " + json + ", \"arguments\": " + json + "}, \"timestamp\": " + json
                + "}], \"context\": {" + json + ": " + json + ", \"status\": " + json + ", \"long\": \""
                + QByteArray(text == Hostile.first() ? 10'000'000 : 1'000, 'x')
                + "\", \"deep\": " + QByteArray(100'000, '[') + QByteArray(100'000, ']')
                + "}, \"checkpoints\": [{\"checkpoint_id\": " + json + ", \"framework\": " + json
                + ", \"created_at\": " + json + ", \"state_snapshot\": {\"messages\": [], \"context\": {" + json
                + ": 1}}}], \"metadata\": {\"workflow_id\": " + json + ", \"current_framework\": " + json
                + ", \"tags\": [" + json + "]}}");
    }
    window()->openAddress(m_driven->path());
    m_driven->waitForList();
}

void HostileTest::store(const QString &id, const QByteArray &text)
{
    RawDatabase(m_driven->path())
        .execute("INSERT INTO workflow_states (workflow_id, state_json) VALUES (CAST(x'" + id.toUtf8().toHex()
            + "' AS TEXT), CAST(x'" + text.toHex() + "' AS TEXT))");
}

DocumentSession *HostileTest::open(int hostile)
{
    window()->openWorkflow(WorkflowId(Hostile[hostile].toUtf8()));
    DocumentSession *session = window()->documents()->current();
    m_driven->waitFor("the workflow", [=] { return session->phase() == DocumentSession::Phase::Ready; });
    return session;
}

void HostileTest::selectAll()
{
    table()->setFocus();
    m_driven->press(Qt::Key_A, Qt::ControlModifier);
    m_driven->waitFor("a selection", [this] { return table()->selectedCount() == Hostile.size(); });
}

void HostileTest::lookAt(const QAbstractItemView *view, const QString &where)
{
    constexpr int mostRows = 20;
    const QAbstractItemModel *model = view->model();
    for (int row = 0; model && row < std::min(mostRows, model->rowCount(view->rootIndex())); ++row) {
        for (int column = 0; column < model->columnCount(view->rootIndex()); ++column) {
            const QModelIndex index = model->index(row, column, view->rootIndex());
            const QString toolTip = index.data(Qt::ToolTipRole).toString();
            QVERIFY2(toolTipFault(toolTip).isNull(), qPrintable(where + u" tool tip: "_s + toolTipFault(toolTip)));
            for (const int role : {int(Qt::DisplayRole), int(Qt::AccessibleTextRole)}) {
                const QString fault = faultOf(index.data(role).toString());
                QVERIFY2(
                    fault.isNull(), qPrintable(u"%1, cell %2 %3: %4"_s.arg(where).arg(row).arg(column).arg(fault)));
            }
        }
    }
}

void HostileTest::lookAt(const QWidget *widget, const QString &where)
{
    QStringList texts{widget->windowTitle(), widget->accessibleName(), widget->accessibleDescription()};
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        QVERIFY2(label->textFormat() == Qt::PlainText || label->text().isEmpty(), qPrintable(where));
        texts << label->text();
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        texts << button->text();
    if (const auto *field = qobject_cast<const QLineEdit *>(widget))
        texts << field->text() << field->placeholderText();
    if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
        for (int i = 0; i < tabs->count(); ++i) {
            texts << tabs->tabText(i);
            QVERIFY2(toolTipFault(tabs->tabToolTip(i)).isNull(), qPrintable(where));
        }
    }
    for (const QString &text : texts)
        QVERIFY2(faultOf(text).isNull(), qPrintable(where + u": "_s + faultOf(text) + u" in "_s + text.left(200)));
    QVERIFY2(toolTipFault(widget->toolTip()).isNull(), qPrintable(where + u" tool tip"_s));
    if (const auto *view = qobject_cast<const QAbstractItemView *>(widget))
        lookAt(view, where);
}

/// At all that is shown, and that menus would show.
void HostileTest::look(const char *where)
{
    QCoreApplication::processEvents();
    window()->grab();
    for (const QWidget *widget : window()->findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        lookAt(widget, u"%1, %2"_s.arg(QLatin1StringView(where), QLatin1StringView(widget->metaObject()->className())));
        if (QTest::currentTestFailed())
            return;
    }
    for (const QAction *action : window()->findChildren<QAction *>()) {
        const QString fault = faultOf(action->text());
        QVERIFY2(
            fault.isEmpty(), qPrintable(u"%1, action %2: %3"_s.arg(QLatin1StringView(where), action->text(), fault)));
    }
}

void HostileTest::listAndToasts()
{
    look("list");
    for (int i = 0; i < Hostile.size(); ++i) {
        table()->setFocus();
        table()->selectRow(0);
        m_driven->press(Qt::Key_Delete);
        m_driven->waitFor("the toast", [this] { return window()->findChild<ToastArea *>()->canPress(); });
        look("toast");
        window()->findChild<ToastArea *>()->dismiss();
        m_driven->waitFor("the rest", [&] { return table()->model()->rowCount() == Hostile.size() - i - 1; });
    }
}

void HostileTest::views()
{
    for (int i = 0; i < Hostile.size(); ++i) {
        open(i);
        for (const auto tab : {DocumentView::Tab::Transcript, DocumentView::Tab::Context,
                 DocumentView::Tab::Checkpoints, DocumentView::Tab::Metadata, DocumentView::Tab::Text}) {
            m_driven->view()->chooseTab(tab);
            look("view");
        }
    }
}

void HostileTest::inspectorAndReview()
{
    for (int i = 0; i < Hostile.size(); ++i) {
        DocumentSession *session = open(i);
        const NodeId context = session->state().context();
        QVERIFY(session->edit(renameMember(session->document(), context + 1, Hostile[i] + u'x'), u"Rename"_s));
        const NodeId status = session->document().resolve(*JsonPointer::parse(u"/context/status"_s)).value();
        QVERIFY(
            session->edit(replaceValue(session->document(), status, encodeJsonString(Hostile[i] + u'y')), u"Edit"_s));
        m_driven->waitFor(
            "the changes", [=] { return session->areChangesCurrent() && !session->changes().differences.isEmpty(); });
        window()->documents()->setShowsInspector(true);
        auto *pages = m_driven->view()->inspector()->findChild<QTabBar *>();
        for (int page = 0; page < pages->count(); ++page) {
            pages->setCurrentIndex(page);
            look("inspector");
        }
        m_driven->press(Qt::Key_S, Qt::ControlModifier);
        auto *review = m_driven->dialog<ReviewChanges>();
        m_driven->waitFor("the list", [=] { return review->findChild<ChangeListView *>()->changes()->rowCount() > 0; });
        look("review");
        m_driven->choose(u"Keep editing"_s);
    }
}

void HostileTest::comparison()
{
    selectAll();
    table()->clearSelection();
    table()->selectRow(0);
    QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
    m_driven->press(Qt::Key_D, Qt::ControlModifier);
    auto *page = window()->findChild<ComparisonPage *>();
    QVERIFY(page);
    m_driven->waitFor("the result",
        [=] { return page->comparison()->phase() == Comparison::Phase::Ready && !page->comparison()->isBusy(); });
    for (int i = 0; i < 6; ++i) {
        look("comparison");
        page->step(1);
    }
}

void HostileTest::searchResults()
{
    for (const QString &text : {u"bold"_s, u"gnp"_s, u"[31m"_s, u"x"_s}) {
        m_driven->press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        auto *page = window()->findChild<SearchPage *>();
        page->findChild<QLineEdit *>()->setText(text);
        QTest::keyClick(page->findChild<QLineEdit *>(), Qt::Key_Return);
        m_driven->waitFor("the results", [=] { return !page->search()->isRunning(); });
        look("search");
    }
}

void HostileTest::bulkAndExport()
{
    selectAll();
    m_driven->press(Qt::Key_Delete);
    auto *preview = m_driven->dialog<BulkPreview>();
    m_driven->waitFor("the plan", [=] {
        const auto buttons = preview->findChildren<QPushButton *>();
        return std::any_of(buttons.begin(), buttons.end(),
            [](const QPushButton *button) { return button->isEnabled() && button->text().startsWith(u"Delete 5"_s); });
    });
    look("bulk preview");
    QTest::keyClick(preview, Qt::Key_Escape);
    m_driven->waitFor("the list", [this] { return m_driven->findDialog<QDialog>() == nullptr; });
    for (int row = 0; row < Hostile.size(); ++row) {
        table()->setFocus();
        table()->selectRow(row);
        for (QAction *action : table()->actions()) {
            if (action->text() == u"&Export…"_s)
                action->trigger();
        }
        auto *dialog = m_driven->dialog<ExportDialog>();
        look("export");
        dialog->reject();
        m_driven->waitFor("the list", [this] { return m_driven->findDialog<QDialog>() == nullptr; });
    }
}

void HostileTest::palette()
{
    for (int i = 0; i < Hostile.size(); ++i)
        open(i);
    m_driven->press(Qt::Key_K, Qt::ControlModifier);
    look("palette");
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::HostileTest)

#include "tst_hostile.moc"
