#pragma once

#include <QString>

namespace stateloupe {

/// JSON text over several indented lines, for reading: containers that fit stay on one line, and strings are spelt
/// without needless escapes. Only ever a display, never what is saved. Takes text that breaks off in the middle, too.
/// Time in proportion to the text; ends after some hundred thousand characters.
QString laidOutJson(QStringView json);

/// The length of the JSON object or array at the beginning of `text`, by its brackets alone; -1 when it does not end.
qsizetype jsonContainerLength(QStringView text);

} // namespace stateloupe
