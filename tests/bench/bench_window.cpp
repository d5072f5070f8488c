#include "core/connections/connectionbook.h"
#include "core/credentials/secretstore.h"
#include "tests/bench/manyworkflows.h"
#include "tests/bench/measure.h"
#include "tests/support/generatedstate.h"
#include "tests/support/heartbeat.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/preferences/settings.h"
#include "ui/session/documentsession.h"
#include "ui/views/comparisonpage.h"
#include "ui/views/documenttabs.h"
#include "ui/views/documentview.h"
#include "ui/views/workflowpane.h"

#include <QAction>
#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <cstdio>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace stateloupe;

// The window against its promises: bench_window [MEGABYTES, default 100] [WORKFLOWS, default 1,000,000]

namespace {

constexpr int Differences = 1'972;
constexpr qint64 LivingTime = 40'000; // milliseconds

QByteArray withDifferences(QByteArray state)
{
    static const QByteArray Marker = "\"confidence\": 0.";
    qsizetype place = 0;
    for (int i = 0; i < Differences; ++i) {
        place = state.indexOf(Marker, std::max(place + 1, i * (state.size() / Differences)));
        if (place < 0)
            break;
        char &digit = state[place + Marker.size()];
        digit = digit == '1' ? '2' : '1';
    }
    return state;
}

void fill(const QString &path, qint64 bytes, int workflows)
{
    RawDatabase database(path);
    database.createReferenceTable();
    const QByteArray state = stateloupe::testing::generatedState(bytes);
    const auto add = [&database](const QByteArray &id, QByteArray text) {
        database.execute("INSERT INTO workflow_states (workflow_id, state_json) VALUES ('" + id + "', '"
            + text.replace('\'', "''") + "')");
    };
    add("large", state);
    add("other", withDifferences(state));
    bench::addManyWorkflows(database, workflows);
}

class WindowBench
{
public:
    explicit WindowBench(const QString &folder)
        : m_settings(folder + "/settings.ini"_L1)
        , m_connections(folder + "/connections.ini"_L1)
        , m_window(&m_settings, &m_connections, &m_secrets, [] { return failure(ErrorKind::NotFound, {}); })
    {
        m_window.show();
    }

