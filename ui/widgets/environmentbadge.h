#pragma once

#include "core/connections/connection.h"
#include "ui/preferences/theme.h"

#include <QWidget>

namespace stateloupe {

/// The colour of an environment, for what stands beside its word.
Theme::Role environmentRole(Environment environment);

/// What a store is used for, as a word on its colour; nothing at all when nobody has said.
class EnvironmentBadge : public QWidget
{
    Q_OBJECT

public:
    explicit EnvironmentBadge(QWidget *parent = nullptr);

    void setEnvironment(Environment environment);
    Environment environment() const { return m_environment; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Environment m_environment = Environment::None;
};

} // namespace stateloupe
