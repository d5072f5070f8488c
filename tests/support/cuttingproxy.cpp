#include "tests/support/cuttingproxy.h"

#include <QTcpSocket>

#include <algorithm>

namespace stateloupe {

CuttingProxy::CuttingProxy(quint16 serverPort, Cut cut, const QByteArrayList &commands)
    : m_serverPort(serverPort)
    , m_cut(cut)
    , m_commands(commands)
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("There is no free port: %s", qPrintable(m_server.errorString()));
    connect(&m_server, &QTcpServer::newConnection, this, [this] { relay(m_server.nextPendingConnection()); });
}

void CuttingProxy::relay(QTcpSocket *client)
{
    auto *server = new QTcpSocket(client);
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_serverPort);
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    connect(client, &QTcpSocket::readyRead, server, [this, client, server] {
        const QByteArray bytes = client->readAll();
        const bool cutsNow = !m_hasCut && isTheMoment(bytes);
        m_hasCut = m_hasCut || cutsNow;
        if (cutsNow && m_cut == Cut::BeforeTheServer) {
            client->abort();
            return;
        }
        server->setProperty("isMute", cutsNow);
        server->write(bytes);
    });
    connect(server, &QTcpSocket::readyRead, client, [client, server] {
        const QByteArray bytes = server->readAll();
        if (server->property("isMute").toBool())
            client->abort();
        else
            client->write(bytes);
    });
}

bool CuttingProxy::isTheMoment(const QByteArray &bytes) const
{
    const QByteArray upper = bytes.toUpper();
    return std::any_of(m_commands.begin(), m_commands.end(),
        [&upper](const QByteArray &command) { return upper.contains(command.toUpper()); });
}

} // namespace stateloupe
