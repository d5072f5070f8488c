#include "ui/mainwindow/commandlist.h"

#include "ui/text/actiontext.h"
#include "ui/text/fuzzymatch.h"

#include <algorithm>

namespace stateloupe {

using namespace Qt::StringLiterals;

void CommandList::setCommands(const QList<Command> &commands, const QStringList &recent)
{
    m_all.clear();
    for (const Command &command : commands) {
        const QAction *action = command.action;
        m_all.append({command.action, plainActionText(action->text()), command.place,
            action->shortcut().toString(QKeySequence::NativeText), action->isEnabled()});
    }
    const auto rank = [&recent](const Row &row) {
        const qsizetype place = recent.indexOf(row.action->objectName());
        return place < 0 || row.action->objectName().isEmpty() ? recent.size() : place;
    };
    std::stable_sort(m_all.begin(), m_all.end(), [&](const Row &a, const Row &b) { return rank(a) < rank(b); });
    setPattern({});
}

void CommandList::setPattern(const QString &pattern)
{
    beginResetModel();
    m_rows.clear();
    for (Row row : std::as_const(m_all)) {
        // What it is called comes first; where it is may be typed as well.
        const auto match = fuzzyMatch(pattern, QString(row.text + u' ' + row.place));
        if (!match)
            continue;
        row.score = match->score + (fuzzyMatch(pattern, row.text) ? 1000 : 0) - (row.isPossible ? 0 : 20);
        row.matches = match->positions;
        row.matches.removeIf([&row](int position) { return position >= row.text.size(); });
        m_rows.append(row);
    }
    if (!pattern.isEmpty())
        std::stable_sort(m_rows.begin(), m_rows.end(), [](const Row &a, const Row &b) { return a.score > b.score; });
    endResetModel();
}

int CommandList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant CommandList::data(const QModelIndex &index, int role) const
{
    const Row &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::DecorationRole:
        return row.action ? row.action->icon() : QIcon();
    case Qt::AccessibleTextRole:
        return accessibleText(row);
    case PlaceRole:
        return row.place;
    case ShortcutRole:
        return row.shortcut;
    case PossibleRole:
        return row.isPossible;
    case MatchesRole:
        return QVariant::fromValue(row.matches);
    default:
        return {};
    }
}

QString CommandList::accessibleText(const Row &row) const
{
    QStringList parts{row.text, row.place};
    if (!row.shortcut.isEmpty())
        parts << row.shortcut;
    if (!row.isPossible)
        parts << tr("not possible now");
    return parts.join(", "_L1);
}

} // namespace stateloupe
