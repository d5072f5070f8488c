#pragma once

#include "core/state/workflowid.h"

namespace stateloupe {

/// The keys of the workflows in a Redis database: a prefix, then the id, both of any bytes.
class RedisKeys
{
public:
    explicit RedisKeys(QByteArray prefix)
        : m_prefix(std::move(prefix))
    {
    }

    const QByteArray &prefix() const { return m_prefix; }
    /// What SCAN takes for "everything with this prefix", whatever characters that has.
    QByteArray pattern() const;
    QByteArray key(const WorkflowId &id) const { return m_prefix + id.bytes(); }
    /// Leaves the bytes of the id; false for a key with another prefix.
    bool cutPrefix(QByteArray &key) const;
    /// Redis knows one kind of key.
    static bool canHold(const WorkflowId &id) { return id.form() == WorkflowId::Form::Text; }

private:
    QByteArray m_prefix;
};

} // namespace stateloupe
