#include "core/backends/store.h"

#include <QPromise>
#include <QtConcurrentRun>

#include <thread>
