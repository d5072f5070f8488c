#include "core/backends/sqliterow.h"

#include "core/backends/sqlitetimestamp.h"

namespace stateloupe {

WorkflowId workflowIdAt(const SqliteStatement &statement, int column, int rowColumn)
{
    switch (statement.type(column)) {
    case SqliteType::Text:
        return WorkflowId(statement.bytes(column).toByteArray());
    case SqliteType::Blob:
        return WorkflowId(statement.bytes(column).toByteArray(), WorkflowId::Form::Binary);
    default:
        return WorkflowId(statement.bytes(rowColumn).toByteArray(), WorkflowId::Form::Row);
    }
}

std::optional<qint64> timestampAt(const SqliteStatement &statement, int column)
{
    switch (statement.type(column)) {
    case SqliteType::Text:
        return timestampFromText(statement.bytes(column));
    case SqliteType::Integer:
        return timestampFromInteger(statement.integer(column));
    case SqliteType::Real:
        return timestampFromReal(statement.real(column));
    default:
        return {};
    }
}

StoredState::Form stateFormAt(const SqliteStatement &statement, int column)
{
    switch (statement.type(column)) {
    case SqliteType::Text:
        return StoredState::Form::Text;
    case SqliteType::Blob:
        return StoredState::Form::Binary;
    case SqliteType::Null:
        return StoredState::Form::Null;
    default:
        return StoredState::Form::Number;
    }
}

QByteArray columnOrNull(bool exists, const char *name)
{
    return exists ? QByteArray(name) : QByteArray("NULL");
}

} // namespace stateloupe
