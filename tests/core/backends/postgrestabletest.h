#pragma once

#include "core/backends/postgresbackend.h"
#include "tests/support/postgresserver.h"
#include "tests/support/storefixture.h"

#include <QObject>

#include <memory>

namespace stateloupe {

/// Gives every test function a table of its own, as the reference makes it, and a plain connection to its database.
class PostgresTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_raw = m_server.connectRaw();
        m_table = nextTable();
        m_name = m_table.toUtf8();
        m_server.createTable(m_name);
    }

protected:
    QString nextTable() { return QStringLiteral("table_%1").arg(++m_number); }
    std::unique_ptr<StateBackend> open(const QString &table) const
    {
        return opened(std::make_unique<PostgresBackend>(m_server.settings(table), PostgresServer::password()));
    }

    PostgresServer &m_server = PostgresServer::shared();
    std::unique_ptr<RawPostgres> m_raw;
    int m_number = 0;
    QString m_table;
    QByteArray m_name; ///< the same, for SQL
};

} // namespace stateloupe
