#include "ui/controllers/openstore.h"

#include "core/backends/storeaddress.h"
#include "ui/text/storetext.h"

#include <QFileInfo>

namespace stateloupe {

using namespace Qt::StringLiterals;

OpenStore::OpenStore(const Connection &connection, const Secret &password, QObject *parent)
    : OpenStore(connection, StateStore::BackendFactory(), parent)
{
    m_password = password;
    setStore(makeStore(false));
}

OpenStore::OpenStore(const Connection &connection, const StateStore::BackendFactory &makeBackend, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_makeBackend(makeBackend)
    , m_listing(new WorkflowListing(this))
    , m_question(new WorkflowQuestion(m_listing, this))
{
    m_traits.kind = storeKind(connection.settings);
    m_traits.location = toStoreAddress(connection.settings);
    m_probing.setInterval(ProbeInterval);
    connect(&m_probing, &QTimer::timeout, this, &OpenStore::probe);
    if (m_makeBackend)
        setStore(makeStore(false));
}

/// The same for all paths that lead to a file.
static QString placeOf(const QString &path)
{
    const QFileInfo file(path);
    const QString canonical = file.canonicalFilePath();
    return canonical.isEmpty() ? file.absoluteFilePath() : canonical;
}

QString OpenStore::identity(const Connection &connection)
{
    if (!connection.id.isNull())
        return connection.id.toString();
    if (const auto *sqlite = std::get_if<SqliteSettings>(&connection.settings))
        return "sqlite:"_L1 + placeOf(sqlite->path);
    if (const auto *file = std::get_if<FileSettings>(&connection.settings))
        return "file:"_L1 + placeOf(file->path);
    if (const auto *memory = std::get_if<MemorySettings>(&connection.settings))
        return "memory:"_L1 + unnamedStoreText(*memory);
    return toStoreAddress(withReadOnly(connection.settings, false));
}

StateStore *OpenStore::makeStore(bool isUnlocked)
{
    auto *store = m_makeBackend ? new StateStore(m_makeBackend, this)
                                : new StateStore(openingSettings(m_connection, isUnlocked), m_password, this);
    store->setDeadline(m_deadline);
    return store;
}

std::unique_ptr<StateStore> OpenStore::connectAgain() const
{
    return m_makeBackend ? std::make_unique<StateStore>(m_makeBackend)
                         : std::make_unique<StateStore>(openingSettings(m_connection, false), m_password);
}

void OpenStore::setStore(StateStore *store)
{
    StateStore *before = std::exchange(m_store, store);
    m_isWaiting = false;
    connect(store, &StateStore::availabilityChanged, this, &OpenStore::takeAvailability);
    connect(store, &StateStore::waitingChanged, this, [this](bool isWaiting) {
        m_isWaiting = isWaiting;
        Q_EMIT livenessChanged();
    });
    m_listing->setStore(store);
    if (!before)
        return;
    before->disconnect(this);
    // Sessions hear of the new one first, so that nobody mistakes the end of their calls for that of the store.
    Q_EMIT changed();
    delete before;
}

void OpenStore::open()
{
    m_state = StoreItem::State::Opening;
    m_candidate.reset();
    setLost(false);
    m_opening.start<Result<ConnectionTest>>(
        m_store->test(),
        [this](const Result<ConnectionTest> &test) {
            if (test)
                takeOpening(*test);
            else
                fail(OpeningStep::Done, test.error());
        },
        [this] {
            fail(OpeningStep::Done,
                {ErrorKind::Cancelled, tr("Opening was stopped. Try again when the store answers.")});
        });
    Q_EMIT changed();
}

void OpenStore::openWith(const Secret &password)
{
    m_password = password;
    if (!m_makeBackend)
        setStore(makeStore(m_isUnlocked));
    open();
}

void OpenStore::takeOpening(const ConnectionTest &test)
{
    if (test.step != OpeningStep::Done)
        return fail(test.step, test.error);
    m_state = StoreItem::State::Ready;
    m_traits = test.traits;
    m_listing->setTraits(m_traits);
    Q_EMIT changed();
    m_listing->refresh();
}

void OpenStore::fail(OpeningStep step, const Error &error)
{
    m_state = StoreItem::State::Failed;
    m_failedStep = step;
    m_error = error;
    setLost(false);
    Q_EMIT changed();
}

void OpenStore::setConnection(const Connection &connection)
{
    m_connection.name = connection.name;
    m_connection.environment = connection.environment;
    Q_EMIT changed();
}

QString OpenStore::address() const
{
    return m_connection.name.isEmpty() ? toStoreAddress(m_connection.settings) : m_connection.name;
}

QString OpenStore::name() const
{
    return m_connection.name.isEmpty() ? unnamedStoreText(m_connection.settings) : m_connection.name;
}

StoreItem OpenStore::item() const
{
    return {name(), m_traits.kind, m_traits.location, storeHostText(m_connection.settings), m_connection.environment,
        m_isLost ? StoreItem::State::Lost : m_state, m_traits.readOnly,
        m_state == StoreItem::State::Ready && m_traits.transport == Transport::Plaintext};
}

void OpenStore::setDeadline(std::chrono::milliseconds deadline)
{
    m_deadline = deadline;
    m_store->setDeadline(deadline);
}

void OpenStore::cancelWaiting()
{
    if (m_candidate)
        m_candidate->cancelAll();
    m_store->cancelAll();
}

bool OpenStore::isLocked() const
{
    return canLock() && !m_isUnlocked;
}

bool OpenStore::canLock() const
{
    return m_connection.environment == Environment::Production && !isReadOnly(m_connection.settings)
        && !std::holds_alternative<MemorySettings>(m_connection.settings);
}

void OpenStore::setUnlocked(bool unlocked)
{
    if (unlocked == m_isUnlocked || m_state != StoreItem::State::Ready)
        return;
    m_candidate.reset(makeStore(unlocked));
    const auto onOpened = [this, unlocked](const Result<StoreTraits> &traits) {
        std::unique_ptr<StateStore> store = std::move(m_candidate);
        if (!traits) {
            Q_EMIT lockingFailed(traits.error());
            return;
        }
        m_isUnlocked = unlocked;
        m_traits = *traits;
        setStore(store.release());
        setLost(false);
    };
    m_opening.start<Result<StoreTraits>>(m_candidate->open(), onOpened, [this] {
        m_candidate.reset();
        Q_EMIT lockingFailed({ErrorKind::Cancelled, tr("Opening was stopped. The store is as it was.")});
    });
}

void OpenStore::takeAvailability(bool available, const QString &detail)
{
    if (m_state != StoreItem::State::Ready || available || m_isLost)
        return; // a probe finds out that it is back
    m_error = {ErrorKind::Unavailable, detail};
    setLost(true);
}

void OpenStore::setLost(bool isLost)
{
    if (isLost == m_isLost)
        return;
    m_isLost = isLost;
    isLost ? m_probing.start() : m_probing.stop();
    Q_EMIT livenessChanged();
    Q_EMIT changed();
}

void OpenStore::probe()
{
    if (m_opening.isRunning())
        return;
    m_opening.start<Result<StoreTraits>>(
        m_store->open(), [this](const Result<StoreTraits> &result) { takeProbe(result); });
}

void OpenStore::takeProbe(const Result<StoreTraits> &result)
{
    if (!m_isLost)
        return;
    if (!result && result.error().kind == ErrorKind::Unavailable) {
        m_error = result.error();
        return;
    }
    if (!result)
        return open(); // it answers but lets nobody in: that is told step by step
    m_traits = *result;
    setLost(false);
    m_listing->refresh();
    Q_EMIT recovered();
}

} // namespace stateloupe
