#pragma once

#include "core/backends/redisdetails.h"
#include "core/backends/redisscan.h"

namespace stateloupe {

/// Walks over all workflows in pieces, on one session: another one may meet a server that counts its keys anew.
/// The server looks for the next piece while the last one is made use of.
class RedisLister
{
public:
    RedisLister(const RedisSession &session, bool details);

    bool atEnd() const;
    /// The next summaries, possibly none. Of no use any more after an error.
    Result<WorkflowList> next(RedisConnection &connection, const CallControl &control);

private:
    Result<> ask(RedisConnection &connection, const CallControl &control);

    RedisScan m_scan;
    RedisDetails m_details;
    bool m_asksDetails;
    QList<WorkflowId> m_found; ///< whose details were asked for last
    std::optional<int> m_ticket; ///< for the answers to what was asked last
};

} // namespace stateloupe
