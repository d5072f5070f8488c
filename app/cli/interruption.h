#pragma once

namespace stateloupe {

/// From here on Ctrl+C and a polite kill no longer end the program at once: what runs sees it and stops cleanly.
void catchInterruption();

bool wasInterrupted();

} // namespace stateloupe
