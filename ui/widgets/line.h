#pragma once

#include "ui/preferences/theme.h"

#include <QWidget>

namespace stateloupe {

/// A horizontal line that separates, or says something by its colour beside a word elsewhere.
class Line : public QWidget
{
    Q_OBJECT

public:
    Line(int thickness, Theme::Role role, QWidget *parent = nullptr);

    void setRole(Theme::Role role);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme::Role m_role;
};

} // namespace stateloupe
