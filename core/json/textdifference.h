#pragma once

#include <QStringView>

#include <vector>

namespace stateloupe {

/// A run of UTF-16 units of a text.
struct TextRun
{
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const TextRun &, const TextRun &) = default;
};

/// Which runs of two texts are not in the other one, in ascending order.
struct TextDifference
{
    std::vector<TextRun> before;
    std::vector<TextRun> after;
};

/// Compares word by word; in words that stand for each other only what differs between their common start and end
/// counts. Texts with little in common differ as a whole between their common start and end.
TextDifference compareTexts(QStringView before, QStringView after);

} // namespace stateloupe
