#include "ui/text/querytext.h"

#include "core/query/query.h"
#include "ui/text/plaintext.h"

#include <QRegularExpression>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestPath = 400;

bool hasOperator(QStringView text)
{
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (isQuoted && c == u'\\')
            ++i;
        else if (c == u'"')
            isQuoted = !isQuoted;
        else if (!isQuoted && QStringView(u"=<>~").contains(c))
            return true;
    }
    return false;
}

/// Ids may have such words too, so that alone makes no query.
bool hasOperatorWord(QStringView text)
{
    static const QRegularExpression word(
        uR"(\s(exists|missing|contains)\b|\sin\s*\()"_s, QRegularExpression::CaseInsensitiveOption);
    return word.match(text).hasMatch();
}

} // namespace

QString pathHeading(const QueryPath &path)
{
    const QList<QueryPath::Step> &steps = path.steps();
    qsizetype last = steps.size() - 1;
    while (last > 0 && steps[last].kind != QueryPath::Step::Kind::Key)
        --last;
    return last < 0 ? QString() : singleLine(QueryPath(steps.sliced(last)).toString(), LongestPath);
}

QString pathText(const QueryPath &path)
{
    return singleLine(path.toString(), LongestPath);
}

bool looksLikeQuery(QStringView text)
{
    return hasOperator(text) || (hasOperatorWord(text) && Query::parse(text.toString()).has_value());
}

QStringList queryWords()
{
    return {u"and"_s, u"context"_s, u"context.status"_s, u"context.step"_s, u"created"_s, u"exists"_s, u"id"_s, u"in"_s,
        u"messages[*].content"_s, u"messages[*].role"_s, u"messages[-1].content"_s, u"messages[-1].role"_s,
        u"metadata.current_framework"_s, u"metadata.tags[*]"_s, u"missing"_s, u"not"_s, u"now-1h"_s, u"now-24h"_s,
        u"or"_s, u"size"_s, u"ttl"_s, u"updated"_s};
}

} // namespace stateloupe
