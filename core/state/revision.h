#pragma once

#include <QByteArray>
#include <QString>

namespace stateloupe {

/// What a store held when somebody looked, as an opaque token. Equal tokens of one workflow in one store mean that
/// nobody changed it in between; nothing else may be read from one. Printable ASCII, so that it can be passed by hand.
class Revision
{
public:
    Revision() = default;
    explicit Revision(QByteArray token)
        : m_token(std::move(token))
    {
    }

    bool isEmpty() const { return m_token.isEmpty(); }
    const QByteArray &token() const { return m_token; }
    QString toString() const { return QString::fromLatin1(m_token); }

    friend bool operator==(const Revision &, const Revision &) = default;

private:
    QByteArray m_token;
};

} // namespace stateloupe
