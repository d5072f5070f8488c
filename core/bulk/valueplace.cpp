#include "core/bulk/valueplace.h"

using namespace Qt::StringLiterals;

namespace stateloupe {

ValuePlace::ValuePlace(JsonPointer pointer)
    : m_pointer(std::move(pointer))
{
    QStringList tokens = m_pointer.tokens();
    m_key = tokens.takeLast();
    m_parent = JsonPointer(tokens);
}

Result<ValuePlace> ValuePlace::parse(const QString &text)
{
    const auto pointer = JsonPointer::parse(text.trimmed());
    if (!pointer)
        return tl::unexpected(pointer.error());
    if (pointer->isEmpty())
        return failure(ErrorKind::InvalidArgument, u"Name a value, like /context/status."_s);
    return ValuePlace(*pointer);
}

NodeId ValuePlace::find(const JsonDocument &document) const
{
    return document.resolve(m_pointer).value_or(NoNode);
}

std::optional<ValuePlace::Vacancy> ValuePlace::vacancy(const JsonDocument &document) const
{
    const NodeId object = document.resolve(m_parent).value_or(NoNode);
    if (object == NoNode || document.type(object) != JsonType::Object || document.member(object, m_key) != NoNode)
        return std::nullopt;
    return Vacancy{object, m_key};
}

} // namespace stateloupe
