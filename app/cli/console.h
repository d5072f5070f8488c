#pragma once

#include "app/cli/exitcode.h"
#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace stateloupe::console {

bool outputIsTerminal();
bool inputIsTerminal();

/// Writes exactly these bytes to standard output.
void write(const QByteArray &bytes);

/// Writes a line to standard output. On a terminal, control and bidirectional characters in it are made visible.
void writeLine(const QString &line);

/// `text` as part of one line: line breaks and tabs as \n, \r and \t, a backslash doubled.
QString inOneLine(QString text);

/// Writes a line to standard error, with such characters always made visible.
void writeNote(const QString &line);

/// Tells about a failure on standard error; the code to leave with.
ExitCode report(const Error &error);

/// Asks on standard error and reads an answer from standard input; true for "y" or "yes".
bool confirm(const QString &question);

/// Everything that is left of standard input. Errors: Cancelled on Ctrl+C; Unavailable when it cannot be read.
Result<QByteArray> readInput();

/// The next line of standard input without its end, and not a byte more; empty at the end. Errors: as readInput().
Result<QByteArray> readInputLine();

/// Hands everything to the system. False when some of it could not be written, as on a full disk.
bool flush();

} // namespace stateloupe::console
