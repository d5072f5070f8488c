#include "core/json/jsonpointer.h"

namespace stateloupe {

using namespace Qt::StringLiterals;

JsonPointer::JsonPointer(QStringList tokens)
    : m_tokens(std::move(tokens))
{
}

static std::optional<QString> unescaped(QStringView token)
{
    QString text;
    text.reserve(token.size());
    for (qsizetype i = 0; i < token.size(); ++i) {
        if (token[i] != u'~') {
            text += token[i];
            continue;
        }
        ++i;
        if (i == token.size() || (token[i] != u'0' && token[i] != u'1'))
            return std::nullopt;
        text += token[i] == u'0' ? u'~' : u'/';
    }
    return text;
}

Result<JsonPointer> JsonPointer::parse(const QString &text)
{
    if (text.isEmpty())
        return JsonPointer();
    if (!text.startsWith(u'/'))
        return failure(ErrorKind::InvalidArgument,
            u"The JSON Pointer \"%1\" does not begin with \"/\"; write it like \"/context/step\"."_s.arg(text));

    QStringList tokens;
    for (const QStringView token : QStringView(text).sliced(1).split(u'/')) {
        const std::optional<QString> plain = unescaped(token);
        if (!plain)
            return failure(ErrorKind::InvalidArgument,
                u"In the JSON Pointer \"%1\" a \"~\" is followed by neither 0 nor 1; write \"~0\" for \"~\" and "
                "\"~1\" for \"/\"."_s.arg(text));
        tokens += *plain;
    }
    return JsonPointer(tokens);
}

QString JsonPointer::toString() const
{
    QString text;
    for (QString token : m_tokens) {
        token.replace(u'~', "~0"_L1).replace(u'/', "~1"_L1);
        text += u'/';
        text += token;
    }
    return text;
}

JsonPointer JsonPointer::appended(const QString &token) const
{
    return JsonPointer(m_tokens + QStringList{token});
}

} // namespace stateloupe
