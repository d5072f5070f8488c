#include "tests/app/program.h"

#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

constexpr int PatienceMs = 60'000;
const QString Python = u"/usr/bin/python3"_s;

} // namespace

Outcome run(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
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
