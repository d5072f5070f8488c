#pragma once

#include "core/state/workflowid.h"

#include <QByteArray>
#include <QStringList>

namespace stateloupe {

/// What was open when a window was closed: stores by name or address, workflows by id; nothing of what is in them.
struct LastWindow
{
    struct Tab
    {
        QString store; ///< OpenStore::address()
        WorkflowId id;
        int view = 0; ///< DocumentView::Tab
        quint32 node = 0; ///< the selected place, as long as `revision` is that of the store
        QString revision;
        bool isCurrent = false;
    };

    QStringList stores;
    QString currentStore;
    QList<Tab> tabs;

    QByteArray toBytes() const;
    /// Nothing when they are not from toBytes().
    static LastWindow fromBytes(const QByteArray &bytes);
};

} // namespace stateloupe
