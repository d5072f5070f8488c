#include "core/files/filereplacement.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace stateloupe {

namespace {

QByteArray folderOf(const QByteArray &target)
{
    return target.first(target.lastIndexOf('/') + 1);
}

/// rename() that fails with EEXIST instead of replacing something. Not every file system knows how in one step.
int renameToNew(const char *from, const char *to)
{
    if (renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return -1;
    return link(from, to) == 0 ? unlink(from) : -1;
}

/// Best effort: not every file system can do it, and the file is whole either way.
void syncFolderOf(const QByteArray &target)
{
    const int folder = open(folderOf(target).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    fsync(folder);
    close(folder);
}

} // namespace

FileReplacement::FileReplacement(QByteArray target)
    : m_target(std::move(target))
{
}

FileReplacement::~FileReplacement()
{
    if (m_file >= 0)
        ::close(m_file);
    if (!m_temporary.isEmpty())
        unlink(m_temporary.constData());
}

int FileReplacement::open(mode_t mode)
{
    QByteArray temporary = folderOf(m_target) + ".stateloupe-XXXXXX";
    m_file = mkostemp(temporary.data(), O_CLOEXEC);
    if (m_file < 0)
        return errno;
    m_temporary = temporary;
    return fchmod(m_file, mode) == 0 ? 0 : errno;
}

int FileReplacement::write(const QByteArray &bytes)
{
    for (qsizetype written = 0; written < bytes.size();) {
        const ssize_t length = ::write(m_file, bytes.constData() + written, std::size_t(bytes.size() - written));
        if (length < 0 && errno == EINTR)
            continue;
        if (length <= 0)
            return length < 0 ? errno : ENOSPC;
        written += length;
    }
    return 0;
}

/// All of it is on the disk after this.
int FileReplacement::close()
{
    if (m_file < 0)
        return 0;
    const int error = fsync(m_file) == 0 ? 0 : errno;
    const bool isClosed = ::close(std::exchange(m_file, -1)) == 0;
    return error != 0 || isClosed ? error : errno;
}

int FileReplacement::settle(bool isPlaced)
{
    if (!isPlaced)
        return errno;
    m_temporary.clear();
    syncFolderOf(m_target);
    return 0;
}

int FileReplacement::replace(const std::function<bool()> &isStillWanted)
{
    if (const int error = close(); error != 0)
        return error;
    if (isStillWanted && !isStillWanted())
        return ECANCELED;
    return settle(rename(m_temporary.constData(), m_target.constData()) == 0);
}

int FileReplacement::make()
{
    if (const int error = close(); error != 0)
        return error;
    return settle(renameToNew(m_temporary.constData(), m_target.constData()) == 0);
}

int replaceFile(
    const QByteArray &target, const QByteArray &bytes, mode_t mode, const std::function<bool()> &isStillWanted)
{
    FileReplacement file(target);
    int error = file.open(mode);
    if (error == 0)
        error = file.write(bytes);
    return error == 0 ? file.replace(isStillWanted) : error;
}

int makeFile(const QByteArray &target, const QByteArray &bytes, mode_t mode)
{
    FileReplacement file(target);
    int error = file.open(mode);
    if (error == 0)
        error = file.write(bytes);
    return error == 0 ? file.make() : error;
}

int removeFile(const QByteArray &target)
{
    if (unlink(target.constData()) != 0)
        return errno;
    syncFolderOf(target);
    return 0;
}

} // namespace stateloupe
