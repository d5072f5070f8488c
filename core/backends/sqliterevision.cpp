#include "core/backends/sqliterevision.h"

#include "core/backends/contentrevision.h"

#include <sqlite3.h>

namespace stateloupe {

namespace {

StoredState::Form formOf(sqlite3_value *value)
{
    switch (sqlite3_value_type(value)) {
    case SQLITE_TEXT:
        return StoredState::Form::Text;
    case SQLITE_BLOB:
        return StoredState::Form::Binary;
    case SQLITE_NULL:
        return StoredState::Form::Null;
    default:
        return StoredState::Form::Number;
    }
}

void revisionOf(sqlite3_context *context, int /*count*/, sqlite3_value **arguments)
{
    sqlite3_value *value = arguments[0];
    const StoredState::Form form = formOf(value);
    const void *bytes = sqlite3_value_blob(value);
    const int size = sqlite3_value_bytes(value);
    const QByteArray token = contentRevision(QByteArrayView(static_cast<const char *>(bytes), size), form).token();
    sqlite3_result_text(context, token.constData(), int(token.size()), SQLITE_TRANSIENT);
}

} // namespace

int registerRevisionFunction(sqlite3 *handle)
{
    return sqlite3_create_function_v2(handle, "stateloupe_revision", 1,
        SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, nullptr, &revisionOf, nullptr, nullptr, nullptr);
}

} // namespace stateloupe
