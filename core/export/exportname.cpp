#include "core/export/exportname.h"

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

constexpr qsizetype LongestName = 200;
constexpr auto Suffix = ".json"_L1;

bool isHarmless(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

} // namespace

QString exportFileName(const WorkflowId &id, int number)
{
    const QString ending = (number > 1 ? QString(u'-' + QString::number(number)) : QString()) + Suffix;
    QString name;
    for (const char c : id.display().toUtf8()) {
        const bool isInnerDot = c == '.' && !name.isEmpty() && !name.endsWith(u'.');
        name += QLatin1Char(isHarmless(c) || isInnerDot ? c : '_');
        if (name.size() + ending.size() == LongestName)
            break;
    }
    if (name.isEmpty() || name.startsWith(u'-'))
        name.prepend(u'_');
    name.truncate(LongestName - ending.size());
    if (name.endsWith(u'.'))
        name.back() = u'_';
    return name + ending;
}

} // namespace stateloupe
