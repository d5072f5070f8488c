#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace stateloupe {

/// How well some typed letters fit a text, and which of its letters they are.
struct FuzzyMatch
{
    int score = 0; ///< the more the better; comparable for one pattern alone
    QList<int> positions; ///< of the matched letters in the text, ascending
};

/// Finds the letters of every word of `pattern` in `text`, in their order but not necessarily side by side, whatever
/// their case: "svch" is in "Save changes". Prefers the beginnings of words and letters that stand together. The words
/// may come in any order. An empty pattern matches everything. Takes time in proportion to the product of both lengths.
std::optional<FuzzyMatch> fuzzyMatch(QStringView pattern, QStringView text);

} // namespace stateloupe
