#include "ui/views/rowheights.h"

#include <algorithm>
#include <bit>

namespace stateloupe {

void RowHeights::reset(int rows, int estimate)
{
    m_heights.assign(std::size_t(rows), estimate);
    m_isMeasured.assign(std::size_t(rows), false);
    rebuild();
}

void RowHeights::reset(int rows, int estimate, const std::function<bool(int row)> &isHidden)
{
    m_heights.assign(std::size_t(rows), estimate);
    m_isMeasured.assign(std::size_t(rows), false);
    for (int row = 0; row < rows; ++row) {
        if (!isHidden(row))
            continue;
        m_heights[std::size_t(row)] = 0;
        m_isMeasured[std::size_t(row)] = true;
    }
    rebuild();
}

void RowHeights::rebuild()
{
    m_sums.assign(m_heights.size() + 1, 0);
    for (std::size_t i = 1; i < m_sums.size(); ++i) {
        m_sums[i] += m_heights[i - 1];
        const std::size_t above = i + (i & (~i + 1));
        if (above < m_sums.size())
            m_sums[above] += m_sums[i];
    }
}

int RowHeights::top(int row) const
{
    int sum = 0;
    for (auto i = std::size_t(row); i > 0; i &= i - 1)
        sum += m_sums[i];
    return sum;
}

int RowHeights::rowAt(int position) const
{
    std::size_t row = 0;
    for (std::size_t step = std::bit_floor(m_heights.size()); step > 0; step /= 2) {
        if (row + step < m_sums.size() && m_sums[row + step] <= position) {
            row += step;
            position -= m_sums[row];
        }
    }
    return std::min(int(row), count() - 1);
}

void RowHeights::set(int row, int height)
{
    const int delta = height - m_heights[std::size_t(row)];
    m_heights[std::size_t(row)] = height;
    m_isMeasured[std::size_t(row)] = true;
    if (delta == 0)
        return;
    for (auto i = std::size_t(row) + 1; i < m_sums.size(); i += i & (~i + 1))
        m_sums[i] += delta;
}

void RowHeights::forget(int row)
{
    m_isMeasured[std::size_t(row)] = false;
}

void RowHeights::forgetAll()
{
    std::fill(m_isMeasured.begin(), m_isMeasured.end(), false);
}

void RowHeights::insert(int row, int rows, int estimate)
{
    m_heights.insert(m_heights.begin() + row, std::size_t(rows), estimate);
    m_isMeasured.insert(m_isMeasured.begin() + row, std::size_t(rows), false);
    rebuild();
}

void RowHeights::remove(int row, int rows)
{
    m_heights.erase(m_heights.begin() + row, m_heights.begin() + row + rows);
    m_isMeasured.erase(m_isMeasured.begin() + row, m_isMeasured.begin() + row + rows);
    rebuild();
}

} // namespace stateloupe
