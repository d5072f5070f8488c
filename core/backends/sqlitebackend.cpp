#include "core/backends/sqlitebackend.h"

#include "core/backends/backendlog.h"
#include "core/backends/sqlitehealth.h"
#include "core/backends/sqlitelister.h"
#include "core/backends/sqliteverbs.h"
#include "core/backends/sqlitevisit.h"
#include "core/backends/storeerrors.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

const QString Kind = u"sqlite"_s;

} // namespace

SqliteBackend::SqliteBackend(SqliteSettings settings)
    : m_settings(std::move(settings))
{
    // Qt takes a leading colon for a resource, and SQLite ":memory:" for no file at all.
    if (m_settings.path.startsWith(u':'))
        m_settings.path.prepend(u"./"_s);
}

SqliteBackend::~SqliteBackend() = default;

Result<> SqliteBackend::open(const CallControl &control)
{
    close();
    if (auto goOn = control.check(); !goOn)
        return goOn;
    auto file = SqliteFile::open(m_settings, control);
    if (!file)
        return tl::unexpected(file.error());
    m_file = std::move(*file);
    qCInfo(backendLog).noquote().nospace()
        << "sqlite_backend_initialized db_path=" << logWord(m_settings.path.toUtf8());
    return {};
}

void SqliteBackend::close()
{
    if (!m_file)
        return;
    m_file.reset();
    m_glance.reset();
    qCInfo(backendLog) << "connection_closed backend=sqlite";
}

StoreTraits SqliteBackend::traits() const
{
    StoreTraits traits;
    traits.kind = Kind;
    traits.location = m_settings.path;
    traits.product = u"SQLite "_s + QString::fromLatin1(sqlite3_libversion());
    traits.readOnly = m_settings.readOnly || (m_file && !m_file->readOnlyReason.isEmpty());
    if (m_file && !m_settings.readOnly) // who asked for it knows
        traits.readOnlyReason = m_file->readOnlyReason;
    traits.table = u"workflow_states"_s;
    traits.stateColumn = m_file ? QString::fromUtf8(m_file->schema.stateColumn) : u"state_json"_s;
    traits.hasTimes = !m_file || m_file->schema.hasCreatedAt || m_file->schema.hasUpdatedAt;
    return traits;
}

Result<> SqliteBackend::list(const ListRequest &request, const ListSink &sink, const CallControl &control)
{
    if (auto ready = checkReady(control); !ready)
        return ready;
    SqliteLister lister(m_file->schema);
    qint64 count = 0;
    while (!lister.atEnd()) {
        if (auto goOn = control.check(); !goOn)
            return goOn;
        auto chunk
            = readStably(control, [&] { return lister.next(*m_file->connection, std::max(1, request.chunkRows)); });
        if (!chunk)
            return tl::unexpected(chunk.error());
        if (chunk->isEmpty())
            continue;
        count += chunk->size();
        if (!sink(std::move(*chunk)))
            return {};
    }
    logListed(count, Kind);
    return {};
}

Result<> SqliteBackend::visit(StateVisitor &visitor, const CallControl &control)
{
    if (auto ready = checkReady(control); !ready)
        return ready;
    SqliteVisit visit(m_file->schema, visitor);
    while (!visit.atEnd()) {
        if (auto goOn = control.check(); !goOn)
            return goOn;
        if (auto visited = readStably(control, [&] { return visit.next(*m_file->connection); }); !visited)
            return visited;
        if (!visitor.advance())
            return control.check();
    }
    visitor.finish();
    return control.check();
}

Result<StoredState> SqliteBackend::load(const WorkflowId &id, const CallControl &control)
{
    if (auto ready = checkReady(control); !ready)
        return tl::unexpected(ready.error());
    auto state = readStably(control, [&] { return loadState(*m_file->connection, m_file->schema, id); });
    if (state)
        logStateEvent("state_loaded", id, Kind);
    else if (state.error().kind == ErrorKind::NotFound)
        logWarningEvent("state_not_found", id, Kind);
    return state;
}

