#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace stateloupe {

/// One message of a CrewAI conversation history: "ROLE (name): content".
struct CrewLine
{
    QString role; ///< in lower case
    QString name; ///< empty: none
    QString content;

    friend bool operator==(const CrewLine &, const CrewLine &) = default;
};

// As the reference system does it: nothing is escaped, and every line that begins with a role is read as a message.

QString plainCrewLine(const CrewLine &line);
/// What it reads from one line: without the name, blanks stripped; nullopt for a line that it drops.
std::optional<CrewLine> readPlainCrewLine(const QString &line);

// The careful form: always one line, whatever the content is, because line breaks, control characters and backslashes
// are escaped as in JSON; in a name '(', ')' and ':' as well.

QString escapedCrewLine(const CrewLine &line);
/// The exact opposite of escapedCrewLine(); nullopt for a line that it cannot have written.
std::optional<CrewLine> readEscapedCrewLine(const QString &line);

/// Tells lines apart: short, the same for the same line.
QString crewLineMark(const QString &line);

} // namespace stateloupe
