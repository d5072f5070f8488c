#include "core/backends/redisbackend.h"

#include "core/backends/backendlog.h"
#include "core/backends/listchunks.h"
#include "core/backends/rediscli.h"
#include "core/backends/rediserror.h"
#include "core/backends/redishealth.h"
#include "core/backends/redislister.h"
#include "core/backends/redisverbs.h"
#include "core/backends/redisvisit.h"
#include "core/backends/storeerrors.h"

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

const QString Kind = u"redis"_s;

QString redisLocation(const RedisSettings &settings)
{
    return QString(redisServerName(settings) + u'/' + QString::number(settings.database) + u' '
        + QString::fromUtf8(settings.prefix));
}

} // namespace

RedisBackend::RedisBackend(RedisSettings settings, Secret password)
    : m_settings(std::move(settings))
    , m_password(std::move(password))
{
}

RedisBackend::~RedisBackend() = default;

Result<> RedisBackend::open(const CallControl &control)
{
    close();
    m_step = OpeningStep::Name;
    if (auto goOn = control.check(); !goOn)
        return goOn;
    if (auto connected = connect(control, m_step); !connected)
        return connected;
    const QString ttl = m_settings.ttl ? QString::number(*m_settings.ttl) : u"None"_s;
    qCInfo(backendLog).noquote().nospace()
        << "redis_backend_initialized url=" << logWord(redisServerName(m_settings).toUtf8()) << '/'
        << m_settings.database << " key_prefix=" << logWord(m_settings.prefix) << " ttl=" << ttl;
    return {};
}

void RedisBackend::close()
{
    if (!m_session)
        return;
    m_session.reset();
    qCInfo(backendLog) << "connection_closed backend=redis";
}

StoreTraits RedisBackend::traits() const
{
    StoreTraits traits;
    traits.kind = Kind;
    traits.location = redisLocation(m_settings);
    traits.product = m_session ? m_session->server.product() : u"Redis"_s;
    traits.readOnly = m_settings.readOnly || !readOnlyReason().isEmpty();
    if (!m_settings.readOnly) // who asked for it knows
        traits.readOnlyReason = readOnlyReason();
    traits.transport = redisTransport(m_settings).value_or(Transport::Plaintext);
    traits.client = redisClient(m_settings);
    traits.keyPrefix = m_settings.prefix;
    traits.hasTimes = false;
    traits.hasTtl = true;
    traits.listsDetails = false;
    return traits;
}

Result<> RedisBackend::list(const ListRequest &request, const ListSink &sink, const CallControl &control)
{
    if (auto connected = ensureConnected(control); !connected)
        return connected;
    const int connection = m_connections;
    RedisLister lister(*m_session, request.details);
    const ListSink sinkUnlessStopped
        = [&](WorkflowList &&chunk) { return !control.shouldStop() && sink(std::move(chunk)); };
    ListChunks chunks(request, sinkUnlessStopped);
    while (!lister.atEnd()) {
        if (auto goOn = control.check(); !goOn)
            return goOn;
        if (m_connections != connection) // the sink has met a lost one
            return tl::unexpected(connectionLost(redisServerName(m_settings)));
        auto rows = lister.next(*m_session->connection, control);
        if (!rows)
            return tl::unexpected(rows.error());
        if (!chunks.append(std::move(*rows)))
            return control.check();
    }
    if (!chunks.finish())
        return control.check();
    logListed(chunks.count(), Kind);
    return {};
}

Result<> RedisBackend::visit(StateVisitor &visitor, const CallControl &control)
{
    if (auto connected = ensureConnected(control); !connected)
        return connected;
    const int connection = m_connections;
    RedisVisit visit(*m_session, visitor);
    while (!visit.atEnd()) {
        if (auto goOn = control.check(); !goOn)
            return goOn;
        if (m_connections != connection) // the sink has met a lost one
            return tl::unexpected(connectionLost(redisServerName(m_settings)));
        if (auto visited = visit.next(*m_session->connection, control); !visited)
            return visited;
        if (!visitor.advance())
            return control.check();
    }
    visitor.finish();
    return control.check();
}

Result<WorkflowList> RedisBackend::describe(const QList<WorkflowId> &ids, const CallControl &control)
{
    return run(control, [&] { return describeStates(*m_session, ids, control); });
}

