#pragma once

#include <QByteArrayView>
#include <QVarLengthArray>

#include <compare>
#include <optional>

namespace stateloupe {

/// A number as JSON and Python write it, digit by digit: 12345678901234567890.1 is not rounded by any double.
class Decimal
{
public:
    /// Zero.
    Decimal() = default;
    /// `token` is a well-formed JSON number, NaN, Infinity or -Infinity.
    explicit Decimal(QByteArrayView token);
    static Decimal fromInteger(qint64 value);

    /// As JSON has it; nothing for NaN, Infinity and numbers too far from 1 for every store to take.
    std::optional<QByteArray> toShortText() const;

    /// Times ten to the power of `exponent`.
    Decimal shifted(int exponent) const;

    /// 1, 1.0 and 10e-1 are equivalent. So are two NaN, but NaN has no order among other numbers.
    friend std::partial_ordering operator<=>(const Decimal &a, const Decimal &b);
    friend bool operator==(const Decimal &a, const Decimal &b) { return (a <=> b) == 0; }

private:
    enum class Kind : quint8 { Finite, Infinite, NotANumber };

    void readDigits(QByteArrayView token);
    static std::strong_ordering compareMagnitudes(const Decimal &a, const Decimal &b);

    Kind m_kind = Kind::Finite;
    bool m_isNegative = false; ///< never of zero
    QVarLengthArray<char, 32> m_digits; ///< without zeros at either end; none for zero
    qint64 m_point = 0; ///< how many digits are before the decimal point; may lie outside of them
};

} // namespace stateloupe
