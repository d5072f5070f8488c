#pragma once

#include "ui/views/jsontreepane.h"

namespace stateloupe {

/// The metadata of a workflow: its id, framework, times, version, tags.
class MetadataView : public JsonTreePane
{
    Q_OBJECT

public:
    explicit MetadataView(DocumentSession *session, QWidget *parent = nullptr);

protected:
    Part part() const override;
};

} // namespace stateloupe
