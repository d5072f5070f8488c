#include "core/async/checkstates.h"
#include "core/backends/sqlitebackend.h"
#include "core/doctor/doctor.h"
#include "tests/bench/listingbench.h"
#include "tests/bench/measure.h"
#include "tests/support/rawdatabase.h"
#include "tests/support/storefixture.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace stateloupe;

// Checks a generated SQLite store by every rule of the doctor, and compares with listing it and loading each workflow.

namespace {

QByteArray message(int number, qsizetype contentBytes)
{
    static constexpr const char *Roles[] = {"user", "assistant"};
    return QByteArray(R"({"role": ")") + Roles[number % 2] + R"(", "content": ")" + QByteArray(contentBytes, 'x')
        + R"(", "name": null, "function_call": null, "metadata": {"confidence": 0.5}, "timestamp": "2026-11-23T10:0)"
        + QByteArray::number(number) + R"(:00.123456"})";
}

QByteArray metadata()
{
    return R"({"workflow_id": "@", "current_framework": "langgraph", "created_at": "2026-11-23T10:00:00.000001", )"
           R"("updated_at": "2026-11-23T10:09:00.000001", "version": "1.0.0", "tags": ["prod"], "custom": {}})";
}

/// A healthy state with four messages, of which two are in a checkpoint as well; `@` stands for its id.
QByteArray state(qsizetype bytes)
{
    const auto written = [](qsizetype contentBytes) -> QByteArray {
        const QByteArray begun = message(0, contentBytes) + ", " + message(1, contentBytes);
        return R"({"messages": [)" + begun + ", " + message(2, contentBytes) + ", " + message(3, contentBytes)
            + R"(], "context": {"step": 4, "status": "running", "plan": ["read", "answer"], "budget": 1.5}, )"
            + R"("checkpoints": [{"id": "631de872-cad0-4a7f-898b-a575bcedd768", "name": "step 2", "state_snapshot": )"
            + R"({"messages": [)" + begun + R"(], "context": {"step": 2}, "checkpoints": [], "metadata": )" + metadata()
            + R"(}, "framework": "langgraph", "created_at": "2026-11-23T10:03:00", "metadata": {}}], "metadata": )"
            + metadata() + '}';
    };
    constexpr qsizetype Contents = 6;
    return written(std::max<qsizetype>(0, (bytes - written(0).size()) / Contents));
}

double listAndLoad(StateBackend &backend)
{
    return bench::seconds([&] {
        WorkflowList all;
        const ListSink sink = [&all](WorkflowList &&chunk) {
            all.append(chunk);
            return true;
        };
        if (!backend.list({}, sink, {}))
            qFatal("It cannot be listed.");
        for (qsizetype row = 0; row < all.size(); ++row) {
            if (!backend.load(all.at(row).id, {}))
                qFatal("A workflow cannot be loaded.");
        }
    });
}

double check(StateBackend &backend, qint64 &findings)
{
    CheckRequest request;
    request.settings.now = QDateTime::currentMSecsSinceEpoch() * 1'000;
    findings = 0;
    const CheckSink sink = [&findings](CheckChunk &&chunk) {
        for (const auto &found : chunk.findings)
            findings += found.size();
        return true;
    };
    return bench::seconds([&] {
        if (!checkStates(backend, request, sink, {}))
            qFatal("It cannot be checked.");
    });
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const bench::ListingOptions options = bench::readListingOptions(parser, 3);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"states.db"_s);
    RawDatabase raw(path);
    raw.createReferenceTable();
    raw.execute("PRAGMA synchronous = OFF");
    const QByteArray text = state(options.bytes);
    raw.execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
        + QByteArray::number(options.workflows)
        + ") INSERT INTO workflow_states (workflow_id, state_json) SELECT 'order-' || i, replace('" + text
        + "', '@', 'order-' || i) FROM n");
    raw.execute("UPDATE workflow_states SET updated_at = '2026-11-23 10:09:00'");
    std::printf("%d workflows of %lld bytes\n", options.workflows, qlonglong(text.size()));
    const auto backend = opened(std::make_unique<SqliteBackend>(SqliteSettings{path, true, false}));
    listAndLoad(*backend); // warms the cache
    std::vector<double> loading;
    std::vector<double> checking;
    qint64 findings = 0;
    for (int run = 0; run < options.runs; ++run) { // side by side
        loading.push_back(listAndLoad(*backend));
        checking.push_back(check(*backend, findings));
    }
    const double loaded = bench::median(loading);
    const double checked = bench::median(checking);
    std::printf("  list() and load() of each %8.3f s\n  check() %26.3f s, %lld findings\n", loaded, checked,
        qlonglong(findings));
    bench::report("checking, against listing and loading", checked / loaded, "x", 2, true);
    return 0;
}
