#include "core/json/sequencematch.h"

#include <algorithm>

namespace stateloupe {

namespace {

class Myers
{
public:
    Myers(const std::vector<size_t> &before, const std::vector<size_t> &after)
        : m_before(before)
        , m_after(after)
        , m_beforeSize(int(before.size()))
        , m_afterSize(int(after.size()))
    {
    }

    /// The furthest x on each diagonal after 0, 1, 2 … edits; empty when maximumEdits are too few.
    bool search(int maximumEdits);
    SequencePairs pairs() const;

private:
    // Diagonal k = x - y of round d is at [k + d]; only every other one is used.
    int furthest(int round, int diagonal) const { return m_rounds[size_t(round)][slot(round, diagonal)]; }
    static size_t slot(int round, int diagonal) { return size_t(round) + size_t(diagonal); }
    bool comesFromAbove(int round, int diagonal) const
    {
        if (diagonal == -round)
            return true;
        return diagonal != round && furthest(round - 1, diagonal - 1) < furthest(round - 1, diagonal + 1);
    }
    int startOf(int round, int diagonal) const
    {
        if (round == 0)
            return 0;
        return comesFromAbove(round, diagonal) ? furthest(round - 1, diagonal + 1)
                                               : furthest(round - 1, diagonal - 1) + 1;
    }

    const std::vector<size_t> &m_before;
    const std::vector<size_t> &m_after;
    int m_beforeSize;
    int m_afterSize;
    std::vector<std::vector<int>> m_rounds;
};

bool Myers::search(int maximumEdits)
{
    const int last = std::min(maximumEdits, m_beforeSize + m_afterSize);
    for (int round = 0; round <= last; ++round) {
        m_rounds.emplace_back(slot(round, round) + 1, 0);
        for (int diagonal = -round; diagonal <= round; diagonal += 2) {
            int x = startOf(round, diagonal);
            while (x < m_beforeSize && x - diagonal < m_afterSize && x - diagonal >= 0
                && m_before[size_t(x)] == m_after[size_t(x - diagonal)])
                ++x;
            m_rounds.back()[slot(round, diagonal)] = x;
            if (x >= m_beforeSize && x - diagonal >= m_afterSize)
                return true;
        }
    }
    return false;
}

SequencePairs Myers::pairs() const
{
    SequencePairs pairs;
    int diagonal = m_beforeSize - m_afterSize;
    for (int round = int(m_rounds.size()) - 1; round >= 0; --round) {
        const int start = startOf(round, diagonal);
        for (int x = furthest(round, diagonal); x > start; --x)
            pairs.emplace_back(x - 1, x - 1 - diagonal);
        if (round > 0)
            diagonal += comesFromAbove(round, diagonal) ? 1 : -1;
    }
    std::reverse(pairs.begin(), pairs.end());
    return pairs;
}

} // namespace

SequencePairs matchSequences(const std::vector<size_t> &before, const std::vector<size_t> &after, int maximumEdits)
{
    Myers myers(before, after);
    return myers.search(maximumEdits) ? myers.pairs() : SequencePairs();
}

} // namespace stateloupe
