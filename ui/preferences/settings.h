#pragma once

#include "ui/preferences/theme.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

#include <chrono>

namespace stateloupe {

/// What the program remembers between two runs. Never a secret and never anything from a workflow.
///
/// Kept in one file that only its owner may read. A file that cannot be written costs the memory, nothing else.
class Settings
{
public:
    static constexpr int MaximumRecentStores = 10;
    static constexpr int MaximumRecentCommands = 6;

    /// `fileName` is made, with its folder, when something is first remembered.
    explicit Settings(const QString &fileName);
    /// Where the settings of this user belong.
    static QString defaultFileName();

    /// Writes what was set and reads what other windows have set: before a list is changed, and after.
    void sync();

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);

    QByteArray splitterState() const;
    void setSplitterState(const QByteArray &state);

    /// Which stores and workflows were open, as LastWindow writes it: names and ids, nothing of what is in them.
    QByteArray lastWindow() const;
    void setLastWindow(const QByteArray &window);

    bool showsInspector() const;
    int inspectorWidth() const;
    void setInspector(int width, bool isShown);

    int zoom() const; ///< percent
    void setZoom(int percent);

    Theme::Scheme scheme() const;
    /// The name of a scheme in the settings and on the command line: "dark"; anything else is System.
    static Theme::Scheme schemeNamed(const QString &name);
    void setScheme(Theme::Scheme scheme);

    /// How often to look what others have written; 0: never.
    std::chrono::seconds refreshInterval() const;
    void setRefreshInterval(std::chrono::seconds interval);

    /// Addresses, the one opened last first.
    QStringList recentStores() const;
    void addRecentStore(const QString &address);
    void removeRecentStore(const QString &address);
    void clearRecentStores();

    /// Names of actions, the one used last first.
    QStringList recentCommands() const;
    void addRecentCommand(const QString &name);

    /// Names and queries in turn.
    QStringList savedFilters() const;
    void setSavedFilters(const QStringList &namesAndQueries);

    /// The columns of the list of a store, as WorkflowColumns writes them; empty: not chosen. `store` tells it from
    /// others and is not kept as it is.
    QStringList listColumns(const QString &store) const;
    void setListColumns(const QString &store, const QStringList &columns);

private:
    void set(const QString &key, const QVariant &value);
    void addRecent(const QString &key, const QString &entry, int maximum);

    QString m_fileName;
    QSettings m_settings;
};

} // namespace stateloupe
