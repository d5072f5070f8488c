#pragma once

#include "ui/preferences/theme.h"

#include <QLabel>

namespace stateloupe {

/// A label that shows its text as it is, whatever is in it: never HTML, and invisible characters as marks.
class PlainLabel : public QLabel
{
    Q_OBJECT

public:
    explicit PlainLabel(const QString &text = {}, QWidget *parent = nullptr);

    void setText(const QString &text);
    /// The colour of the text; follows the theme.
    void setRole(Theme::Role role);
    void setBold(bool isBold);
    /// Relative to the font of the application, 1.0 at first.
    void setScale(double scale);

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateColor();

    Theme::Role m_role = Theme::Role::Text;
    double m_scale = 0.0; ///< until one is set
};

} // namespace stateloupe
