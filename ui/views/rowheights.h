#pragma once

#include <functional>
#include <vector>

namespace stateloupe {

/// The heights of many rows, for finding the row at a position and the position of a row in logarithmic time (a
/// Fenwick tree). Rows that were not measured yet have an estimated height.
class RowHeights
{
public:
    void reset(int rows, int estimate);
    /// Rows for which `isHidden` holds are measured, with no height.
    void reset(int rows, int estimate, const std::function<bool(int row)> &isHidden);
    int count() const { return int(m_heights.size()); }
    int height(int row) const { return m_heights[std::size_t(row)]; }
    bool isMeasured(int row) const { return m_isMeasured[std::size_t(row)]; }
    int total() const { return top(count()); }
    int top(int row) const; ///< the sum of the heights before it
    /// The row at a position has a height. Rows without one are at none.
    int rowAt(int position) const; ///< the last row for positions below all of them, -1 without rows

    void set(int row, int height); ///< measured
    void forget(int row); ///< to be measured again; keeps the height meanwhile
    void forgetAll();
    void insert(int row, int rows, int estimate);
    void remove(int row, int rows);

private:
    void rebuild();

    std::vector<int> m_heights;
    std::vector<bool> m_isMeasured;
    std::vector<int> m_sums;
};

} // namespace stateloupe
