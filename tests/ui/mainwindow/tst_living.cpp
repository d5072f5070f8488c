#include "tests/support/postgresserver.h"
#include "tests/support/redisserver.h"
#include "tests/ui/mainwindow/drivenwindow.h"

#include "ui/dialogs/conflictdialog.h"
#include "ui/dialogs/reviewchanges.h"
#include "ui/models/conflictlistmodel.h"
#include "ui/views/contextview.h"
#include "ui/views/documenttabs.h"
#include "ui/views/documentview.h"
#include "ui/views/jsontreeview.h"
#include "ui/views/newerbanner.h"
#include "ui/views/transcriptlist.h"
#include "ui/views/transcriptview.h"
#include "ui/views/workflowpane.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/toastarea.h"

#include <QApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

namespace stateloupe {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const WorkflowId Id("wf");

/// A state with enough in it to scroll about.
QByteArray longState()
{
    QByteArray messages;
    QByteArray items;
    for (int i = 0; i < 60; ++i)
        messages += (i ? ", " : "") + QByteArray("{\"role\": \"user\", \"content\": \"message ") + QByteArray::number(i)
            + "\"}";
    for (int i = 0; i < 200; ++i)
        items += (i ? ", " : "") + QByteArray::number(i);
    return "{\"messages\": [" + messages + "], \"context\": {\"items\": [" + items
        + "], \"status\": \"running\", \"step\": 1}}";
}

} // namespace

/// The window while another program writes to the same workflow, over each kind of store.
class TestLiving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup();
    void showsWhatOthersWriteWithoutLosingThePlace();
    void typingGoesOnWhileOthersWrite();
    void keepsMineOnTopOfTheirs();
    void reloadLeavesMineOneUndoAway();
    void savesBothWhenTheyDoNotMeet();
    void asksOnlyAboutTrueConflicts();
    void followsARunningWorkflow();
    void undoesASaveFromTheToast();
    void undoingASaveNeverOverwrites();

private:
    MainWindow *window() { return m_driven->window(); }
    QString banner() { return m_driven->view()->findChild<NewerBanner *>()->text(); }
    ToastArea *toasts() { return window()->findChild<ToastArea *>(); }
    StoreSettings openSqlite();
    StoreSettings openRedis();
    StoreSettings openPostgres();
    QByteArray valueOf(const QByteArray &text, const QString &pointer);
    QByteArray stored(const QString &pointer) { return valueOf(load().text, pointer); }
    QByteArray shown(const QString &pointer) { return valueOf(m_session->bytes(), pointer); }
    StoredState load();
    void writeElsewhere(const QString &pointer, const QByteArray &value);
    void appendElsewhere(const QString &pointer, const QByteArray &value);
    void writeElsewhere(const std::function<Result<JsonEdit>(const JsonDocument &)> &edit);
    void lookEverySecond() { m_driven->settings().setRefreshInterval(1s); }
    void save();
    template <typename T>
    T finish(const QFuture<T> &future);

    std::unique_ptr<RedisServer> m_redis;
    std::unique_ptr<PostgresServer> m_postgres;
    std::unique_ptr<DrivenWindow> m_driven;
    std::unique_ptr<StateStore> m_other; ///< the other program
    DocumentSession *m_session = nullptr;
};

void TestLiving::initTestCase_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"sqlite", "redis", "postgresql"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestLiving::init()
{
    QFETCH_GLOBAL(QString, kind);
    m_driven = std::make_unique<DrivenWindow>();
    const StoreSettings settings = kind == u"sqlite"_s ? openSqlite()
        : kind == u"redis"_s                           ? openRedis()
                                                       : openPostgres();
    m_other = std::make_unique<StateStore>(settings, kind == u"postgresql"_s ? PostgresServer::password() : Secret());
    QVERIFY(finish(m_other->open()));
    QVERIFY(finish(m_other->create(Id, longState())));
    if (kind == u"redis"_s)
        m_redis->command({"PEXPIRE", "workflow:wf", "3600000"});
    window()->stores()->current()->listing()->refresh();
    m_driven->waitForList();
    m_session = m_driven->open(Id.bytes());
}

