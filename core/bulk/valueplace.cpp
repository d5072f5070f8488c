#include "core/bulk/valueplace.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

using Step = QueryPath::Step;

tl::unexpected<Error> refused(const QString &detail)
{
    return failure(ErrorKind::InvalidArgument, detail);
}

} // namespace

ValuePlace::ValuePlace(QString text, Place place, std::optional<Place> parent, QString key)
    : m_text(std::move(text))
    , m_place(std::move(place))
    , m_parent(std::move(parent))
    , m_key(std::move(key))
{
}

Result<ValuePlace> ValuePlace::parse(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return refused(u"Name a value, like context.status or /context/status."_s);
    if (trimmed.startsWith(u'/')) {
        const auto pointer = JsonPointer::parse(trimmed);
        if (!pointer)
            return tl::unexpected(pointer.error());
        QStringList tokens = pointer->tokens();
        const QString key = tokens.takeLast();
        return ValuePlace(trimmed, *pointer, JsonPointer(tokens), key);
    }
    const auto path = QueryPath::parse(trimmed);
    if (!path)
        return tl::unexpected(path.error());
    QList<Step> steps = path->steps();
    const auto isEvery = [](const Step &step) { return step.kind == Step::Kind::Every; };
    if (std::any_of(steps.begin(), steps.end(), isEvery))
        return refused(u"\"%1\" leads to several values; name one, as with [0] or [-1] instead of [*]."_s.arg(trimmed));
    if (steps.isEmpty())
        return refused(u"Name a value, like context.status or /context/status."_s);
    const Step last = steps.takeLast();
    if (last.kind != Step::Kind::Key)
        return ValuePlace(trimmed, *path, std::nullopt, {});
    return ValuePlace(trimmed, *path, QueryPath(steps), last.key);
}

NodeId ValuePlace::resolve(const Place &place, const JsonDocument &document)
{
    if (const auto *pointer = std::get_if<JsonPointer>(&place))
        return document.resolve(*pointer).value_or(NoNode);
    const QueryPath &path = std::get<QueryPath>(place);
    if (path.isEmpty())
        return JsonDocument::Root;
    const QList<NodeId> found = path.resolve(document, 1);
    return found.isEmpty() ? NoNode : found.first();
}

NodeId ValuePlace::find(const JsonDocument &document) const
{
    return resolve(m_place, document);
}

std::optional<ValuePlace::Vacancy> ValuePlace::vacancy(const JsonDocument &document) const
{
    if (!m_parent)
        return std::nullopt;
    const NodeId object = resolve(*m_parent, document);
    if (object == NoNode || document.type(object) != JsonType::Object || document.member(object, m_key) != NoNode)
        return std::nullopt;
    return Vacancy{object, m_key};
}

QString ValuePlace::toString() const
{
    return m_text;
}

} // namespace stateloupe
