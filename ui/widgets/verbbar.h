#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QToolButton;

namespace stateloupe {

/// A row of flat buttons for actions. Where it is too narrow for their words, their icons stand alone.
class VerbBar : public QWidget
{
    Q_OBJECT

public:
    explicit VerbBar(QWidget *parent = nullptr);

    void addVerb(QAction *action);

    QSize minimumSizeHint() const override; ///< with the words, unless they are long

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    QHBoxLayout *m_layout;
    QList<QToolButton *> m_buttons;
    QSize m_wanted;
};

} // namespace stateloupe
