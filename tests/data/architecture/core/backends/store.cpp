#include "core/backends/store.h"

#include "app/window.h" // wrong: this room may not include "app/window.h"

#include <sqlite3.h>
