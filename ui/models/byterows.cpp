#include "ui/models/byterows.h"

#include "core/async/background.h"

#include <algorithm>

namespace stateloupe {

namespace {

constexpr qint64 AtOnce = 1'000'000; // bytes

} // namespace

ByteRows::ByteRows(QObject *parent)
    : QObject(parent)
{
}

std::vector<qint64> ByteRows::findStarts(const QByteArray &text)
{
    std::vector<qint64> starts;
    for (qint64 start = 0; start < text.size();) {
        starts.push_back(start);
        const qint64 lineFeed = text.indexOf('\n', start);
        const qint64 lineEnd = lineFeed < 0 ? text.size() : lineFeed + 1;
        for (; lineEnd - start > MaximumBytes; starts.push_back(start)) {
            start += MaximumBytes;
            for (int steps = 0; steps < 3 && (uchar(text[start]) & 0xc0) == 0x80; ++steps)
                --start;
        }
        start = lineEnd;
    }
    return starts;
}

void ByteRows::setText(const QByteArray &text)
{
    m_loading.cancel();
    m_text = text;
    m_starts.clear();
    if (text.size() <= AtOnce) {
        m_starts = findStarts(text);
        Q_EMIT rowsChanged();
        return;
    }
    Q_EMIT rowsChanged();
    const auto loading
        = runInBackground<std::vector<qint64>>([text](const std::function<bool()> &) { return findStarts(text); });
    m_loading.start<std::vector<qint64>>(loading, [this](const std::vector<qint64> &starts) {
        m_starts = starts;
        Q_EMIT rowsChanged();
    });
}

TextRow ByteRows::row(int row) const
{
    const auto index = std::size_t(row);
    const qint64 end = index + 1 < m_starts.size() ? m_starts[index + 1] : m_text.size();
    TextRow result;
    result.span = {m_starts[index], end - m_starts[index]};
    result.isContinuation = result.span.offset > 0 && m_text[result.span.offset - 1] != '\n';
    return result;
}

int ByteRows::rowAt(qint64 offset) const
{
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), offset);
    return std::max(0, int(after - m_starts.begin()) - 1);
}

QByteArray ByteRows::bytes(const TextRow &row) const
{
    return m_text.mid(row.span.offset, row.span.length);
}

} // namespace stateloupe
