#include "ui/models/findingsmodel.h"

#include "ui/text/counttext.h"
#include "ui/text/findingtext.h"
#include "ui/text/plaintext.h"

#include <algorithm>

namespace stateloupe {

namespace {

constexpr qsizetype LongestMessage = 300;

} // namespace

void FindingsModel::setFindings(const QList<Finding> &findings)
{
    const auto isSameRule = [](const Finding &a, const Finding &b) { return a.rule == b.rule; };
    const bool keepsRows = findings.size() == m_findings.size()
        && std::equal(findings.begin(), findings.end(), m_findings.begin(), isSameRule);
    if (!keepsRows)
        beginResetModel();
    m_findings = findings;
    if (!keepsRows)
        endResetModel();
    else if (!m_findings.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_findings.size());
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Finding &finding = m_findings[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return findingTitle(finding.rule);
    case Qt::ToolTipRole:
        return escapedToolTip(findingLine(finding));
    case Qt::AccessibleTextRole:
        return findingLine(finding);
    case Qt::AccessibleDescriptionRole:
        return data(index, PlacesRole);
    case SeverityRole:
        return int(finding.severity);
    case MessageRole:
        return singleLine(finding.message, LongestMessage);
    case PlacesRole:
        return finding.placeCount > 0 ? placeCountText(finding.placeCount) : QString();
    default:
        return {};
    }
}

} // namespace stateloupe
