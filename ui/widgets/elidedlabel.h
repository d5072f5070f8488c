#pragma once

#include "ui/widgets/plainlabel.h"

namespace stateloupe {

/// One line that takes what room there is and has a “…” where it is longer, at its end by itself. text() is the whole
/// of it.
class ElidedLabel : public PlainLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr, Qt::TextElideMode mode = Qt::ElideRight);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Qt::TextElideMode m_mode;
};

} // namespace stateloupe
