#include "app/cli/storeconnection.h"

#include "app/cli/console.h"
#include "app/cli/interruption.h"
#include "app/cli/passwords.h"
#include "app/cli/terminal.h"
#include "core/async/checkstates.h"
#include "core/backends/backendfactory.h"
#include "core/connections/connectionbook.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

using Access = StoreConnection::Access;

bool changes(Access access)
{
    return access == Access::Write || access == Access::Create;
}

StoreSettings settingsFor(const Connection &connection, const StoreArguments &arguments, Access access)
{
    StoreSettings settings = openingSettings(connection, arguments.unlock);
    auto *sqlite = std::get_if<SqliteSettings>(&settings);
    if (access == Access::Read || (access == Access::Inspect && sqlite))
        settings = withReadOnly(std::move(settings), true);
    if (sqlite)
        sqlite->create = access == Access::Create;
    if (auto *postgres = std::get_if<PostgresSettings>(&settings))
        postgres->create = access == Access::Create;
    return settings;
}

/// Errors: PermissionDenied when nobody has said that this store may be changed.
Result<> checkGuard(const Connection &connection, const StoreArguments &arguments, Access access)
{
    if (!changes(access))
        return {};
    if (isReadOnly(connection.settings)) {
        return failure(ErrorKind::PermissionDenied,
            u"\"%1\" is to be read only, as its connection or address says. Nothing was written."_s.arg(
                QString::fromStdString(arguments.store)));
    }
    if (connection.environment == Environment::Production && !arguments.unlock) {
        return failure(ErrorKind::PermissionDenied,
            u"\"%1\" is a production store. Nothing was written; to write to it, add --unlock."_s.arg(connection.name));
    }
    return {};
}

bool asksForPassword(const StateBackend &backend, const Error &error)
{
    return error.kind == ErrorKind::PermissionDenied && backend.openingStep() == OpeningStep::Login;
}

/// Why a store cannot be opened is for people; for scripts it is one thing.
Error asOpeningError(Error error)
{
    if (error.kind != ErrorKind::Cancelled && error.kind != ErrorKind::Internal)
        error.kind = ErrorKind::Unavailable;
    return error;
}

/// What somebody types. Errors: that of `refusal` when there is nobody; Cancelled.
Result<Secret> askPassword(const StateBackend &backend, const Error &refusal, const StoreArguments &arguments)
{
    if (terminal::isThere())
        return terminal::askPassword(u"Password for %1: "_s.arg(backend.traits().location));
    return tl::unexpected(asOpeningError({refusal.kind, refusal.detail + u' ' + waysToGiveAPassword(arguments)}));
}

/// Asks for a password if none is given and the server wants one.
Result<std::unique_ptr<StateBackend>> openBackend(
    const StoreSettings &settings, const Secret &password, const StoreArguments &arguments)
{
    auto backend = makeBackend(settings, password);
    const auto opened = backend->open(StoreConnection::callControl());
    if (opened)
        return backend;
    if (!password.isEmpty() || !asksForPassword(*backend, opened.error()))
        return tl::unexpected(asOpeningError(opened.error()));
    const auto typed = askPassword(*backend, opened.error(), arguments);
    if (!typed)
        return tl::unexpected(typed.error());
    return openBackend(settings, *typed, arguments);
}

bool isNumber(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The id that is shown as `shown` though it is not text; empty when there is none.
std::optional<WorkflowId> oddId(const QByteArray &shown)
{
    const QByteArray value = shown.sliced(shown.indexOf(':') + 1);
    if (shown.startsWith("row:") && isNumber(value))
        return WorkflowId(value, WorkflowId::Form::Row);
    const QByteArray bytes = QByteArray::fromHex(value);
    if (shown.startsWith("blob:") && bytes.toHex() == value.toLower())
        return WorkflowId(bytes, WorkflowId::Form::Binary);
    return std::nullopt;
}

} // namespace