Result<Revision> SqliteBackend::peek(const WorkflowId &id, const CallControl &control)
{
    if (auto ready = checkReady(control); !ready)
        return tl::unexpected(ready.error());
    return readStably(control, [&]() -> Result<Revision> {
        const auto count = changeCount(*m_file->connection);
        if (!count)
            return tl::unexpected(count.error());
        if (m_glance && m_glance->id == id && m_glance->changeCount == *count)
            return m_glance->revision;
        auto revision = peekState(*m_file->connection, m_file->schema, id);
        m_glance.reset();
        if (revision) // a change between the two is looked at again: the count is the older one
            m_glance = Glance{id, *count, *revision};
        return revision;
    });
}

Result<Revision> SqliteBackend::save(
    const WorkflowId &id, const QByteArray &text, const Revision &expected, const CallControl &control)
{
    if (auto writable = checkWritable(control); !writable)
        return tl::unexpected(writable.error());
    const SqliteCall call(*m_file->connection, control);
    auto revision = updateState(*m_file->connection, m_file->schema, id, text, expected);
    if (revision)
        logStateEvent("state_saved", id, Kind, text.size());
    return revision;
}

Result<Revision> SqliteBackend::create(const WorkflowId &id, const QByteArray &text, const CallControl &control)
{
    if (auto writable = checkWritable(control); !writable)
        return tl::unexpected(writable.error());
    const SqliteCall call(*m_file->connection, control);
    auto revision = insertState(*m_file->connection, m_file->schema, id, text);
    if (revision)
        logStateEvent("state_saved", id, Kind, text.size());
    return revision;
}

Result<> SqliteBackend::remove(const WorkflowId &id, const Revision &expected, const CallControl &control)
{
    if (auto writable = checkWritable(control); !writable)
        return writable;
    const SqliteCall call(*m_file->connection, control);
    auto removed = deleteState(*m_file->connection, m_file->schema, id, expected);
    if (removed)
        logStateEvent("state_deleted", id, Kind);
    else if (removed.error().kind == ErrorKind::NotFound)
        logWarningEvent("state_not_found_for_delete", id, Kind);
    return removed;
}

Result<HealthReport> SqliteBackend::health(HealthDepth depth, const CallControl &control)
{
    if (auto ready = checkReady(control); !ready)
        return tl::unexpected(ready.error());
    HealthReport report;
    report.traits = traits();
    if (!report.traits.readOnlyReason.isEmpty())
        report.findings.append(report.traits.readOnlyReason);
    auto checked = readStably(control, [&] { return checkHealth(*m_file, depth, control, report); });
    return checked.map([&report] { return report; });
}

Result<> SqliteBackend::checkReady(const CallControl &control) const
{
    if (!m_file)
        return notOpen();
    return control.check();
}

Result<> SqliteBackend::checkWritable(const CallControl &control) const
{
    if (auto ready = checkReady(control); !ready)
        return ready;
    if (!m_file->readOnlyReason.isEmpty())
        return failure(ErrorKind::PermissionDenied, m_file->readOnlyReason);
    return {};
}

Result<> SqliteBackend::reopenIfChanged(const CallControl &control)
{
    if (!m_file->connection->isImmutable() || SqliteFileStamp::of(m_settings.path) == m_file->stamp)
        return {};
    return SqliteFile::open(m_settings, control).map([this](SqliteFile &&file) {
        m_file = std::move(file);
        m_glance.reset();
    });
}

/// Reads until nobody has written meanwhile, which only matters where SQLite was told that nobody would.
template <typename Read>
auto SqliteBackend::readStably(const CallControl &control, Read read) -> decltype(read())
{
    for (;;) {
        if (auto fresh = reopenIfChanged(control); !fresh)
            return tl::unexpected(fresh.error());
        auto result = [&] {
            const SqliteCall call(*m_file->connection, control);
            return read();
        }();
        if (!m_file->connection->isImmutable() || SqliteFileStamp::of(m_settings.path) == m_file->stamp)
            return result;
        if (auto goOn = control.check(); !goOn)
            return tl::unexpected(goOn.error());
    }
}

} // namespace stateloupe
