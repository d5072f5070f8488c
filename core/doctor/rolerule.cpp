#include "core/doctor/rolerule.h"

#include "core/json/jsonstring.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

bool isRole(const QString &role)
{
    static const QStringList roles{u"system"_s, u"user"_s, u"assistant"_s, u"function"_s, u"tool"_s};
    return roles.contains(role);
}

/// What other programs call one of the five; a null string for what nobody does.
QString meantRole(const QString &role)
{
    static const QHash<QString, QString> others{{u"human"_s, u"user"_s}, {u"ai"_s, u"assistant"_s},
        {u"model"_s, u"assistant"_s}, {u"chatbot"_s, u"assistant"_s}, {u"developer"_s, u"system"_s}};
    const QString lower = role.trimmed().toLower();
    return isRole(lower) ? lower : others.value(lower);
}

/// Calls `visit` with each role that is a string and none of the five.
template <typename Visit>
void visitForeignRoles(const Examination &examination, Visit visit)
{
    const NodeId messages = examination.state.messages();
    if (messages == NoNode)
        return;
    const JsonDocument &document = examination.document;
    auto walker = document.children(messages);
    for (quint32 left = document.childCount(messages); left > 0; --left, walker.toNextSibling()) {
        const NodeId role = UnifiedState::message(document, walker.node()).role;
        if (role == NoNode || document.type(role) != JsonType::String)
            continue;
        const QString text = document.string(role);
        if (!isRole(text))
            visit(role, text);
    }
}

} // namespace

QString RoleRule::title() const
{
    return u"Unknown role"_s;
}

QString RoleRule::explanation() const
{
    return u"The reference system reads the roles system, user, assistant, function and tool, in lower case. A "
           u"workflow "
           "with any other role cannot be loaded."_s;
}

QString RoleRule::repairTitle() const
{
    return u"Rename roles"_s;
}

std::optional<Finding> RoleRule::examine(const Examination &examination) const
{
    Finding finding{.rule = id(), .severity = severity(), .message = {}, .places = {}};
    QString first;
    visitForeignRoles(examination, [&](NodeId node, const QString &role) {
        if (++finding.placeCount == 1)
            first = role;
        if (finding.places.size() < Finding::MostPlaces)
            finding.places.append(examination.document.pointer(node));
        finding.isRepairable = finding.isRepairable || !meantRole(role).isNull();
    });
    if (finding.placeCount == 0)
        return {};
    finding.message = u"The role \"%1\" is none that the reference system reads."_s.arg(first.left(40));
    return finding;
}

void RoleRule::repair(const Examination &examination, JsonBatch &batch) const
{
    visitForeignRoles(examination, [&](NodeId node, const QString &role) {
        if (const QString meant = meantRole(role); !meant.isNull())
            batch.add(replaceValue(batch.document(), node, encodeJsonString(meant)));
    });
}

} // namespace stateloupe
