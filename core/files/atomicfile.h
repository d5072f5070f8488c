#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace stateloupe {

/// A file that is there whole or not at all: it is written beside its place, and put there by commit() once all of it
/// is on the disk. Only its owner may read it, whatever the umask is.
///
/// QSaveFile of Qt 6.4 does not do: when the disk gets full it puts half a file in the place of the old one.
/// For one thread at a time. Every error is Unavailable, or Conflict where said.
class AtomicFile
{
public:
    enum class Existing {
        Replace, ///< the file that a link leads to; the link stays one
        Keep, ///< commit() fails with Conflict when there is something of that name
    };

    AtomicFile(const QString &path, Existing existing);
    /// Leaves nothing behind of what was not committed.
    ~AtomicFile();
    AtomicFile(const AtomicFile &) = delete;
    AtomicFile &operator=(const AtomicFile &) = delete;

    Result<> open();
    Result<> write(const QByteArray &bytes);
    Result<> commit();

private:
    Result<> place();
    tl::unexpected<Error> failed(int error);
    void discard();

    const QString m_path;
    const Existing m_existing;
    QByteArray m_target;
    QByteArray m_temporary; ///< empty: there is none
    int m_file = -1;
};

} // namespace stateloupe
