#pragma once

#include "core/async/statestore.h"
#include "ui/controllers/workflowlisting.h"
#include "ui/models/storelistmodel.h"

namespace stateloupe {

/// One store of the window: the connection, what it can do and its list of workflows.
class OpenStore : public QObject
{
    Q_OBJECT

public:
    explicit OpenStore(const StoreSettings &settings, QObject *parent = nullptr);

    /// Tells whether two settings mean the same store.
    static QString identity(const StoreSettings &settings);

    /// Connects, then lists. Also the way to try again.
    void open();

    QString identity() const { return identity(m_settings); }
    QString address() const;
    /// For people: the name of the file or of the memory store.
    QString name() const;
    StoreItem item() const;

    StoreItem::State state() const { return m_state; }
    const Error &error() const { return m_error; } ///< when Failed
    const StoreTraits &traits() const { return m_traits; }
    StateStore *store() { return m_store; }
    WorkflowListing *listing() { return m_listing; }

Q_SIGNALS:
    void changed();

private:
    StoreSettings m_settings;
    StateStore *m_store;
    WorkflowListing *m_listing;
    StoreItem::State m_state = StoreItem::State::Opening;
    StoreTraits m_traits;
    Error m_error;
};

} // namespace stateloupe
