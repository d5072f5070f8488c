#pragma once

#include "ui/controllers/openstore.h"

#include <memory>

namespace stateloupe {

/// The stores the window has open, and which of them it shows.
class StoreRegistry : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Opens the store and shows it; one that is open already is only shown, or tried again if it had failed.
    OpenStore *open(const Connection &connection, const Secret &password = {});
    /// Takes a store that somebody made, instead of one by its settings.
    OpenStore *add(std::unique_ptr<OpenStore> store);
    OpenStore *find(const Connection &connection) const; ///< null when it is not open
    /// Forgets the store and disconnects. Its documents must be closed before.
    void close(OpenStore *store);
    void setCurrent(OpenStore *store);

    OpenStore *current() const { return m_current; } ///< may be null
    const QList<OpenStore *> &stores() const { return m_stores; }
    int currentRow() const { return int(m_stores.indexOf(m_current)); }
    StoreListModel *model() { return &m_model; }

Q_SIGNALS:
    void added(OpenStore *store);
    void currentChanged(OpenStore *store);
    /// A store is connected, or could not be.
    void stateChanged(OpenStore *store);

private:
    OpenStore *neighbourOf(qsizetype row) const;
    void update(OpenStore *store);

    QList<OpenStore *> m_stores;
    OpenStore *m_current = nullptr;
    StoreListModel m_model;
};

} // namespace stateloupe
