#pragma once

#include "core/json/jsondocument.h"

namespace stateloupe {

/// A place for one value in many documents, as a JSON Pointer (`/context/status`).
class ValuePlace
{
public:
    /// Where a member of that key would go.
    struct Vacancy
    {
        NodeId object = NoNode;
        QString key;
    };

    /// Errors: InvalidArgument, also for the whole document.
    static Result<ValuePlace> parse(const QString &text);

    NodeId find(const JsonDocument &document) const; ///< NoNode: there is nothing
    /// For a place with nothing, but with an object around it that takes a member.
    std::optional<Vacancy> vacancy(const JsonDocument &document) const;
    QString toString() const { return m_pointer.toString(); }

private:
    explicit ValuePlace(JsonPointer pointer);

    JsonPointer m_pointer;
    JsonPointer m_parent;
    QString m_key;
};

} // namespace stateloupe
