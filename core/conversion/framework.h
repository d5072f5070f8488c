#pragma once

#include <QString>

#include <optional>
#include <span>

namespace stateloupe {

/// The programs that a state can be written for and read from.
enum class Framework : quint8 { LangGraph, CrewAi, AutoGen, LlamaIndex };

std::span<const Framework> allFrameworks();

/// As metadata.current_framework and the command line name it: "langgraph".
QString frameworkId(Framework framework);
/// As its makers write it: "LangGraph".
QString frameworkName(Framework framework);
std::optional<Framework> frameworkOfId(const QString &id);

} // namespace stateloupe
