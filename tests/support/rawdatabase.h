#pragma once

#include <QByteArray>
#include <QString>

struct sqlite3;

namespace stateloupe {

/// Another program's connection to an SQLite file: nothing of ours, no patience with locks unless told. Statements that
/// fail end the test, unless they are tried.
class RawDatabase
{
public:
    explicit RawDatabase(const QString &path);
    ~RawDatabase();
    RawDatabase(const RawDatabase &) = delete;
    RawDatabase &operator=(const RawDatabase &) = delete;

    void execute(const QByteArray &sql);
    /// Returns the extended result code.
    int tryExecute(const QByteArray &sql);
    /// The first column of the first row, as bytes.
    QByteArray value(const QByteArray &sql);

    /// Makes the table as the reference system does.
    void createReferenceTable();

private:
    sqlite3 *m_handle = nullptr;
};

} // namespace stateloupe
