#pragma once

#include "core/backends/statebackend.h"

#include <memory>

namespace stateloupe {

/// One empty throw-away store, for suites that run on every kind of store alike. A new kind joins by one more subclass
/// and one more row in storeFixtures().
class StoreFixture
{
public:
    virtual ~StoreFixture() = default;

    /// Another connection to the same store; not yet open.
    virtual std::unique_ptr<StateBackend> connect() = 0;
    /// The same, for reading only; null where a store knows no such thing.
    virtual std::unique_ptr<StateBackend> connectReadOnly() = 0;
};

using MakeStoreFixture = std::unique_ptr<StoreFixture> (*)();

struct StoreFixtureRow
{
    const char *name;
    MakeStoreFixture make;
};

/// One row for every kind of store that can be tested here.
QList<StoreFixtureRow> storeFixtures();

/// An open connection, or a fatal message.
std::unique_ptr<StateBackend> opened(std::unique_ptr<StateBackend> backend);

/// All summaries of a store.
WorkflowList listAll(StateBackend &backend, int chunkRows = 5'000);

/// The lines of a file in tests/data.
QList<QByteArray> dataLines(const char *fileName);

} // namespace stateloupe
