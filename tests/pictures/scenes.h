#pragma once

#include "tests/pictures/stage.h"

#include <functional>

namespace stateloupe {

/// One picture: its name, and what leads there from a window with nothing open.
struct Scene
{
    QString name;
    std::function<void(Stage &stage)> play;
    QString language = {}; ///< "de"; English when empty
};

QList<Scene> allScenes();
QList<Scene> doctorScenes(); ///< those in which something is found wrong
QList<Scene> changeScenes(); ///< those in which something is changed or compared
QList<Scene> conversionScenes(); ///< workflows for and from frameworks
QList<Scene> operationScenes(); ///< those of what programs do with a state

} // namespace stateloupe
