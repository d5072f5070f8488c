#include "ui/widgets/plainlabel.h"

#include "ui/preferences/zoom.h"
#include "ui/text/plaintext.h"

#include <QApplication>
#include <QEvent>

namespace stateloupe {

PlainLabel::PlainLabel(const QString &text, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::WindowText); // else that of the background it happens to stand on
    setText(text);
    updateColor();
}

void PlainLabel::setText(const QString &text)
{
    QLabel::setText(visibleText(text));
}

void PlainLabel::setRole(Theme::Role role)
{
    m_role = role;
    updateColor();
}

void PlainLabel::setBold(bool isBold)
{
    QFont bold = font();
    bold.setBold(isBold);
    setFont(bold);
}

void PlainLabel::setScale(double scale)
{
    const bool isFirst = m_scale == 0.0;
    m_scale = scale;
    const auto adapt = [this] {
        QFont scaled = font();
        scaled.setPointSizeF(QApplication::font().pointSizeF() * m_scale);
        setFont(scaled);
    };
    isFirst ? followZoom(this, adapt) : adapt();
}

void PlainLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    // The style sheet of a new theme gives every widget the palette that it had before.
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::StyleChange)
        updateColor();
}

void PlainLabel::updateColor()
{
    if (palette().color(QPalette::WindowText) == Theme::current().color(m_role))
        return;
    QPalette colors;
    colors.setColor(QPalette::WindowText, Theme::current().color(m_role));
    setPalette(colors);
}

} // namespace stateloupe
