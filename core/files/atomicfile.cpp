#include "core/files/atomicfile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstdlib>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

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
void syncFolder(const QByteArray &target)
{
    const int folder = open(target.first(target.lastIndexOf('/') + 1).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    fsync(folder);
    close(folder);
}

} // namespace

AtomicFile::AtomicFile(const QString &path, Existing existing)
    : m_path(path)
    , m_existing(existing)
{
}

AtomicFile::~AtomicFile()
{
    discard();
}

Result<> AtomicFile::open()
{
    const QFileInfo info(m_path);
    const bool followsLink = m_existing == Existing::Replace && info.exists();
    m_target = QFile::encodeName(followsLink ? info.canonicalFilePath() : info.absoluteFilePath());
    QByteArray temporary = m_target.first(m_target.lastIndexOf('/') + 1) + ".stateloupe-XXXXXX";
    m_file = mkostemp(temporary.data(), O_CLOEXEC);
    if (m_file < 0)
        return failed(errno);
    m_temporary = temporary;
    return fchmod(m_file, S_IRUSR | S_IWUSR) == 0 ? Result<>() : failed(errno);
}

Result<> AtomicFile::write(const QByteArray &bytes)
{
    const int error = writeAll(m_file, bytes);
    return error == 0 ? Result<>() : failed(error);
}

Result<> AtomicFile::commit()
{
    int error = fsync(m_file) == 0 ? 0 : errno;
    if (close(std::exchange(m_file, -1)) != 0 && error == 0)
        error = errno;
    if (error != 0)
        return failed(error);
    return place();
}

Result<> AtomicFile::place()
{
    const bool keeps = m_existing == Existing::Keep;
    const int placed = keeps ? renameToNew(m_temporary.constData(), m_target.constData())
                             : rename(m_temporary.constData(), m_target.constData());
    if (placed != 0 && errno == EEXIST) {
        discard();
        return failure(ErrorKind::Conflict,
            u"There is a \"%1\" already; it was left as it is. Choose another name."_s.arg(m_path));
    }
    if (placed != 0)
        return failed(errno);
    m_temporary.clear();
    syncFolder(m_target);
    return {};
}

tl::unexpected<Error> AtomicFile::failed(int error)
{
    discard();
    return failure(ErrorKind::Unavailable,
        u"\"%1\" cannot be written: %2. It is as it was; check its folder and the space there."_s.arg(
            m_path, qt_error_string(error)));
}

void AtomicFile::discard()
{
    if (m_file >= 0)
        close(std::exchange(m_file, -1));
    if (!m_temporary.isEmpty())
        unlink(std::exchange(m_temporary, {}).constData());
}

} // namespace stateloupe
