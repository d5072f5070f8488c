#pragma once

#include "core/state/workflowlist.h"

#include <QAbstractTableModel>
#include <QHash>

#include <array>
#include <vector>

namespace stateloupe {

/// What two stores have under one id.
enum class StorePair {
    Waiting, ///< not compared yet
    Different,
    OnlyLeft,
    OnlyRight,
    Failed, ///< could not be compared
    SameValues, ///< written differently
    Equal, ///< byte for byte
};
inline constexpr int StorePairCount = int(StorePair::Equal) + 1;

/// The workflows of two stores, one row an id, with how they compare. Holds any number of them.
class StorePairsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Id, Outcome };
    enum Role {
        PairRole = Qt::UserRole, ///< StorePair as int
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Begins anew. `pairs` has one entry for each of `ids`.
    void setPairs(const WorkflowList &ids, std::vector<StorePair> pairs);
    /// Of the row `pair` of setPairs(). `note` says why, when it failed.
    void setOutcome(qsizetype pair, StorePair outcome, const QString &note = {});
    /// Leaves out what is the same in both, and what is waiting. Rows come in as they are found.
    void setShowsDifferencesOnly(bool only);

    qsizetype total() const { return qsizetype(m_pairs.size()); }
    qsizetype count(StorePair outcome) const { return m_counts[std::size_t(outcome)]; }
    WorkflowId id(int row) const;
    StorePair outcome(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    static QString outcomeText(StorePair outcome);

private:
    std::size_t pairAt(int row) const { return m_rows[std::size_t(row)]; }
    bool isShown(StorePair outcome) const;
    void show();

    WorkflowList m_ids;
    std::vector<StorePair> m_pairs;
    QHash<qsizetype, QString> m_notes;
    std::array<qsizetype, StorePairCount> m_counts{};
    std::vector<std::size_t> m_rows; ///< the pairs that are shown
    bool m_showsDifferencesOnly = true;
};

} // namespace stateloupe
