#include "core/backends/postgresbackend.h"

#include "core/backends/backendlog.h"
#include "core/backends/postgreshealth.h"
#include "core/backends/postgreslister.h"
#include "core/backends/postgreslogin.h"
#include "core/backends/postgresverbs.h"
#include "core/backends/postgresvisit.h"
#include "core/backends/serverhost.h"
#include "core/backends/storeerrors.h"

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

const QString Kind = u"postgresql"_s;

Transport transportOf(const PostgresSettings &settings, const PostgresConnection &connection)
{
    if (connection.isEncrypted())
        return Transport::Encrypted;
    return isThisMachine(settings.host) ? Transport::Local : Transport::Plaintext;
}

StoreTraits traitsOf(const PostgresSettings &settings, const PostgresSession &session)
{
    StoreTraits traits;
    traits.kind = Kind;
    traits.location = session.connection->location() + u", table "_s + session.table.name.display();
    traits.product = u"PostgreSQL "_s + QString::fromUtf8(session.serverVersion);
    traits.readOnly = !session.readOnlyReason.isEmpty();
    if (!settings.readOnly) // who asked for it knows
        traits.readOnlyReason = session.readOnlyReason;
    traits.transport = transportOf(settings, *session.connection);
    traits.table = QString::fromUtf8(session.table.sqlName());
    traits.stateColumn = QString::fromUtf8(session.table.stateColumn);
    traits.keepsBytes = session.table.keepsBytes;
    traits.hasTimes = session.table.hasCreatedAt || session.table.hasUpdatedAt;
    return traits;
}

} // namespace

PostgresBackend::PostgresBackend(PostgresSettings settings, Secret password)
    : m_settings(std::move(settings))
    , m_password(std::move(password))
{
    m_traits.kind = Kind;
    m_traits.location = postgresLocation(m_settings);
}

PostgresBackend::~PostgresBackend() = default;

Result<> PostgresBackend::open(const CallControl &control)
{
    close();
    m_step = OpeningStep::Name;
    if (auto connected = connect(m_settings, m_step, control); !connected)
        return connected;
    m_isOpen = true;
    qCInfo(backendLog).noquote().nospace()
        << "postgresql_backend_initialized table_name=" << logWord(m_settings.table.toUtf8());
    return {};
}

void PostgresBackend::close()
{
    m_session.reset();
    if (!std::exchange(m_isOpen, false))
        return;
    qCInfo(backendLog) << "connection_pool_closed backend=postgresql";
}

Result<> PostgresBackend::list(const ListRequest &request, const ListSink &sink, const CallControl &control)
{
    if (auto ready = checkReady(control); !ready)
        return ready;
    PostgresLister lister(std::max(1, request.chunkRows), sink, control);
    auto listed = copyOut([](const PostgresSession &session) { return PostgresLister::sql(session.table); },
        [&lister](QByteArrayView message) { return lister.take(message); }, [&lister] { return lister.takePause(); },
        control);
    if (listed && !lister.isStopped()) {
        lister.finish();
        logListed(lister.count(), Kind);
    }
    return listed;
}

Result<> PostgresBackend::visit(StateVisitor &visitor, const CallControl &control)
{
    if (auto ready = checkReady(control); !ready)
        return ready;
    PostgresVisit visit(visitor);
    auto visited = copyOut([&visit](const PostgresSession &session) { return visit.sql(session); },
        [&visit](QByteArrayView message) { return visit.take(message); }, [&visit] { return visit.takePause(); },
        control);
    if (visited && !visit.isStopped())
        visitor.finish();
    return visited ? control.check() : visited;
}

/// A session streams or answers, never both: the verbs of whoever gets the messages have another one.
Result<> PostgresBackend::copyOut(const std::function<QByteArray(const PostgresSession &)> &sql,
    const PostgresConnection::CopySink &onMessage, const std::function<bool()> &onPause, const CallControl &control)
{
    PostgresSession session = std::move(*std::exchange(m_session, std::nullopt));
    auto copied = session.connection->copyOut(sql(session), onMessage, onPause, control);
    if (m_isOpen && !m_session && session.connection->isAlive())
        m_session = std::move(session);
    return copied;
}

