#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QtCore/QString>
