#include "ui/controllers/openstore.h"

#include "core/async/whenfinished.h"
#include "core/backends/storeaddress.h"

#include <QFileInfo>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

QString memoryName(const MemorySettings &settings)
{
    return settings.name.isEmpty() ? u"default"_s : settings.name;
}

} // namespace

OpenStore::OpenStore(const StoreSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_store(new StateStore(settings, Secret(), this))
    , m_listing(new WorkflowListing(m_store, this))
{
    m_traits.kind = std::holds_alternative<SqliteSettings>(settings) ? u"sqlite"_s : u"memory"_s;
    m_traits.location = address();
}

QString OpenStore::identity(const StoreSettings &settings)
{
    if (const auto *sqlite = std::get_if<SqliteSettings>(&settings)) {
        const QFileInfo file(sqlite->path);
        const QString canonical = file.canonicalFilePath();
        return "sqlite:"_L1 + (canonical.isEmpty() ? file.absoluteFilePath() : canonical);
    }
    return "memory:"_L1 + memoryName(std::get<MemorySettings>(settings));
}

void OpenStore::open()
{
    m_state = StoreItem::State::Opening;
    whenFinished<Result<StoreTraits>>(m_store->open(), this, [this](const Result<StoreTraits> &result) {
        m_state = result ? StoreItem::State::Ready : StoreItem::State::Failed;
        if (result)
            m_traits = *result;
        else
            m_error = result.error();
        Q_EMIT changed();
        if (result)
            m_listing->refresh();
    });
    Q_EMIT changed();
}

QString OpenStore::address() const
{
    return toStoreAddress(m_settings);
}

QString OpenStore::name() const
{
    if (const auto *sqlite = std::get_if<SqliteSettings>(&m_settings))
        return QFileInfo(sqlite->path).fileName();
    return memoryName(std::get<MemorySettings>(m_settings));
}

StoreItem OpenStore::item() const
{
    return {name(), m_traits.kind, m_traits.location, m_state, m_traits.readOnly};
}

} // namespace stateloupe
