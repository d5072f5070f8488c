#pragma once

#include "ui/preferences/theme.h"

#include <QAction>
#include <QObject>

class QMainWindow;
class QMenu;
class QUndoStack;

namespace stateloupe {

/// The verbs of the window with their words, icons and shortcuts, and the menus they are in. Knows nothing of what they
/// do: the window connects them.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    explicit WindowActions(QMainWindow *window);

    QAction *openStore;
    QAction *openSample;
    QAction *save;
    QAction *reload;
    QAction *closeTab;
    QAction *quit;
    QAction *undo;
    QAction *redo;
    QAction *find;
    QAction *copyId;
    QAction *deleteWorkflow;
    QList<QAction *> views; ///< in the order of DocumentView::Tab
    QAction *setExpiry;
    QAction *unlock;
    QAction *lock;
    QAction *nextTab;
    QAction *previousTab;
    QAction *shortcuts;
    QAction *about;

    /// The menu of addresses opened before; empty disables it.
    void setRecentStores(const QStringList &addresses);
    void setScheme(Theme::Scheme scheme);

Q_SIGNALS:
    void recentStoreChosen(const QString &address);
    void schemeChosen(Theme::Scheme scheme);

private:
    QAction *make(const QString &text, const QKeySequence &shortcut, const QString &iconName = {});
    void buildMenus(QMainWindow *window);
    void buildViewMenu(QMenu *menu);
    void buildThemeMenu(QMenu *menu);

    QMenu *m_recent = nullptr;
    QList<QAction *> m_schemes; ///< in the order of Theme::Scheme
};

} // namespace stateloupe
