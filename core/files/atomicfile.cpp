#include "core/files/atomicfile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace stateloupe {

AtomicFile::AtomicFile(const QString &path, Existing existing)
    : m_path(path)
    , m_existing(existing)
{
}

Result<> AtomicFile::open()
{
    const QFileInfo info(m_path);
    const bool followsLink = m_existing == Existing::Replace && info.exists();
    m_file.emplace(QFile::encodeName(followsLink ? info.canonicalFilePath() : info.absoluteFilePath()));
    return outcome(m_file->open(S_IRUSR | S_IWUSR));
}

Result<> AtomicFile::write(const QByteArray &bytes)
{
    return outcome(m_file ? m_file->write(bytes) : EBADF);
}

Result<> AtomicFile::commit()
{
    if (!m_file)
        return outcome(EBADF);
    const Result<> placed = outcome(m_existing == Existing::Keep ? m_file->make() : m_file->replace());
    m_file.reset();
    return placed;
}

/// What was written goes with the first error.
Result<> AtomicFile::outcome(int error)
{
    if (error == 0)
        return {};
    m_file.reset();
    if (error == EEXIST) {
        return failure(ErrorKind::Conflict,
            u"There is a \"%1\" already; it was left as it is. Choose another name."_s.arg(m_path));
    }
    return failure(ErrorKind::Unavailable,
        u"\"%1\" cannot be written: %2. It is as it was; check its folder and the space there."_s.arg(
            m_path, qt_error_string(error)));
}

} // namespace stateloupe
