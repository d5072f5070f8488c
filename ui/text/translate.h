#pragma once

#include <QString>

namespace stateloupe {

/// What QObject::tr() is to a class, for functions that belong to none: looks `text` up under the name of the
/// namespace, which is where lupdate puts such texts.
QString tr(const char *text, const char *comment = nullptr, int n = -1);

} // namespace stateloupe
