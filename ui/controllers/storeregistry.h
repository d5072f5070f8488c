#pragma once

#include "ui/controllers/openstore.h"

namespace stateloupe {

/// The stores the window has open, and which of them it shows.
class StoreRegistry : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Opens the store and shows it; one that is open already is only shown, or tried again if it had failed.
    OpenStore *open(const StoreSettings &settings);
    /// Forgets the store and disconnects. Its documents must be closed before.
    void close(OpenStore *store);
    void setCurrent(OpenStore *store);

    OpenStore *current() const { return m_current; } ///< may be null
    const QList<OpenStore *> &stores() const { return m_stores; }
    int currentRow() const { return int(m_stores.indexOf(m_current)); }
    StoreListModel *model() { return &m_model; }

Q_SIGNALS:
    void currentChanged(OpenStore *store);
    /// A store is connected, or could not be.
    void stateChanged(OpenStore *store);

private:
    void update(OpenStore *store);

    QList<OpenStore *> m_stores;
    OpenStore *m_current = nullptr;
    StoreListModel m_model;
};

} // namespace stateloupe
