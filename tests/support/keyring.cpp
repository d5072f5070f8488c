#include "tests/support/keyring.h"

#include <QDir>
#include <QFile>

#include <csignal>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

const QString Environment = u"/usr/bin/env"_s;

QByteArray busConfiguration(const QString &socket, Keyring::Activation activation)
{
    const QString services
        = activation == Keyring::Activation::Desktop ? u"<standard_session_servicedirs/>"_s : QString();
    return u"<busconfig><type>session</type><listen>unix:path=%1</listen><auth>EXTERNAL</auth>%2"
           "<policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
           "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>"_s.arg(socket, services)
               .toUtf8();
}

} // namespace

Keyring::Keyring(Activation activation, const QString &display)
    : m_display(display)
    , m_bus(Environment)
{
    for (const QString &folder : {u"home"_s, u"runtime"_s, u"data"_s}) {
        QDir().mkdir(m_bus.filePath(folder));
        QFile::setPermissions(m_bus.filePath(folder), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    writeFile(m_bus.filePath(u"bus.conf"_s), busConfiguration(m_bus.filePath(u"bus"_s), activation));
    m_bus.start(variables()
            + QStringList{u"/usr/bin/dbus-daemon"_s, u"--nofork"_s,
                u"--config-file=%1"_s.arg(m_bus.filePath(u"bus.conf"_s))},
        [this] { return !askBus(u"org.freedesktop.DBus.GetId"_s, {}).isEmpty(); });
}

void Keyring::startUnlocked(const QByteArray &password)
{
    writeFile(m_bus.filePath(u"password"_s), password);
    start(u"--unlock < \"%1\""_s.arg(m_bus.filePath(u"password"_s)));
}

void Keyring::startLocked()
{
    start(u"< /dev/null"_s);
}

void Keyring::stop()
{
    m_daemon->stop(SIGTERM);
}

QProcessEnvironment Keyring::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name :
        {"DISPLAY", "WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION", "KDE_FULL_SESSION"})
        environment.remove(QString::fromLatin1(name));
    for (const QString &variable : variables().sliced(1))
        environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    return environment;
}

void Keyring::start(const QString &arguments)
{
    m_daemon = std::make_unique<ServerProcess>(Environment);
    const QString command = u"exec /usr/bin/gnome-keyring-daemon --foreground --components=secrets %1"_s.arg(arguments);
    m_daemon->start(variables() + QStringList{u"/bin/sh"_s, u"-c"_s, command}, [this] {
        return askBus(u"org.freedesktop.DBus.NameHasOwner"_s, u"string:org.freedesktop.secrets"_s).contains("true");
    });
}

QByteArray Keyring::askBus(const QString &method, const QString &argument) const
{
    QStringList question{
        u"dbus-send"_s, u"--session"_s, u"--print-reply=literal"_s, u"--dest=org.freedesktop.DBus"_s, u"/"_s, method};
    if (!argument.isEmpty())
        question << argument;
    QProcess process;
    process.start(Environment, variables() + question);
    process.waitForFinished();
    return process.readAllStandardOutput();
}

QStringList Keyring::variables() const
{
    QStringList variables{u"-i"_s, u"PATH=/usr/bin:/bin"_s, u"LC_ALL=C.UTF-8"_s,
        u"DBUS_SESSION_BUS_ADDRESS=unix:path=%1"_s.arg(m_bus.filePath(u"bus"_s)),
        u"HOME=%1"_s.arg(m_bus.filePath(u"home"_s)), u"XDG_RUNTIME_DIR=%1"_s.arg(m_bus.filePath(u"runtime"_s)),
        u"XDG_DATA_HOME=%1"_s.arg(m_bus.filePath(u"data"_s))};
    if (!m_display.isEmpty())
        variables << u"DISPLAY=%1"_s.arg(m_display);
    return variables;
}

} // namespace stateloupe
