#include "core/backends/serveraddress.h"

#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

bool isControl(char byte)
{
    return (byte >= 0 && byte < 0x20) || byte == 0x7f;
}

/// The bytes that `text` stands for; nothing when an escape is broken or a control character comes out.
std::optional<QByteArray> decoded(QStringView text)
{
    const QByteArray bytes = text.toUtf8();
    QByteArray result;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        char byte = bytes[i];
        if (byte == '%') {
            const QByteArray digits = bytes.mid(i + 1, 2);
            bool isHex = false;
            byte = char(digits.toUInt(&isHex, 16));
            if (!isHex || digits.size() != 2 || digits.startsWith('+') || digits.startsWith('-'))
                return std::nullopt;
            i += 2;
        }
        if (isControl(byte))
            return std::nullopt;
        result += byte;
    }
    return result;
}

bool isHostName(const QString &host)
{
    return std::all_of(host.begin(), host.end(), [](QChar character) {
        const char16_t unit = character.unicode();
        return unit < 0x80 && (character.isLetterOrNumber() || unit == u'.' || unit == u'-' || unit == u'_');
    });
}

bool isIpv6(const QString &host)
{
    return QHostAddress(host).protocol() == QAbstractSocket::IPv6Protocol;
}

class ServerAddressReader
{
public:
    Result<ServerAddress> read(const QString &address)
    {
        const qsizetype colon = address.indexOf(u"://");
        m_address.scheme = address.first(std::max<qsizetype>(0, colon)).toLower();
        const QStringView rest = QStringView(address).sliced(colon + 3);
        const auto isBehindAuthority = [](QChar character) { return character == u'/' || character == u'?'; };
        const auto authorityEnd = std::find_if(rest.begin(), rest.end(), isBehindAuthority);
        const QStringView authority = rest.first(authorityEnd - rest.begin());
        const QStringView behind = rest.sliced(authority.size());
        const qsizetype question = behind.indexOf(u'?');

        auto done = checkCharacters(rest, behind);
        if (done)
            done = readAuthority(authority);
        if (done)
            done = readPath(question < 0 ? behind : behind.first(question));
        if (done && question >= 0)
            done = readParameters(behind.sliced(question + 1));
        if (!done)
            return tl::unexpected(done.error());
        return std::move(m_address);
    }

private:
    tl::unexpected<Error> bad(const QString &problem) const { return badServerAddress(m_address.scheme, problem); }

    Result<> checkCharacters(QStringView rest, QStringView behindAuthority) const
    {
        if (rest.count(u'@') > 1 || behindAuthority.contains(u'@')) {
            return bad(u"can be understood in two ways: it has more than one \"@\", or one behind the host. "
                       "Write %40, %2F and %3F for \"@\", \"/\" and \"?\" in names and passwords."_s);
        }
        const auto isOutOfPlace = [](QChar character) { return character == u'#' || character.isSpace(); };
        if (std::any_of(rest.begin(), rest.end(), isOutOfPlace))
            return bad(u"has a blank or a \"#\" in it. Write %20 and %23 for them."_s);
        return {};
    }

    Result<> readAuthority(QStringView authority)
    {
        const qsizetype at = authority.indexOf(u'@');
        if (at >= 0) {
            if (const auto done = readUserInfo(authority.first(at)); !done)
                return done;
        }
        return readHostAndPort(authority.sliced(at + 1));
    }

    Result<> readUserInfo(QStringView userInfo)
    {
        const qsizetype colon = userInfo.indexOf(u':');
        const auto user = decoded(colon < 0 ? userInfo : userInfo.first(colon));
        auto password = decoded(colon < 0 ? QStringView() : userInfo.sliced(colon + 1));
        if (!user || !password)
            return badEscape();
        const auto name = textValue(m_address, *user);
        if (!name)
            return tl::unexpected(name.error());
        m_address.user = *name;
        m_address.password = Secret(*std::move(password));
        return {};
    }

