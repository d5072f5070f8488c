#include "core/connections/connectionbook.h"
#include "core/credentials/secretstore.h"
#include "tests/bench/measure.h"
#include "tests/support/generatedstate.h"
#include "tests/support/heartbeat.h"
#include "tests/support/rawdatabase.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/preferences/settings.h"
#include "ui/session/documentsession.h"
#include "ui/views/documenttabs.h"
#include "ui/views/documentview.h"
#include "ui/views/workflowpane.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace stateloupe;

namespace {

void fill(const QString &path, qint64 bytes)
{
    RawDatabase database(path);
    database.createReferenceTable();
    database.execute("INSERT INTO workflow_states (workflow_id, state_json) VALUES ('large', '"
        + stateloupe::testing::generatedState(bytes).replace('\'', "''") + "')");
}

bool waitFor(const std::function<bool()> &isSo)
{
    return QTest::qWaitFor(isSo, 300'000);
}

} // namespace

/// Opens one large state in the window, looks at each of its views, and prints how long the window was ever busy.
/// The argument is the size in MB, 100 by itself.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme::apply(application, Theme::Scheme::Light);
    const qint64 megabytes = argc > 1 ? QByteArray(argv[1]).toLongLong() : 100;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"large.db"_s);
    fill(path, megabytes * 1'000'000);

    Settings settings(folder.filePath(u"settings.ini"_s));
    ConnectionBook connections(folder.filePath(u"connections.ini"_s));
    SecretStore secrets;
    MainWindow window(&settings, &connections, &secrets, [] { return failure(ErrorKind::NotFound, {}); });
    window.show();
    window.openAddress(path);
    OpenStore *store = window.stores()->current();
    const bool isListed = waitFor([&] { return store->listing()->model()->rowCount() == 1; });
    if (!isListed)
        return 1;

    const auto measure = [](const char *what, const std::function<void()> &act, const std::function<bool()> &isDone) {
        const Heartbeat heartbeat;
        QElapsedTimer clock;
        clock.start();
        act();
        const bool isReached = waitFor(isDone);
        const qint64 took = clock.elapsed();
        QTest::qWait(500); // what is computed in the background afterwards counts too
        std::printf("%s: %lld ms%s\n", what, took, isReached ? "" : " (never finished)");
        bench::report("  longest gap between heartbeats", double(heartbeat.longestGap()), "ms", 100, true);
    };
    measure(
        "open", [&] { window.openWorkflow(WorkflowId("large")); },
        [&] { return window.documents()->current()->phase() == DocumentSession::Phase::Ready; });
    auto *view = qobject_cast<DocumentView *>(window.documents()->currentWidget());
    const std::pair<const char *, DocumentView::Tab> tabs[]{{"transcript", DocumentView::Tab::Transcript},
        {"context", DocumentView::Tab::Context}, {"checkpoints", DocumentView::Tab::Checkpoints},
        {"metadata", DocumentView::Tab::Metadata}, {"text", DocumentView::Tab::Text}};
    for (const auto &[name, tab] : tabs)
        measure(
            name, [&, shown = tab] { view->setCurrentTab(shown); }, [] { return true; });
    return 0;
}
