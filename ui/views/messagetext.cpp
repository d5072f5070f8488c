#include "ui/views/messagetext.h"

#include "ui/text/plaintext.h"

#include <QRegularExpression>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

bool looksLikeJson(QStringView text)
{
    const QStringView inner = text.trimmed();
    return inner.size() > 1
        && ((inner.front() == u'{' && inner.back() == u'}') || (inner.front() == u'[' && inner.back() == u']'));
}

} // namespace

QList<MessagePart> messageParts(const QString &content)
{
    if (content.isEmpty())
        return {};
    if (looksLikeJson(content))
        return {{content, true}};
    QList<MessagePart> parts;
    QStringList lines;
    bool isCode = false;
    const auto finishPart = [&] {
        if (!lines.isEmpty())
            parts.append({lines.join(u'\n'), isCode});
        lines.clear();
    };
    for (const QString &line : content.split(u'\n')) {
        if (line.startsWith("```"_L1)) {
            finishPart();
            isCode = !isCode;
        } else {
            lines.append(line);
        }
    }
    finishPart();
    return parts;
}

QString shortTime(const QString &written)
{
    static const QRegularExpression isoTime(
        u"^(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d:\\d\\d)(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)?$"_s);
    const QRegularExpressionMatch match = isoTime.match(written);
    if (!match.hasMatch())
        return singleLine(written, 32);
    return match.captured(1) + u' ' + match.captured(2) + match.captured(4);
}

} // namespace stateloupe
