#pragma once

#include "ui/text/bulktext.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace stateloupe {

enum class BulkColumn { Id, Size, Expires, Before, After, Outcome };
inline constexpr int BulkColumnCount = int(BulkColumn::Outcome) + 1;

/// The workflows that something is done to, one row each: what will happen to them, or what did.
class BulkListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        OutcomeRole = Qt::UserRole, ///< BulkOutcome as int
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// `isPlan`: nothing was done yet. The list may change; refresh() tells.
    void setList(const BulkVerb &verb, std::shared_ptr<const BulkList> list, bool isPlan);
    void refresh();
    /// Only what is not as it was meant to be.
    void setShowsProblemsOnly(bool showsProblemsOnly);
    bool showsProblemsOnly() const { return m_showsProblemsOnly; }
    /// All rows that are shown as lines of text: id, outcome and why, apart by tabs.
    QString text() const;

    static bool isProblem(BulkOutcome outcome);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const BulkItem &item(int row) const;
    QString cell(const BulkItem &item, BulkColumn column) const;
    QString outcome(const BulkItem &item) const;

    BulkVerb m_verb;
    std::shared_ptr<const BulkList> m_list;
    std::vector<int> m_problems; ///< the rows, while only these are shown
    bool m_isPlan = false;
    bool m_showsProblemsOnly = false;
};

} // namespace stateloupe
