#include "core/files/filereplacement.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace stateloupe {

namespace {

/// 0, or the error number.
int writeAll(int file, const QByteArray &bytes)
{
    for (qsizetype written = 0; written < bytes.size();) {
        const ssize_t length = ::write(file, bytes.constData() + written, std::size_t(bytes.size() - written));
        if (length < 0 && errno == EINTR)
            continue;
        if (length <= 0)
            return length < 0 ? errno : ENOSPC;
        written += length;
    }
    return 0;
}

/// Writes all of it to the disk and closes the file; 0, or the error number.
int fill(int file, const QByteArray &bytes, mode_t mode)
{
    int error = fchmod(file, mode) == 0 ? writeAll(file, bytes) : errno;
    if (error == 0 && fsync(file) != 0)
        error = errno;
    if (close(file) != 0 && error == 0)
        error = errno;
    return error;
}

/// Best effort: not every file system can do it, and the file is whole either way.
void syncFolderOf(const QByteArray &target)
{
    const QByteArray folder = target.first(target.lastIndexOf('/') + 1);
    const int file = open(folder.isEmpty() ? "." : folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0)
        return;
    fsync(file);
    close(file);
}

/// Writes a file beside `target` and has `place` put it there; 0, or the error number.
int writeBeside(const QByteArray &target, const QByteArray &bytes, mode_t mode,
    const std::function<int(const char *temporary)> &place)
{
    QByteArray temporary = target + ".XXXXXX";
    const int file = mkostemp(temporary.data(), O_CLOEXEC);
    if (file < 0)
        return errno;
    int error = fill(file, bytes, mode);
    if (error == 0)
        error = place(temporary.constData());
    if (error != 0) {
        unlink(temporary.constData());
        return error;
    }
    syncFolderOf(target);
    return 0;
}

} // namespace

int replaceFile(
    const QByteArray &target, const QByteArray &bytes, mode_t mode, const std::function<bool()> &isStillWanted)
{
    return writeBeside(target, bytes, mode, [&](const char *temporary) {
        if (isStillWanted && !isStillWanted())
            return ECANCELED;
        return rename(temporary, target.constData()) == 0 ? 0 : errno;
    });
}

int makeFile(const QByteArray &target, const QByteArray &bytes, mode_t mode)
{
    return writeBeside(target, bytes, mode, [&](const char *temporary) {
        if (link(temporary, target.constData()) != 0)
            return errno;
        unlink(temporary);
        return 0;
    });
}

int removeFile(const QByteArray &target)
{
    if (unlink(target.constData()) != 0)
        return errno;
    syncFolderOf(target);
    return 0;
}

} // namespace stateloupe
