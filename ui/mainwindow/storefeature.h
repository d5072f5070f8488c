#pragma once

#include "core/connections/connection.h"
#include "core/result.h"

#include <QObject>

#include <functional>

class QAction;
class QMainWindow;
class QMenu;

namespace stateloupe {

class ConnectionBook;
class ConnectionFlow;
class OpenStore;
class SecretStore;
class Settings;
class StoreRegistry;
class UnlockFlow;
class WindowActions;

/// Opens stores, recalls those that were opened before, goes from one to another, and unlocks production stores.
class StoreFeature : public QObject
{
    Q_OBJECT

public:
    /// Makes the sample store ready and returns its address.
    using SampleProvider = std::function<Result<QString>()>;

    /// What stores come from. All must outlive the feature.
    struct Sources
    {
        StoreRegistry *stores;
        Settings *settings;
        ConnectionBook *book;
        SecretStore *secrets;
        SampleProvider sample;
    };

    StoreFeature(QMainWindow *window, WindowActions *actions, const Sources &sources);

    void open(const Connection &connection);
    /// A saved connection by its name, or an address. Tells why when it makes no sense.
    void openAddress(const QString &nameOrAddress);
    void openSample();
    /// Shows how opening it went, step by step.
    void explain(OpenStore *store);
    void unlock(OpenStore *store);

    QAction *openAction() const { return m_open; }
    QAction *sampleAction() const { return m_openSample; }
    QAction *unlockAction() const { return m_unlock; }
    QAction *lockAction() const { return m_lock; }

Q_SIGNALS:
    void activity(const QString &text); ///< what it takes a moment for

private:
    void addActions();
    void remember(OpenStore *store);
    void listRecent();
    void listOpened();
    static QString recentText(const QString &address);

    QMainWindow *m_window;
    WindowActions *m_actions;
    Sources m_sources;
    ConnectionFlow *m_connectionFlow;
    UnlockFlow *m_unlockFlow;
    QAction *m_open = nullptr;
    QAction *m_openSample = nullptr;
    QAction *m_unlock = nullptr;
    QAction *m_lock = nullptr;
    QMenu *m_recent = nullptr;
    QMenu *m_opened = nullptr;
};

} // namespace stateloupe
