#include "core/connections/connectionbook.h"
#include "core/credentials/secretstore.h"
#include "tests/bench/manyworkflows.h"
#include "tests/bench/measure.h"
#include "tests/support/heartbeat.h"
#include "tests/support/rawdatabase.h"
#include "ui/controllers/storecheck.h"
#include "ui/controllers/textsearch.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/preferences/settings.h"
#include "ui/views/searchpage.h"
#include "ui/views/workflowpane.h"

#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace stateloupe;

// The list of the window against its promises: bench_worklist [WORKFLOWS, default 1,000,000]

namespace {

constexpr int Frames = 400;

void fill(const QString &path, int workflows)
{
    RawDatabase database(path);
    database.createReferenceTable();
    bench::addManyWorkflows(database, workflows);
}

class ListBench
{
public:
    explicit ListBench(const QString &folder)
        : m_settings(folder + "/settings.ini"_L1)
        , m_connections(folder + "/connections.ini"_L1)
        , m_window(&m_settings, &m_connections, &m_secrets, [] { return failure(ErrorKind::NotFound, {}); })
    {
        m_window.show();
        QTest::qWait(200);
    }

    void open(const QString &path, int workflows);
    void filter();
    void scroll();
    void sort();
    void refresh();
    void query();
    void sortByValue();
    void searchText();
    void check();

private:
    struct Took
    {
        qint64 first = 0; ///< milliseconds until something new is shown
        qint64 all = 0; ///< until all of it is
    };

    WorkflowListing *listing() { return m_window.stores()->current()->listing(); }
    WorkflowTable *table() { return m_window.workflows()->table(); }
    bool isSettled() { return listing()->phase() == WorkflowListing::Phase::Ready && listing()->isArranged(); }
    Took measure(const char *what, const std::function<void()> &act, const std::function<bool()> &isBegun);

