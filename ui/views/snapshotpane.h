#pragma once

#include "ui/views/jsontreepane.h"

namespace stateloupe {

class NodeAnchor;

/// The inside of one checkpoint, to look at.
class SnapshotPane : public JsonTreePane
{
    Q_OBJECT

public:
    explicit SnapshotPane(DocumentSession *session, QWidget *parent = nullptr);

    void setCheckpoint(NodeId node); ///< NoNode for none

protected:
    Part part() const override;

private:
    NodeAnchor *m_checkpoint;
};

} // namespace stateloupe
