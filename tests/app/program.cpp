#include "tests/app/program.h"

#include <QDir>
#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

constexpr int PatienceMs = 60'000;
const QString Python = u"/usr/bin/python3"_s;

} // namespace

Outcome run(const QString &program, const QStringList &arguments, const QByteArray &input,
    const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(PatienceMs))
        process.kill();
    const bool ended = process.exitStatus() == QProcess::NormalExit;
    return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

Outcome stateloupe(const QStringList &arguments, const QByteArray &input)
{
    return run(QStringLiteral(STATELOUPE_PROGRAM), arguments, input);
}

Outcome stateloupeOnTerminal(const QStringList &arguments, const QByteArray &input)
{
    const QString code = u"import os, pty, sys\n"
                         "sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))"_s;
    return run(Python, QStringList{u"-c"_s, code, QStringLiteral(STATELOUPE_PROGRAM)} + arguments, input);
}

Outcome stateloupeIn(const QProcessEnvironment &environment, const QStringList &arguments, const QByteArray &input)
{
    return run(
        u"setsid"_s, QStringList{u"--wait"_s, QStringLiteral(STATELOUPE_PROGRAM)} + arguments, input, environment);
}

Outcome stateloupeAsking(const QProcessEnvironment &environment, const QStringList &arguments, const QString &question,
    const QString &answer)
{
    const QString code = u"import os, pty, sys\n"
                         "question, answer = (os.fsencode(text) for text in sys.argv[1:3])\n"
                         "child, terminal = pty.fork()\n"
                         "if child == 0:\n"
                         "    os.execv(sys.argv[3], sys.argv[3:])\n"
                         "screen = b''\n"
                         "asked = False\n"
                         "while True:\n"
                         "    try:\n"
                         "        screen += os.read(terminal, 4096)\n"
                         "    except OSError:\n"
                         "        break\n"
                         "    if question in screen and not asked:\n"
                         "        asked = True\n"
                         "        os.write(terminal, answer + b'\\n')\n"
                         "sys.stdout.buffer.write(screen)\n"
                         "sys.stdout.flush()\n"
                         "sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))"_s;
    return run(Python, QStringList{u"-c"_s, code, question, answer, QStringLiteral(STATELOUPE_PROGRAM)} + arguments, {},
        environment);
}

Home::Home()
{
    for (const QString &name : {u"config"_s, u"data"_s, u"cache"_s, u"runtime"_s, u"tmp"_s})
        QDir(path()).mkdir(name);
}

QProcessEnvironment Home::environment(QProcessEnvironment base) const
{
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "PGPASSWORD", "PGPASSFILE", "STATELOUPE_PASSWORD"})
        base.remove(QString::fromLatin1(name));
    if (!base.contains(u"DBUS_SESSION_BUS_ADDRESS"_s))
        base.insert(u"XDG_RUNTIME_DIR"_s, path() + u"/runtime"_s);
    base.insert(u"HOME"_s, path());
    base.insert(u"XDG_CONFIG_HOME"_s, path() + u"/config"_s);
    base.insert(u"XDG_DATA_HOME"_s, path() + u"/data"_s);
    base.insert(u"XDG_CACHE_HOME"_s, path() + u"/cache"_s);
    base.insert(u"TMPDIR"_s, path() + u"/tmp"_s);
    return base;
}

Outcome python(const QString &code, const QStringList &arguments)
{
    return run(Python, QStringList{u"-c"_s, code} + arguments);
}

ReferenceStore::ReferenceStore()
{
    QFile::copy(QStringLiteral(STATELOUPE_TEST_DATA "/reference.db"), path());
    QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner);
}

QByteArray ReferenceStore::text(const QString &id) const
{
    const QString code
        = u"import sqlite3, sys\n"
          "row = sqlite3.connect(sys.argv[1]).execute('SELECT CAST(state_json AS BLOB) FROM workflow_states "
          "WHERE workflow_id = ?', (sys.argv[2],)).fetchone()\n"
          "sys.stdout.buffer.write(row[0])"_s;
    return python(code, {path(), id}).output;
}

QByteArray ReferenceStore::digest() const
{
    return digestWithout({});
}

QByteArray ReferenceStore::digestWithout(const QString &id) const
{
    const QString code
        = u"import hashlib, sqlite3, sys\n"
          "rows = sqlite3.connect(sys.argv[1]).execute('SELECT * FROM workflow_states WHERE workflow_id <> ? "
          "ORDER BY rowid', (sys.argv[2],)).fetchall()\n"
          "print(len(rows), hashlib.sha256(repr(rows).encode()).hexdigest())"_s;
    return python(code, {path(), id}).output;
}

void ReferenceStore::execute(const QString &sql) const
{
    const QString code = u"import sqlite3, sys\n"
                         "store = sqlite3.connect(sys.argv[1])\n"
                         "store.execute(sys.argv[2])\n"
                         "store.commit()"_s;
    const Outcome outcome = python(code, {path(), sql});
    if (outcome.code != 0)
        qFatal("%s", outcome.errors.constData());
}

} // namespace stateloupe
