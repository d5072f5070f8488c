#pragma once

#include "core/result.h"

#include <QByteArray>

namespace stateloupe {

/// Text of others for a sentence of ours: one line of limited length.
QString cappedLine(const QString &text);

/// Whether a statement that ended like this took its connection along; an empty `sqlState` is libpq's own failure.
bool endsPostgresConnection(const QByteArray &sqlState);

/// What an error of the server means. Nothing was written by the statement that ended so, unless
/// endsPostgresConnection(). `message` is the primary one: others may quote what is stored.
Error postgresError(const QByteArray &sqlState, const QByteArray &message, const QString &location);

} // namespace stateloupe
