#pragma once

#include <QByteArrayList>
#include <QTcpServer>

class QTcpSocket;

namespace stateloupe {

/// A network between a program and a server on this machine that breaks at the worst moment: when a command has been
/// sent and its answer is under way. Needs an event loop.
class CuttingProxy : public QObject
{
public:
    enum class Cut {
        BeforeTheServer, ///< the command gets lost, and the connection with it
        AfterTheServer, ///< its answer gets lost
    };

    /// Breaks once, at the first command that holds one of `commands`, whatever the case of its letters.
    CuttingProxy(quint16 serverPort, Cut cut, const QByteArrayList &commands);

    quint16 port() const { return m_server.serverPort(); }
    bool hasCut() const { return m_hasCut; }

private:
    void relay(QTcpSocket *client);
    bool isTheMoment(const QByteArray &bytes) const;

    quint16 m_serverPort;
    Cut m_cut;
    QByteArrayList m_commands;
    QTcpServer m_server;
    bool m_hasCut = false;
};

} // namespace stateloupe
