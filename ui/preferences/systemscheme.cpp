#include "ui/preferences/systemscheme.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QPointer>

namespace stateloupe {

using namespace Qt::StringLiterals;

SystemScheme *SystemScheme::instance(QCoreApplication *application)
{
    static QPointer<SystemScheme> scheme;
    if (!scheme)
        scheme = new SystemScheme(application);
    return scheme;
}

SystemScheme::SystemScheme(QObject *parent)
    : QObject(parent)
{
    ask();
}

void SystemScheme::setDark(bool isDark)
{
    if (isDark == m_isDark)
        return;
    m_isDark = isDark;
    Q_EMIT changed(isDark);
}

namespace {

constexpr QLatin1StringView Service = "org.freedesktop.portal.Desktop"_L1;
constexpr QLatin1StringView Path = "/org/freedesktop/portal/desktop"_L1;
constexpr QLatin1StringView Interface = "org.freedesktop.portal.Settings"_L1;
constexpr QLatin1StringView Group = "org.freedesktop.appearance"_L1;
constexpr QLatin1StringView Key = "color-scheme"_L1;

/// The portal's Read() wraps its value in a second variant.
bool prefersDark(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toUInt() == 1;
}

} // namespace

void SystemScheme::ask()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(
        Service, Path, Interface, u"SettingChanged"_s, this, SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    QDBusMessage read = QDBusMessage::createMethodCall(Service, Path, Interface, u"Read"_s);
    read << QString(Group) << QString(Key);
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(read, 3000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QVariant> reply = *watcher;
        if (reply.isValid())
            setDark(prefersDark(reply.value()));
    });
}

void SystemScheme::onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == Group && key == Key)
        setDark(prefersDark(value.variant()));
}

} // namespace stateloupe
