#pragma once

#include "core/backends/postgresconnection.h"
#include "core/backends/postgrestable.h"

namespace stateloupe {

/// A connection together with what it was found to lead to.
struct PostgresSession
{
    std::unique_ptr<PostgresConnection> connection;
    PostgresTable table;
    QByteArray serverVersion; ///< "15.4 (Debian 15.4-1)"
    QByteArray encoding; ///< of the database: "UTF8"
    QString readOnlyReason; ///< why nothing can be written, as a sentence; empty when it can

    /// Connects, logs in and looks for the table, which is made if the settings say so. `step` is the one that failed,
    /// or Done.
    static Result<PostgresSession> open(
        const PostgresSettings &settings, const Secret &password, OpeningStep &step, const CallControl &control);
};

} // namespace stateloupe
