#include "core/files/privatefile.h"

#include "core/files/atomicfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

constexpr QFile::Permissions OthersPermissions
    = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

tl::unexpected<Error> cannotWrite(const QString &path, int error)
{
    return failure(ErrorKind::Unavailable,
        u"\"%1\" cannot be written: %2. It is as it was; check its folder and the space there."_s.arg(
            path, qt_error_string(error)));
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
    AtomicFile file(path, AtomicFile::Existing::Replace);
    return file.open().and_then([&] { return file.write(bytes); }).and_then([&] { return file.commit(); });
}

} // namespace stateloupe
