#include "ui/preferences/systemscheme.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QPointer>

#include <utility>

namespace stateloupe {

using namespace Qt::StringLiterals;

SystemScheme *SystemScheme::instance(QCoreApplication *application)
{
    static QPointer<SystemScheme> scheme;
    if (!scheme)
        scheme = new SystemScheme(application);
    return scheme;
}

namespace {

constexpr QLatin1StringView Service = "org.freedesktop.portal.Desktop"_L1;
constexpr QLatin1StringView Path = "/org/freedesktop/portal/desktop"_L1;
constexpr QLatin1StringView Interface = "org.freedesktop.portal.Settings"_L1;
constexpr QLatin1StringView Group = "org.freedesktop.appearance"_L1;
constexpr QLatin1StringView SchemeKey = "color-scheme"_L1; // 1 is dark
constexpr QLatin1StringView ContrastKey = "contrast"_L1; // 1 is high

} // namespace

SystemScheme::SystemScheme(QObject *parent)
    : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(
        Service, Path, Interface, u"SettingChanged"_s, this, SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    ask(SchemeKey);
    ask(ContrastKey);
}

void SystemScheme::ask(const QString &key)
{
    QDBusMessage read = QDBusMessage::createMethodCall(Service, Path, Interface, u"Read"_s);
    read << QString(Group) << key;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(read, 3000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, key] {
        watcher->deleteLater();
        const QDBusPendingReply<QVariant> reply = *watcher;
        if (reply.isValid())
            take(key, reply.value());
    });
}

void SystemScheme::onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == Group)
        take(key, value.variant());
}

void SystemScheme::take(const QString &key, const QVariant &value)
{
    QVariant inner = value; // the portal's Read() wraps it in a second variant
    while (inner.canConvert<QDBusVariant>())
        inner = inner.value<QDBusVariant>().variant();
    const bool isSet = inner.toUInt() == 1;
    if (key != SchemeKey && key != ContrastKey)
        return;
    if (std::exchange(key == SchemeKey ? m_isDark : m_hasHighContrast, isSet) != isSet)
        Q_EMIT changed();
}

} // namespace stateloupe
