#include "ui/views/changelistview.h"

#include "ui/views/changedelegate.h"

namespace stateloupe {

ChangeListView::ChangeListView(QWidget *parent)
    : QListView(parent)
{
    setModel(&m_model);
    setItemDelegate(new ChangeDelegate(this));
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setResizeMode(Adjust);
    setAccessibleName(tr("Changes"));
}

} // namespace stateloupe
