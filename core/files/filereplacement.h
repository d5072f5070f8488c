#pragma once

#include <QByteArray>

#include <functional>

#include <sys/types.h>

namespace stateloupe {

/// A file on its way to its place: written beside it, and put there once all of it is on the disk, so that the name
/// always leads to the old bytes or to the new ones.
///
/// QSaveFile of Qt 6.4 does not do: when the disk gets full it puts half a file in the place of the old one.
/// For one thread at a time. All verbs return 0 or the number of the error; after one that failed only the destructor
/// is of use.
class FileReplacement
{
public:
    /// `target` is encoded for the system, absolute, and replaced as it is: links are not followed.
    explicit FileReplacement(QByteArray target);
    /// Leaves nothing behind of what was not put in place.
    ~FileReplacement();
    FileReplacement(const FileReplacement &) = delete;
    FileReplacement &operator=(const FileReplacement &) = delete;

    int open(mode_t mode);
    int write(const QByteArray &bytes);
    /// Takes the place of what is there. `isStillWanted` is asked at the last moment; if not, this returns ECANCELED.
    int replace(const std::function<bool()> &isStillWanted = {});
    /// Takes an empty place; EEXIST when there is something.
    int make();

private:
    int close();
    int settle(bool isPlaced);

    const QByteArray m_target;
    QByteArray m_temporary; ///< empty: there is none
    int m_file = -1;
};

/// Puts `bytes` in the place of a file.
int replaceFile(
    const QByteArray &target, const QByteArray &bytes, mode_t mode, const std::function<bool()> &isStillWanted = {});

/// Makes a file; EEXIST when there is one.
int makeFile(const QByteArray &target, const QByteArray &bytes, mode_t mode);

/// Takes a file away, for good once this returns.
int removeFile(const QByteArray &target);

} // namespace stateloupe
