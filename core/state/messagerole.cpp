#include "core/state/messagerole.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

struct RoleName
{
    QStringView name; ///< in lower case
    QStringView role;
};

constexpr RoleName RoleNames[] = {
    {u"system", u"system"},
    {u"user", u"user"},
    {u"assistant", u"assistant"},
    {u"function", u"function"},
    {u"tool", u"tool"},
    // LangChain: types, and classes as its serializer names them
    {u"human", u"user"},
    {u"humanmessage", u"user"},
    {u"humanmessagechunk", u"user"},
    {u"ai", u"assistant"},
    {u"aimessage", u"assistant"},
    {u"aimessagechunk", u"assistant"},
    {u"systemmessage", u"system"},
    {u"systemmessagechunk", u"system"},
    {u"functionmessage", u"function"},
    {u"functionmessagechunk", u"function"},
    {u"toolmessage", u"tool"},
    {u"toolmessagechunk", u"tool"},
    // OpenAI, Google and Cohere, as LlamaIndex has them
    {u"developer", u"system"},
    {u"model", u"assistant"},
    {u"chatbot", u"assistant"},
    // AutoGen 0.4: what models are sent, and what tools did
    {u"usermessage", u"user"},
    {u"assistantmessage", u"assistant"},
    {u"functionexecutionresultmessage", u"tool"},
    {u"toolcallrequestevent", u"assistant"},
    {u"toolcallexecutionevent", u"tool"},
    {u"toolcallsummarymessage", u"assistant"},
};

} // namespace

const QStringList &messageRoles()
{
    static const QStringList roles{u"system"_s, u"user"_s, u"assistant"_s, u"function"_s, u"tool"_s};
    return roles;
}

bool isMessageRole(const QString &role)
{
    return messageRoles().contains(role);
}

QString meantRole(const QString &name)
{
    static const auto roles = [] {
        QHash<QString, QString> table;
        for (const RoleName &entry : RoleNames)
            table.insert(entry.name.toString(), entry.role.toString());
        return table;
    }();
    return roles.value(name.toLower());
}

} // namespace stateloupe
