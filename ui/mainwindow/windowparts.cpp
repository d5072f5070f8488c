#include "ui/mainwindow/windowparts.h"

#include "ui/controllers/storeregistry.h"
#include "ui/views/documenttabs.h"

namespace stateloupe {

OpenStore *WindowParts::storeOf(const DocumentSession *session) const
{
    for (OpenStore *store : stores->stores()) {
        if (documents->sessionsOf(store).contains(session))
            return store;
    }
    return nullptr;
}

} // namespace stateloupe
