#pragma once

#include "core/files/filereplacement.h"
#include "core/result.h"

#include <QString>

#include <optional>

namespace stateloupe {

/// A FileReplacement for people's own files: errors are sentences, links are followed, and only its owner may read the
/// file, whatever the umask is. For one thread at a time. Every error is Unavailable, or Conflict where said.
class AtomicFile
{
public:
    enum class Existing {
        Replace, ///< the file that a link leads to; the link stays one
        Keep, ///< commit() fails with Conflict when there is something of that name
    };

    AtomicFile(const QString &path, Existing existing);
    AtomicFile(const AtomicFile &) = delete;
    AtomicFile &operator=(const AtomicFile &) = delete;

    Result<> open();
    Result<> write(const QByteArray &bytes);
    Result<> commit();

private:
    Result<> outcome(int error);

    const QString m_path;
    const Existing m_existing;
    std::optional<FileReplacement> m_file; ///< from open() until it failed or was committed
};

} // namespace stateloupe
