#pragma once

#include "core/backends/callcontrol.h"
#include "core/backends/postgresresult.h"
#include "core/backends/statebackend.h"
#include "core/backends/storesettings.h"
#include "core/secret.h"

#include <QByteArrayList>

#include <functional>
#include <memory>

struct pg_conn;

namespace stateloupe {

/// One statement with the texts for its $1, $2, … These pass as bytes with a length, so that nothing cuts them.
struct PostgresStatement
{
    QByteArray sql;
    QByteArrayList parameters;
    bool changes = false; ///< if its answer never comes, the outcome is unknown
};

/// One session on a server. No call waits for the server longer than its CallControl allows: all input and output is
/// non-blocking, and a statement that does not end when it is told to is left behind together with its connection.
class PostgresConnection
{
public:
    /// Logs in. `step` is the one under way: that which failed, or Database when all went well.
    static Result<std::unique_ptr<PostgresConnection>> open(
        const PostgresSettings &settings, const Secret &password, OpeningStep &step, const CallControl &control);
    ~PostgresConnection();
    PostgresConnection(const PostgresConnection &) = delete;
    PostgresConnection &operator=(const PostgresConnection &) = delete;

    /// Whether it can still be used, as far as can be told without asking the server. To be asked between statements.
    bool isAlive();
    bool isEncrypted() const;
    QString location() const { return m_location; }

    /// Runs one statement to its end. Errors: as the server says; Cancelled or Unavailable when stopped;
    /// OutcomeUnknown for a change whose answer never came.
    Result<PostgresResult> run(const PostgresStatement &statement, const CallControl &control);

    /// Gets one message of a COPY; false stops the copying without an error.
    using CopySink = std::function<bool(QByteArrayView message)>;
    /// Runs a COPY … TO STDOUT. `onPause` is called when nothing has arrived for a moment, and may stop it as well.
    Result<> copyOut(const QByteArray &sql, const CopySink &onMessage, const std::function<bool()> &onPause,
        const CallControl &control);

private:
    enum class Progress { Done, Stopped, Lost };

    PostgresConnection(pg_conn *connection, QString location);
    static void takeNotice(void *self, const pg_result *notice);
    bool send(const PostgresStatement &statement);
    Progress waitForInput(const CallControl &control, int milliseconds);
    Progress awaitResult(const CallControl &control);
    Progress collect(PostgresResult &last, const CallControl &control);
    Progress drainCopy(const CopySink &onMessage, const std::function<bool()> &onPause, const CallControl &control);
    void stop();
    void close();
    tl::unexpected<Error> lost() const;
    tl::unexpected<Error> outcomeUnknown() const;

    pg_conn *m_connection; ///< null once lost
    QString m_location;
    bool m_saidGoodbye = false;
};

} // namespace stateloupe
