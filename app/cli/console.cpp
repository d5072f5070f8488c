#include "app/cli/console.h"

#include "app/cli/interruption.h"
#include "ui/text/plaintext.h"

#include <cerrno>
#include <cstdio>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace stateloupe::console {

namespace {

void writeTo(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stream);
}

/// The next bytes of standard input, from a terminal a line; empty at the end.
Result<QByteArray> readSome(qsizetype maximum = 1 << 16)
{
    QByteArray bytes(maximum, Qt::Uninitialized);
    ssize_t length = -1;
    do {
        length = read(STDIN_FILENO, bytes.data(), std::size_t(bytes.size()));
    } while (length < 0 && errno == EINTR && !wasInterrupted());
    if (wasInterrupted())
        return failure(ErrorKind::Cancelled, u"Interrupted. Nothing was written."_s);
    if (length < 0) {
        return failure(ErrorKind::Unavailable,
            u"The standard input cannot be read: %1. Nothing was written."_s.arg(qt_error_string(errno)));
    }
    bytes.truncate(length);
    return bytes;
}

} // namespace

bool outputIsTerminal()
{
    return isatty(STDOUT_FILENO) != 0;
}

bool inputIsTerminal()
{
    return isatty(STDIN_FILENO) != 0;
}

void write(const QByteArray &bytes)
{
    writeTo(stdout, bytes);
}

void writeLine(const QString &line)
{
    const QString shown = outputIsTerminal() ? visibleText(line) : line;
    writeTo(stdout, shown.toUtf8() + '\n');
}

QString inOneLine(QString text)
{
    return text.replace(u'\\', "\\\\"_L1).replace(u'\t', "\\t"_L1).replace(u'\n', "\\n"_L1).replace(u'\r', "\\r"_L1);
}

void writeNote(const QString &line)
{
    std::fflush(stdout);
    writeTo(stderr, visibleText(line).toUtf8() + '\n');
}

ExitCode report(const Error &error)
{
    writeNote(u"stateloupe: "_s + error.detail);
    return exitCodeOf(error.kind);
}

bool confirm(const QString &question)
{
    std::fflush(stdout);
    writeTo(stderr, visibleText(question).toUtf8() + " [y/N] ");
    const QByteArray answer = readSome().value_or(QByteArray()).trimmed().toLower();
    return answer == "y" || answer == "yes";
}

Result<QByteArray> readInput()
{
    QByteArray all;
    for (;;) {
        const auto some = readSome();
        if (!some)
            return some;
        if (some->isEmpty())
            return all;
        all += *some;
    }
}

Result<QByteArray> readInputLine()
{
    QByteArray line;
    for (;;) {
        const auto character = readSome(1);
        if (!character)
            return character;
        if (character->isEmpty() || *character == "\n")
            break;
        line += *character;
    }
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

bool flush()
{
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

} // namespace stateloupe::console
