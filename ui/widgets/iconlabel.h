#pragma once

#include "ui/preferences/theme.h"

#include <QIcon>
#include <QWidget>

namespace stateloupe {

/// One of our icons as a picture; decoration only, so it has no place in the tab order or for screen readers.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    explicit IconLabel(int size, QWidget *parent = nullptr);

    void setIcon(const QString &name, Theme::Role role = Theme::Role::Muted);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_icon;
};

} // namespace stateloupe
