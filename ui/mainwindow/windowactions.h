#pragma once

#include <QAction>
#include <QHash>
#include <QObject>

#include <functional>

class QMainWindow;
class QMenu;

namespace stateloupe {

/// The verbs of the window with their words, icons and shortcuts, and the menus they are in. Features add theirs.
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
        /// Further shortcuts, those that the desktop uses for it.
        QKeySequence::StandardKey standardKey = QKeySequence::UnknownKey;
        QList<QKeySequence> moreShortcuts = {};
        std::function<bool()> isChecked = {}; ///< asked by update(); empty: nothing that is on or off
        Qt::ShortcutContext context = Qt::WindowShortcut;
        bool isAtEnd = false; ///< below what others add
        QMenu *submenu = nullptr; ///< of addMenu(), instead of `menu` itself
    };

    /// An action and the titles of the menus that lead to it, without mnemonics.
    struct Entry
    {
        QAction *action;
        QStringList menuPath;
    };

    explicit WindowActions(QMainWindow *window);

    /// Puts the action at the end of its menu, which shows it, its shortcut and whether it is possible.
    QAction *add(const Spec &spec);
    /// A menu in a menu, for actions that belong together or come and go; whoever fills it does so at once, not when it
    /// is shown.
    QMenu *addMenu(Menu menu, const QString &title, bool isAtEnd = false);
    void addSeparator(Menu menu);

    /// Every verb there is, in the order of the menus.
    QList<QAction *> all() const;
    QList<Entry> entries() const;
    QAction *find(const QString &name) const; ///< null when nobody has added it
    /// Asks again what is possible and what is on.
    void update();

private:
    struct Conditions
    {
        std::function<bool()> isPossible;
        std::function<bool()> isChecked;
    };

    QMenu *menu(Menu menu) const { return m_menus[qsizetype(menu)]; }
    void apply(QAction *action, const Conditions &conditions);

    QList<QMenu *> m_menus; ///< in the order of Menu
    QHash<QMenu *, QAction *> m_ends; ///< a separator in each menu, above what is to stay at its end
    QHash<QAction *, Conditions> m_conditions;
};

} // namespace stateloupe
