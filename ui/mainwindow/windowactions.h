#pragma once

#include "ui/preferences/theme.h"

#include <QAction>
#include <QHash>
#include <QObject>

#include <functional>

class QMainWindow;
class QMenu;
class QUndoStack;

namespace stateloupe {

/// The verbs of the window with their words, icons and shortcuts, and the menus they are in. Knows nothing of what they
/// do: the window connects its own, and features add theirs.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    enum class Menu { File, Edit, View, Workflow, Help };

    /// An action of a feature. Everything but `name`, `text` and `run` may be left out.
    struct Spec
    {
        QString name; ///< its objectName, for tests and settings: "workflow.export"
        QString text; ///< for the menu, with its mnemonic
        QKeySequence shortcut = {};
        QString icon = {};
        Menu menu = Menu::Workflow;
        std::function<void()> run;
        std::function<bool()> isPossible = {}; ///< asked by update(); empty: always
    };

    explicit WindowActions(QMainWindow *window);

    /// Puts the action at the end of its menu, which shows it, its shortcut and whether it is possible.
    QAction *add(const Spec &spec);
    void addSeparator(Menu menu);
    /// Every verb there is, in the order of the menus.
    QList<QAction *> all() const;
    /// Asks again what is possible.
    void update();

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

    QMenu *menu(Menu menu) const { return m_menus[qsizetype(menu)]; }

    QList<QMenu *> m_menus; ///< in the order of Menu
    QHash<QAction *, std::function<bool()>> m_conditions;
    QMenu *m_recent = nullptr;
    QList<QAction *> m_schemes; ///< in the order of Theme::Scheme
};

} // namespace stateloupe
