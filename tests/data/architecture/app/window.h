#pragma once

#include "ui/views/view.h"
