#include "ui/preferences/settings.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <array>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr auto GeometryKey = "window/geometry"_L1;
constexpr auto SplitterKey = "window/splitter"_L1;
constexpr auto SchemeKey = "window/theme"_L1;
constexpr auto RecentKey = "stores/recent"_L1;
constexpr auto RefreshKey = "refresh/seconds"_L1;
constexpr int DefaultRefreshSeconds = 5;
constexpr auto CommandsKey = "window/commands"_L1;
constexpr auto FiltersKey = "filters/saved"_L1;

constexpr auto ZoomKey = "window/zoom"_L1;
constexpr auto InspectorKey = "window/inspector"_L1;
constexpr auto InspectorWidthKey = "window/inspectorWidth"_L1;
constexpr auto LastKey = "window/last"_L1;

constexpr std::array SchemeNames{"system"_L1, "light"_L1, "dark"_L1, "high-contrast-light"_L1,
    "high-contrast-dark"_L1}; // in the order of Theme::Scheme

QString columnsKey(const QString &store)
{
    const QByteArray hash = QCryptographicHash::hash(store.toUtf8(), QCryptographicHash::Sha256);
    return "columns/"_L1 + QString::fromLatin1(hash.toHex().first(16));
}

} // namespace

Settings::Settings(const QString &fileName)
    : m_fileName(fileName)
    , m_settings(fileName, QSettings::IniFormat)
{
}

QString Settings::defaultFileName()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + "/settings.ini"_L1;
}

void Settings::set(const QString &key, const QVariant &value)
{
    if (!QFileInfo::exists(m_fileName)) {
        QDir().mkpath(QFileInfo(m_fileName).path());
        QFile(m_fileName).open(QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner);
    }
    m_settings.setValue(key, value);
}

void Settings::sync()
{
    m_settings.sync();
}

QByteArray Settings::windowGeometry() const
{
    return m_settings.value(GeometryKey).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    set(GeometryKey, geometry);
}

QByteArray Settings::splitterState() const
{
    return m_settings.value(SplitterKey).toByteArray();
}

void Settings::setSplitterState(const QByteArray &state)
{
    set(SplitterKey, state);
}

std::chrono::seconds Settings::refreshInterval() const
{
    return std::chrono::seconds(std::max(0, m_settings.value(RefreshKey, DefaultRefreshSeconds).toInt()));
}

void Settings::setRefreshInterval(std::chrono::seconds interval)
{
    set(RefreshKey, int(interval.count()));
}

Theme::Scheme Settings::schemeNamed(const QString &name)
{
    const auto it = std::find(SchemeNames.begin(), SchemeNames.end(), name);
    return it == SchemeNames.end() ? Theme::Scheme::System : Theme::Scheme(it - SchemeNames.begin());
}

Theme::Scheme Settings::scheme() const
{
    return schemeNamed(m_settings.value(SchemeKey).toString());
}

void Settings::setScheme(Theme::Scheme scheme)
{
    set(SchemeKey, QString(SchemeNames[std::size_t(scheme)]));
}

bool Settings::showsInspector() const
{
    return m_settings.value(InspectorKey, false).toBool();
}

int Settings::inspectorWidth() const
{
    return m_settings.value(InspectorWidthKey, 320).toInt();
}

void Settings::setInspector(int width, bool isShown)
{
    set(InspectorWidthKey, width);
    set(InspectorKey, isShown);
}

int Settings::zoom() const
{
    return m_settings.value(ZoomKey, 100).toInt();
}

void Settings::setZoom(int percent)
{
    set(ZoomKey, percent);
}

QByteArray Settings::lastWindow() const
{
    return m_settings.value(LastKey).toByteArray();
}

void Settings::setLastWindow(const QByteArray &window)
{
    set(LastKey, window);
}

QStringList Settings::recentStores() const
{
    return m_settings.value(RecentKey).toStringList();
}

void Settings::addRecent(const QString &key, const QString &entry, int maximum)
{
    sync();
    QStringList entries = m_settings.value(key).toStringList();
    entries.removeAll(entry);
    entries.prepend(entry);
    set(key, QStringList(entries.first(qMin(entries.size(), qsizetype(maximum)))));
}

void Settings::addRecentStore(const QString &address)
{
    addRecent(RecentKey, address, MaximumRecentStores);
}

void Settings::removeRecentStore(const QString &address)
{
    QStringList stores = recentStores();
    if (stores.removeAll(address) > 0)
        set(RecentKey, stores);
}

void Settings::clearRecentStores()
{
    set(RecentKey, QStringList());
}

QStringList Settings::recentCommands() const
{
    return m_settings.value(CommandsKey).toStringList();
}

void Settings::addRecentCommand(const QString &name)
{
    addRecent(CommandsKey, name, MaximumRecentCommands);
}

QStringList Settings::savedFilters() const
{
    return m_settings.value(FiltersKey).toStringList();
}

void Settings::setSavedFilters(const QStringList &namesAndQueries)
{
    set(FiltersKey, namesAndQueries);
}

QStringList Settings::listColumns(const QString &store) const
{
    return m_settings.value(columnsKey(store)).toStringList();
}

void Settings::setListColumns(const QString &store, const QStringList &columns)
{
    set(columnsKey(store), columns);
}

} // namespace stateloupe
