#include "ui/models/workflowcolumns.h"

#include <algorithm>
#include <array>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array Names{
    "id"_L1, "updated"_L1, "size"_L1, "expires"_L1, "findings"_L1}; // in the order of WorkflowColumn
constexpr auto PathPrefix = "path:"_L1;
constexpr int WidestColumn = 2'000;

/// "92 updated", "80 path:context.step"
std::optional<WorkflowColumnChoice> parsed(const QString &string)
{
    WorkflowColumnChoice choice;
    choice.width = std::clamp(string.section(u' ', 0, 0).toInt(), 0, WidestColumn);
    const QString name = string.section(u' ', 1);
    if (name.startsWith(PathPrefix)) {
        const auto path = QueryPath::parse(QStringView(name).sliced(PathPrefix.size()));
        choice.column = WorkflowColumn::Path;
        if (path)
            choice.path = *path;
        return path && !path->isEmpty() ? std::optional(choice) : std::nullopt;
    }
    const auto it = std::find(Names.begin(), Names.end(), name);
    choice.column = WorkflowColumn(it - Names.begin());
    return it != Names.end() ? std::optional(choice) : std::nullopt;
}

} // namespace

WorkflowColumns::WorkflowColumns()
    : m_choices{{WorkflowColumn::Id}, {WorkflowColumn::Updated}, {WorkflowColumn::Size}, {WorkflowColumn::Expires}}
{
}

WorkflowColumns::WorkflowColumns(const QList<WorkflowColumnChoice> &choices)
    : m_choices{{WorkflowColumn::Id}}
{
    for (const WorkflowColumnChoice &choice : choices) {
        if (contains(choice.column, choice.path))
            continue;
        if (choice.column != WorkflowColumn::Path || !isFull())
            m_choices.append(choice);
    }
}

WorkflowColumns WorkflowColumns::fromStrings(const QStringList &strings)
{
    if (strings.isEmpty())
        return {};
    QList<WorkflowColumnChoice> choices;
    for (const QString &string : strings) {
        if (const auto choice = parsed(string))
            choices.append(*choice);
    }
    return WorkflowColumns(choices);
}

QStringList WorkflowColumns::toStrings() const
{
    QStringList strings;
    for (const WorkflowColumnChoice &choice : m_choices) {
        const bool isPath = choice.column == WorkflowColumn::Path;
        const QString name
            = isPath ? QString(PathPrefix + choice.path.toString()) : QString(Names[std::size_t(choice.column)]);
        strings << QString::number(choice.width) + u' ' + name;
    }
    return strings;
}

QList<QueryPath> WorkflowColumns::paths() const
{
    QList<QueryPath> paths;
    for (const WorkflowColumnChoice &choice : m_choices) {
        if (choice.column == WorkflowColumn::Path)
            paths.append(choice.path);
    }
    return paths;
}

qsizetype WorkflowColumns::indexOf(WorkflowColumn column, const QueryPath &path) const
{
    const auto isIt = [&](const WorkflowColumnChoice &choice) {
        return choice.column == column && (column != WorkflowColumn::Path || choice.path == path);
    };
    const auto it = std::find_if(m_choices.begin(), m_choices.end(), isIt);
    return it == m_choices.end() ? -1 : it - m_choices.begin();
}

bool WorkflowColumns::contains(WorkflowColumn column, const QueryPath &path) const
{
    return indexOf(column, path) >= 0;
}

/// New values go where they are seen: right behind the id and other values.
void WorkflowColumns::add(WorkflowColumn column, const QueryPath &path)
{
    if (contains(column, path) || (column == WorkflowColumn::Path && isFull()))
        return;
    qsizetype place = m_choices.size();
    if (column == WorkflowColumn::Path) {
        for (place = 1; place < m_choices.size() && m_choices[place].column == WorkflowColumn::Path;)
            ++place;
    }
    m_choices.insert(place, {column, path});
}

void WorkflowColumns::remove(WorkflowColumn column, const QueryPath &path)
{
    if (const qsizetype index = indexOf(column, path); index > 0)
        m_choices.removeAt(index);
}

} // namespace stateloupe
