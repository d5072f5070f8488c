#pragma once

struct sqlite3;

namespace stateloupe {

/// Gives the connection the SQL function stateloupe_revision(state): the contentRevision() of any stored value as text.
/// Statements compare with it, so that looking and writing are one step. Returns a SQLite result code.
int registerRevisionFunction(sqlite3 *handle);

} // namespace stateloupe
