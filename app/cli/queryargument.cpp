#include "app/cli/queryargument.h"

#include "app/cli/console.h"
#include "ui/text/plaintext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

constexpr qsizetype MostBefore = 50; ///< characters shown before the mistake
constexpr qsizetype MostAfter = 30;

/// The query around the mistake in one line, and below it carets.
void pointAt(const QString &text, const QueryError &error)
{
    const qsizetype begin = std::max<qsizetype>(0, error.position - MostBefore);
    const qsizetype end = error.position + std::min(error.length, MostAfter);
    const auto shown
        = [&text](qsizetype from, qsizetype to) { return visibleText(console::inOneLine(text.mid(from, to - from))); };
    const QString before = shown(begin, error.position);
    const QString wrong = shown(error.position, end);
    const QString after = shown(end, end + MostAfter);
    console::writeNote(QString(u"    "_s + before + wrong + after));
    console::writeNote(
        QString(u"    "_s + QString(before.size(), u' ') + QString(std::max<qsizetype>(1, wrong.size()), u'^')));
}

} // namespace

std::optional<Query> readQueryArgument(const std::string &argument)
{
    const QString text = QString::fromStdString(argument);
    const auto query = Query::parse(text);
    if (query)
        return *query;
    console::writeNote(QString(u"stateloupe: --where: "_s + query.error().message));
    pointAt(text, query.error());
    return std::nullopt;
}

} // namespace stateloupe
