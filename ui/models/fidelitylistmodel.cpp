#include "ui/models/fidelitylistmodel.h"

#include "ui/text/bytetext.h"
#include "ui/text/plaintext.h"

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestPlace = 300;

} // namespace

void FidelityListModel::setReport(const FidelityReport &report)
{
    beginResetModel();
    m_report = report;
    endResetModel();
}

int FidelityListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_report.findings.size());
}

QVariant FidelityListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FidelityFinding &finding = m_report.findings[index.row()];
    const bool isRefused = finding.effect == FidelityFinding::Effect::Refused;
    const QString place = finding.pointer.isEmpty() ? tr("the whole document")
                                                    : singleLine(visibleBytes(finding.pointer), LongestPlace);
    const QString what = singleLine(finding.what, LongestPlace);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QString(place + u": "_s + what);
    case Qt::ToolTipRole:
        return escapedToolTip(place + u'\n' + what);
    case PlaceRole:
        return place;
    case WhatRole:
        return what;
    case RefusedRole:
        return isRefused;
    default:
        return {};
    }
}

} // namespace stateloupe
