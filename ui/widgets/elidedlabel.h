#pragma once

#include "ui/widgets/plainlabel.h"

namespace stateloupe {

/// One line that takes what room there is and ends in “…” where it is longer. text() is the whole of it.
class ElidedLabel : public PlainLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace stateloupe