Result<StoreConnection> StoreConnection::open(const StoreArguments &arguments, Access access)
{
    const ConnectionBook book(ConnectionBook::defaultFileName());
    const auto named = findStore(QString::fromStdString(arguments.store), book);
    if (!named)
        return tl::unexpected(named.error());
    if (!named->password.isEmpty())
        return passwordInArguments();
    if (const auto allowed = checkGuard(named->connection, arguments, access); !allowed)
        return tl::unexpected(allowed.error());
    const auto password = findPassword(named->connection, arguments);
    if (!password)
        return tl::unexpected(password.error());
    auto backend = openBackend(settingsFor(named->connection, arguments, access), *password, arguments);
    if (!backend)
        return tl::unexpected(backend.error());
    return StoreConnection(named->connection, *std::move(backend));
}

CallControl StoreConnection::callControl()
{
    return CallControl(QDeadlineTimer(Deadline), wasInterrupted);
}

Result<WorkflowList> StoreConnection::list(bool details)
{
    ListRequest request;
    request.details = details;
    WorkflowList all;
    const auto listed = runWhileAnswering([&](const CallControl &control, const std::function<void()> &noteProgress) {
        return m_backend->list(
            request,
            [&](WorkflowList &&chunk) {
                all.append(chunk);
                noteProgress();
                return true;
            },
            control);
    });
    return listed.map([&all] { return std::move(all); });
}

Result<WorkflowList> StoreConnection::search(const Query &query)
{
    SearchRequest request;
    request.query = query;
    request.now = QDateTime::currentMSecsSinceEpoch() * 1'000;
    WorkflowList all;
    const auto searched = runWhileAnswering([&](const CallControl &control, const std::function<void()> &noteProgress) {
        return m_backend->search(
            request,
            [&](SearchChunk &&chunk) {
                all.append(chunk.workflows);
                noteProgress();
                return true;
            },
            control);
    });
    return searched.map([&all] { return std::move(all); });
}

Result<> StoreConnection::check(const CheckRequest &request, const CheckSink &sink)
{
    return runWhileAnswering([&](const CallControl &control, const std::function<void()> &noteProgress) {
        return checkStates(
            *m_backend, request,
            [&](CheckChunk &&chunk) {
                noteProgress();
                return sink(std::move(chunk));
            },
            control);
    });
}

/// Gives a call up that has made no progress for as long as others may take.
Result<> StoreConnection::runWhileAnswering(const LongCall &call)
{
    QDeadlineTimer patience(Deadline);
    const CallControl control(
        QDeadlineTimer(QDeadlineTimer::Forever), [&] { return wasInterrupted() || patience.hasExpired(); });
    auto done = call(control, [&patience] { patience.setRemainingTime(Deadline); });
    if (!done && done.error().kind == ErrorKind::Cancelled && !wasInterrupted()) {
        return failure(ErrorKind::Unavailable,
            u"%1 did not answer for %2 seconds. Try again later."_s.arg(m_backend->traits().location)
                .arg(Deadline.count()));
    }
    return done;
}

Result<WorkflowList> StoreConnection::describe(const QList<WorkflowId> &ids)
{
    constexpr qsizetype AtOnce = 1'000;
    WorkflowList all;
    for (qsizetype first = 0; first < ids.size(); first += AtOnce) {
        const auto some = m_backend->describe(ids.mid(first, AtOnce), callControl());
        if (!some)
            return some;
        all.append(*some);
    }
    return all;
}

Result<StoredState> StoreConnection::load(const std::string &argument)
{
    const QByteArray bytes = QByteArray::fromStdString(argument);
    auto state = m_backend->load(WorkflowId(bytes), callControl());
    if (state || state.error().kind != ErrorKind::NotFound)
        return state;
    const auto odd = oddId(bytes);
    return odd ? m_backend->load(*odd, callControl()) : state;
}

QString quoted(const WorkflowId &id)
{
    return u'"' + console::inOneLine(id.inSentence()) + u'"';
}

} // namespace stateloupe
