#pragma once

#include "ui/mainwindow/windowparts.h"

#include <QObject>

namespace stateloupe {

/// Shows and hides the inspector beside the opened workflow.
class InspectorFeature : public QObject
{
    Q_OBJECT

public:
    explicit InspectorFeature(const WindowParts &parts);
};

} // namespace stateloupe
