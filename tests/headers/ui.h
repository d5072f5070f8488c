#pragma once

#include "tests/headers/core.h"

#include <QAbstractItemModel>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QPointer>
#include <QTreeView>
#include <QUndoStack>
#include <QWidget>
