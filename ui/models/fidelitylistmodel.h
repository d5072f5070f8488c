#pragma once

#include "core/backends/fidelity.h"

#include <QAbstractListModel>

namespace stateloupe {

/// What a store would not hold as it is, one row for each place that is listed.
class FidelityListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        PlaceRole = Qt::UserRole, ///< QString: the pointer, or words for the whole document
        WhatRole, ///< QString: what happens there
        RefusedRole, ///< bool
    };

    using QAbstractListModel::QAbstractListModel;

    void setReport(const FidelityReport &report);
    const FidelityReport &report() const { return m_report; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    FidelityReport m_report;
};

} // namespace stateloupe
