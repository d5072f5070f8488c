#pragma once

#include <QByteArray>

#include <functional>

#include <sys/types.h>

namespace stateloupe {

// What both write is on the disk, whole, before a name leads to it: the name always leads to the old bytes or to the
// new ones. `target` is encoded for the system and no link. They return 0 or the number of the error, and then nothing
// has changed.
//
// QSaveFile of Qt 6.4 does not do: when the disk gets full it puts half a file in the place of the old one.

/// Puts `bytes` in the place of a file. `isStillWanted` is asked at the last moment; if not, this returns ECANCELED.
int replaceFile(
    const QByteArray &target, const QByteArray &bytes, mode_t mode, const std::function<bool()> &isStillWanted = {});

/// Makes a file; EEXIST when there is one.
int makeFile(const QByteArray &target, const QByteArray &bytes, mode_t mode);

/// Takes a file away, for good once this returns.
int removeFile(const QByteArray &target);

} // namespace stateloupe
