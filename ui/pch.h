#pragma once

#include <QAbstractItemModel>
#include <QByteArray>
#include <QFuture>
#include <QObject>
#include <QString>
#include <QWidget>
#include <functional>
#include <memory>
#include <optional>
#include <tl/expected.hpp>
#include <vector>
