#include "ui/views/inspectorpane.h"

#include "ui/widgets/viewtabs.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace stateloupe {

InspectorPane::InspectorPane(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new ViewTabs(this))
    , m_pages(new QStackedWidget(this))
{
    setMinimumWidth(220);
    m_tabs->setFocusPolicy(Qt::NoFocus); // there is nothing to choose yet
    m_tabs->setAccessibleName(tr("Pages of the inspector"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
}

void InspectorPane::addPage(const QString &name, QWidget *page)
{
    m_pages->addWidget(page);
    m_tabs->addTab(name);
    m_tabs->setFocusPolicy(Qt::TabFocus);
}

void InspectorPane::setPageName(QWidget *page, const QString &name)
{
    m_tabs->setTabText(m_pages->indexOf(page), name);
}

void InspectorPane::showPage(QWidget *page)
{
    m_tabs->setCurrentIndex(m_pages->indexOf(page));
}

QWidget *InspectorPane::currentPage() const
{
    return m_pages->currentWidget();
}

} // namespace stateloupe
