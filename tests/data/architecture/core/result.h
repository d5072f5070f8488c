#pragma once

#include "core/json/document.h" // wrong: this room may not include "core/json/document.h"
