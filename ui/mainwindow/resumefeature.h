#pragma once

#include "ui/mainwindow/lastwindow.h"
#include "ui/mainwindow/windowparts.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace stateloupe {

/// Opens again what was open when the window was closed. A workflow is loaded when its tab is first looked at, and the
/// tabs of a store that cannot be opened wait until it can, or until the next time.
class ResumeFeature : public QObject
{
    Q_OBJECT

public:
    /// Opens a store by its name or address.
    using StoreOpener = std::function<void(const QString &address)>;

    ResumeFeature(const WindowParts &parts, StoreOpener openStore);

    /// From now on remember() counts; before that the window was asked for something else.
    void begin(bool opensLast);
    void remember();

private:
    void openTabs(OpenStore *store);
    void openTab(OpenStore *store, const LastWindow::Tab &tab);
    void showCurrent();
    void showStore();
    LastWindow::Tab describe(DocumentSession *session) const;

    WindowParts m_parts;
    StoreOpener m_openStore;
    bool m_isRemembering = false;
    bool m_isOpening = false;
    QString m_currentStore; ///< until it is shown
    QList<LastWindow::Tab> m_waiting; ///< for their store
    QHash<DocumentSession *, LastWindow::Tab> m_unseen; ///< in a tab, not loaded
};

} // namespace stateloupe
