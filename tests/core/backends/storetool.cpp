#include "core/backends/redisbackend.h"
#include "core/backends/sqlitebackend.h"
#include "tests/support/storefixture.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

#include <grp.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace stateloupe;

// Does one thing with a store in a process of its own, for tests that need other rights, another language or a death.
// PATH is an SQLite file or, for the last four, the Unix socket of a Redis server: NAME.sock.
//   storetool open PATH    tells how opening goes, without the rights that root has
//   storetool make PATH    the same, and makes a missing store
//   storetool put PATH     creates or saves workflows: lines of "hexadecimal id, blank, hexadecimal text" on stdin
//   storetool dump PATH    prints all workflows in the same form
//   storetool list PATH N  lists all workflows N times
//   storetool count PATH ID [USER]
//                          adds 1 to the number that the text begins with, until it is killed; USER is one of Redis
//                          with the password "pw"

namespace {

constexpr uid_t Nobody = 65'534;

void print(const QString &line)
{
    std::puts(line.toUtf8().constData());
}

/// For root, modes forbid nothing.
void dropRights()
{
    if (::geteuid() != 0)
        return;
    if (::setgroups(0, nullptr) != 0 || ::setresgid(Nobody, Nobody, Nobody) != 0
        || ::setresuid(Nobody, Nobody, Nobody) != 0)
        qFatal("The rights of root cannot be dropped.");
}

int open(const QString &path, bool create)
{
    dropRights();
    SqliteBackend backend(SqliteSettings{path, false, create});
    const CallControl control(QDeadlineTimer(5'000), {});
    if (const auto result = backend.open(control); !result) {
        print(u"error %1 %2"_s.arg(int(result.error().kind)).arg(result.error().detail));
        return 0;
    }
    const WorkflowList list = listAll(backend);
    const auto written = backend.create(WorkflowId("new"), "{}", control);
    print(u"%1 %2 %3"_s.arg(backend.traits().readOnly ? u"readonly"_s : u"writable"_s)
              .arg(list.size())
              .arg(written ? -1 : int(written.error().kind)));
    return 0;
}

int put(StateBackend &backend)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return 1;
    for (QByteArray line = input.readLine(); !line.isEmpty(); line = input.readLine()) {
        const QList<QByteArray> parts = line.trimmed().split(' ');
        const WorkflowId id(QByteArray::fromHex(parts.value(0)));
        const QByteArray text = QByteArray::fromHex(parts.value(1));
        const auto old = backend.load(id, {});
        const auto written = old ? backend.save(id, text, old->revision, {}) : backend.create(id, text, {});
        if (!written)
            qFatal("%s", qPrintable(written.error().detail));
    }
    return 0;
}

int dump(StateBackend &backend)
{
    const WorkflowList list = listAll(backend);
    for (qsizetype row = 0; row < list.size(); ++row) {
        const auto state = backend.load(list.at(row).id, {});
        if (!state)
            qFatal("%s", qPrintable(state.error().detail));
        print(QString::fromLatin1(state->summary.id.bytes().toHex() + ' ' + state->text.toHex()));
    }
    return 0;
}

int count(StateBackend &backend, const WorkflowId &id)
{
    for (;;) {
        const auto state = backend.load(id, {});
        if (!state)
            qFatal("%s", qPrintable(state.error().detail));
        const qsizetype end = std::max<qsizetype>(0, state->text.indexOf(' '));
        const QByteArray number = QByteArray::number(state->text.first(end).toLongLong() + 1);
        const auto saved = backend.save(id, number + state->text.sliced(end), state->revision, {});
        if (!saved)
            qFatal("%s", qPrintable(saved.error().detail));
        std::puts(number.constData());
        std::fflush(stdout);
    }
}

std::unique_ptr<StateBackend> backendAt(const QString &path, bool create, const QString &user)
{
    if (!path.endsWith(u".sock"))
        return std::make_unique<SqliteBackend>(SqliteSettings{path, false, create});
    RedisSettings settings;
    settings.socket = path;
    settings.user = user;
    return std::make_unique<RedisBackend>(settings, Secret(user.isEmpty() ? QByteArray() : QByteArray("pw")));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString verb = arguments.value(1);
    const QString path = arguments.value(2);
    if (verb == u"open" || verb == u"make")
        return open(path, verb == u"make");
    const auto backend = opened(backendAt(path, verb == u"put", verb == u"count" ? arguments.value(4) : QString()));
    if (verb == u"put")
        return put(*backend);
    if (verb == u"dump")
        return dump(*backend);
    if (verb == u"count")
        return count(*backend, WorkflowId::fromString(arguments.value(3)));
    for (int i = 0; i < arguments.value(3).toInt(); ++i)
        listAll(*backend);
    return 0;
}