void TestLiving::cleanup()
{
    m_other.reset();
    m_driven.reset();
    m_redis.reset();
    m_postgres.reset();
}

StoreSettings TestLiving::openSqlite()
{
    window()->openAddress(m_driven->path());
    m_driven->waitForList();
    return SqliteSettings{m_driven->path(), false, false};
}

StoreSettings TestLiving::openRedis()
{
    m_redis = std::make_unique<RedisServer>();
    window()->stores()->open({QUuid::createUuid(), u"cache"_s, m_redis->settings(), Environment::None}, {});
    m_driven->waitForList();
    return m_redis->settings();
}

StoreSettings TestLiving::openPostgres()
{
    m_postgres = std::make_unique<PostgresServer>();
    m_postgres->createTable();
    window()->stores()->open(
        {QUuid::createUuid(), u"agents"_s, m_postgres->settings(), Environment::None}, PostgresServer::password());
    m_driven->waitForList();
    return m_postgres->settings();
}

template <typename T>
T TestLiving::finish(const QFuture<T> &future)
{
    m_driven->waitFor("the other program", [&future] { return future.isFinished(); });
    return future.result();
}

StoredState TestLiving::load()
{
    return finish(m_other->load(Id)).value();
}

QByteArray TestLiving::valueOf(const QByteArray &text, const QString &pointer)
{
    const JsonDocument document = *JsonDocument::parse(text);
    const auto node = document.resolve(*JsonPointer::parse(pointer));
    return node ? document.rawValue(*node) : QByteArray();
}

void TestLiving::writeElsewhere(const std::function<Result<JsonEdit>(const JsonDocument &)> &edit)
{
    const StoredState state = load();
    JsonDocument document = *JsonDocument::parse(state.text);
    QVERIFY(document.apply(edit(document).value()));
    QVERIFY(finish(m_other->save(Id, document.bytes(), state.revision)));
}

void TestLiving::writeElsewhere(const QString &pointer, const QByteArray &value)
{
    writeElsewhere([&](const JsonDocument &document) {
        return replaceValue(document, document.resolve(*JsonPointer::parse(pointer)).value(), value);
    });
}

void TestLiving::appendElsewhere(const QString &pointer, const QByteArray &value)
{
    writeElsewhere([&](const JsonDocument &document) {
        const NodeId array = document.resolve(*JsonPointer::parse(pointer)).value();
        return insertElement(document, array, document.childCount(array), value);
    });
}

void TestLiving::save()
{
    m_driven->waitFor("the changes", [this] { return !m_session->changes().differences.isEmpty(); });
    m_driven->press(Qt::Key_S, Qt::ControlModifier);
    m_driven->dialog<ReviewChanges>();
    m_driven->choose(u"Save 1 change"_s);
}

void TestLiving::showsWhatOthersWriteWithoutLosingThePlace()
{
    m_driven->press(Qt::Key_2, Qt::ControlModifier);
    JsonTreeView *tree = m_driven->view()->context()->findChild<JsonTreeView *>();
    m_session->setCurrentNode(m_session->document().resolve(*JsonPointer::parse(u"/context/items/100"_s)).value());
    const QModelIndex items = tree->currentIndex().parent();
    QVERIFY(tree->isExpanded(items));
    tree->verticalScrollBar()->setValue(tree->verticalScrollBar()->value() + 3);
    const int scrolled = tree->verticalScrollBar()->value();
    const QPersistentModelIndex current = tree->currentIndex();
    WorkflowTable *table = window()->workflows()->table();
    const QList<WorkflowId> selected = table->selectedIds();

    lookEverySecond();
    writeElsewhere(u"/context/status"_s, "\"done\"");
    appendElsewhere(u"/messages"_s, "{\"role\": \"tool\", \"content\": \"new\"}");
    m_driven->waitFor("their change",
        [this] { return shown(u"/context/status"_s) == "\"done\"" && !shown(u"/messages/60"_s).isEmpty(); });
    QVERIFY(!m_session->isModified());
    QVERIFY(tree->isExpanded(current.parent()));
    QCOMPARE(QModelIndex(current), tree->currentIndex());
    QCOMPARE(tree->verticalScrollBar()->value(), scrolled);
    QCOMPARE(shown(u"/context/items/100"_s), QByteArray("100"));
    QCOMPARE(m_session->document().pointer(m_session->currentNode()).toString(), u"/context/items/100"_s);
    QCOMPARE(table->selectedIds(), selected);
    QCOMPARE(banner(), QString());
}

