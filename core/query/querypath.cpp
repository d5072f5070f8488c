#include "core/query/querypath.h"

#include "core/json/jsonstring.h"
#include "core/query/queryscanner.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

using Step = QueryPath::Step;
using Visitor = std::function<bool(NodeId)>;

/// The members that Python would see: of repeated keys the last.
QList<NodeId> visibleMembers(const JsonDocument &document, NodeId object)
{
    const quint32 count = document.childCount(object);
    QHash<QString, NodeId> last;
    JsonIndex::Walker walker = document.children(object);
    for (quint32 row = 0; row < count; ++row, walker.toNextSibling())
        last.insert(document.key(walker.node()), walker.node());
    QList<NodeId> members(last.cbegin(), last.cend());
    std::sort(members.begin(), members.end());
    return members;
}

class Walk
{
public:
    Walk(const JsonDocument &document, const QList<Step> &steps, const Visitor &visitor)
        : m_document(document)
        , m_steps(steps)
        , m_visitor(visitor)
    {
    }

    /// False once the visitor has seen enough.
    bool from(NodeId node, qsizetype step) const
    {
        if (step == m_steps.size())
            return m_visitor(node);
        switch (m_steps[step].kind) {
        case Step::Kind::Key: {
            const NodeId member = m_document.member(node, m_steps[step].key);
            return member == NoNode || from(member, step + 1);
        }
        case Step::Kind::Index:
            return fromElement(node, step);
        case Step::Kind::Every:
            return fromEvery(node, step);
        }
        Q_UNREACHABLE();
    }

private:
    bool fromElement(NodeId node, qsizetype step) const
    {
        if (m_document.type(node) != JsonType::Array)
            return true;
        const qint64 count = m_document.childCount(node);
        const qint64 index = m_steps[step].index;
        const qint64 row = index < 0 ? count + index : index;
        return row < 0 || row >= count || from(m_document.child(node, quint32(row)), step + 1);
    }

    bool fromEvery(NodeId node, qsizetype step) const
    {
        if (m_document.type(node) == JsonType::Object) {
            const QList<NodeId> members = visibleMembers(m_document, node);
            return std::all_of(members.begin(), members.end(), [&](NodeId member) { return from(member, step + 1); });
        }
        const quint32 count = m_document.childCount(node);
        JsonIndex::Walker walker = m_document.children(node);
        for (quint32 row = 0; row < count; ++row, walker.toNextSibling()) {
            if (!from(walker.node(), step + 1))
                return false;
        }
        return true;
    }

    const JsonDocument &m_document;
    const QList<Step> &m_steps;
    const Visitor &m_visitor;
};

/// A key as a path has it: in quotes only where it must be.
QString spelt(const QString &key)
{
    if (!key.isEmpty() && std::all_of(key.begin(), key.end(), &isQueryWordCharacter) && key.isValidUtf16())
        return key;
    QString text = u"\""_s;
    for (const QChar character : key) {
        if (character == u'"' || character == u'\\')
            text += u'\\';
        const bool isReadable = character.isPrint() && !character.isSurrogate();
        text += isReadable ? QString(character) : u"\\u%1"_s.arg(character.unicode(), 4, 16, QLatin1Char('0'));
    }
    return QString(text + u'"');
}

} // namespace

QueryPath::QueryPath(QList<Step> steps)
    : m_steps(std::move(steps))
{
}

Result<QueryPath> QueryPath::parse(QStringView text)
{
    QueryScanner scanner(text);
    scanner.skipSpaces();
    auto path = scanner.path();
    scanner.skipSpaces();
    if (path && !scanner.atEnd())
        path = scanner.error(
            scanner.position(), u"The path ends here. Put keys with other characters than letters in quotes."_s);
    if (!path)
        return failure(ErrorKind::InvalidArgument,
            u"At character %1: %2"_s.arg(path.error().position + 1).arg(path.error().message));
    return std::move(*path);
}

QString QueryPath::toString() const
{
    if (m_steps.isEmpty())
        return u"."_s;
    QString text;
    for (const Step &step : m_steps) {
        switch (step.kind) {
        case Step::Kind::Key:
            if (!text.isEmpty())
                text += u'.';
            text += spelt(step.key);
            break;
        case Step::Kind::Index:
            text += u'[' + QString::number(step.index) + u']';
            break;
        case Step::Kind::Every:
            text += u"[*]"_s;
            break;
        }
    }
    return text;
}

QList<NodeId> QueryPath::resolve(const JsonDocument &document, qsizetype limit) const
{
    QList<NodeId> places;
    if (limit > 0) {
        visit(document, [&](NodeId place) {
            places.append(place);
            return places.size() < limit;
        });
    }
    return places;
}

bool QueryPath::visit(const JsonDocument &document, const std::function<bool(NodeId place)> &visitor) const
{
    return Walk(document, m_steps, visitor).from(JsonDocument::Root, 0);
}

} // namespace stateloupe
