#include "app/cli/console.h"

#include "ui/text/plaintext.h"

#include <algorithm>
#include <cstdio>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace stateloupe::console {

namespace {

void writeTo(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stream);
}

/// The next bytes of standard input, from a terminal a line; empty at the end and on Ctrl+C.
QByteArray readSome()
{
    QByteArray bytes(1 << 16, Qt::Uninitialized);
    const ssize_t length = read(STDIN_FILENO, bytes.data(), std::size_t(bytes.size()));
    bytes.truncate(std::max(length, ssize_t(0)));
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
    const QByteArray answer = readSome().trimmed().toLower();
    return answer == "y" || answer == "yes";
}

QByteArray readInput()
{
    QByteArray all;
    for (QByteArray some = readSome(); !some.isEmpty(); some = readSome())
        all += some;
    return all;
}

bool flush()
{
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

} // namespace stateloupe::console
