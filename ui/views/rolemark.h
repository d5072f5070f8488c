#pragma once

#include "ui/preferences/theme.h"

class QFont;
class QPainter;
class QRect;

namespace stateloupe {

/// How the role of a message is marked: never by colour alone.
struct RoleMark
{
    enum class Shape { Circle, RoundedSquare, Diamond, Square, Outline };

    Shape shape = Shape::Outline;
    QString letter;
    Theme::Role role = Theme::Role::Muted;
};

/// The mark of one of the five roles; of any other, an outline with its first letter.
RoleMark roleMark(const QString &role);
void paintRoleMark(QPainter *painter, const QRect &rect, const RoleMark &mark, const QFont &font);

} // namespace stateloupe
