#pragma once

#include <QHeaderView>

namespace stateloupe {

/// Column titles as quiet text on the surface of their view, with one line below.
class FlatHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit FlatHeader(QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace stateloupe
