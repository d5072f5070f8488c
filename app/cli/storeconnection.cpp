#include "app/cli/storeconnection.h"

#include "app/cli/console.h"
#include "app/cli/interruption.h"
#include "core/backends/backendfactory.h"
#include "core/backends/storeaddress.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

void allow(StoreSettings &settings, StoreConnection::Access access)
{
    if (auto *sqlite = std::get_if<SqliteSettings>(&settings)) {
        sqlite->readOnly = access == StoreConnection::Access::Read;
        sqlite->create = access == StoreConnection::Access::Create;
    }
}

/// Why a store cannot be opened is for people; for scripts it is one thing.
Error asOpeningError(Error error)
{
    if (error.kind != ErrorKind::Cancelled && error.kind != ErrorKind::Internal)
        error.kind = ErrorKind::Unavailable;
    return error;
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

Result<StoreConnection> StoreConnection::open(const std::string &address, Access access)
{
    auto parsed = parseStoreAddress(QString::fromStdString(address));
    if (!parsed)
        return tl::unexpected(parsed.error());
    allow(parsed->settings, access);
    StoreConnection connection(makeBackend(parsed->settings, parsed->password));
    if (const auto opened = connection.m_backend->open(callControl()); !opened)
        return tl::unexpected(asOpeningError(opened.error()));
    return connection;
}

CallControl StoreConnection::callControl()
{
    return CallControl(QDeadlineTimer(Deadline), wasInterrupted);
}

Result<WorkflowList> StoreConnection::list()
{
    WorkflowList all;
    QDeadlineTimer patience(Deadline);
    const auto keep = [&](WorkflowList &&chunk) {
        all.append(chunk);
        patience.setRemainingTime(Deadline);
        return true;
    };
    const CallControl control(
        QDeadlineTimer(QDeadlineTimer::Forever), [&] { return wasInterrupted() || patience.hasExpired(); });
    const auto listed = m_backend->list({}, keep, control);
    if (listed)
        return all;
    if (listed.error().kind == ErrorKind::Cancelled && !wasInterrupted()) {
        return failure(ErrorKind::Unavailable,
            u"%1 did not answer for %2 seconds. Try again later."_s.arg(m_backend->traits().location)
                .arg(Deadline.count()));
    }
    return tl::unexpected(listed.error());
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
    return u'"' + console::inOneLine(id.display()) + u'"';
}

} // namespace stateloupe
