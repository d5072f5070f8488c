#pragma once

#include "core/backends/redisdetails.h"
#include "core/backends/redisscan.h"

namespace stateloupe {

/// Walks over all workflows in pieces, on one session: another one may meet a server that counts its keys anew.
class RedisLister
{
public:
    RedisLister(const RedisSession &session, bool details);

    bool atEnd() const;
    /// The next summaries, possibly none. After an error the same piece can be asked for again.
    Result<WorkflowList> next(RedisConnection &connection, const CallControl &control);

private:
    Result<> takeKeys(const RedisReply &reply, const QString &server, WorkflowList &list);

    RedisScan m_scan;
    RedisDetails m_details;
    bool m_asksDetails;
    QList<WorkflowId> m_found; ///< keys whose details are still to be asked for
};

} // namespace stateloupe
