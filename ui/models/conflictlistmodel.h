#pragma once

#include "core/json/jsonmerge.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace stateloupe {

/// The places that two versions changed differently, with a box to tick for mine and one for theirs.
class ConflictListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using Choice = JsonConflict::Choice;
    enum Column { PlaceColumn, BeforeColumn, MineColumn, TheirsColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setMerge(const JsonMerge &merge);
    void chooseAll(Choice choice);
    qsizetype undecided() const;
    /// One for each conflict; theirs where none is made yet.
    QList<Choice> choices() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void choicesChanged();

private:
    static std::optional<Choice> choiceOf(int column);
    QString text(const JsonConflict &conflict, int column) const;

    JsonMerge m_merge;
    std::vector<std::optional<Choice>> m_choices;
};

} // namespace stateloupe
