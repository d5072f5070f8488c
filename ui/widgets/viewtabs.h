#pragma once

#include <QTabBar>

namespace stateloupe {

/// Tabs that choose among views of one thing: words, the chosen one underlined.
class ViewTabs : public QTabBar
{
    Q_OBJECT

public:
    explicit ViewTabs(QWidget *parent = nullptr);

protected:
    QSize tabSizeHint(int index) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    QFont titleFont(int index) const;
};

} // namespace stateloupe
