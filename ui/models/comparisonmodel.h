#pragma once

#include "core/json/comparisonrows.h"
#include "core/json/textdifference.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QSet>

namespace stateloupe {

/// Two documents side by side: what stands on the left, how the two differ there, what stands on the right. Makes the
/// texts of a row when they are asked for.
class ComparisonModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { LeftColumn, MarkColumn, RightColumn };
    static constexpr int ColumnCount = 3;

    enum Role {
        RowKindRole = Qt::UserRole, ///< ComparisonRow::Kind as int
        KindRole, ///< DifferenceKind as int; only of a difference
        DepthRole, ///< int
        IsThereRole, ///< bool: this side has something here
        KeyRole, ///< QString: key or "[index]"; null at the top
        ValueRole, ///< QString: the value on one line
        RunsRole, ///< TextRuns: the units of the value that are another on the other side
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Shows another comparison. Rows that are in both stay, so that selection and place do; what was unfolded stays
    /// so where it still is.
    void show(const JsonDocument &left, const JsonDocument &right, const JsonDiff &diff, const ComparisonRows &rows);

    const ComparisonRow &row(int row) const { return m_rows[size_t(row)]; }
    /// Of a row; -1 when it is none.
    int difference(int row) const { return m_rows[size_t(row)].difference; }
    /// The next row with a difference below or above `row`, around the ends; -1 when there is none.
    int nextDifference(int row, int step) const;
    /// Where in the documents a row is, for people.
    QString place(int row) const;
    /// Shows what a fold stands for; a part of it when it is very long. False when it is no fold or hides differences.
    bool unfold(int row);

    const JsonDocument &left() const { return m_shown.left; }
    const JsonDocument &right() const { return m_shown.right; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Texts
    {
        QString left;
        QString right;
        TextDifference difference;
    };

    struct Documents
    {
        JsonDocument left;
        JsonDocument right;
        JsonDiff diff;
    };

    static std::vector<ComparisonRow> unfolded(const Documents &documents, const ComparisonRow &fold);
    std::vector<ComparisonRow> withUnfolded(const Documents &documents, const std::vector<ComparisonRow> &rows) const;
    void replace(const Documents &documents, std::vector<ComparisonRow> rows);
    void setDocuments(const Documents &documents);
    const Texts &texts(int row) const;
    NodeId node(const ComparisonRow &row, int column) const;
    QString key(const ComparisonRow &row, int column) const;
    QString value(int row, int column) const;
    QString foldText(const ComparisonRow &row) const;
    QString markText(const ComparisonRow &row) const;
    QVariant runs(int row, int column) const;
    QString sentence(int row, int column) const;

    Documents m_shown;
    std::vector<ComparisonRow> m_rows;
    QSet<quint64> m_unfolded; ///< identities of folds
    mutable QCache<int, Texts> m_texts{400};
};

using TextRuns = std::vector<TextRun>;

} // namespace stateloupe

Q_DECLARE_METATYPE(stateloupe::TextRuns)
