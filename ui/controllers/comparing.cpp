#include "ui/controllers/comparing.h"

#include "core/json/jsonrevert.h"
#include "core/json/jsontakeover.h"

namespace stateloupe {

namespace {

constexpr int MostDifferences = 1'000'000;
constexpr qsizetype SearchedText = 4'096; ///< of a value, in UTF-16 units

bool contains(const JsonDocument &document, NodeId node, const QString &text)
{
    return node != NoNode && document.display(node, SearchedText).contains(text, Qt::CaseInsensitive);
}

bool passes(const ComparisonResult &result, const JsonDifference &difference, const ComparisonFilter &filter)
{
    if (filter.hiddenKinds.contains(difference.kind))
        return false;
    return filter.text.isEmpty() || difference.pointer.toString().contains(filter.text, Qt::CaseInsensitive)
        || contains(result.left, difference.before, filter.text)
        || contains(result.right, difference.after, filter.text);
}

} // namespace

ComparisonResult compareDocuments(
    ComparisonResult known, bool isDiffKnown, const ComparisonFilter &filter, const std::function<bool()> &isCancelled)
{
    ComparisonResult result = std::move(known);
    if (!isDiffKnown)
        result.diff = diff(result.left, result.right, MostDifferences, isCancelled);
    result.counts.fill(0);
    std::vector<bool> isShown;
    isShown.reserve(size_t(result.diff.differences.size()));
    for (const JsonDifference &difference : std::as_const(result.diff.differences)) {
        ++result.counts[size_t(difference.kind)];
        isShown.push_back(!isCancelled() && passes(result, difference, filter));
    }
    result.shownCount = int(std::count(isShown.begin(), isShown.end(), true));
    if (!isCancelled())
        result.rows = compareSideBySide(result.left, result.right, result.diff, isShown);
    return result;
}

Result<JsonEdit> editToApply(const ComparisonResult &result, const QList<int> &differences, bool isToTheRight)
{
    if (!isToTheRight)
        return takeOverDifferences(result.left, result.right, result.diff, differences);
    QList<JsonDifference> chosen;
    chosen.reserve(differences.size());
    for (const int index : differences)
        chosen.append(result.diff.differences[index]);
    return revertDifferences(result.left, result.right, chosen);
}

} // namespace stateloupe
