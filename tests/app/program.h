#pragma once

#include <QByteArray>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace stateloupe {

/// How a program ended, and what it printed.
struct Outcome
{
    int code = -1; ///< -1 when it crashed
    QByteArray output;
    QByteArray errors;
};

Outcome run(const QString &program, const QStringList &arguments, const QByteArray &input = {},
    const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment());

/// The program under test; standard output is no terminal.
Outcome stateloupe(const QStringList &arguments, const QByteArray &input = {});
/// The same with all three streams on a terminal; `output` is what its screen would get. `input` is typed.
Outcome stateloupeOnTerminal(const QStringList &arguments, const QByteArray &input = {});

/// The same in an environment of its own, and with no terminal anywhere to ask on.
Outcome stateloupeIn(
    const QProcessEnvironment &environment, const QStringList &arguments, const QByteArray &input = {});
/// The same on a terminal where somebody waits for `question` and then types `answer`.
Outcome stateloupeAsking(const QProcessEnvironment &environment, const QStringList &arguments, const QString &question,
    const QString &answer);

/// A user of this machine with nothing in any folder, no desktop and no keyring.
class Home
{
public:
    Home();
    QString path() const { return m_folder.path(); }
    /// `base` with this user's folders instead of its own.
    QProcessEnvironment environment(QProcessEnvironment base = QProcessEnvironment::systemEnvironment()) const;

private:
    QTemporaryDir m_folder;
};

/// Runs `code` in Debian's Python, whose json and sqlite3 are what the reference system uses; sys.argv[1:] are
/// `arguments`. Fails the test by returning a nonzero code.
Outcome python(const QString &code, const QStringList &arguments);

/// A copy of the reference system's store, in a folder of its own.
class ReferenceStore
{
public:
    ReferenceStore();

    QString folder() const { return m_folder.path(); }
    QString path() const { return m_folder.filePath(QStringLiteral("reference.db")); }
    QByteArray text(const QString &id) const; ///< as stored, read without our code
    QByteArray digest() const; ///< of all rows but `except`
    QByteArray digestWithout(const QString &id) const;
    void execute(const QString &sql) const;

private:
    QTemporaryDir m_folder;
};

} // namespace stateloupe