    Result<> readHostAndPort(QStringView text)
    {
        const bool isBracketed = text.startsWith(u'[');
        const qsizetype close = text.indexOf(u']');
        if (isBracketed && close < 0)
            return bad(u"opens a bracket that it does not close. Write an IPv6 address as [::1]."_s);
        const qsizetype colon = text.indexOf(u':', isBracketed ? close : 0);
        const QStringView host = colon < 0 ? text : text.first(colon);
        if (colon >= 0) {
            const auto port = numberValue(text.sliced(colon + 1).toLatin1(), 1, 65'535);
            if (!port)
                return bad(
                    u"has a port that is no number from 1 to 65535. Write HOST:PORT, and [::1]:PORT for IPv6."_s);
            m_address.port = quint16(*port);
        }
        return isBracketed ? readIpv6(host) : readHost(host);
    }

    Result<> readIpv6(QStringView bracketed)
    {
        const bool isWhole = bracketed.endsWith(u']');
        const auto bytes = decoded(isWhole ? bracketed.sliced(1).chopped(1) : bracketed);
        m_address.host = QString::fromUtf8(bytes.value_or(QByteArray()));
        if (!isWhole || !isIpv6(m_address.host))
            return bad(u"has something other than an IPv6 address in brackets. Write them as in [::1]:6379."_s);
        return {};
    }

    Result<> readHost(QStringView host)
    {
        if (host.contains(u','))
            return bad(u"names several hosts. Choose one of them."_s);
        const auto bytes = decoded(host);
        if (!bytes)
            return badEscape();
        m_address.host = QString::fromUtf8(*bytes);
        if (!m_address.host.startsWith(u'/') && !isHostName(m_address.host)) {
            return bad(u"has a host with characters that host names do not have. "
                       "Write its name in ASCII (xn--…), or its number."_s);
        }
        return {};
    }

    Result<> readPath(QStringView path)
    {
        if (path.isEmpty())
            return {};
        for (const QStringView segment : path.sliced(1).split(u'/')) {
            const auto bytes = decoded(segment);
            if (!bytes)
                return badEscape();
            m_address.path << *bytes;
        }
        return {};
    }

    Result<> readParameters(QStringView query)
    {
        for (const QStringView part : query.split(u'&')) {
            const qsizetype equals = part.indexOf(u'=');
            if (equals < 1)
                return bad(u"has a parameter without a name or a value. Write them as ?name=value&name=value."_s);
            const auto name = decoded(part.first(equals));
            const auto value = decoded(part.sliced(equals + 1));
            if (!name || !value)
                return badEscape();
            if (hasParameter(QString::fromUtf8(*name)))
                return bad(u"gives one parameter twice. Choose one of the two."_s);
            m_address.parameters << ServerAddress::Parameter{QString::fromUtf8(*name), *value};
        }
        return {};
    }

    bool hasParameter(const QString &name) const
    {
        const QList<ServerAddress::Parameter> &parameters = m_address.parameters;
        return std::any_of(parameters.begin(), parameters.end(),
            [&](const ServerAddress::Parameter &parameter) { return parameter.name == name; });
    }

    tl::unexpected<Error> badEscape() const
    {
        return bad(u"has a \"%\" that is not followed by two hexadecimal digits, or stands for a control character. "
                   "Write %25 for a \"%\"."_s);
    }

    ServerAddress m_address;
};

QString encodedHost(const QString &host)
{
    if (host.contains(u':'))
        return u'[' + QString(host).replace(u'%', "%25"_L1) + u']';
    return QString::fromLatin1(host.toUtf8().toPercentEncoding());
}

} // namespace

bool isHost(const QString &host)
{
    return isHostName(host) || isIpv6(host);
}

std::optional<QByteArray> ServerAddress::take(QLatin1StringView name)
{
    const auto isIt = [&](const Parameter &parameter) { return parameter.name == name; };
    const auto it = std::find_if(parameters.cbegin(), parameters.cend(), isIt);
    if (it == parameters.cend())
        return std::nullopt;
    const QByteArray value = it->value;
    parameters.erase(it);
    return value;
}

Result<ServerAddress> readServerAddress(const QString &address)
{
    return ServerAddressReader().read(address);
}

QString writeServerAddress(const ServerAddress &address)
{
    QString text = address.scheme + u"://"_s;
    if (!address.user.isEmpty())
        text += QString::fromLatin1(address.user.toUtf8().toPercentEncoding()) + u'@';
    text += encodedHost(address.host);
    if (address.port)
        text += u':' + QString::number(*address.port);
    for (const QByteArray &segment : address.path)
        text += u'/' + QString::fromLatin1(segment.toPercentEncoding());
    QChar separator = u'?';
    for (const ServerAddress::Parameter &parameter : address.parameters) {
        text += separator + parameter.name + u'=' + QString::fromLatin1(parameter.value.toPercentEncoding(":/"));
        separator = u'&';
    }
    return text;
}

tl::unexpected<Error> badServerAddress(const QString &scheme, const QString &problem)
{
    return failure(ErrorKind::InvalidArgument, u"The address \"%1://…\" %2"_s.arg(scheme, problem));
}

Result<QString> textValue(const ServerAddress &address, const QByteArray &value)
{
    const QString text = QString::fromUtf8(value);
    const auto isControlCharacter = [](QChar character) { return character.category() == QChar::Other_Control; };
    if (text.toUtf8() != value || std::any_of(text.begin(), text.end(), isControlCharacter)) {
        return badServerAddress(
            address.scheme, u"has a name in it that is not UTF-8, or holds a control character. Write it as text."_s);
    }
    return text;
}

Result<bool> switchValue(const ServerAddress &address, QLatin1StringView name, const QByteArray &value)
{
    const QByteArray word = value.toLower();
    if (word == "yes" || word == "on" || word == "true" || word == "1")
        return true;
    if (word == "no" || word == "off" || word == "false" || word == "0")
        return false;
    return badServerAddress(address.scheme, u"has a parameter \"%1\" that is neither yes nor no."_s.arg(name));
}

std::optional<qint64> numberValue(const QByteArray &digits, qint64 smallest, qint64 largest)
{
    const bool isDigits
        = std::all_of(digits.begin(), digits.end(), [](char digit) { return digit >= '0' && digit <= '9'; });
    bool isNumber = false;
    const qint64 number = digits.toLongLong(&isNumber);
    if (!isDigits || !isNumber || number < smallest || number > largest)
        return std::nullopt;
    return number;
}

Result<> refuseOtherParameters(const ServerAddress &address)
{
    if (address.parameters.isEmpty())
        return {};
    // What is not spelled like a name may be half a password.
    static const QRegularExpression spelling(u"^[A-Za-z_]{1,40}$"_s);
    const QString &name = address.parameters.first().name;
    const bool isName = spelling.match(name).hasMatch();
    return badServerAddress(address.scheme,
        u"has %1, which is not known here. Leave it out."_s.arg(
            isName ? u"the parameter \"%1\""_s.arg(name) : u"a parameter with an odd name"_s));
}

} // namespace stateloupe
