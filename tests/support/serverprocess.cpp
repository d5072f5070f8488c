#include "tests/support/serverprocess.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QTcpServer>
#include <QThread>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

constexpr int PatienceMilliseconds = 30'000;
constexpr int PauseMilliseconds = 10;

/// As the other user, and like ours bound to the life of the test: setpriv drops what the child asked for before.
QStringList asNobody(const QString &program, const QStringList &arguments)
{
    return QStringList{
               u"--reuid=nobody"_s, u"--regid=nogroup"_s, u"--clear-groups"_s, u"--pdeathsig=KILL"_s, u"--"_s, program}
    + arguments;
}

bool changesUser(ServerProcess::User user)
{
    return user == ServerProcess::User::Nobody && geteuid() == 0;
}

void setCommand(QProcess &process, const QString &program, const QStringList &arguments, ServerProcess::User user)
{
    process.setProgram(changesUser(user) ? u"setpriv"_s : program);
    process.setArguments(changesUser(user) ? asNobody(program, arguments) : arguments);
    process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

} // namespace

quint16 freePort()
{
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost))
        qFatal("There is no free port: %s", qPrintable(server.errorString()));
    return server.serverPort();
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
}

ServerProcess::ServerProcess(const QString &program, User user)
    : m_program(program)
    , m_user(user)
    , m_folder(u"/tmp/sl-XXXXXX"_s) // a Unix socket's path has at most 107 bytes
{
    // Both users make files here.
    QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7777));
    m_process.setProcessChannelMode(QProcess::MergedChannels);
}

ServerProcess::~ServerProcess()
{
    stop(SIGKILL);
    if (changesUser(m_user)) // root without its capabilities may not remove what the other user made
        run(u"/bin/sh"_s, {u"-c"_s, u"rm -rf \"$0\"/* || true"_s, folder()});
}

void ServerProcess::start(const QStringList &arguments, const std::function<bool()> &isReady)
{
    setCommand(m_process, m_program, arguments, m_user);
    m_process.start();
    if (!m_process.waitForStarted())
        qFatal("%s: %s", qPrintable(m_program), qPrintable(m_process.errorString()));
    for (QDeadlineTimer deadline(PatienceMilliseconds); !isReady(); m_process.waitForReadyRead(PauseMilliseconds)) {
        if (!isRunning() || deadline.hasExpired())
            qFatal("%s did not start:\n%s", qPrintable(m_program), log().constData());
    }
}

void ServerProcess::stop(int signal)
{
    if (!isRunning())
        return;
    send(SIGCONT); // a stopped process only dies of SIGKILL
    send(signal);
    if (!m_process.waitForFinished(PatienceMilliseconds))
        qFatal("%s does not stop:\n%s", qPrintable(m_program), log().constData());
}

void ServerProcess::send(int signal) const
{
    ::kill(pid_t(m_process.processId()), signal);
}

QByteArray ServerProcess::run(const QString &program, const QStringList &arguments) const
{
    QProcess process;
    setCommand(process, program, arguments, m_user);
    process.start();
    if (!process.waitForFinished(PatienceMilliseconds) || process.exitCode() != 0) {
        qFatal("%s: %s\n%s", qPrintable(program), qPrintable(process.errorString()),
            process.readAllStandardError().constData());
    }
    return process.readAllStandardOutput();
}

QByteArray ServerProcess::log() const
{
    return m_log += m_process.readAll();
}

} // namespace stateloupe
