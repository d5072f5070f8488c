#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>

namespace stateloupe {

/// A TCP port of 127.0.0.1 that nobody listens on at this moment.
quint16 freePort();

/// `bytes` into a new file that every user may read; ends the test when that fails.
void writeFile(const QString &path, const QByteArray &bytes);

/// A real server for one test: started on demand, with a folder of its own, and gone with the test however that ends.
///
/// The folder's path is short enough for Unix sockets. Failures end the test with what the server wrote.
class ServerProcess
{
public:
    enum class User {
        Same, ///< who runs the test
        Nobody, ///< for servers that refuse root: "nobody" if that is who runs the test
    };

    /// `program`: an absolute path.
    explicit ServerProcess(const QString &program, User user = User::Same);
    /// Ends the server without ceremony and removes the folder.
    ~ServerProcess();
    ServerProcess(const ServerProcess &) = delete;
    ServerProcess &operator=(const ServerProcess &) = delete;

    QString folder() const { return m_folder.path(); }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }

    /// Waits until `isReady` says so. To be called in a thread that outlives the server.
    void start(const QStringList &arguments, const std::function<bool()> &isReady);
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    /// `signal` says how: SIGTERM asks, SIGKILL does. Waits until it is gone.
    void stop(int signal);
    /// SIGSTOP, SIGCONT or whatever else; does not wait for an effect.
    void send(int signal) const;

    /// A program to its end, as the server's user; what it wrote to standard output. Ends the test if it fails.
    QByteArray run(const QString &program, const QStringList &arguments) const;

    QByteArray log() const; ///< what the server has written so far

private:
    QString m_program;
    User m_user;
    QTemporaryDir m_folder;
    mutable QProcess m_process;
    mutable QByteArray m_log;
};

} // namespace stateloupe
