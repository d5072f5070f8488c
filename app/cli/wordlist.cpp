#include "app/cli/wordlist.h"

#include <CLI/CLI.hpp>

namespace stateloupe {

CLI::Option *addWordList(CLI::App &command, const char *name, std::vector<std::string> &words, const char *description)
{
    // Only what may have "extra" arguments is read as a list; without them it has to expect as many as there can be.
    constexpr int Any = CLI::detail::expected_max_vector_size;
    return command.add_option(name, words, description)
        ->expected(Any, Any)
        ->allow_extra_args(false)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

} // namespace stateloupe
