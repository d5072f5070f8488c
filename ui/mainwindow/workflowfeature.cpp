#include "ui/mainwindow/workflowfeature.h"

#include "ui/controllers/storeregistry.h"
#include "ui/mainwindow/deleteflow.h"
#include "ui/mainwindow/statusline.h"
#include "ui/mainwindow/ttlflow.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/session/documentsession.h"
#include "ui/text/counttext.h"
#include "ui/text/formats.h"
#include "ui/text/workflowtext.h"
#include "ui/views/documenttabs.h"
#include "ui/views/workflowpane.h"

#include <QApplication>
#include <QClipboard>
#include <QMainWindow>

namespace stateloupe {

using namespace Qt::StringLiterals;

WorkflowFeature::WorkflowFeature(const WindowParts &parts)
    : QObject(parts.window)
    , m_parts(parts)
    , m_deleteFlow(new DeleteFlow(parts.documents, parts.window))
    , m_ttlFlow(new TtlFlow(parts.window))
{
    addListActions();
    addExpiry();
    connectFlows();
}

void WorkflowFeature::addListActions()
{
    using Menu = WindowActions::Menu;
    WorkflowTable *table = m_parts.workflows->table();
    const auto hasSelection = [table] { return table->selectedCount() > 0; };
    m_parts.actions->add({.name = u"edit.find"_s,
        .text = tr("&Filter workflows"),
        .shortcut = Qt::CTRL | Qt::Key_F,
        .icon = u"search"_s,
        .menu = Menu::Edit,
        .run = [workflows = m_parts.workflows] { workflows->focusFilter(); },
        .standardKey = QKeySequence::Find});
    // The keys of these mean other things outside the list.
    QAction *copyId = m_parts.actions->add({.name = u"workflow.copyId"_s,
        .text = tr("Copy &id"),
        .shortcut = Qt::CTRL | Qt::Key_C,
        .icon = u"copy"_s,
        .menu = Menu::Edit,
        .run = [this] { copyIds(); },
        .isPossible = hasSelection,
        .standardKey = QKeySequence::Copy,
        .context = Qt::WidgetShortcut});
    QAction *remove = m_parts.actions->add({.name = u"workflow.delete"_s,
        .text = tr("&Delete workflow…"),
        .shortcut = Qt::Key_Delete,
        .icon = u"trash"_s,
        .run = [this] { deleteSelected(); },
        .isPossible = hasSelection,
        .context = Qt::WidgetShortcut});
    table->addActions({copyId, remove});
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(table, &WorkflowTable::copyRequested, copyId, &QAction::trigger);
    connect(table, &WorkflowTable::deleteRequested, remove, &QAction::trigger);
}

void WorkflowFeature::addExpiry()
{
    const auto canExpire = [documents = m_parts.documents] {
        const DocumentSession *session = documents->current();
        return session && session->storeTraits().hasTtl && session->phase() == DocumentSession::Phase::Ready;
    };
    m_parts.actions->add({.name = u"workflow.setExpiry"_s,
        .text = tr("Set e&xpiry…"),
        .shortcut = Qt::CTRL | Qt::Key_E,
        .icon = u"clock"_s,
        .run = [this] { setExpiry(); },
        .isPossible = canExpire});
}

void WorkflowFeature::connectFlows()
{
    connect(m_deleteFlow, &DeleteFlow::unlockRequested, this, &WorkflowFeature::unlockRequested);
    connect(m_deleteFlow, &DeleteFlow::finished, this, [this](OpenStore *store, qsizetype count) {
        m_parts.status->showMessage(tr("Deleted %1").arg(workflowCountText(count)));
        store->listing()->refresh();
    });
    connect(m_ttlFlow, &TtlFlow::done, this, [this](DocumentSession *session) {
        m_parts.status->showMessage(tr("Set when %1 expires").arg(shortWorkflowIdText(session->id())));
        if (OpenStore *store = m_parts.storeOf(session))
            store->listing()->refresh();
    });
}

void WorkflowFeature::copyIds()
{
    QStringList lines;
    for (const WorkflowId &id : m_parts.workflows->table()->selectedIds())
        lines << id.display();
    QApplication::clipboard()->setText(lines.join(u'\n'));
    m_parts.status->showMessage(
        lines.size() == 1 ? tr("Copied the id") : tr("Copied %1 ids").arg(formatCount(lines.size())));
}

void WorkflowFeature::deleteSelected()
{
    if (OpenStore *store = m_parts.stores->current())
        m_deleteFlow->remove(store, m_parts.workflows->table()->selectedIds());
}

void WorkflowFeature::setExpiry()
{
    DocumentSession *session = m_parts.documents->current();
    if (OpenStore *store = session ? m_parts.storeOf(session) : nullptr)
        m_ttlFlow->ask(session, store);
}

} // namespace stateloupe
