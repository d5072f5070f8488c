#include "ui/views/documentarea.h"

#include "ui/views/documenttabs.h"
#include "ui/widgets/messagepage.h"

#include <QAction>

namespace stateloupe {

using namespace Qt::StringLiterals;

DocumentArea::DocumentArea(const QList<QAction *> &firstSteps, QWidget *parent)
    : QStackedWidget(parent)
    , m_firstSteps(firstSteps)
    , m_tabs(new DocumentTabs(this))
    , m_message(new MessagePage(this))
{
    addWidget(m_message);
    addWidget(m_tabs);
    connect(m_tabs, &QTabWidget::currentChanged, this, &DocumentArea::update);
    setHasStores(false);
}

void DocumentArea::setHasStores(bool hasStores)
{
    m_hasStores = hasStores;
    if (hasStores) {
        m_message->setMessage(u"document"_s, tr("No workflow open"),
            tr("Choose one in the list to read its messages, context and checkpoints."));
        m_message->setActions({});
    } else {
        m_message->setMessage(u"loupe"_s, tr("Look into workflow state"),
            tr("Stateloupe shows what AI workflows have stored, and changes exactly what you edit. Open a store, or "
               "drop a database file here."));
        m_message->setActions(m_firstSteps);
    }
    update();
}

void DocumentArea::update()
{
    setCurrentWidget(m_tabs->count() > 0 ? static_cast<QWidget *>(m_tabs) : m_message);
}

} // namespace stateloupe
