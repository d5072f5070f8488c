#pragma once

#include "core/json/jsontypes.h"

#include <QListView>

namespace stateloupe {

class SizeListModel;

/// What is large in a document, to walk down into: Return and a click go to the place, Right and a double click look
/// inside it, Left and Backspace go back up.
class SizeList : public QListView
{
    Q_OBJECT

public:
    explicit SizeList(SizeListModel *model, QWidget *parent = nullptr);

    void lookInside(const QModelIndex &index);

Q_SIGNALS:
    void placeRequested(NodeId node);
    void upRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void request(const QModelIndex &index);

    SizeListModel *m_model;
};

} // namespace stateloupe
