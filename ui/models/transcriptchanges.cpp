// How the rows of TranscriptModel follow an edit of the document.

#include "ui/models/transcriptmodel.h"
#include "ui/session/documentsession.h"
#include "ui/session/nodemapping.h"

#include <algorithm>

namespace stateloupe {

void TranscriptModel::followChanges(const QList<JsonChange> &changes)
{
    const UnifiedState &state = m_session->state();
    const bool isSame = !m_isLoading && movedNode(m_messages, changes) == state.messages()
        && movedNode(m_checkpoints, changes) == state.checkpoints();
    // A change of the checkpoints may move their rows about: that is rare, and they are few.
    const bool staysOutside
        = m_checkpoints == NoNode || std::none_of(changes.begin(), changes.end(), [this](const JsonChange &change) {
              return change.container == m_checkpoints || change.first == m_checkpoints || change.first == m_messages;
          });
    if (!isSame || !staysOutside || changes.size() > 1 || !followChange(changes.first())) {
        load();
        return;
    }
    const int row = rowOf(std::min(changes.first().first, m_session->document().nodeCount() - 1));
    const int renamed = changes.first().renamed == NoNode ? -1 : rowOf(changes.first().renamed);
    const int container = changes.first().container == NoNode ? -1 : rowOf(changes.first().container);
    for (const int changed : {row, renamed, container}) {
        if (changed < 0)
            continue;
        if (!m_roles.isEmpty() && kindAt(changed) == RowKind::Message)
            m_roles.replace(changed, m_session->document(), nodeAt(changed));
        Q_EMIT dataChanged(index(changed), index(changed));
    }
    if (m_roles.isEmpty())
        countRoles(); // of the document as it is now
    else
        Q_EMIT rolesChanged();
}

/// False when the rows have to be found anew.
bool TranscriptModel::followChange(const JsonChange &change)
{
    const auto moveNodes = [this, &change] {
        m_messages = movedNode(m_messages, change);
        m_checkpoints = movedNode(m_checkpoints, change);
        for (Row &row : m_rows)
            row.node = movedNode(row.node, change);
    };
    if (change.container != m_messages || change.removedChildren == change.insertedChildren) {
        moveNodes();
        return std::none_of(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.node == NoNode; });
    }
    // Where a checkpoint stands is a number of messages before it: with dividers below the place, they stay.
    const int row = lowerBound(change.first);
    if (change.removedChildren == 1 && change.insertedChildren == 0) {
        moveNodes();
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        updateDividers();
        if (!m_roles.isEmpty())
            m_roles.remove(row);
        endRemoveRows();
        return true;
    }
    if (change.removedChildren == 0 && change.insertedChildren == 1) {
        moveNodes();
        beginInsertRows({}, row, row);
        m_rows.insert(m_rows.begin() + row, {change.first, RowKind::Message});
        updateDividers();
        if (!m_roles.isEmpty())
            m_roles.insert(row, m_session->document(), change.first);
        endInsertRows();
        return true;
    }
    return false;
}

/// The row of the first message at or after `node`.
int TranscriptModel::lowerBound(NodeId node) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
        [node](const Row &row) { return row.kind == RowKind::Message && row.node >= node; });
    return int(found - m_rows.begin());
}

} // namespace stateloupe
