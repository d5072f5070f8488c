#include "core/query/decimal.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace stateloupe {

namespace {

/// No text that fits into memory has as many digits, so a larger exponent changes no comparison with what has less.
constexpr qint64 LargestExponent = 1'000'000'000'000'000;

qint64 readExponent(QByteArrayView text)
{
    const bool isNegative = text.startsWith('-');
    qint64 exponent = 0;
    for (const char character : text) {
        if (character >= '0' && character <= '9')
            exponent = std::min(exponent * 10 + (character - '0'), LargestExponent);
    }
    return isNegative ? -exponent : exponent;
}

} // namespace

Decimal::Decimal(QByteArrayView token)
{
    m_isNegative = token.startsWith('-');
    if (m_isNegative)
        token = token.sliced(1);
    if (token == QByteArrayView("NaN"))
        m_kind = Kind::NotANumber;
    else if (token == QByteArrayView("Infinity"))
        m_kind = Kind::Infinite;
    else
        readDigits(token);
}

Decimal Decimal::fromInteger(qint64 value)
{
    return Decimal(QByteArray::number(value));
}

std::optional<QByteArray> Decimal::toShortText() const
{
    constexpr qint64 MostDigits = 1'000;
    if (m_kind != Kind::Finite || m_digits.size() > MostDigits || std::abs(m_point) > MostDigits)
        return std::nullopt;
    if (m_digits.isEmpty())
        return QByteArray("0");
    const QByteArray text(m_digits.constData(), m_digits.size());
    return QByteArray((m_isNegative ? "-" : "") + text + 'e' + QByteArray::number(m_point - text.size()));
}

Decimal Decimal::shifted(int exponent) const
{
    Decimal result = *this;
    if (!m_digits.isEmpty())
        result.m_point += exponent;
    return result;
}

void Decimal::readDigits(QByteArrayView token)
{
    const auto isExponent = [](char character) { return character == 'e' || character == 'E'; };
    const auto mantissaEnd = std::find_if(token.begin(), token.end(), isExponent);
    const QByteArrayView mantissa = token.first(mantissaEnd - token.begin());
    qsizetype fraction = 0;
    bool isFraction = false;
    for (const char character : mantissa) {
        if (character == '.') {
            isFraction = true;
            continue;
        }
        fraction += isFraction ? 1 : 0;
        if (character != '0' || !m_digits.isEmpty())
            m_digits.append(character);
    }
    m_point = m_digits.size() - fraction;
    if (mantissaEnd != token.end())
        m_point += readExponent(token.sliced(mantissa.size() + 1));
    while (!m_digits.isEmpty() && m_digits.last() == '0')
        m_digits.removeLast();
    if (m_digits.isEmpty()) {
        m_isNegative = false;
        m_point = 0;
    }
}

std::strong_ordering Decimal::compareMagnitudes(const Decimal &a, const Decimal &b)
{
    if (a.m_kind != b.m_kind)
        return a.m_kind == Kind::Infinite ? std::strong_ordering::greater : std::strong_ordering::less;
    if (a.m_kind == Kind::Infinite)
        return std::strong_ordering::equal;
    if (a.m_digits.isEmpty() || b.m_digits.isEmpty())
        return a.m_digits.size() <=> b.m_digits.size();
    if (a.m_point != b.m_point)
        return a.m_point <=> b.m_point;
    const qsizetype common = std::min(a.m_digits.size(), b.m_digits.size());
    if (const int order = std::memcmp(a.m_digits.constData(), b.m_digits.constData(), size_t(common)); order != 0)
        return order <=> 0;
    return a.m_digits.size() <=> b.m_digits.size();
}

std::partial_ordering operator<=>(const Decimal &a, const Decimal &b)
{
    const bool isFirstNan = a.m_kind == Decimal::Kind::NotANumber;
    const bool isSecondNan = b.m_kind == Decimal::Kind::NotANumber;
    if (isFirstNan || isSecondNan)
        return isFirstNan && isSecondNan ? std::partial_ordering::equivalent : std::partial_ordering::unordered;
    if (a.m_isNegative != b.m_isNegative)
        return a.m_isNegative ? std::partial_ordering::less : std::partial_ordering::greater;
    return a.m_isNegative ? Decimal::compareMagnitudes(b, a) : Decimal::compareMagnitudes(a, b);
}

} // namespace stateloupe