void TestLiving::typingGoesOnWhileOthersWrite()
{
    m_driven->press(Qt::Key_2, Qt::ControlModifier);
    m_session->setCurrentNode(m_session->document().resolve(*JsonPointer::parse(u"/context/step"_s)).value());
    m_driven->press(Qt::Key_F2);
    auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, u"4"_s);
    lookEverySecond();
    writeElsewhere(u"/context/status"_s, "\"done\"");
    m_driven->waitFor("the banner", [this] { return !banner().isEmpty(); });
    QCOMPARE(QApplication::focusWidget(), editor);
    QTest::keyClicks(editor, u"2"_s);
    QCOMPARE(editor->text(), u"42"_s);
    m_driven->press(Qt::Key_Return);
    m_driven->waitFor("the edit", [this] { return shown(u"/context/step"_s) == "42"; });
    QCOMPARE(shown(u"/context/status"_s), QByteArray("\"running\""));
    QVERIFY(m_session->isModified());
}

void TestLiving::keepsMineOnTopOfTheirs()
{
    m_driven->editContextValue(u"/context/step"_s, u"7"_s);
    writeElsewhere(u"/context/status"_s, "\"done\"");
    lookEverySecond();
    m_driven->waitFor("the banner", [this] { return banner().contains(u"safe"_s); });
    m_driven->choose(u"Keep mine"_s);
    m_driven->waitFor("both", [this] { return shown(u"/context/status"_s) == "\"done\""; });
    QCOMPARE(shown(u"/context/step"_s), QByteArray("7"));
    QCOMPARE(banner(), QString());
    save();
    m_driven->waitFor("the save", [this] { return !m_session->isModified(); });
    QCOMPARE(stored(u"/context/step"_s), QByteArray("7"));
    QCOMPARE(stored(u"/context/status"_s), QByteArray("\"done\""));
}

void TestLiving::reloadLeavesMineOneUndoAway()
{
    m_driven->editContextValue(u"/context/step"_s, u"7"_s);
    writeElsewhere(u"/context/status"_s, "\"done\"");
    lookEverySecond();
    m_driven->waitFor("the banner", [this] { return !banner().isEmpty(); });
    m_driven->choose(u"Reload"_s);
    m_driven->waitFor("theirs", [this] { return !m_session->isModified(); });
    QCOMPARE(shown(u"/context/step"_s), QByteArray("1"));
    QVERIFY(toasts()->text().startsWith(u"Reloaded"_s));
    m_driven->choose(u"Undo"_s);
    QCOMPARE(shown(u"/context/step"_s), QByteArray("7"));
    QCOMPARE(shown(u"/context/status"_s), QByteArray("\"done\""));
}

void TestLiving::savesBothWhenTheyDoNotMeet()
{
    m_driven->editContextValue(u"/context/step"_s, u"7"_s);
    writeElsewhere(u"/context/status"_s, "\"done\"");
    save();
    m_driven->dialog<ConflictDialog>();
    QCOMPARE(stored(u"/context/step"_s), QByteArray("1"));
    m_driven->choose(u"Save 1 change"_s);
    m_driven->waitFor("the save", [this] { return !m_session->isModified() && !m_session->isSaving(); });
    QCOMPARE(stored(u"/context/step"_s), QByteArray("7"));
    QCOMPARE(stored(u"/context/status"_s), QByteArray("\"done\""));
}

