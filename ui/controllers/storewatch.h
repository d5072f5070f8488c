#pragma once

#include "core/backends/storesettings.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QString>

namespace stateloupe {

/// Hears from the system when the file of a store is written to, by whomever. Stores that are no files are silent, and
/// a file system that tells nothing is too: whoever needs to know for sure looks now and then as well.
class StoreWatch : public QObject
{
    Q_OBJECT

public:
    explicit StoreWatch(QObject *parent = nullptr);

    /// Watches this store and no other any more.
    void watch(const StoreSettings &settings);

Q_SIGNALS:
    /// Perhaps more than once for one change, and also for what changes no workflow.
    void changed();

private:
    void addFiles();

    QString m_path; ///< empty: nothing to watch
    QFileSystemWatcher m_watcher;
};

} // namespace stateloupe
