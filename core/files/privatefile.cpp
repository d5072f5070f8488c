#include "core/files/privatefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdlib>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

constexpr mode_t OwnerOnly = S_IRUSR | S_IWUSR;
constexpr QFile::Permissions OthersPermissions
    = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

tl::unexpected<Error> cannotWrite(const QString &path, int error)
{
    return failure(ErrorKind::Unavailable,
        u"\"%1\" cannot be written: %2. It is as it was; check its folder and the space there."_s.arg(
            path, qt_error_string(error)));
}

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
int fill(int file, const QByteArray &bytes)
{
    int error = fchmod(file, OwnerOnly) == 0 ? writeAll(file, bytes) : errno;
    if (error == 0 && fsync(file) != 0)
        error = errno;
    if (close(file) != 0 && error == 0)
        error = errno;
    return error;
}

/// Best effort: not every file system can do it, and the file is whole either way.
void syncFolder(const QByteArray &folder)
{
    const int file = open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0)
        return;
    fsync(file);
    close(file);
}

} // namespace

Result<QByteArray> readPrivateFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QByteArray();
    QByteArray bytes;
    if (file.open(QIODevice::ReadOnly))
        bytes = file.readAll();
    if (file.error() != QFile::NoError) {
        return failure(ErrorKind::Unavailable,
            u"\"%1\" cannot be read: %2. Check who may read it."_s.arg(path, file.errorString()));
    }
    if (const QFile::Permissions permissions = file.permissions(); (permissions & OthersPermissions) != 0)
        file.setPermissions(permissions & ~OthersPermissions);
    return bytes;
}

Result<> makePrivateFolder(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (QFileInfo(folder).isDir())
        return {};
    const QByteArray name = QFile::encodeName(folder);
    QDir().mkpath(QFileInfo(folder).absolutePath());
    if (mkdir(name.constData(), S_IRWXU) != 0 && errno != EEXIST)
        return cannotWrite(path, errno);
    return chmod(name.constData(), S_IRWXU) == 0 ? Result<>() : cannotWrite(path, errno);
}

Result<> writePrivateFile(const QString &path, const QByteArray &bytes)
{
    // Where a link leads to, so that the link stays one.
    const QFileInfo info(path);
    const QByteArray target = QFile::encodeName(info.exists() ? info.canonicalFilePath() : info.absoluteFilePath());
    QByteArray temporary = target + ".XXXXXX";
    const int file = mkostemp(temporary.data(), O_CLOEXEC);
    if (file < 0)
        return cannotWrite(path, errno);
    int error = fill(file, bytes);
    if (error == 0 && rename(temporary.constData(), target.constData()) != 0)
        error = errno;
    if (error != 0) {
        unlink(temporary.constData());
        return cannotWrite(path, error);
    }
    syncFolder(target.first(target.lastIndexOf('/') + 1));
    return {};
}

} // namespace stateloupe
