#pragma once

#include "core/backends/callcontrol.h"
#include "core/query/search.h"
#include "core/query/statevisitor.h"
#include "core/result.h"
#include "core/state/storedstate.h"
#include "core/state/workflowlist.h"

#include <QByteArray>
#include <QStringList>

#include <functional>

namespace stateloupe {

/// How what is read and written travels.
enum class Transport {
    Local, ///< never leaves this machine
    Encrypted, ///< to a server that has proved its name
    Plaintext, ///< over a network where others may read it
};

/// What opening a store goes through, in this order. A store without a step passes it.
enum class OpeningStep {
    Name, ///< finding the address of the host
    Address, ///< reaching something there
    Tls, ///< agreeing on encryption with who it should be
    Login, ///< user and password
    Database,
    Table, ///< or the columns in it
    Rights, ///< to read workflows
    Done,
};

/// What a store can and cannot do; fixed once it is open.
struct StoreTraits
{
    QString kind; ///< "memory", "sqlite", "redis", "postgresql"
    QString location; ///< where it is, without any secret; for people
    QString product; ///< software and version that answers, for people
    bool readOnly = false; ///< every mutating verb answers PermissionDenied
    QString readOnlyReason; ///< why, as one untranslated sentence, where it was not asked for
    Transport transport = Transport::Local;
    bool keepsBytes = true; ///< false when the store rewrites JSON text
    bool hasTimes = true; ///< summaries carry createdAt and updatedAt
    bool hasTtl = false; ///< summaries carry ttl, and setTtl() works
    bool listsDetails = true; ///< false when list() without details leaves out what describe() tells
    // How the store's own tools come to a state, see placequery.h
    QString table; ///< for SQL, in quotes where it needs them; empty for stores without SQL
    QString stateColumn; ///< the same
    QString client; ///< redis-cli and the options that lead to the store, without a password
    QByteArray keyPrefix; ///< in front of every id, in Redis
};

enum class HealthDepth {
    Quick, ///< answers in well under a second
    Thorough, ///< reads everything (SQLite: quick_check)
};

struct HealthReport
{
    bool healthy = true;
    StoreTraits traits;
    qint64 workflows = -1; ///< -1: not counted
    qint64 latencyMicroseconds = 0;
    QStringList findings; ///< one untranslated sentence each; damage, or what to know
};

struct ListRequest
{
    int chunkRows = 5'000; ///< no resource of the store is held between chunks
    bool details = true; ///< false: where sizes and expiries cost extra, leave them out (StoreTraits::listsDetails)
};

/// Gets the next summaries, in no particular order; false stops the listing without an error. An empty chunk says that
/// the store has been looking for some time without finding any.
/// The store is not locked while it runs.
using ListSink = std::function<bool(WorkflowList &&chunk)>;

/// A store of workflow states: the one contract that memory, SQLite, Redis and PostgreSQL fulfil alike.
///
/// Synchronous, and used by one thread only, the one that called open(). Every verb obeys its CallControl: it answers
/// Cancelled or Unavailable within 100 ms of being told, also while it waits for a lock or a server. An error means
/// that nothing was changed, except OutcomeUnknown. A connection that was lost is made again by the next verb, which
/// fails with Unavailable if that does not work; a change is never sent twice.
class StateBackend
{
public:
    virtual ~StateBackend() = default;

    /// Connects and looks whether workflow states are there; never creates or changes anything that it was not told
    /// to by its settings. Every other verb needs this to have succeeded.
    virtual Result<> open(const CallControl &control) = 0;
    /// How far the last open() got: the step that failed, or Done.
    virtual OpeningStep openingStep() const = 0;
    virtual void close() = 0;
    virtual StoreTraits traits() const = 0;

    /// Every workflow once, also those the reference system could not read.
    virtual Result<> list(const ListRequest &request, const ListSink &sink, const CallControl &control) = 0;

    /// The summaries of these workflows with all details, in their order; without those that are gone. For a screenful
    /// or some thousands. Errors: Unsupported where listsDetails is true, since list() has told everything.
    virtual Result<WorkflowList> describe(const QList<WorkflowId> &ids, const CallControl &control);

    /// Every workflow that the request asks for, once: what SearchRequest::query says of its summary, as list() gives
    /// it with details, and of its text, as load() gives it. Reads states one by one or in small groups, so that memory
    /// is bounded by the largest; holds no lock for longer than list() does. Workflows that are gone by the time their
    /// state is read are left out.
    Result<> search(const SearchRequest &request, const SearchSink &sink, const CallControl &control);

    /// Leads a visitor through every workflow that it wants to look at, as search() promises.
    virtual Result<> visit(StateVisitor &visitor, const CallControl &control);

    /// Errors: NotFound.
    virtual Result<StoredState> load(const WorkflowId &id, const CallControl &control) = 0;

    /// The revision that load() would tell, without fetching the text where the store can do so. For those who ask
    /// again and again. Errors: NotFound.
    virtual Result<Revision> peek(const WorkflowId &id, const CallControl &control) = 0;

    /// Replaces the text of a workflow in one atomic step, if the store still holds `expected`; keeps its time of
    /// creation and its expiry, sets its time of change.
    /// Errors: Conflict when the workflow holds something else now; NotFound when it is gone; PermissionDenied.
    virtual Result<Revision> save(
        const WorkflowId &id, const QByteArray &text, const Revision &expected, const CallControl &control)
        = 0;

    /// Adds a workflow. Errors: Conflict when the id is taken; PermissionDenied; InvalidArgument for an id that this
    /// store cannot hold.
    virtual Result<Revision> create(const WorkflowId &id, const QByteArray &text, const CallControl &control) = 0;

    /// Deletes a workflow in one atomic step, if the store still holds `expected`. Errors: as save().
    virtual Result<> remove(const WorkflowId &id, const Revision &expected, const CallControl &control) = 0;

    /// Makes a workflow expire in `milliseconds` from now, or never, in one atomic step, if the store still holds
    /// `expected`; its text stays. Errors: as save(); Unsupported where hasTtl is false; InvalidArgument below 1.
    virtual Result<> setTtl(
        const WorkflowId &id, std::optional<qint64> milliseconds, const Revision &expected, const CallControl &control);

    virtual Result<HealthReport> health(HealthDepth depth, const CallControl &control) = 0;
};

} // namespace stateloupe
