#pragma once

#include "ui/models/bulklistmodel.h"

#include <QTableView>

namespace stateloupe {

/// The table of what will happen, or did, to each of many workflows.
class BulkTable : public QTableView
{
    Q_OBJECT

public:
    explicit BulkTable(QWidget *parent = nullptr);

    void setList(const BulkVerb &verb, std::shared_ptr<const BulkList> list, bool isPlan);
    BulkListModel *rows() { return &m_model; }

private:
    BulkListModel m_model;
};

} // namespace stateloupe
