#include "core/backends/rediscli.h"

#include "core/backends/redissocket.h"

namespace stateloupe {

using namespace Qt::StringLiterals;

QString redisClient(const RedisSettings &settings)
{
    const RedisSettings usual;
    QStringList words{u"redis-cli"_s};
    if (!settings.socket.isEmpty())
        words << u"-s"_s << shellText(settings.socket);
    else if (settings.host != usual.host)
        words << u"-h"_s << shellText(settings.host);
    if (settings.socket.isEmpty() && settings.port != usual.port)
        words << u"-p"_s << QString::number(settings.port);
    if (settings.database != usual.database)
        words << u"-n"_s << QString::number(settings.database);
    if (!settings.user.isEmpty())
        words << u"--user"_s << shellText(settings.user) << u"--askpass"_s;
    if (redisTransport(settings) == Transport::Encrypted)
        words << u"--tls"_s;
    if (!settings.tls.caFile.isEmpty())
        words << u"--cacert"_s << shellText(settings.tls.caFile);
    return words.join(u' ');
}

QString shellText(const QString &text)
{
    return u'\'' + QString(text).replace(u'\'', "'\\''"_L1) + u'\'';
}

} // namespace stateloupe
