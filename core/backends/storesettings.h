#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <variant>

namespace stateloupe {

/// A store that lives as long as the program. Stores of one name are one store.
struct MemorySettings
{
    QString name; ///< empty: "default"

    friend bool operator==(const MemorySettings &, const MemorySettings &) = default;
};

struct SqliteSettings
{
    QString path;
    bool readOnly = false;
    bool create = false; ///< make a missing file and a missing table

    friend bool operator==(const SqliteSettings &, const SqliteSettings &) = default;
};

/// A JSON file, which holds one workflow.
struct FileSettings
{
    QString path;
    bool readOnly = false;

    friend bool operator==(const FileSettings &, const FileSettings &) = default;
};

/// How a connection to a server is protected on its way.
enum class TlsPolicy {
    Automatic, ///< Verified for other hosts; plain text for this machine and for Unix sockets
    Verified, ///< encrypted, and the server proves with its certificate that it is the named host
    Off, ///< plain text, over a network too: only where somebody asked for just that
};

struct TlsSettings
{
    TlsPolicy policy = TlsPolicy::Automatic;
    QString caFile; ///< PEM; empty: the authorities that the system trusts

    friend bool operator==(const TlsSettings &, const TlsSettings &) = default;
};

/// Without the password, which is a Secret and travels beside.
struct RedisSettings
{
    QString host = QStringLiteral("localhost");
    quint16 port = 6379;
    QString socket; ///< path of a Unix socket, used instead of host and port
    QString user; ///< of an ACL; empty: the default user
    int database = 0;
    QByteArray prefix = "workflow:"; ///< of the keys; what follows it is the id
    std::optional<qint64> ttl; ///< seconds that a workflow created here lives; existing ones keep their own
    TlsSettings tls;
    bool readOnly = false;

    friend bool operator==(const RedisSettings &, const RedisSettings &) = default;
};

/// Without the password, which is a Secret and travels beside.
struct PostgresSettings
{
    QString host; ///< empty: the Unix socket of this machine; with a leading '/': the folder of the socket
    quint16 port = 5432;
    QString user; ///< empty: as libpq decides
    QString database; ///< empty: as libpq decides
    QString table = QStringLiteral("workflow_states"); ///< as in SQL: `name`, `schema.name`, each part may be quoted
    TlsSettings tls;
    bool readOnly = false;
    bool create = false; ///< make a missing table

    friend bool operator==(const PostgresSettings &, const PostgresSettings &) = default;
};

using StoreSettings = std::variant<MemorySettings, SqliteSettings, RedisSettings, PostgresSettings, FileSettings>;

/// Whether a store with these settings refuses every change.
bool isReadOnly(const StoreSettings &settings);
/// The same store, opened for reading alone, or not. A store in memory is always writable.
StoreSettings withReadOnly(StoreSettings settings, bool readOnly);

} // namespace stateloupe
