#pragma once

#include "core/backends/statebackend.h"
#include "core/connections/connection.h"

#include <QString>

namespace stateloupe {

/// "production"; empty for None.
QString environmentText(Environment environment);
/// "SQLite", "Redis" of StoreTraits::kind.
QString storeKindText(const QString &kind);
/// StoreTraits::kind of what these settings open.
QString storeKind(const StoreSettings &settings);
/// Where a server is: "host", "host:port" if it is not the usual one, or the path of its socket. Empty for stores
/// without one.
QString storeHostText(const StoreSettings &settings);
/// How people name a store that has no name: its file, or host and database.
QString unnamedStoreText(const StoreSettings &settings);

/// What opening a store does at a step, in some words: "Find the host".
QString openingStepText(OpeningStep step);
/// What to do when it failed there.
QString wayOutText(OpeningStep step);

} // namespace stateloupe
