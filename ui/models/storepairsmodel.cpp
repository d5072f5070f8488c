#include "ui/models/storepairsmodel.h"

#include "ui/text/plaintext.h"
#include "ui/text/workflowtext.h"

#include <algorithm>

namespace stateloupe {

void StorePairsModel::setPairs(const WorkflowList &ids, std::vector<StorePair> pairs)
{
    beginResetModel();
    m_ids = ids;
    m_pairs = std::move(pairs);
    m_notes.clear();
    m_counts.fill(0);
    for (const StorePair pair : m_pairs)
        ++m_counts[std::size_t(pair)];
    show();
    endResetModel();
}

void StorePairsModel::setOutcome(qsizetype pair, StorePair outcome, const QString &note)
{
    StorePair &current = m_pairs[std::size_t(pair)];
    --m_counts[std::size_t(current)];
    ++m_counts[std::size_t(outcome)];
    const bool wasShown = isShown(current);
    current = outcome;
    if (!note.isEmpty())
        m_notes.insert(pair, note);
    if (wasShown) { // then everything is, in the order of the pairs
        Q_EMIT dataChanged(index(int(pair), 0), index(int(pair), Outcome));
    } else if (isShown(outcome)) {
        beginInsertRows({}, rowCount(), rowCount());
        m_rows.push_back(std::size_t(pair));
        endInsertRows();
    }
}

void StorePairsModel::setShowsDifferencesOnly(bool only)
{
    if (only == m_showsDifferencesOnly)
        return;
    beginResetModel();
    m_showsDifferencesOnly = only;
    show();
    endResetModel();
}

bool StorePairsModel::isShown(StorePair outcome) const
{
    if (!m_showsDifferencesOnly)
        return true;
    return outcome != StorePair::Waiting && outcome != StorePair::Equal && outcome != StorePair::SameValues;
}

void StorePairsModel::show()
{
    m_rows.clear();
    for (std::size_t pair = 0; pair < m_pairs.size(); ++pair) {
        if (isShown(m_pairs[pair]))
            m_rows.push_back(pair);
    }
}

WorkflowId StorePairsModel::id(int row) const
{
    return m_ids.at(qsizetype(pairAt(row))).id;
}

StorePair StorePairsModel::outcome(int row) const
{
    return m_pairs[pairAt(row)];
}

int StorePairsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int StorePairsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Outcome + 1;
}

QVariant StorePairsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const StorePair pair = outcome(index.row());
    const QString note = m_notes.value(qsizetype(pairAt(index.row())));
    if (role == PairRole)
        return int(pair);
    if (role == Qt::DisplayRole && index.column() == Id)
        return workflowIdText(id(index.row()));
    if (role == Qt::DisplayRole)
        return note.isEmpty() ? outcomeText(pair) : tr("%1: %2").arg(outcomeText(pair), singleLine(note, 300));
    if (role == Qt::ToolTipRole && !note.isEmpty())
        return escapedToolTip(note);
    return {};
}

QVariant StorePairsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Id ? tr("Workflow") : tr("How they compare");
}

QString StorePairsModel::outcomeText(StorePair outcome)
{
    switch (outcome) {
    case StorePair::Waiting:
        return tr("not compared yet");
    case StorePair::Different:
        return tr("different");
    case StorePair::OnlyLeft:
        return tr("only in the first store");
    case StorePair::OnlyRight:
        return tr("only in the second store");
    case StorePair::Failed:
        return tr("not compared");
    case StorePair::SameValues:
        return tr("same values, written differently");
    case StorePair::Equal:
        return tr("equal");
    }
    return {};
}

} // namespace stateloupe
