#pragma once

#include "core/backends/sqlitewalk.h"

namespace stateloupe {

class SearchRun;

/// Searches all rows, in the pieces that SqliteWalk takes.
///
/// States are looked at where SQLite has them, without a copy. Its JSON functions would be no faster, and find other
/// things: the first of repeated keys, numbers as doubles, and errors where Python sees values.
class SqliteSearcher
{
public:
    /// `run` has to outlive it.
    SqliteSearcher(const SqliteSchema &schema, SearchRun &run);

    bool atEnd() const { return m_walk.atEnd(); }
    /// Looks at the next rows. To be asked again after an error as SqliteWalk::next().
    Result<> next(SqliteConnection &connection);

private:
    SearchRun &m_run;
    SqliteWalk m_walk;
};

} // namespace stateloupe
