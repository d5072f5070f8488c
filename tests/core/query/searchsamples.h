#pragma once

#include <QByteArray>
#include <QRandomGenerator>
#include <QString>

namespace stateloupe::testing {

/// Small states and queries about them, of words and values that meet often. Between them they have what stores treat
/// differently: escapes, repeated keys, numbers beyond doubles, NaN, lone surrogates, U+0000, times, broken texts.
class SearchSamples
{
public:
    explicit SearchSamples(quint32 seed)
        : m_random(seed)
    {
    }

    QByteArray state();
    QString query();
    /// Something to look for in keys and values.
    QString text();

private:
    int below(int bound) { return int(m_random.bounded(bound)); }
    template <typename Choices>
    auto any(const Choices &choices);
    QByteArray value(int depth);
    QByteArray object(int depth);
    QByteArray array(int depth);
    QString path();
    QString literal(bool isOrdered);
    QString comparison();
    QString condition(int depth);

    QRandomGenerator m_random;
};

} // namespace stateloupe::testing
