#include "ui/views/sizelist.h"

#include "ui/models/sizelistmodel.h"
#include "ui/views/sizedelegate.h"

#include <QKeyEvent>

namespace stateloupe {

SizeList::SizeList(SizeListModel *model, QWidget *parent)
    : QListView(parent)
    , m_model(model)
{
    setModel(model);
    setItemDelegate(new SizeDelegate(this));
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Largest values"));
    connect(this, &QListView::clicked, this, &SizeList::request);
    connect(this, &QListView::doubleClicked, this, &SizeList::lookInside);
}

void SizeList::request(const QModelIndex &index)
{
    Q_EMIT placeRequested(index.data(SizeListModel::NodeRole).toUInt());
}

void SizeList::lookInside(const QModelIndex &index)
{
    if (index.data(SizeListModel::OpensRole).toBool())
        m_model->setContainer(index.data(SizeListModel::NodeRole).toUInt());
}

void SizeList::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentIndex().isValid())
            request(currentIndex());
        return;
    case Qt::Key_Right:
        lookInside(currentIndex());
        return;
    case Qt::Key_Left:
    case Qt::Key_Backspace:
        Q_EMIT upRequested();
        return;
    default:
        QListView::keyPressEvent(event);
    }
}

void SizeList::showEvent(QShowEvent *event)
{
    QListView::showEvent(event);
    m_model->setActive(true);
}

void SizeList::hideEvent(QHideEvent *event)
{
    QListView::hideEvent(event);
    m_model->setActive(false);
}

} // namespace stateloupe
