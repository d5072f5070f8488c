#include "core/backends/postgrescancel.h"

#include <libpq-fe.h>

#include <array>
#include <memory>
#include <system_error>
#include <thread>

namespace stateloupe {

namespace {

struct FreeCancel
{
    void operator()(PGcancel *request) const { PQfreeCancel(request); }
};

} // namespace

void requestPostgresCancel(pg_conn *connection)
{
    std::unique_ptr<PGcancel, FreeCancel> request(PQgetCancel(connection));
    if (!request)
        return;
    try {
        std::thread([request = std::move(request)] {
            std::array<char, 256> ignored{};
            PQcancel(request.get(), ignored.data(), int(ignored.size()));
        }).detach();
    } catch (const std::system_error &) {
        // Without a thread the server ends by itself what it is doing, once the connection is gone.
    }
}

} // namespace stateloupe
