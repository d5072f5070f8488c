#include "ui/preferences/zoom.h"

#include "ui/preferences/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPointer>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace stateloupe {

Zoom *Zoom::instance()
{
    static QPointer<Zoom> zoom;
    if (!zoom) {
        zoom = new Zoom;
        zoom->setParent(qApp);
    }
    return zoom;
}

int Zoom::stepIndex(int percent) const
{
    const auto nearer = [percent](int a, int b) { return std::abs(a - percent) < std::abs(b - percent); };
    return int(std::min_element(Steps.begin(), Steps.end(), nearer) - Steps.begin());
}

void Zoom::set(int percent)
{
    const int wanted = Steps[std::size_t(stepIndex(percent))];
    if (wanted == m_percent)
        return;
    if (!m_knowsFont)
        m_font = QApplication::font();
    m_knowsFont = true;
    m_percent = wanted;
    QFont font = m_font;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(m_font.pointSizeF() * m_percent / 100);
    else
        font.setPixelSize(m_font.pixelSize() * m_percent / 100);
    QApplication::setFont(font);
    Theme::refresh(*qApp); // the lengths in its style sheet follow
    Q_EMIT changed();
}

void Zoom::step(int steps)
{
    const int index = std::clamp(stepIndex(m_percent) + steps, 0, int(Steps.size()) - 1);
    set(Steps[std::size_t(index)]);
}

int zoomed(int pixels)
{
    const int percent = Zoom::instance()->percent();
    return percent == 100 ? pixels : (pixels * percent + 50) / 100;
}

QFont fixedFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * Zoom::instance()->percent() / 100);
    return font;
}

void followZoom(QWidget *widget, const std::function<void()> &adapt)
{
    adapt();
    QObject::connect(Zoom::instance(), &Zoom::changed, widget, adapt);
}

void setFixedFont(QWidget *widget)
{
    followZoom(widget, [widget] { widget->setFont(fixedFont()); });
}

} // namespace stateloupe
