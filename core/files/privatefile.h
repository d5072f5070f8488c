#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace stateloupe {

/// The bytes of a file; empty when there is none. Takes away what others may do with it. Errors: Unavailable.
Result<QByteArray> readPrivateFile(const QString &path);

/// Makes the folder of `path`, for its owner alone; one that is there stays as it is. Errors: Unavailable.
Result<> makePrivateFolder(const QString &path);

/// Puts `bytes` in the place of a file, so that it holds the old bytes or the new ones whatever happens, and only its
/// owner may read it whatever the umask is. Errors: Unavailable; the file is as before.
Result<> writePrivateFile(const QString &path, const QByteArray &bytes);

} // namespace stateloupe
