#include "core/backends/jsonbnumber.h"

#include <algorithm>
#include <limits>

namespace stateloupe {

namespace {

constexpr qint64 LongestInteger = 131'072;
constexpr qint64 LongestFraction = 16'383;
constexpr qint64 LargestExponent = std::numeric_limits<qint32>::max() / 2;
constexpr qint64 GroupDigits = 4; ///< a numeric is stored in base 10,000
// What fits a header of two bytes instead of four
constexpr qint64 ShortFraction = 63;
constexpr qint64 ShortLowestWeight = -64;
constexpr qint64 ShortHighestWeight = 63;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

QByteArrayView takeDigits(QByteArrayView &rest)
{
    const auto end = std::find_if_not(rest.begin(), rest.end(), isDigit);
    const QByteArrayView digits = rest.first(end - rest.begin());
    rest = rest.sliced(digits.size());
    return digits;
}

/// Stops growing where it is refused anyway.
qint64 readExponent(QByteArrayView text)
{
    const bool isNegative = text.startsWith('-');
    qint64 exponent = 0;
    for (const char c : text) {
        if (isDigit(c))
            exponent = std::min(LargestExponent, exponent * 10 + (c - '0'));
    }
    return isNegative ? -exponent : exponent;
}

/// The number of the base 10,000 digit that holds the decimal digit worth 10^power.
qint64 groupOf(qint64 power)
{
    return power >= 0 ? power / GroupDigits : -((-power + GroupDigits - 1) / GroupDigits);
}

} // namespace

JsonbNumber::JsonbNumber(QByteArrayView raw)
    : m_isNegative(raw.startsWith('-'))
{
    QByteArrayView rest = raw.sliced(m_isNegative ? 1 : 0);
    m_integer = takeDigits(rest);
    if (rest.startsWith('.')) {
        rest = rest.sliced(1);
        m_fraction = takeDigits(rest);
    }
    m_hasExponent = !rest.isEmpty();
    if (m_hasExponent)
        m_exponent = readExponent(rest.sliced(1));
    m_point = m_integer.size() + m_exponent;
    for (qint64 position = 0; position < digitCount() && m_firstNonzero < 0; ++position) {
        if (digit(position) != '0')
            m_firstNonzero = position;
    }
    m_lastNonzero = m_firstNonzero < 0 ? -1 : digitCount() - 1;
    while (m_lastNonzero >= 0 && digit(m_lastNonzero) == '0')
        --m_lastNonzero;
}

bool JsonbNumber::isRefused() const
{
    if (m_exponent >= LargestExponent || m_exponent <= -LargestExponent || fractionLength() > LongestFraction)
        return true;
    return !isZero() && m_point - m_firstNonzero > LongestInteger;
}

QByteArray JsonbNumber::text() const
{
    QByteArray text;
    if (m_isNegative && !isZero())
        text += '-';
    if (isZero() || m_point <= m_firstNonzero) {
        text += '0';
    } else {
        for (qint64 position = m_firstNonzero; position < m_point; ++position)
            text += digit(position);
    }
    const qint64 length = fractionLength();
    if (length > 0)
        text += '.';
    for (qint64 i = 0; i < length; ++i)
        text += digit(m_point + i);
    return text;
}

qint64 JsonbNumber::storedBytes() const
{
    constexpr qint64 LengthBytes = 4;
    const qint64 weight = isZero() ? 0 : groupOf(m_point - 1 - m_firstNonzero);
    const qint64 groups = isZero() ? 0 : weight - groupOf(m_point - 1 - m_lastNonzero) + 1;
    const bool isShort
        = fractionLength() <= ShortFraction && weight >= ShortLowestWeight && weight <= ShortHighestWeight;
    return LengthBytes + (isShort ? 2 : 4) + 2 * groups;
}

char JsonbNumber::digit(qint64 position) const
{
    if (position < 0 || position >= digitCount())
        return '0';
    return position < m_integer.size() ? m_integer[position] : m_fraction[position - m_integer.size()];
}

qint64 JsonbNumber::fractionLength() const
{
    return std::max<qint64>(0, m_fraction.size() - m_exponent);
}

} // namespace stateloupe