Result<StoredState> RedisBackend::load(const WorkflowId &id, const CallControl &control)
{
    auto state = run(control, [&] { return loadState(*m_session, id, control); });
    if (state)
        logStateEvent("state_loaded", id, Kind);
    else if (state.error().kind == ErrorKind::NotFound)
        logWarningEvent("state_not_found", id, Kind);
    return state;
}

/// Redis tells nothing of a value without sending it.
Result<Revision> RedisBackend::peek(const WorkflowId &id, const CallControl &control)
{
    return run(control, [&] { return loadState(*m_session, id, control); }).map([](const StoredState &state) {
        return state.revision;
    });
}

Result<Revision> RedisBackend::save(
    const WorkflowId &id, const QByteArray &text, const Revision &expected, const CallControl &control)
{
    auto revision = runWriting(control, [&] { return updateState(*m_session, id, text, expected, control); });
    if (revision)
        logStateEvent("state_saved", id, Kind, text.size());
    return revision;
}

Result<Revision> RedisBackend::create(const WorkflowId &id, const QByteArray &text, const CallControl &control)
{
    auto revision = runWriting(control, [&] { return insertState(*m_session, id, text, m_settings.ttl, control); });
    if (revision)
        logStateEvent("state_saved", id, Kind, text.size());
    return revision;
}

Result<> RedisBackend::remove(const WorkflowId &id, const Revision &expected, const CallControl &control)
{
    auto removed = runWriting(control, [&] { return deleteState(*m_session, id, expected, control); });
    if (removed)
        logStateEvent("state_deleted", id, Kind);
    else if (removed.error().kind == ErrorKind::NotFound)
        logWarningEvent("state_not_found_for_delete", id, Kind);
    return removed;
}

Result<> RedisBackend::setTtl(
    const WorkflowId &id, std::optional<qint64> milliseconds, const Revision &expected, const CallControl &control)
{
    return runWriting(control, [&] { return changeTtl(*m_session, id, milliseconds, expected, control); });
}

Result<HealthReport> RedisBackend::health(HealthDepth depth, const CallControl &control)
{
    return run(control, [&]() -> Result<HealthReport> {
        HealthReport report;
        report.traits = traits();
        if (!report.traits.readOnlyReason.isEmpty())
            report.findings.append(report.traits.readOnlyReason);
        return checkHealth(*m_session, depth, control, report).map([&report] { return report; });
    });
}

Result<> RedisBackend::connect(const CallControl &control, OpeningStep &step)
{
    auto session = RedisSession::open(m_settings, m_password, control, step);
    if (!session)
        return tl::unexpected(session.error());
    if (m_session)
        session->canWatch = m_session->canWatch;
    m_session = std::move(*session);
    ++m_connections;
    return {};
}

/// Makes a lost connection again; the store stays open if that fails.
Result<> RedisBackend::ensureConnected(const CallControl &control)
{
    if (!m_session)
        return notOpen();
    if (auto goOn = control.check(); !goOn)
        return goOn;
    if (m_session->connection->isUsable())
        return {};
    OpeningStep step{};
    return connect(control, step);
}

/// Repeats a verb once that found its connection lost before it could do anything.
template <typename Verb>
auto RedisBackend::run(const CallControl &control, Verb verb) -> decltype(verb())
{
    if (auto connected = ensureConnected(control); !connected)
        return tl::unexpected(connected.error());
    auto result = verb();
    if (result || !m_session->connection->wasFoundLost())
        return result;
    if (auto connected = ensureConnected(control); !connected)
        return tl::unexpected(connected.error());
    return verb();
}

template <typename Verb>
auto RedisBackend::runWriting(const CallControl &control, Verb verb) -> decltype(verb())
{
    return run(control, [&]() -> decltype(verb()) {
        if (const QString reason = readOnlyReason(); !reason.isEmpty())
            return failure(ErrorKind::PermissionDenied, reason);
        return verb();
    });
}

QString RedisBackend::readOnlyReason() const
{
    if (m_settings.readOnly) {
        return u"The Redis server at %1 is opened for reading alone. Nothing was written. Open it for writing first."_s
            .arg(redisServerName(m_settings));
    }
    if (!m_session || !m_session->server.isReplica())
        return {};
    const QString primary = m_session->server.primary();
    const QString where = primary.isEmpty() ? QString() : u" at %1"_s.arg(primary);
    return u"The Redis server at %1 is a replica, which only reads. Open its primary%2 to change workflows."_s.arg(
        redisServerName(m_settings), where);
}

} // namespace stateloupe
