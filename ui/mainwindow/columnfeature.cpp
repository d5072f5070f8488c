#include "ui/mainwindow/columnfeature.h"

#include "ui/controllers/storeregistry.h"
#include "ui/dialogs/columnsdialog.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/preferences/settings.h"
#include "ui/text/querytext.h"
#include "ui/views/workflowpane.h"
#include "ui/widgets/icon.h"

#include <QMainWindow>
#include <QMenu>

namespace stateloupe {

using namespace Qt::StringLiterals;

ColumnFeature::ColumnFeature(const WindowParts &parts)
    : QObject(parts.window)
    , m_parts(parts)
{
    parts.actions->add({.name = u"view.columns"_s,
        .text = tr("C&olumns of the list…"),
        .icon = u"columns"_s,
        .menu = WindowActions::Menu::View,
        .run = [this] { choose(); },
        .isPossible = [stores = parts.stores] { return stores->current() != nullptr; }});
    connect(parts.stores, &StoreRegistry::currentChanged, this, &ColumnFeature::showKept);
    connect(parts.workflows->table(), &WorkflowTable::columnsChanged, this, &ColumnFeature::keep);
    connect(parts.workflows->table(), &WorkflowTable::columnMenuRequested, this, &ColumnFeature::showMenu);
}

void ColumnFeature::showKept()
{
    if (const OpenStore *store = m_parts.stores->current())
        m_parts.workflows->setColumns(WorkflowColumns::fromStrings(m_parts.settings->listColumns(store->identity())));
}

void ColumnFeature::keep(const WorkflowColumns &columns)
{
    if (const OpenStore *store = m_parts.stores->current())
        m_parts.settings->setListColumns(store->identity(), columns.toStrings());
}

void ColumnFeature::use(const WorkflowColumns &columns)
{
    m_parts.workflows->setColumns(columns);
    keep(columns);
}

void ColumnFeature::showMenu(int section, const QPoint &position)
{
    const OpenStore *store = m_parts.stores->current();
    if (!store)
        return;
    auto *menu = new QMenu(m_parts.window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const WorkflowTable *table = m_parts.workflows->table();
    const WorkflowColumns columns = table->columns();
    if (store->traits().hasTimes)
        addSwitch(menu, tr("Updated"), WorkflowColumn::Updated, {});
    addSwitch(menu, tr("Size"), WorkflowColumn::Size, {});
    if (store->traits().hasTtl)
        addSwitch(menu, tr("Expires in"), WorkflowColumn::Expires, {});
    addSwitch(menu, tr("Findings"), WorkflowColumn::Findings, {});
    for (const QueryPath &path : columns.paths())
        addSwitch(menu, pathText(path), WorkflowColumn::Path, path);
    menu->addSeparator();
    if (const auto *model = qobject_cast<WorkflowListModel *>(table->model()); model && section > 0) {
        const WorkflowColumn column = model->column(section);
        const QueryPath path = model->path(section);
        menu->addAction(tr("&Hide this column"), this, [this, columns = columns, column, path]() mutable {
            columns.remove(column, path);
            use(columns);
        });
    }
    menu->addAction(m_parts.actions->find(u"view.columns"_s));
    menu->popup(position);
}

void ColumnFeature::addSwitch(QMenu *menu, const QString &text, WorkflowColumn column, const QueryPath &path)
{
    WorkflowColumns columns = m_parts.workflows->table()->columns();
    QString shown = text;
    QAction *action = menu->addAction(shown.replace(u'&', "&&"_L1));
    action->setCheckable(true);
    action->setChecked(columns.contains(column, path));
    connect(action, &QAction::toggled, this, [this, columns, column, path](bool isShown) mutable {
        isShown ? columns.add(column, path) : columns.remove(column, path);
        use(columns);
    });
}

void ColumnFeature::choose()
{
    auto *dialog = new ColumnsDialog(m_parts.workflows->table()->columns(), m_parts.window);
    connect(dialog, &ColumnsDialog::chosen, this, &ColumnFeature::use);
    dialog->open();
}

} // namespace stateloupe
