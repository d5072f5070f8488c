#include "ui/mainwindow/features.h"

#include "ui/mainwindow/inspectorfeature.h"

namespace stateloupe {

void addFeatures(const WindowParts &parts)
{
    new InspectorFeature(parts);
}

} // namespace stateloupe
