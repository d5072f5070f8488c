#include "app/cli/interruption.h"

#include <csignal>

namespace stateloupe {

namespace {

volatile std::sig_atomic_t interrupted = 0;

void remember(int)
{
    interrupted = 1;
}

} // namespace

void catchInterruption()
{
    struct sigaction action = {};
    action.sa_handler = remember;
    action.sa_flags = SA_RESETHAND; // a second one ends the program whatever it does; reads are not resumed
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

bool wasInterrupted()
{
    return interrupted != 0;
}

} // namespace stateloupe
