#pragma once

#include "core/doctor/finding.h"
#include "ui/preferences/theme.h"

#include <QIcon>

class QPainter;

namespace stateloupe {

/// How severe a finding of the doctor is: each has a shape of its own beside its colour.
QString severityIconName(Severity severity);
Theme::Role severityRole(Severity severity);
QIcon severityIcon(Severity severity);
/// The icon in the middle of `room`, 16 pixels high.
void paintSeverity(QPainter *painter, const QRect &room, Severity severity);

} // namespace stateloupe
