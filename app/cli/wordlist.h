#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace stateloupe {

/// A positional that takes any number of words, each as it is given: CLI11 alone would read "[a]" as a list with "a",
/// and another workflow, or none, would be meant. `words` has to outlive the command.
CLI::Option *addWordList(CLI::App &command, const char *name, std::vector<std::string> &words, const char *description);

} // namespace stateloupe
