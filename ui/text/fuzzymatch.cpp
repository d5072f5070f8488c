#include "ui/text/fuzzymatch.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace stateloupe {

namespace {

constexpr int Impossible = std::numeric_limits<int>::min() / 2;
constexpr int LetterScore = 1;
constexpr int WordStartScore = 8;
constexpr int NeighbourScore = 8;
constexpr int TextStartScore = 4;

bool isWordStart(QStringView text, qsizetype i)
{
    return text[i].isLetterOrNumber() && (i == 0 || !text[i - 1].isLetterOrNumber());
}

int letterScore(QStringView text, qsizetype i)
{
    return LetterScore + (isWordStart(text, i) ? WordStartScore : 0) + (i == 0 ? TextStartScore : 0);
}

/// The best way to find the letters of one word: best[p][t] is the score when letter p is the text's letter t.
class WordMatcher
{
public:
    WordMatcher(QStringView word, QStringView text)
        : m_word(word)
        , m_text(text)
        , m_best(std::size_t(word.size() * text.size()), Impossible)
        , m_previous(m_best.size(), -1)
    {
        for (qsizetype p = 0; p < word.size(); ++p)
            fillRow(p);
    }

    std::optional<FuzzyMatch> match() const
    {
        const qsizetype last = m_word.size() - 1;
        qsizetype end = 0;
        for (qsizetype t = 1; t < m_text.size(); ++t) {
            if (best(last, t) > best(last, end))
                end = t;
        }
        if (m_text.isEmpty() || best(last, end) <= Impossible)
            return std::nullopt;
        FuzzyMatch found{best(last, end), {}};
        for (qsizetype p = last, t = end; p >= 0; t = m_previous[index(p, t)], --p)
            found.positions.prepend(int(t));
        return found;
    }

private:
    std::size_t index(qsizetype p, qsizetype t) const { return std::size_t(p * m_text.size() + t); }
    int best(qsizetype p, qsizetype t) const { return m_best[index(p, t)]; }

    void fillRow(qsizetype p)
    {
        qsizetype bestBefore = -1; // where the letter before is best placed, left of t
        for (qsizetype t = 0; t < m_text.size(); ++t) {
            if (p > 0 && t > 0 && (bestBefore < 0 || best(p - 1, t - 1) >= best(p - 1, bestBefore)))
                bestBefore = t - 1;
            if (m_word[p].toCaseFolded() != m_text[t].toCaseFolded())
                continue;
            if (p == 0)
                place(p, t, -1, letterScore(m_text, t));
            else if (bestBefore >= 0)
                place(p, t, bestBefore, best(p - 1, bestBefore) + letterScore(m_text, t));
            if (p > 0 && t > 0)
                place(p, t, t - 1, best(p - 1, t - 1) + LetterScore + NeighbourScore);
        }
    }

    void place(qsizetype p, qsizetype t, qsizetype previous, int score)
    {
        if (score <= m_best[index(p, t)] || score < 0)
            return;
        m_best[index(p, t)] = score;
        m_previous[index(p, t)] = previous;
    }

    QStringView m_word;
    QStringView m_text;
    std::vector<int> m_best;
    std::vector<qsizetype> m_previous;
};

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(QStringView pattern, QStringView text)
{
    FuzzyMatch all;
    for (const QStringView word : pattern.split(u' ', Qt::SkipEmptyParts)) {
        const std::optional<FuzzyMatch> match = WordMatcher(word, text).match();
        if (!match)
            return std::nullopt;
        all.score += match->score;
        all.positions += match->positions;
    }
    std::sort(all.positions.begin(), all.positions.end());
    all.positions.erase(std::unique(all.positions.begin(), all.positions.end()), all.positions.end());
    return all;
}

} // namespace stateloupe
