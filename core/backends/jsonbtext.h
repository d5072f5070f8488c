#pragma once

#include <QByteArray>

namespace stateloupe {

/// The text that a JSONB column of PostgreSQL 15 gives back for `json`, which is well-formed and nothing in it refused
/// (see checkJsonb()). Takes memory for the result, and a little for every object whose keys change places.
QByteArray jsonbText(QByteArrayView json);

} // namespace stateloupe
