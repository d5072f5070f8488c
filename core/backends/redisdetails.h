#pragma once

#include "core/backends/redissession.h"
#include "core/state/workflowlist.h"

namespace stateloupe {

/// What PTTL answers for a key that is not there.
constexpr qint64 NoSuchKey = -2;

/// What a list shows of a workflow beyond its id, asked for in one go with those of others.
class RedisDetails
{
public:
    /// A server before 6.0 also lists keys that are no strings; their types are asked for as well.
    explicit RedisDetails(const RedisSession &session);

    /// Adds what has to be asked about these workflows.
    void appendQuestions(const QList<WorkflowId> &ids, RedisCommands &commands) const;
    /// Adds those that are there and are workflows. `replies` begin with the answers to the questions about `ids`.
    /// Errors: as redisError(), other than those that this user may not ask.
    Result<> appendSummaries(const QList<WorkflowId> &ids, const RedisReplies &replies, WorkflowList &list) const;

private:
    Result<std::optional<WorkflowSummary>> summary(const WorkflowId &id, const RedisReply *replies) const;

    RedisKeys m_keys;
    QString m_server;
    QByteArrayList m_verbs; ///< of the questions about one workflow
};

} // namespace stateloupe
