#include "ui/mainwindow/workflowfeature.h"

#include "ui/mainwindow/statusline.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/text/formats.h"
#include "ui/views/workflowpane.h"

#include <QApplication>
#include <QClipboard>
#include <QMainWindow>

namespace stateloupe {

using namespace Qt::StringLiterals;

WorkflowFeature::WorkflowFeature(const WindowParts &parts)
    : QObject(parts.window)
    , m_parts(parts)
{
    addListActions();
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
    // The key means other things outside the list.
    QAction *copyId = m_parts.actions->add({.name = u"workflow.copyId"_s,
        .text = tr("Copy &id"),
        .shortcut = Qt::CTRL | Qt::Key_C,
        .icon = u"copy"_s,
        .menu = Menu::Edit,
        .run = [this] { copyIds(); },
        .isPossible = hasSelection,
        .standardKey = QKeySequence::Copy,
        .context = Qt::WidgetShortcut});
    table->addAction(copyId);
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(table, &WorkflowTable::copyRequested, copyId, &QAction::trigger);
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

} // namespace stateloupe
