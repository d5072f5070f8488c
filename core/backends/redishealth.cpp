#include "core/backends/redishealth.h"

#include "core/backends/rediserror.h"
#include "core/backends/redislister.h"

#include <QElapsedTimer>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

/// Counting looks at every key of the database, which can be long.
constexpr qint64 CountMilliseconds = 400;
constexpr double NearlyFull = 0.9;
constexpr qsizetype NamedKeys = 10;

/// Keys of one type that are in the way of workflows.
struct ForeignKeys
{
    qint64 count = 0;
    QStringList names; ///< the first few, for people
};

Result<> measureLatency(RedisConnection &connection, const CallControl &control, HealthReport &report)
{
    QElapsedTimer timer;
    timer.start();
    const auto replies = connection.run({{"PING"}}, control);
    if (!replies)
        return tl::unexpected(replies.error());
    report.latencyMicroseconds = timer.nsecsElapsed() / 1'000;
    return {};
}

void findFullMemory(const RedisServerInfo &info, HealthReport &report)
{
    const qint64 limit = info.number("maxmemory");
    if (limit <= 0)
        return;
    const qint64 used = info.number("used_memory");
    const QString policy = QString::fromUtf8(info.value("maxmemory_policy").left(40));
    if (double(used) > NearlyFull * double(limit)) {
        report.healthy = false;
        report.findings.append(
            u"The memory of the server is nearly full: %1 of %2 bytes (maxmemory)."_s.arg(used).arg(limit));
    }
    if (policy.startsWith(u"allkeys"))
        report.findings.append(
            u"When its memory is full, the server drops any workflow (maxmemory-policy %1)."_s.arg(policy));
    else if (policy.startsWith(u"volatile"))
        report.findings.append(
            u"When its memory is full, the server drops workflows that expire (maxmemory-policy %1)."_s.arg(policy));
}

void findTroubles(const RedisServerInfo &info, HealthReport &report)
{
    if (info.value("master_link_status") == "down") {
        report.healthy = false;
        report.findings.append(u"This replica has lost its primary; what it shows may be old."_s);
    }
    if (info.value("rdb_last_bgsave_status") == "err") {
        report.healthy = false;
        report.findings.append(u"The server could not save to its disk the last time it tried."_s);
    }
}

Result<> askServer(RedisSession &session, const CallControl &control, HealthReport &report)
{
    const auto replies = session.connection->run({{"INFO"}}, control);
    if (!replies)
        return tl::unexpected(replies.error());
    if (!replies->front().isString()) {
        report.findings.append(u"This user may not ask the server about itself (INFO)."_s);
        return {};
    }
    const RedisServerInfo info = RedisServerInfo::fromInfo(replies->front().text);
    findFullMemory(info, report);
    findTroubles(info, report);
    return {};
}

/// Leaves the number open if it would take too long for a quick look.
Result<> count(RedisSession &session, HealthDepth depth, const CallControl &control, HealthReport &report)
{
    const QDeadlineTimer patience
        = depth == HealthDepth::Quick ? QDeadlineTimer(CountMilliseconds) : QDeadlineTimer(QDeadlineTimer::Forever);
    RedisLister lister(session, false);
    qint64 workflows = 0;
    while (!lister.atEnd()) {
        if (patience.hasExpired())
            return {};
        const auto list = lister.next(*session.connection, control);
        if (!list)
            return tl::unexpected(list.error());
        workflows += list->size();
    }
    report.workflows = workflows;
    return {};
}

Result<> addTypes(RedisSession &session, const QList<WorkflowId> &ids, const CallControl &control,
    QMap<QByteArray, ForeignKeys> &foreign)
{
    RedisCommands commands;
    for (const WorkflowId &id : ids)
        commands.append({"TYPE", session.keys.key(id)});
    const auto replies = session.connection->run(commands, control);
    if (!replies)
        return tl::unexpected(replies.error());
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const RedisReply &type = (*replies)[size_t(i)];
        if (type.isError())
            return tl::unexpected(redisError(type, "TYPE", session.connection->server()));
        if (type.text == "string" || type.text == "none")
            continue;
        ForeignKeys &keys = foreign[type.text.left(40)];
        ++keys.count;
        if (keys.names.size() < NamedKeys)
            keys.names.append(ids[i].display());
    }
    return {};
}

Result<> findForeignKeys(RedisSession &session, const CallControl &control, HealthReport &report)
{
    RedisScan scan(session.keys, RedisScan::Keys::Any);
    QMap<QByteArray, ForeignKeys> foreign;
    while (!scan.atEnd()) {
        auto reply = session.connection->ask(scan.command(), control);
        if (!reply)
            return tl::unexpected(reply.error());
        if (auto advanced = scan.advance(*reply, session.connection->server()); !advanced)
            return advanced;
        if (auto added = addTypes(session, scan.takeIds(std::move(*reply)), control, foreign); !added)
            return added;
    }
    for (auto type = foreign.cbegin(); type != foreign.cend(); ++type) {
        const QString more = type->count > type->names.size() ? u", …"_s : QString();
        report.findings.append(u"Keys with this prefix that are no workflows but of the type \"%1\": %2 (%3)."_s.arg(
            QString::fromUtf8(type.key()), QString::number(type->count), QString(type->names.join(u", ") + more)));
    }
    return {};
}

} // namespace

Result<> checkHealth(RedisSession &session, HealthDepth depth, const CallControl &control, HealthReport &report)
{
    if (report.traits.transport == Transport::Plaintext)
        report.findings.append(u"Everything travels in plain text, for others on the network to read."_s);
    if (auto answered = measureLatency(*session.connection, control, report); !answered)
        return answered;
    if (auto asked = askServer(session, control, report); !asked)
        return asked;
    if (auto counted = count(session, depth, control, report); !counted || depth == HealthDepth::Quick)
        return counted;
    return findForeignKeys(session, control, report);
}

} // namespace stateloupe
