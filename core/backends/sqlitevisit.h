#pragma once

#include "core/backends/sqlitewalk.h"

namespace stateloupe {

class StateVisitor;

/// Visits all rows, in the pieces that SqliteWalk takes.
///
/// States are looked at where SQLite has them, without a copy. Its JSON functions would be no faster, and find other
/// things: the first of repeated keys, numbers as doubles, and errors where Python sees values.
class SqliteVisit
{
public:
    /// `visitor` has to outlive it.
    SqliteVisit(const SqliteSchema &schema, StateVisitor &visitor);

    bool atEnd() const { return m_walk.atEnd(); }
    /// Looks at the next rows. To be asked again after an error as SqliteWalk::next().
    Result<> next(SqliteConnection &connection);

private:
    StateVisitor &m_visitor;
    SqliteWalk m_walk;
};

} // namespace stateloupe
