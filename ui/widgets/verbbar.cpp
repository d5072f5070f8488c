#include "ui/widgets/verbbar.h"

#include "ui/preferences/zoom.h"
#include "ui/widgets/iconbutton.h"

#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

namespace stateloupe {

namespace {

constexpr int MostWanted = 216; // words that want more give way to what is beside them

} // namespace

VerbBar::VerbBar(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(8, 4, 8, 4);
    m_layout->setSpacing(4);
    m_layout->addStretch();
    hide();
}

void VerbBar::addVerb(QAction *action)
{
    m_buttons << makeVerbButton(action, this);
    m_layout->addWidget(m_buttons.last());
    show();
    fit();
}

QSize VerbBar::minimumSizeHint() const
{
    return {std::min(m_wanted.width(), zoomed(MostWanted)), m_wanted.height()};
}

void VerbBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void VerbBar::fit()
{
    for (QToolButton *button : m_buttons)
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_wanted = m_layout->minimumSize();
    if (m_wanted.width() <= width())
        return;
    for (QToolButton *button : m_buttons)
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
}

} // namespace stateloupe
