#include "core/backends/memorystore.h"

#include "core/backends/contentrevision.h"
#include "core/backends/storeerrors.h"

#include <chrono>

namespace stateloupe {

namespace {

qint64 nowMicroseconds()
{
    using namespace std::chrono;
    return duration_cast<microseconds>(system_clock::now().time_since_epoch()).count();
}

void setText(StoredState &state, const QByteArray &text)
{
    // A caller may have wrapped memory that it does not own.
    state.text = QByteArray(text.constData(), text.size());
    state.revision = contentRevision(state.text, state.form);
    state.summary.size = text.size();
    state.summary.updatedAt = nowMicroseconds();
}

} // namespace

std::shared_ptr<MemoryStore> MemoryStore::named(const QString &name)
{
    static std::mutex mutex;
    static QHash<QString, std::shared_ptr<MemoryStore>> stores;
    const std::lock_guard lock(mutex);
    std::shared_ptr<MemoryStore> &store = stores[name];
    if (!store)
        store = std::make_shared<MemoryStore>();
    return store;
}

quint64 MemoryStore::listAfter(quint64 position, int rows, WorkflowList &list) const
{
    const std::lock_guard lock(m_mutex);
    auto entry = m_entries.upper_bound(position);
    for (int row = 0; row < rows && entry != m_entries.end(); ++row, ++entry) {
        list.append(entry->second.summary);
        position = entry->first;
    }
    return position;
}

quint64 MemoryStore::statesAfter(quint64 position, int rows, std::vector<StoredState> &states) const
{
    const std::lock_guard lock(m_mutex);
    auto entry = m_entries.upper_bound(position);
    for (int row = 0; row < rows && entry != m_entries.end(); ++row, ++entry) {
        states.push_back(entry->second);
        position = entry->first;
    }
    return position;
}

Result<StoredState> MemoryStore::load(const WorkflowId &id) const
{
    const std::lock_guard lock(m_mutex);
    const auto position = m_positions.constFind(id);
    if (position == m_positions.cend())
        return noSuchWorkflow(id);
    return m_entries.at(*position);
}

Result<Revision> MemoryStore::save(const WorkflowId &id, const QByteArray &text, const Revision &expected)
{
    const std::lock_guard lock(m_mutex);
    return findExpected(id, expected).map([&text](Entries::iterator entry) {
        setText(entry->second, text);
        return entry->second.revision;
    });
}

Result<Revision> MemoryStore::create(const WorkflowId &id, const QByteArray &text)
{
    const std::lock_guard lock(m_mutex);
    if (m_positions.contains(id))
        return idTaken(id);
    StoredState state;
    state.summary.id = id;
    setText(state, text);
    state.summary.createdAt = state.summary.updatedAt;
    m_positions.insert(id, ++m_lastPosition);
    return m_entries.emplace(m_lastPosition, std::move(state)).first->second.revision;
}

Result<> MemoryStore::remove(const WorkflowId &id, const Revision &expected)
{
    const std::lock_guard lock(m_mutex);
    return findExpected(id, expected).map([this, &id](Entries::iterator entry) {
        m_entries.erase(entry);
        m_positions.remove(id);
    });
}

qint64 MemoryStore::count() const
{
    const std::lock_guard lock(m_mutex);
    return qint64(m_entries.size());
}

Result<MemoryStore::Entries::iterator> MemoryStore::findExpected(const WorkflowId &id, const Revision &expected)
{
    const auto position = m_positions.constFind(id);
    if (position == m_positions.cend())
        return noSuchWorkflow(id);
    const auto entry = m_entries.find(*position);
    if (entry->second.revision != expected)
        return changedMeanwhile(id);
    return entry;
}

} // namespace stateloupe
