#pragma once

#include <QByteArray>

namespace stateloupe {

/// What PostgreSQL's numeric, and so JSONB, makes of one JSON number.
/// Source: numeric_in(), make_result() and numeric_out() of src/backend/utils/adt/numeric.c in PostgreSQL 15.
class JsonbNumber
{
public:
    /// `raw` is a JSON number and has to stay as long as this.
    explicit JsonbNumber(QByteArrayView raw);

    bool isRefused() const; ///< over 131,072 digits before the point or 16,383 after it
    bool hasExponent() const { return m_hasExponent; } ///< which is written out
    bool isNegativeZero() const { return m_isNegative && isZero(); } ///< which loses its sign

    // Unless refused
    QByteArray text() const;
    qint64 storedBytes() const; ///< as a numeric with a header of four bytes

private:
    bool isZero() const { return m_firstNonzero < 0; }
    qsizetype digitCount() const { return m_integer.size() + m_fraction.size(); }
    char digit(qint64 position) const;
    qint64 fractionLength() const;

    QByteArrayView m_integer;
    QByteArrayView m_fraction;
    qint64 m_exponent = 0;
    bool m_isNegative = false;
    bool m_hasExponent = false;
    // Positions in integer and fraction together
    qint64 m_point = 0; ///< after the exponent; may lie outside of the digits
    qint64 m_firstNonzero = -1;
    qint64 m_lastNonzero = -1;
};

} // namespace stateloupe
