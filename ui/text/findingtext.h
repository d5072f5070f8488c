#pragma once

#include "core/doctor/finding.h"

#include <QString>

namespace stateloupe {

QString severityText(Severity severity); ///< "Error", "Warning", "Note"

/// What the doctor's rules say of themselves, in the language of the window; in English for a rule that has no entry
/// here.
QString findingTitle(const QByteArray &rule); ///< a few words
QString findingExplanation(const QByteArray &rule);
QString repairTitle(const QByteArray &rule); ///< empty for a rule that never repairs

/// "Error: Unknown role. The role "human" is none that is read." One line, whatever the message quotes.
QString findingLine(const Finding &finding);
/// One line each, for a tool tip or a screen reader; only the first of many.
QString findingLines(const QList<Finding> &findings);
/// "1 error, 2 warnings".
QString severityCountText(const QList<Finding> &findings);

} // namespace stateloupe
