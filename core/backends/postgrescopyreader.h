#pragma once

#include "core/backends/postgresresult.h"

#include <QtEndian>

#include <algorithm>

namespace stateloupe {

/// The binary format of COPY: https://www.postgresql.org/docs/15/sql-copy.html, "Binary Format".
class PostgresCopyReader
{
public:
    explicit PostgresCopyReader(QByteArrayView message)
        : m_rest(message)
    {
    }

    template <typename Integer>
    Integer integer()
    {
        if (m_rest.size() < qsizetype(sizeof(Integer))) {
            m_rest = {};
            return -1;
        }
        const auto value = qFromBigEndian<Integer>(m_rest.data());
        m_rest = m_rest.sliced(sizeof(Integer));
        return value;
    }

    /// A value with its length before it; null counts as empty.
    QByteArrayView value() { return bytes(integer<qint32>()); }

    /// What PostgresTable::summaryColumns() selects.
    WorkflowSummary summary()
    {
        WorkflowSummary summary;
        summary.id = WorkflowId(value().toByteArray());
        summary.size = number<qint32>();
        summary.createdAt = timestamp();
        summary.updatedAt = timestamp();
        return summary;
    }

    void skipHeader()
    {
        bytes(SignatureBytes);
        integer<qint32>();
        bytes(integer<qint32>());
    }

    template <typename Integer>
    std::optional<qint64> number()
    {
        if (integer<qint32>() != qint32(sizeof(Integer)))
            return std::nullopt;
        return integer<Integer>();
    }

    std::optional<qint64> timestamp()
    {
        const std::optional<qint64> value = number<qint64>();
        return value ? postgresTimestamp(*value) : std::nullopt;
    }

private:
    static constexpr qsizetype SignatureBytes = 11; ///< "PGCOPY\n\377\r\n\0"; flags and an extension follow

    QByteArrayView bytes(qsizetype length)
    {
        const QByteArrayView value = m_rest.first(std::clamp<qsizetype>(length, 0, m_rest.size()));
        m_rest = m_rest.sliced(value.size());
        return value;
    }

    QByteArrayView m_rest;
};

} // namespace stateloupe
