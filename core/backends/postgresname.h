#pragma once

#include "core/result.h"

#include <QByteArray>

namespace stateloupe {

/// The name of a table, as SQL understands what people write: `name` or `schema.name`, each part either plain, which
/// folds ASCII letters to lower case, or in double quotes, where it stands as it is and `""` is a quote.
struct PostgresName
{
    QByteArray schema; ///< UTF-8; empty: wherever the search path finds the table
    QByteArray table;

    /// Stricter than SQL in that a part over 63 bytes is refused instead of cut, so that no other table is meant.
    /// Reserved words are taken: they are always quoted here. Errors: InvalidArgument.
    static Result<PostgresName> parse(const QString &text);

    /// For SQL: every part in quotes.
    QByteArray quoted() const;
    /// For people: quotes only where PostgreSQL needs them to find the same.
    QString display() const;

    friend bool operator==(const PostgresName &, const PostgresName &) = default;
};

/// `identifier` in double quotes, for SQL.
QByteArray quotedIdentifier(const QByteArray &identifier);

} // namespace stateloupe
