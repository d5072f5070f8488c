#include "tests/support/postgresserver.h"
#include "tests/ui/mainwindow/drivenwindow.h"

#include "ui/dialogs/conflictdialog.h"
#include "ui/dialogs/reviewchanges.h"
#include "ui/views/documenttabs.h"
#include "ui/views/documentview.h"
#include "ui/views/longtextedit.h"
#include "ui/views/newerbanner.h"
#include "ui/views/valueeditor.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QTest>

namespace stateloupe {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Text that is typed and is no edit yet, while the store goes on below it.
class TypingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_driven = std::make_unique<DrivenWindow>(); }
    void cleanup();
    void meetsWhatOthersWriteAsAConflict_data();
    void meetsWhatOthersWriteAsAConflict();
    void outlivesTheAnswerOfASave();

private:
    void openSqlite();
    void openPostgres();
    QByteArray shown(const QString &pointer) const;
    ValueEditor *type(const QString &pointer, const QString &text);

    std::unique_ptr<PostgresServer> m_postgres;
    std::unique_ptr<DrivenWindow> m_driven;
    DocumentSession *m_session = nullptr;
};

static const QByteArray Id = "6513270e-269e-4d37-b2a7-4de452e6b438";
static const QByteArray Wide = R"({"messages": [], "context": {"b": "one", "a": "two"}, "metadata": {}})";

void TypingTest::cleanup()
{
    m_driven.reset();
    m_postgres.reset();
}

void TypingTest::openSqlite()
{
    m_driven->window()->openAddress(m_driven->path());
    m_driven->waitForList();
    m_session = m_driven->open(Id);
}

void TypingTest::openPostgres()
{
    m_postgres = std::make_unique<PostgresServer>();
    m_postgres->createTable();
    auto *stores = m_driven->window()->stores();
    OpenStore *store = stores->open(
        {QUuid::createUuid(), u"agents"_s, m_postgres->settings(), Environment::None}, PostgresServer::password());
    m_driven->waitForList();
    const auto creating = store->store()->create(WorkflowId(Id), Wide);
    m_driven->waitFor("the workflow", [&] { return creating.isFinished(); });
    store->listing()->refresh();
    m_driven->waitForList();
    m_session = m_driven->open(Id);
}

QByteArray TypingTest::shown(const QString &pointer) const
{
    const JsonDocument &document = m_session->document();
    return document.rawValue(document.resolve(*JsonPointer::parse(pointer)).value());
}

ValueEditor *TypingTest::type(const QString &pointer, const QString &text)
{
    const NodeId node = m_session->document().resolve(*JsonPointer::parse(pointer)).value();
    ValueEditor::open(m_session, node, m_driven->view());
    auto *editor = m_driven->dialog<ValueEditor>();
    editor->activateWindow();
    m_driven->waitFor("the cursor", [editor] { return editor->findChild<LongTextEdit *>()->hasFocus(); });
    editor->findChild<LongTextEdit *>()->selectAll();
    QTest::keyClicks(editor->findChild<LongTextEdit *>(), text);
    return editor;
}

void TypingTest::meetsWhatOthersWriteAsAConflict_data()
{
    QTest::addColumn<bool>("goesAway");
    QTest::newRow("at a button") << false;
    QTest::newRow("in another program") << true;
}

void TypingTest::meetsWhatOthersWriteAsAConflict()
{
    QFETCH(bool, goesAway);
    openSqlite();
    ValueEditor *editor = type(u"/context/step"_s, u"77"_s);
    if (goesAway)
        QApplication::setActiveWindow(nullptr);
    else
        editor->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Cancel)->setFocus();
    m_driven->settings().setRefreshInterval(1s);
    RawDatabase(m_driven->path())
        .execute("UPDATE workflow_states SET state_json = replace(state_json, '\"step\": ', "
                 "'\"step\": 9') WHERE workflow_id = '"
            + Id + "'");
    const QByteArray theirs = m_driven->storedText(Id);
    m_driven->waitFor("their change", [&] { return m_session->newer() || m_session->stored().text == theirs; });
    QVERIFY(m_session->newer());
    editor->activateWindow();
    m_driven->choose(u"Change value"_s);
    m_driven->waitFor(
        "the edit", [this] { return m_session->isModified() && !m_session->changes().differences.isEmpty(); });
    QCOMPARE(shown(u"/context/step"_s), QByteArray("77"));

    m_driven->press(Qt::Key_S, Qt::ControlModifier);
    m_driven->dialog<ReviewChanges>();
    m_driven->choose(u"Save 1 change"_s);
    m_driven->dialog<ConflictDialog>();
    QCOMPARE(m_driven->storedText(Id), theirs);
    m_driven->choose(u"Keep editing"_s);
}

void TypingTest::outlivesTheAnswerOfASave()
{
    openPostgres();
    QVERIFY(
        m_session->edit(replaceValue(m_session->document(),
                            m_session->document().resolve(*JsonPointer::parse(u"/context/a"_s)).value(), "[1,2, 3]"),
            u"Edit"_s));
    m_session->save();
    ValueEditor *editor = type(u"/context/b"_s, u"typed"_s);
    m_driven->waitFor("the answer", [this] { return !m_session->isSaving() && !m_session->isModified(); });
    QVERIFY(editor->isVisible());
    QCOMPARE(editor->findChild<LongTextEdit *>()->text(), u"typed"_s);
    QCOMPARE(shown(u"/context/a"_s), QByteArray("[1,2, 3]"));
    m_driven->choose(u"Change value"_s);
    m_driven->waitFor("the edit", [this] { return m_session->isModified(); });
    QCOMPARE(shown(u"/context/b"_s), QByteArray("\"typed\""));
    m_driven->window()->activateWindow(); // which a window manager would do
    m_driven->waitFor("the window", [this] { return m_driven->window()->isActiveWindow(); });
    m_session->save();
    m_driven->waitFor("the store's own words", [this] { return shown(u"/context/a"_s) == "[1, 2, 3]"; });
    QCOMPARE(shown(u"/context/b"_s), QByteArray("\"typed\""));
    QVERIFY(!m_session->isModified());
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::TypingTest)

#include "tst_typing.moc"
