#pragma once

#include "core/json/jsondocument.h"

#include <QByteArray>
#include <QList>
#include <QRandomGenerator>

namespace stateloupe::testing {

/// The 40 states of the reference system's NDJSON file, each exactly as json.dumps wrote it.
QList<QByteArray> referenceStates();
/// A state with everything that breaks other tools.
QByteArray awkwardState();
/// Well-formed JSON of about `nodes` values, laid out in any way that is allowed.
QByteArray randomJson(QRandomGenerator &random, int nodes);

/// The document of a text that is known to be JSON.
JsonDocument parsed(const QByteArray &text);

/// Empty if the index of an edited document equals that of its bytes parsed anew; else what differs first.
QString indexFault(const JsonDocument &document);

} // namespace stateloupe::testing
