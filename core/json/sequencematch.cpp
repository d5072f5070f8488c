#include "core/json/sequencematch.h"

#include <algorithm>

namespace stateloupe {

namespace {

using Pairs = std::vector<std::pair<quint32, quint32>>;

class Myers
{
public:
    Myers(const size_t *before, int beforeSize, const size_t *after, int afterSize)
        : m_before(before)
        , m_after(after)
        , m_beforeSize(beforeSize)
        , m_afterSize(afterSize)
    {
    }

    /// The furthest x on each diagonal after 0, 1, 2 … edits; empty when maximumEdits are too few.
    bool search(int maximumEdits);
    Pairs pairs() const;

private:
    // Diagonal k = x - y of round d is at [k + d]; only every other one is used.
    int furthest(int round, int diagonal) const { return m_rounds[size_t(round)][size_t(diagonal + round)]; }
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

    const size_t *m_before;
    const size_t *m_after;
    int m_beforeSize;
    int m_afterSize;
    std::vector<std::vector<int>> m_rounds;
};

bool Myers::search(int maximumEdits)
{
    const int last = std::min(maximumEdits, m_beforeSize + m_afterSize);
    for (int round = 0; round <= last; ++round) {
        m_rounds.emplace_back(size_t(2 * round + 1), 0);
        for (int diagonal = -round; diagonal <= round; diagonal += 2) {
            int x = startOf(round, diagonal);
            while (x < m_beforeSize && x - diagonal < m_afterSize && x - diagonal >= 0
                && m_before[x] == m_after[x - diagonal])
                ++x;
            m_rounds.back()[size_t(diagonal + round)] = x;
            if (x >= m_beforeSize && x - diagonal >= m_afterSize)
                return true;
        }
    }
    return false;
}

Pairs Myers::pairs() const
{
    Pairs pairs;
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

std::vector<std::pair<quint32, quint32>> matchSequences(
    const std::vector<size_t> &before, const std::vector<size_t> &after, int maximumEdits)
{
    const size_t shorter = std::min(before.size(), after.size());
    size_t head = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    size_t tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;

    Pairs pairs;
    for (size_t i = 0; i < head; ++i)
        pairs.emplace_back(i, i);
    Myers middle(
        before.data() + head, int(before.size() - head - tail), after.data() + head, int(after.size() - head - tail));
    if (middle.search(maximumEdits)) {
        for (const auto &[x, y] : middle.pairs())
            pairs.emplace_back(x + head, y + head);
    }
    for (size_t i = tail; i > 0; --i)
        pairs.emplace_back(before.size() - i, after.size() - i);
    return pairs;
}

} // namespace stateloupe
