#pragma once

#include "core/doctor/finding.h"

#include <QAbstractListModel>

namespace stateloupe {

/// What the doctor found in a workflow, one row a finding.
class FindingsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        SeverityRole = Qt::UserRole, ///< int
        MessageRole, ///< QString: one line
        PlacesRole, ///< QString: "5 places", empty for a finding about the whole workflow
    };

    using QAbstractListModel::QAbstractListModel;

    /// Rows of rules that stay keep their place with those who look at them.
    void setFindings(const QList<Finding> &findings);
    const Finding &at(int row) const { return m_findings[row]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<Finding> m_findings;
};

} // namespace stateloupe
