#include "app/cli/terminal.h"

#include "app/cli/interruption.h"
#include "ui/text/plaintext.h"

#include <QScopeGuard>

#include <cerrno>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace stateloupe::terminal {

namespace {

int openTerminal()
{
    return open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
}

void show(int file, const QByteArray &text)
{
    [[maybe_unused]] const ssize_t written = write(file, text.constData(), std::size_t(text.size()));
}

/// A line without its end; nothing on Ctrl+C and at the end of input.
std::optional<QByteArray> readLine(int file)
{
    QByteArray line;
    for (;;) {
        char character = 0;
        const ssize_t length = read(file, &character, 1);
        if (length < 0 && errno == EINTR && !wasInterrupted())
            continue;
        if (length != 1 || wasInterrupted())
            return std::nullopt;
        if (character == '\n')
            return line;
        line += character;
    }
}

} // namespace

bool isThere()
{
    const int file = openTerminal();
    if (file < 0)
        return false;
    close(file);
    return true;
}

Result<Secret> askPassword(const QString &question)
{
    const int file = openTerminal();
    if (file < 0)
        return failure(ErrorKind::Unavailable, u"There is no terminal to ask for a password."_s);
    const auto closing = qScopeGuard([file] { close(file); });

    termios before = {};
    tcgetattr(file, &before);
    termios silent = before;
    silent.c_lflag &= ~tcflag_t(ECHO);
    silent.c_lflag |= tcflag_t(ICANON | ISIG);
    tcsetattr(file, TCSAFLUSH, &silent);
    const auto restoring = qScopeGuard([&] { tcsetattr(file, TCSAFLUSH, &before); });

    show(file, visibleText(question).toUtf8());
    auto line = readLine(file);
    show(file, "\n");
    if (!line)
        return failure(ErrorKind::Cancelled, u"No password was given. Nothing was done."_s);
    return Secret(*std::move(line));
}

} // namespace stateloupe::terminal
