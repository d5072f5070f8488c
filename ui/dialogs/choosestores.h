#pragma once

#include <QDialog>

class QPushButton;

namespace stateloupe {

class ChoiceBox;
class OpenStore;

/// Which two of the open stores are compared.
class ChooseStores : public QDialog
{
    Q_OBJECT

public:
    /// `first` is proposed as the first of `stores`, of which there are at least two.
    ChooseStores(const QList<OpenStore *> &stores, const OpenStore *first, QWidget *parent);

    /// Rows of the list it was made with.
    int leftRow() const;
    int rightRow() const;

private:
    ChoiceBox *makeChoice(const QList<OpenStore *> &stores, const QString &name);
    void update();

    ChoiceBox *m_left;
    ChoiceBox *m_right;
    QPushButton *m_compare;
};

} // namespace stateloupe
