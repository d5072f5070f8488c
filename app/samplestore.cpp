#include "app/samplestore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

/// The same place in the build tree and once installed.
QString originalPath()
{
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + u"/../share/stateloupe/sample.db"_s);
}

/// Writes `bytes` to a new file that is whole or absent.
bool writeNewFile(const QString &path, const QByteArray &bytes)
{
    QTemporaryFile file(path + u".XXXXXX"_s);
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush())
        return false;
    if (!file.rename(path))
        return QFile::exists(path); // somebody else was faster
    file.setAutoRemove(false);
    return true;
}

} // namespace

Result<QString> userSampleStore()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    const QString path = folder + u"/sample.db"_s;
    if (QFile::exists(path))
        return path;
    QFile original(originalPath());
    if (!original.open(QIODevice::ReadOnly)) {
        return failure(ErrorKind::NotFound,
            u"The sample store is missing: there is no \"%1\". Install the program again."_s.arg(original.fileName()));
    }
    if (!QDir().mkpath(folder) || !writeNewFile(path, original.readAll())) {
        return failure(ErrorKind::Unavailable,
            u"The sample store cannot be copied to \"%1\". Check that the folder can be written to."_s.arg(path));
    }
    return path;
}

} // namespace stateloupe