    void list(const QString &path);
    void open();
    void switchViews();
    void compare();
    void liveOn(const QString &path);

private:
    WorkflowListing *listing() { return m_window.stores()->current()->listing(); }
    DocumentSession *session() { return m_window.documents()->current(); }
    ComparisonPage *page() { return qobject_cast<ComparisonPage *>(m_window.documents()->currentWidget()); }
    static bool waitFor(const std::function<bool()> &isSo) { return QTest::qWaitFor(isSo, 300'000); }
    void measure(
        const char *what, const std::function<void()> &act, const std::function<bool()> &isDone, double target = 0);

    Settings m_settings;
    ConnectionBook m_connections;
    SecretStore m_secrets;
    MainWindow m_window;
};

/// Does it, waits until it is done, and tells for how long the window was busy at most. With a target for the whole.
void WindowBench::measure(
    const char *what, const std::function<void()> &act, const std::function<bool()> &isDone, double target)
{
    const Heartbeat heartbeat;
    QElapsedTimer clock;
    clock.start();
    act();
    const bool isReached = waitFor(isDone);
    const qint64 took = clock.elapsed();
    QTest::qWait(1'000); // what is computed in the background afterwards counts too
    if (target > 0)
        bench::report(what, double(took), "ms", target, true);
    else
        std::printf("%s: %lld ms%s\n", what, static_cast<long long>(took), isReached ? "" : " (never finished)");
    bench::report("  longest gap between heartbeats", double(heartbeat.longestGap()), "ms", 100, true);
}

void WindowBench::list(const QString &path)
{
    measure(
        "list the store", [&] { m_window.openAddress(path); },
        [this] {
            return m_window.stores()->current() && listing()->model()->rowCount() > 1
                && listing()->phase() == WorkflowListing::Phase::Ready && listing()->isArranged();
        });
}

void WindowBench::open()
{
    measure(
        "open", [this] { m_window.openWorkflow(WorkflowId("large")); },
        [this] { return session()->phase() == DocumentSession::Phase::Ready; }, 1'000);
}

void WindowBench::switchViews()
{
    DocumentView *view = m_window.documents()->currentView();
    const std::pair<const char *, DocumentView::Tab> tabs[]{{"context", DocumentView::Tab::Context},
        {"checkpoints", DocumentView::Tab::Checkpoints}, {"metadata", DocumentView::Tab::Metadata},
        {"text", DocumentView::Tab::Text}, {"transcript", DocumentView::Tab::Transcript}};
    for (const auto &[name, tab] : tabs) {
        measure(
            name,
            [&, shown = tab] {
                view->setCurrentTab(shown);
                view->repaint();
            },
            [] { return true; }, 200);
    }
}

void WindowBench::compare()
{
    measure(
        "open the other", [this] { m_window.openWorkflow(WorkflowId("other")); },
        [this] { return session()->phase() == DocumentSession::Phase::Ready; }, 1'000);
    QAction *choose = m_window.findChild<QAction *>(u"compare.selected"_s);
    WorkflowTable *table = m_window.workflows()->table();
    table->clearSelection();
    const WorkflowListModel *model = listing()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (const QByteArray id = model->id(row).bytes(); id == "large" || id == "other")
            table->selectionModel()->select(
                model->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    measure(
        "compare both", [choose] { choose->trigger(); }, [this] { return page() && page()->hasDifferences(); });
    if (!page())
        return;
    const auto isSettled = [this] { return !page()->comparison()->isBusy(); };
    std::printf("%lld differences\n", static_cast<long long>(page()->comparison()->result().diff.differences.size()));
    measure(
        "take all of them over", [this] { page()->applyAll(Comparison::Side::Right); },
        [&] { return isSettled() && !page()->hasDifferences(); });
    measure(
        "undo it", [this] { page()->undo(); }, [&] { return isSettled() && page()->hasDifferences(); });
    measure(
        "redo it", [this] { page()->redo(); }, [&] { return isSettled() && !page()->hasDifferences(); });
}

/// Another program writes, the list and the state are looked at every two seconds, and somebody edits.
void WindowBench::liveOn(const QString &path)
{
    std::atomic<bool> isOver = false;
    std::thread writer([&] {
        RawDatabase database(path);
        for (int i = 1; !isOver; ++i) {
            database.tryExecute("UPDATE workflow_states SET updated_at = datetime('2026-06-01', '"
                + QByteArray::number(i) + " seconds') WHERE rowid = " + QByteArray::number(100 + i));
            std::this_thread::sleep_for(200ms);
        }
    });
    m_window.openWorkflow(WorkflowId("large"));
    m_settings.setRefreshInterval(2s);
    int listings = 0;
    QObject::connect(listing(), &WorkflowListing::listed, &m_window, [&listings] { ++listings; });
    QElapsedTimer clock;
    clock.start();
    int edits = 0;
    measure(
        "live on",
        [&] {
            while (clock.elapsed() < LivingTime) {
                const JsonDocument &document = session()->document();
                const auto status = document.resolve(JsonPointer::parse(u"/context/status"_s).value());
                session()->edit(replaceValue(document, *status, '"' + QByteArray::number(++edits) + '"'), u"Edit"_s);
                QTest::qWait(150);
            }
        },
        [] { return true; });
    std::printf("  %d edits, %d listings\n", edits, listings);
    isOver = true;
    writer.join();
}

} // namespace

/// Opens large states in the window beside a long list, does with them what people do, and prints how long the window
/// was ever busy.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme::apply(application, Theme::Scheme::Light);
    const qint64 megabytes = argc > 1 ? QByteArray(argv[1]).toLongLong() : 100;
    const int workflows = argc > 2 ? QByteArray(argv[2]).toInt() : 1'000'000;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"large.db"_s);
    fill(path, megabytes * 1'000'000, workflows);
    WindowBench window(folder.path());
    window.list(path);
    window.open();
    window.switchViews();
    window.compare();
    window.liveOn(path);
    return 0;
}
