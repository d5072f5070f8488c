#pragma once

#include <QComboBox>

namespace stateloupe {

/// A combo box in the look of the other fields; the style's own has a gradient.
class ChoiceBox : public QComboBox
{
    Q_OBJECT

public:
    explicit ChoiceBox(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace stateloupe
