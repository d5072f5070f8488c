#include "core/conversion/framework.h"

#include <array>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

struct FrameworkNames
{
    QStringView id;
    QStringView name;
};

constexpr std::array Frameworks{Framework::LangGraph, Framework::CrewAi, Framework::AutoGen, Framework::LlamaIndex};
constexpr std::array<FrameworkNames, Frameworks.size()> Names{{
    {u"langgraph", u"LangGraph"},
    {u"crewai", u"CrewAI"},
    {u"autogen", u"AutoGen"},
    {u"llamaindex", u"LlamaIndex"},
}};

} // namespace

std::span<const Framework> allFrameworks()
{
    return Frameworks;
}

QString frameworkId(Framework framework)
{
    return Names[size_t(framework)].id.toString();
}

QString frameworkName(Framework framework)
{
    return Names[size_t(framework)].name.toString();
}

std::optional<Framework> frameworkOfId(const QString &id)
{
    for (const Framework framework : Frameworks) {
        if (frameworkId(framework) == id)
            return framework;
    }
    return {};
}

} // namespace stateloupe
