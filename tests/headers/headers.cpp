// Only so that there is something to compile beside the header.