    Settings m_settings;
    ConnectionBook m_connections;
    SecretStore m_secrets;
    MainWindow m_window;
};

/// Does it, waits until `isBegun` and then until all is settled, and tells for how long the window was busy at most.
ListBench::Took ListBench::measure(
    const char *what, const std::function<void()> &act, const std::function<bool()> &isBegun)
{
    const Heartbeat heartbeat;
    QElapsedTimer clock;
    clock.start();
    Took took;
    act();
    const auto waitFor = [](const std::function<bool()> &isSo) {
        if (!QTest::qWaitFor(isSo, 600'000))
            qFatal("It never came about.");
    };
    waitFor(isBegun);
    took.first = clock.elapsed();
    waitFor([this] { return isSettled(); });
    took.all = clock.elapsed();
    QTest::qWait(100);
    std::printf("%s: something shown after %lld ms, all after %lld ms\n", what, static_cast<long long>(took.first),
        static_cast<long long>(took.all));
    bench::report("  longest gap between heartbeats", double(heartbeat.longestGap()), "ms", 100, true);
    return took;
}

void ListBench::open(const QString &path, int workflows)
{
    const qint64 before = bench::residentBytes();
    const Took took = measure(
        "open", [&] { m_window.openAddress(path); },
        [this] {
            return m_window.stores()->current()->state() == StoreItem::State::Ready
                && listing()->model()->rowCount() > 0;
        });
    if (listing()->model()->rowCount() != workflows)
        qFatal("Not all workflows are shown.");
    bench::report("  first page", double(took.first), "ms", 1'000, true);
    bench::report("  extra memory", double(bench::residentBytes() - before) / 1e6, "MB", 300, true);
}

void ListBench::filter()
{
    QLineEdit *field = m_window.workflows()->filterField();
    field->setFocus();
    qint64 longest = 0;
    for (const char key : {'0', '0', '7', '7'}) {
        const Took took = measure(
            "type a key", [&] { QTest::keyClick(field, key); }, [this] { return listing()->isArranged(); });
        longest = std::max(longest, took.all);
    }
    bench::report("typing a filter, the slowest key", double(longest), "ms", 300, true);
    measure(
        "clear it", [&] { field->clear(); }, [this] { return listing()->isArranged(); });
}

void ListBench::scroll()
{
    std::vector<double> frames;
    QScrollBar *bar = table()->verticalScrollBar();
    for (int i = 0; i < Frames; ++i) {
        frames.push_back(1e3 * bench::seconds([&] {
            bar->setValue(int(qint64(bar->maximum()) * i / Frames));
            table()->viewport()->repaint();
        }));
    }
    QTest::qWait(100);
    std::sort(frames.begin(), frames.end());
    bench::report("a frame while scrolling, 95th percentile", frames[Frames * 95 / 100], "ms", 16, true);
    bench::report("a frame while scrolling, the longest", frames.back(), "ms", 100, true);
    bar->setValue(0);
}

void ListBench::sort()
{
    for (const WorkflowColumn column : {WorkflowColumn::Size, WorkflowColumn::Id, WorkflowColumn::Updated}) {
        QHeaderView *header = table()->horizontalHeader();
        const QPoint place(header->sectionViewportPosition(int(column)) + 20, header->height() / 2);
        measure(
            "sort", [&] { QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier, place); },
            [this] { return listing()->isArranged(); });
    }
}

void ListBench::refresh()
{
    table()->selectRow(500);
    measure(
        "refresh", [this] { listing()->refresh(); }, [this] { return isSettled(); });
    table()->selectAll();
    measure(
        "refresh with all selected", [this] { listing()->refresh(); }, [this] { return isSettled(); });
    table()->clearSelection();
}

void ListBench::query()
{
    WorkflowQuestion *question = m_window.stores()->current()->question();
    for (const char *text : {"context.status = \"stuck\"", "context.step > 15 and updated > 2026-01-10", "size > 1 MB"})
        measure(
            text, [&] { question->askQuery(QString::fromLatin1(text)); },
            [this] { return listing()->isArranged() || listing()->model()->rowCount() < 200'000; });
    measure(
        "back to all", [&] { question->setText({}); }, [this] { return listing()->isArranged(); });
}

void ListBench::sortByValue()
{
    const QueryPath path = QueryPath::parse(u"context.step").value();
    m_window.workflows()->setColumns(WorkflowColumns({{WorkflowColumn::Path, path}}));
    const qint64 before = bench::residentBytes();
    measure(
        "sort by a value",
        [&] {
            listing()->setArrangement({{}, WorkflowColumn::Path, Qt::AscendingOrder, path});
        },
        [this] { return listing()->isArranged(); });
    bench::report("  extra memory", double(bench::residentBytes() - before) / 1e6, "MB", 300, true);
}

void ListBench::check()
{
    StoreCheck check(m_window.stores()->current());
    const qint64 before = bench::residentBytes();
    measure(
        "check all workflows", [&] { check.start({}); }, [&] { return check.state() == StoreCheck::State::Complete; });
    std::printf("  %lld of %lld have findings\n", static_cast<long long>(check.model()->foundCount()),
        static_cast<long long>(check.model()->checkedCount()));
    bench::report("  extra memory", double(bench::residentBytes() - before) / 1e6, "MB", 300, true);
    measure(
        "sort by findings",
        [&] {
            listing()->setArrangement({{}, WorkflowColumn::Findings, Qt::DescendingOrder});
        },
        [this] { return listing()->isArranged(); });
}

void ListBench::searchText()
{
    SearchPage page(m_window.stores());
    page.resize(800, 600);
    page.show();
    const Heartbeat heartbeat;
    const double took = bench::seconds([&] {
        page.search()->start(u"WHERE IS"_s, m_window.stores()->stores());
        if (!QTest::qWaitFor([&] { return !page.search()->isRunning(); }, 600'000))
            qFatal("The search did not end.");
    });
    std::printf("search in all values: %lld places in %.1f s\n",
        static_cast<long long>(page.search()->model()->placeCount()), took);
    bench::report("  longest gap between heartbeats", double(heartbeat.longestGap()), "ms", 100, true);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme::apply(application, Theme::Scheme::Light);
    const int workflows = argc > 1 ? QByteArray(argv[1]).toInt() : 1'000'000;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"many.db"_s);
    fill(path, workflows);
    ListBench list(folder.path());
    list.open(path, workflows);
    list.scroll();
    list.filter();
    list.sort();
    list.refresh();
    list.query();
    list.sortByValue();
    list.searchText();
    list.check();
    return 0;
}
