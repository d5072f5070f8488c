#pragma once

#include "core/query/querypath.h"

#include <QStringList>

namespace stateloupe {

/// What a column of these values is called where there is little room: the last name on the path. One line, with marks
/// for what cannot be seen.
QString pathHeading(const QueryPath &path);

/// The whole path in the same way, cut after a few hundred characters.
QString pathText(const QueryPath &path);

/// Whether somebody who types this means a query and not a part of an id: it has a sign like `=` outside of quotes, or
/// is a query with a word like `exists`.
bool looksLikeQuery(QStringView text);

/// Words of the language and paths that many workflows have, to complete what is typed.
QStringList queryWords();

} // namespace stateloupe
