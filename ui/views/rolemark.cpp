#include "ui/views/rolemark.h"

#include "ui/text/plaintext.h"

#include <QPainter>

namespace stateloupe {

using namespace Qt::StringLiterals;

RoleMark roleMark(const QString &role)
{
    using Shape = RoleMark::Shape;
    if (role == "user"_L1 || role == "human"_L1)
        return {Shape::Circle, u"U"_s, Theme::Role::MessageUser};
    if (role == "assistant"_L1 || role == "ai"_L1)
        return {Shape::RoundedSquare, u"A"_s, Theme::Role::MessageAssistant};
    if (role == "system"_L1)
        return {Shape::Diamond, u"S"_s, Theme::Role::MessageSystem};
    if (role == "function"_L1)
        return {Shape::Square, u"F"_s, Theme::Role::MessageFunction};
    if (role == "tool"_L1)
        return {Shape::Square, u"T"_s, Theme::Role::MessageTool};
    const QString first = role.isEmpty() ? u"?"_s : role.first(1).toUpper();
    return {Shape::Outline, visibleText(first) == first ? first : u"?"_s, Theme::Role::Muted};
}

void paintRoleMark(QPainter *painter, const QRect &rect, const RoleMark &mark, const QFont &font)
{
    const Theme &theme = Theme::current();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme.color(mark.role), 1.5));
    painter->setBrush(mark.shape == RoleMark::Shape::Outline ? QBrush(Qt::NoBrush) : theme.tint(mark.role));
    const QRectF box = QRectF(rect).adjusted(1, 1, -1, -1);
    switch (mark.shape) {
    case RoleMark::Shape::Circle:
    case RoleMark::Shape::Outline:
        painter->drawEllipse(box);
        break;
    case RoleMark::Shape::RoundedSquare:
        painter->drawRoundedRect(box, 6, 6);
        break;
    case RoleMark::Shape::Diamond:
        painter->drawPolygon(QPolygonF({{box.center().x(), box.top()}, {box.right(), box.center().y()},
            {box.center().x(), box.bottom()}, {box.left(), box.center().y()}}));
        break;
    case RoleMark::Shape::Square:
        painter->drawRect(box.adjusted(1, 1, -1, -1));
        break;
    }
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.9);
    painter->setFont(small);
    painter->drawText(rect, Qt::AlignCenter, mark.letter);
    painter->restore();
}

} // namespace stateloupe
