#pragma once

#include "core/json/document.h"
#include "core/missing.h" // wrong: "core/missing.h" is not a file seen from the root of the tree