void TestLiving::asksOnlyAboutTrueConflicts()
{
    m_driven->editContextValue(u"/context/step"_s, u"7"_s);
    writeElsewhere(u"/context/status"_s, "\"done\"");
    writeElsewhere(u"/context/step"_s, "8");
    lookEverySecond();
    m_driven->waitFor("the banner", [this] { return !banner().isEmpty(); });
    m_driven->choose(u"Keep mine"_s);
    auto *dialog = m_driven->dialog<ConflictDialog>();
    auto *conflicts = dialog->findChild<ConflictListModel *>();
    m_driven->waitFor("the conflict", [conflicts] { return conflicts->rowCount() == 1; });
    QCOMPARE(conflicts->index(0, ConflictListModel::PlaceColumn).data().toString(), u"/context/step"_s);
    m_driven->choose(u"Mine for all"_s);
    m_driven->choose(u"Put 1 change on theirs"_s);
    m_driven->waitFor("both", [this] { return shown(u"/context/status"_s) == "\"done\""; });
    QCOMPARE(shown(u"/context/step"_s), QByteArray("7"));
    QCOMPARE(stored(u"/context/step"_s), QByteArray("8")); // nothing is written by that
}

void TestLiving::followsARunningWorkflow()
{
    TranscriptList *list = m_driven->view()->transcript()->list();
    list->scrollTo(list->model()->index(59, 0), QAbstractItemView::PositionAtBottom);
    list->verticalScrollBar()->setValue(list->verticalScrollBar()->maximum());
    m_driven->press(Qt::Key_M, Qt::ControlModifier);
    QVERIFY(m_session->isFollowed());
    for (int i = 0; i < 3; ++i) {
        const int rows = list->model()->rowCount();
        appendElsewhere(u"/messages"_s, "{\"role\": \"assistant\", \"content\": \"one more\"}");
        m_driven->waitFor("the message", [&] { return list->model()->rowCount() == rows + 1; });
        m_driven->waitFor(
            "the end", [list] { return list->verticalScrollBar()->value() == list->verticalScrollBar()->maximum(); });
    }
    const auto labels = m_driven->view()->findChildren<PlainLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
        [](const PlainLabel *label) { return label->text().contains(u"following · changed"_s); }));
    m_driven->editContextValue(u"/context/step"_s, u"7"_s);
    QVERIFY(!m_session->isFollowed());
}

void TestLiving::undoesASaveFromTheToast()
{
    m_driven->editContextValue(u"/context/step"_s, u"7"_s);
    const QByteArray before = load().text;
    save();
    m_driven->waitFor("the toast", [this] { return toasts()->canPress(); });
    QVERIFY(toasts()->text().startsWith(u"Saved 1 change"_s));
    QCOMPARE(stored(u"/context/step"_s), QByteArray("7"));
    m_driven->choose(u"Undo"_s);
    m_driven->waitFor("what was there before", [&] { return load().text == before; });
    m_driven->waitFor("the end of it", [this] { return !m_session->isModified(); });
    QCOMPARE(shown(u"/context/step"_s), QByteArray("1"));
    if (m_redis)
        QVERIFY(load().summary.ttl.has_value());
}

void TestLiving::undoingASaveNeverOverwrites()
{
    m_driven->editContextValue(u"/context/step"_s, u"7"_s);
    save();
    m_driven->waitFor("the toast", [this] { return toasts()->canPress(); });
    writeElsewhere(u"/context/status"_s, "\"done\"");
    m_driven->choose(u"Undo"_s);
    m_driven->dialog<ConflictDialog>();
    QCOMPARE(stored(u"/context/step"_s), QByteArray("7"));
    m_driven->choose(u"Save 1 change"_s);
    m_driven->waitFor("both", [this] { return stored(u"/context/step"_s) == "1"; });
    QCOMPARE(stored(u"/context/status"_s), QByteArray("\"done\""));
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::TestLiving)
#include "tst_living.moc"
