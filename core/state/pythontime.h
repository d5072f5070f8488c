#pragma once

#include "core/state/isotime.h"

#include <QByteArray>

namespace stateloupe {

/// A time as Python's datetime.fromisoformat() reads it.
struct PythonTime
{
    IsoTime time;
    /// Python 3.10 reads it, too: no Z, no basic or week form, a fraction of three or six digits.
    bool isPortable = true;
    /// How Python 3.10 spells the same instant on the same clock; only set where it is not portable.
    QByteArray portable;
};

/// As Python 3.11 does; nullopt for what raises ValueError there.
std::optional<PythonTime> readPythonTime(QByteArrayView text);

} // namespace stateloupe
