#pragma once

#include "ui/models/changelistmodel.h"

#include <QListView>

namespace stateloupe {

/// What differs between two documents, as a list with marks.
class ChangeListView : public QListView
{
    Q_OBJECT

public:
    explicit ChangeListView(QWidget *parent = nullptr);

    ChangeListModel *changes() { return &m_model; }

private:
    ChangeListModel m_model;
};

} // namespace stateloupe
