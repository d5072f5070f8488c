#pragma once

#include "ui/views/jsontreepane.h"

namespace stateloupe {

/// The context of a workflow; of a document that is no unified state, all of it.
class ContextView : public JsonTreePane
{
    Q_OBJECT

public:
    explicit ContextView(DocumentSession *session, QWidget *parent = nullptr);

protected:
    Part part() const override;
};

} // namespace stateloupe
