#pragma once

#include "core/json/jsondocument.h"
#include "core/query/querypath.h"

#include <variant>

namespace stateloupe {

/// A place for one value in many documents, as a JSON Pointer (`/context/status`) or as a path of the query language
/// (`context.status`, `messages[-1].content`).
class ValuePlace
{
public:
    /// Where a member of that key would go.
    struct Vacancy
    {
        NodeId object = NoNode;
        QString key;
    };

    /// Errors: InvalidArgument, also for the whole document and for paths that lead to several values.
    static Result<ValuePlace> parse(const QString &text);

    NodeId find(const JsonDocument &document) const; ///< NoNode: there is nothing
    /// For a place with nothing, but with an object around it that takes a member.
    std::optional<Vacancy> vacancy(const JsonDocument &document) const;
    QString toString() const; ///< as it was written

private:
    using Place = std::variant<JsonPointer, QueryPath>;

    ValuePlace(QString text, Place place, std::optional<Place> parent, QString key);
    static NodeId resolve(const Place &place, const JsonDocument &document);

    QString m_text;
    Place m_place;
    std::optional<Place> m_parent; ///< when the last step is a key
    QString m_key;
};

} // namespace stateloupe
