#include "ui/session/seenpaths.h"

#include "core/json/jsondocument.h"
#include "core/query/querypath.h"

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostPaths = 200;
constexpr qsizetype MostSteps = 4;
constexpr quint32 MostMembers = 50;
constexpr qsizetype LongestKey = 60;

void collect(const JsonDocument &document, NodeId object, const QList<QueryPath::Step> &steps, QStringList &paths)
{
    JsonIndex::Walker walker = document.children(object);
    const quint32 members = qMin(document.childCount(object), MostMembers);
    for (quint32 i = 0; i < members && paths.size() < MostPaths; ++i, walker.toNextSibling()) {
        const QString key = document.key(walker.node());
        if (key.size() > LongestKey)
            continue;
        const QList<QueryPath::Step> place = steps + QList{QueryPath::Step{QueryPath::Step::Kind::Key, key}};
        paths << QueryPath(place).toString();
        if (document.type(walker.node()) == JsonType::Object && place.size() < MostSteps)
            collect(document, walker.node(), place, paths);
    }
}

} // namespace

QStringList seenPaths(const JsonDocument &document)
{
    QStringList paths;
    for (const QString &part : {u"context"_s, u"metadata"_s}) {
        const NodeId node = document.member(JsonDocument::Root, part);
        if (node != NoNode && document.type(node) == JsonType::Object)
            collect(document, node, {{QueryPath::Step::Kind::Key, part}}, paths);
    }
    return paths;
}

} // namespace stateloupe
