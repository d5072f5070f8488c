#include "ui/views/storesidebar.h"

#include "ui/models/storelistmodel.h"
#include "ui/preferences/zoom.h"
#include "ui/text/actiontext.h"
#include "ui/views/storedelegate.h"
#include "ui/widgets/plainlabel.h"

#include <QAction>
#include <QListView>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace stateloupe {

StoreSidebar::StoreSidebar(StoreListModel *model, QAction *openStore, QWidget *parent)
    : QWidget(parent)
    , m_list(new QListView(this))
{
    auto *heading = new PlainLabel(tr("Stores"), this);
    heading->setRole(Theme::Role::Muted);
    heading->setBold(true);
    heading->setContentsMargins(12, 12, 12, 8);
    heading->setBuddy(m_list);

    m_list->setModel(model);
    m_list->setItemDelegate(new StoreDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Stores"));
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->viewport()->setBackgroundRole(QPalette::Window);

    auto *open = new QToolButton(this);
    open->setDefaultAction(openStore);
    open->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    open->setAutoRaise(true);
    followZoom(open, [open] { open->setIconSize({zoomed(16), zoomed(16)}); });
    open->setAccessibleName(plainActionText(openStore->text()));

    auto *footer = new QHBoxLayout;
    footer->setContentsMargins(8, 8, 8, 8);
    footer->addWidget(open);
    footer->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(heading);
    layout->addWidget(m_list, 1);
    layout->addLayout(footer);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            Q_EMIT chosen(current.row());
    });
    connect(m_list, &QWidget::customContextMenuRequested, this, &StoreSidebar::showMenu);
}

void StoreSidebar::setCurrentRow(int row)
{
    m_list->setCurrentIndex(m_list->model()->index(row, 0));
}

void StoreSidebar::showMenu(const QPoint &position)
{
    const QModelIndex index = m_list->indexAt(position);
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const int row = index.row();
    if (StoreItem::State(index.data(StoreListModel::StateRole).toInt()) == StoreItem::State::Failed)
        menu->addAction(tr("Try again"), this, [this, row] { Q_EMIT retryRequested(row); });
    menu->addAction(tr("Connection…"), this, [this, row] { Q_EMIT explainRequested(row); });
    menu->addAction(tr("Close store"), this, [this, row] { Q_EMIT closeRequested(row); });
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

} // namespace stateloupe
