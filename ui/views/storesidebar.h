#pragma once

#include <QWidget>

class QAction;
class QListView;

namespace stateloupe {

class StoreListModel;

/// The opened stores at the left of the window.
class StoreSidebar : public QWidget
{
    Q_OBJECT

public:
    /// `openStore` is the action behind the button below the list.
    StoreSidebar(StoreListModel *model, QAction *openStore, QWidget *parent = nullptr);

    void setCurrentRow(int row); ///< -1: none

Q_SIGNALS:
    void chosen(int row);
    void retryRequested(int row);
    void explainRequested(int row);
    void closeRequested(int row);

private:
    void showMenu(const QPoint &position);

    QListView *m_list;
};

} // namespace stateloupe
