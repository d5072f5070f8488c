#pragma once

#include <CLI/CLI.hpp>

#include <QByteArray>
#include <QFuture>
#include <QObject>
#include <QString>
#include <QStringList>
#include <functional>
#include <memory>
#include <optional>
#include <tl/expected.hpp>
#include <vector>
