#include "ui/controllers/storewatch.h"

#include <QFileInfo>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

QString fileOf(const StoreSettings &settings)
{
    if (const auto *sqlite = std::get_if<SqliteSettings>(&settings))
        return sqlite->path;
    const auto *file = std::get_if<FileSettings>(&settings);
    return file ? file->path : QString();
}

} // namespace

StoreWatch::StoreWatch(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &StoreWatch::changed);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] {
        addFiles(); // a file that was replaced or made is another one
        Q_EMIT changed();
    });
}

void StoreWatch::watch(const StoreSettings &settings)
{
    const QStringList before = m_watcher.files() + m_watcher.directories();
    if (!before.isEmpty())
        m_watcher.removePaths(before);
    const QFileInfo file(fileOf(settings));
    m_path = file.filePath().isEmpty() ? QString() : file.canonicalFilePath();
    if (m_path.isEmpty())
        return;
    m_watcher.addPath(QFileInfo(m_path).absolutePath());
    addFiles();
}

/// SQLite writes into the second one first, in one of its modes.
void StoreWatch::addFiles()
{
    for (const QString &path : {m_path, QString(m_path + u"-wal"_s)}) {
        if (!m_watcher.files().contains(path) && QFileInfo::exists(path))
            m_watcher.addPath(path);
    }
}

} // namespace stateloupe
