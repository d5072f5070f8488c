#include "ui/views/metadataview.h"

#include "ui/session/documentsession.h"

namespace stateloupe {

MetadataView::MetadataView(DocumentSession *session, QWidget *parent)
    : JsonTreePane(session, parent)
{
    start();
}

JsonTreePane::Part MetadataView::part() const
{
    Part part;
    part.root = session()->state().metadata();
    part.emptyTitle = part.root == NoNode ? tr("No metadata") : tr("The metadata is empty");
    part.emptyText = tr("The reference system cannot load a state without its id and times in “metadata”.");
    return part;
}

} // namespace stateloupe
