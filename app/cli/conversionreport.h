#pragma once

#include "core/conversion/conversion.h"

#include <QStringList>

#include <string>

namespace CLI {
class App;
}

namespace stateloupe {

/// What a conversion loses, a line each with the first places.
QStringList conversionReport(const QList<Loss> &losses);

/// Adds --faithful; `isFaithful` has to outlive the sub-command.
void addFaithfulOption(CLI::App &command, bool &isFaithful);
ConversionMode conversionMode(bool isFaithful);

/// The ids of all frameworks, as the command line takes them.
std::vector<std::string> frameworkIds();

} // namespace stateloupe
