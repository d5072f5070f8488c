#pragma once

#include "core/backends/sqlitebackend.h"
#include "tests/support/rawdatabase.h"
#include "tests/support/storefixture.h"

#include <QTemporaryDir>

#include <memory>

namespace stateloupe {

/// Gives every test function an SQLite file of its own, under a name that is hard on URIs, and a plain connection to
/// it.
class SqliteFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("states 100%?#.db"));
        m_raw = std::make_unique<RawDatabase>(m_path);
    }

    void cleanup()
    {
        m_raw.reset();
        m_folder.reset();
    }

protected:
    std::unique_ptr<StateBackend> open(bool readOnly = false)
    {
        return opened(std::make_unique<SqliteBackend>(SqliteSettings{m_path, readOnly, false}));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<RawDatabase> m_raw;
};

} // namespace stateloupe
