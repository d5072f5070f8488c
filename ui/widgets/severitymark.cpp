#include "ui/widgets/severitymark.h"

#include "ui/preferences/zoom.h"
#include "ui/widgets/icon.h"

#include <QPainter>
#include <QStyle>

namespace stateloupe {

using namespace Qt::StringLiterals;

QString severityIconName(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return u"error"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Note:
        return u"info"_s;
    }
    return {};
}

Theme::Role severityRole(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Theme::Role::Danger;
    case Severity::Warning:
        return Theme::Role::Warning;
    case Severity::Note:
        return Theme::Role::Muted;
    }
    return Theme::Role::Text;
}

QIcon severityIcon(Severity severity)
{
    return icon(severityIconName(severity), severityRole(severity));
}

void paintSeverity(QPainter *painter, const QRect &room, Severity severity)
{
    const QSize size(zoomed(16), zoomed(16));
    severityIcon(severity).paint(painter, QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, size, room));
}

} // namespace stateloupe