Result<StoredState> PostgresBackend::load(const WorkflowId &id, const CallControl &control)
{
    auto state = readAgainIfLost(control, [&] { return loadState(*m_session, id, control); });
    if (state)
        logStateEvent("state_loaded", id, Kind);
    else if (state.error().kind == ErrorKind::NotFound)
        logWarningEvent("state_not_found", id, Kind);
    return state;
}

Result<Revision> PostgresBackend::peek(const WorkflowId &id, const CallControl &control)
{
    return readAgainIfLost(control, [&] { return peekState(*m_session, id, control); });
}

Result<Revision> PostgresBackend::save(
    const WorkflowId &id, const QByteArray &text, const Revision &expected, const CallControl &control)
{
    if (auto writable = checkWritable(control); !writable)
        return tl::unexpected(writable.error());
    auto revision = updateState(*m_session, id, text, expected, control);
    if (revision)
        logStateEvent("state_saved", id, Kind, text.size());
    return revision;
}

Result<Revision> PostgresBackend::create(const WorkflowId &id, const QByteArray &text, const CallControl &control)
{
    if (auto writable = checkWritable(control); !writable)
        return tl::unexpected(writable.error());
    auto revision = insertState(*m_session, id, text, control);
    if (revision)
        logStateEvent("state_saved", id, Kind, text.size());
    return revision;
}

Result<> PostgresBackend::remove(const WorkflowId &id, const Revision &expected, const CallControl &control)
{
    if (auto writable = checkWritable(control); !writable)
        return writable;
    auto removed = deleteState(*m_session, id, expected, control);
    if (removed)
        logStateEvent("state_deleted", id, Kind);
    else if (removed.error().kind == ErrorKind::NotFound)
        logWarningEvent("state_not_found_for_delete", id, Kind);
    return removed;
}

Result<HealthReport> PostgresBackend::health(HealthDepth depth, const CallControl &control)
{
    return readAgainIfLost(control, [&]() -> Result<HealthReport> {
        HealthReport report;
        report.traits = m_traits;
        if (!m_traits.readOnlyReason.isEmpty())
            report.findings.append(m_traits.readOnlyReason);
        return checkHealth(*m_session, depth, control, report).map([&report] { return report; });
    });
}

Result<> PostgresBackend::connect(const PostgresSettings &settings, OpeningStep &step, const CallControl &control)
{
    if (auto goOn = control.check(); !goOn)
        return goOn;
    auto session = PostgresSession::open(settings, m_password, step, control);
    if (!session)
        return tl::unexpected(session.error());
    m_session = std::move(*session);
    m_traits = traitsOf(m_settings, *m_session);
    return {};
}

/// Makes a session if there is none, or none that works any more.
Result<> PostgresBackend::checkReady(const CallControl &control)
{
    if (!m_isOpen)
        return notOpen();
    if (auto goOn = control.check(); !goOn)
        return goOn;
    if (m_session && m_session->connection->isAlive())
        return {};
    m_session.reset();
    PostgresSettings settings = m_settings;
    settings.create = false; // a table that vanished is news, not a wish
    OpeningStep step{};
    return connect(settings, step, control);
}

Result<> PostgresBackend::checkWritable(const CallControl &control)
{
    if (auto ready = checkReady(control); !ready)
        return ready;
    if (!m_session->readOnlyReason.isEmpty())
        return failure(ErrorKind::PermissionDenied, m_session->readOnlyReason);
    return {};
}

template <typename Read>
auto PostgresBackend::readAgainIfLost(const CallControl &control, Read read) -> decltype(read())
{
    for (bool isRepeated = false;; isRepeated = true) {
        if (auto ready = checkReady(control); !ready)
            return tl::unexpected(ready.error());
        auto result = read();
        if (result || isRepeated || m_session->connection->isAlive() || control.shouldStop())
            return result;
    }
}

} // namespace stateloupe
