#include "ui/widgets/environmentbadge.h"

#include "ui/preferences/zoom.h"
#include "ui/text/storetext.h"

#include <QPainter>

namespace stateloupe {

namespace {

constexpr Pixels Padding{8};
constexpr Pixels Height{20};
constexpr int Radius = 4;

} // namespace

Theme::Role environmentRole(Environment environment)
{
    switch (environment) {
    case Environment::None:
        break;
    case Environment::Development:
        return Theme::Role::Development;
    case Environment::Staging:
        return Theme::Role::Staging;
    case Environment::Production:
        return Theme::Role::Production;
    }
    return Theme::Role::Line;
}

EnvironmentBadge::EnvironmentBadge(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    hide();
}

void EnvironmentBadge::setEnvironment(Environment environment)
{
    m_environment = environment;
    setVisible(environment != Environment::None);
    setAccessibleName(environmentText(environment));
    updateGeometry();
    update();
}

QSize EnvironmentBadge::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(environmentText(m_environment)) + 2 * Padding, Height};
}

void EnvironmentBadge::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    const Theme::Role role = environmentRole(m_environment);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.tint(role));
    painter.drawRoundedRect(rect(), Radius, Radius);
    painter.setPen(theme.color(role));
    painter.drawText(rect(), Qt::AlignCenter, environmentText(m_environment));
}

} // namespace stateloupe
