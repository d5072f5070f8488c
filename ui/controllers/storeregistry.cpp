#include "ui/controllers/storeregistry.h"

#include <algorithm>

namespace stateloupe {

OpenStore *StoreRegistry::open(const Connection &connection, const Secret &password)
{
    OpenStore *known = find(connection);
    if (known && known->state() != StoreItem::State::Failed) {
        setCurrent(known);
        return known;
    }
    // A store that failed is made anew: it may have been asked for in another way, as a new file for instance.
    if (known)
        close(known);
    return add(std::make_unique<OpenStore>(connection, password));
}

OpenStore *StoreRegistry::find(const Connection &connection) const
{
    const QString identity = OpenStore::identity(connection);
    const auto known = std::find_if(
        m_stores.begin(), m_stores.end(), [&](const OpenStore *store) { return store->identity() == identity; });
    return known == m_stores.end() ? nullptr : *known;
}

OpenStore *StoreRegistry::add(std::unique_ptr<OpenStore> newStore)
{
    OpenStore *store = newStore.release();
    store->setParent(this);
    m_stores.append(store);
    m_model.append(store->item());
    connect(store, &OpenStore::changed, this, [this, store] { update(store); });
    Q_EMIT added(store);
    setCurrent(store);
    store->open();
    return store;
}

void StoreRegistry::close(OpenStore *store)
{
    const qsizetype row = m_stores.indexOf(store);
    if (row < 0)
        return;
    // Views choose another row themselves when theirs goes, and may take it from where the rows still were.
    if (m_current == store)
        setCurrent(neighbourOf(row));
    m_stores.removeAt(row);
    m_model.remove(int(row));
    delete store;
}

OpenStore *StoreRegistry::neighbourOf(qsizetype row) const
{
    return m_stores.value(row + 1, m_stores.value(row - 1));
}

void StoreRegistry::setCurrent(OpenStore *store)
{
    if (store == m_current)
        return;
    m_current = store;
    Q_EMIT currentChanged(store);
}

void StoreRegistry::update(OpenStore *store)
{
    m_model.replace(int(m_stores.indexOf(store)), store->item());
    Q_EMIT stateChanged(store);
}

} // namespace stateloupe
