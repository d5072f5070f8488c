#include "core/credentials/secretstore.h"

#include "core/credentials/keyringprobe.h"

#include <QPointer>
#include <QQueue>
#include <QTimer>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

const QString Service = u"stateloupe"_s;

enum class Action { Read, Write, Remove };

/// What somebody asked for.
struct Request
{
    Action action = Action::Read;
    QString key;
    Secret secret;
    QPointer<QObject> context;
    std::function<void(const Result<Secret> &result)> onResult;
    KeyringState state = KeyringState::Silent; ///< when last looked at
    bool isAnswered = false;

    void answer(const Result<Secret> &result)
    {
        if (isAnswered)
            return;
        isAnswered = true;
        secret = {};
        if (context)
            onResult(result);
    }
};

using RequestPointer = std::shared_ptr<Request>;

tl::unexpected<Error> lockedError()
{
    return failure(ErrorKind::PermissionDenied,
        u"The keyring of this desktop is locked. Unlock it and try again, or give the password yourself."_s);
}

/// Why nothing can be asked of a keyring in this state; nothing if it can.
std::optional<Error> obstacle(KeyringState state, Action action)
{
    switch (state) {
    case KeyringState::Missing:
        return Error{ErrorKind::Unavailable,
            u"There is no keyring here that keeps passwords. Install and start one, such as gnome-keyring, or give the "
            "password yourself."_s};
    case KeyringState::Silent:
        return Error{ErrorKind::Unavailable,
            u"The keyring of this desktop does not answer. Try again later, or give the password yourself."_s};
    case KeyringState::Empty:
        if (action == Action::Write) // it may ask for a password and make a place for it
            return std::nullopt;
        return Error{ErrorKind::Unavailable,
            u"The keyring of this desktop is not set up yet and holds no password. Give the password yourself."_s};
    case KeyringState::Locked:
    case KeyringState::Unlocked:
    case KeyringState::Wallet:
        break;
    }
    return std::nullopt;
}

/// What a job that ended with an error says about the keyring.
tl::unexpected<Error> jobError(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::AccessDenied || job.error() == QKeychain::AccessDeniedByUser)
        return lockedError();
    constexpr qsizetype MaximumShown = 200;
    return failure(ErrorKind::Unavailable,
        u"The keyring of this desktop cannot do that; it says: %1. Give the password yourself."_s.arg(
            job.errorString().left(MaximumShown)));
}

/// Whether "there is none" is to be believed of a keyring in this state.
bool isDefinite(KeyringState state)
{
    return state == KeyringState::Unlocked || state == KeyringState::Wallet;
}

} // namespace

/// One request at a time: QtKeychain does not start a job before the last one has ended, which is as long as the
/// keyring waits for its password.
class SecretStore::Private : public QObject
{
public:
    void enqueue(RequestPointer request);

private:
    void startNext();
    void giveUp(const RequestPointer &request);
    void end(const RequestPointer &request, const Result<Secret> &result);
    void look(const RequestPointer &request, std::function<void()> onState);

    void start(const RequestPointer &request);
    void read(const RequestPointer &request);
    void write(const RequestPointer &request);
    void remove(const RequestPointer &request);
    void confirmRemoval(const RequestPointer &request);

    template <typename Job>
    Job *prepare(const RequestPointer &request);
    template <typename Job>
    void run(Job *job, std::function<void(const Job &job)> onFinished);

    KeyringProbe m_probe{Patience};
    QQueue<RequestPointer> m_waiting;
    RequestPointer m_current;
    bool m_isJobRunning = false;
};

void SecretStore::Private::enqueue(RequestPointer request)
{
    QTimer::singleShot(Patience, this, [this, request] { giveUp(request); });
    m_waiting.enqueue(std::move(request));
    QTimer::singleShot(0, this, [this] { startNext(); });
}

void SecretStore::Private::startNext()
{
    while (!m_current && !m_waiting.isEmpty()) {
        const RequestPointer next = m_waiting.dequeue();
        if (next->isAnswered)
            continue;
        m_current = next;
        look(next, [this, next] { start(next); });
    }
}

void SecretStore::Private::giveUp(const RequestPointer &request)
{
    if (request->isAnswered)
        return;
    const bool isWaiting = m_isJobRunning && m_current->state != KeyringState::Unlocked;
    request->answer(failure(isWaiting ? ErrorKind::PermissionDenied : ErrorKind::Unavailable,
        isWaiting ? u"The keyring of this desktop is waiting for somebody to unlock it. Unlock it and try again, or "
                    "give the password yourself."_s
                  : u"The keyring of this desktop does not answer. Try again later, or give the password yourself."_s));
    // A job of QtKeychain cannot be stopped, only outlived.
    if (request == m_current && !m_isJobRunning) {
        m_current.reset();
        startNext();
    }
}

void SecretStore::Private::end(const RequestPointer &request, const Result<Secret> &result)
{
    m_current.reset();
    request->answer(result);
    startNext();
}

void SecretStore::Private::look(const RequestPointer &request, std::function<void()> onState)
{
    m_probe.look([this, request, onState = std::move(onState)](KeyringState state) {
        if (request != m_current)
            return;
        request->state = state;
        onState();
    });
}

void SecretStore::Private::start(const RequestPointer &request)
{
    if (const auto error = obstacle(request->state, request->action))
        return end(request, tl::unexpected(*error));
    switch (request->action) {
    case Action::Read:
        return read(request);
    case Action::Write:
        return write(request);
    case Action::Remove:
        return remove(request);
    }
}

template <typename Job>
Job *SecretStore::Private::prepare(const RequestPointer &request)
{
    auto *job = new Job(Service); // nobody's child: it must not go before it ends, whatever else goes
    job->setKey(request->key);
    job->setInsecureFallback(false);
    return job;
}

template <typename Job>
void SecretStore::Private::run(Job *job, std::function<void(const Job &job)> onFinished)
{
    m_isJobRunning = true;
    connect(job, &QKeychain::Job::finished, this, [this, onFinished = std::move(onFinished)](QKeychain::Job *finished) {
        m_isJobRunning = false;
        onFinished(static_cast<const Job &>(*finished));
    });
    job->start();
}

void SecretStore::Private::read(const RequestPointer &request)
{
    using Job = QKeychain::ReadPasswordJob;
    run<Job>(prepare<Job>(request), [this, request](const Job &job) {
        if (job.error() == QKeychain::NoError)
            end(request, Secret(job.binaryData()));
        else if (job.error() != QKeychain::EntryNotFound)
            end(request, jobError(job));
        else if (!isDefinite(request->state))
            end(request, lockedError());
        else
            end(request, failure(ErrorKind::NotFound, u"The keyring holds no password for this connection."_s));
    });
}

void SecretStore::Private::write(const RequestPointer &request)
{
    using Job = QKeychain::WritePasswordJob;
    Job *job = prepare<Job>(request);
    job->setBinaryData(request->secret.reveal().toByteArray());
    run<Job>(job, [this, request](const Job &finished) {
        end(request, finished.error() == QKeychain::NoError ? Result<Secret>() : jobError(finished));
    });
}

void SecretStore::Private::remove(const RequestPointer &request)
{
    using Job = QKeychain::DeletePasswordJob;
    run<Job>(prepare<Job>(request), [this, request](const Job &job) {
        if (job.error() != QKeychain::NoError && job.error() != QKeychain::EntryNotFound)
            end(request, jobError(job));
        else
            confirmRemoval(request);
    });
}

/// A locked keyring says to a removal that it is done, and to reading that there is none.
void SecretStore::Private::confirmRemoval(const RequestPointer &request)
{
    using Job = QKeychain::ReadPasswordJob;
    run<Job>(prepare<Job>(request), [this, request](const Job &job) {
        if (job.error() == QKeychain::NoError) {
            return end(request,
                failure(ErrorKind::PermissionDenied,
                    u"The keyring still holds the password. Remove it with the program of the keyring."_s));
        }
        if (job.error() != QKeychain::EntryNotFound)
            return end(request, jobError(job));
        look(request, [this, request] {
            end(request, isDefinite(request->state) ? Result<Secret>() : Result<Secret>(lockedError()));
        });
    });
}

SecretStore::SecretStore(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
}

SecretStore::~SecretStore() = default;

namespace {

RequestPointer makeRequest(Action action, const QUuid &connection, QObject *context)
{
    auto request = std::make_shared<Request>();
    request->action = action;
    request->key = connection.toString(QUuid::WithoutBraces);
    request->context = context;
    return request;
}

std::function<void(const Result<Secret> &result)> withoutSecret(SecretStore::Handler<void> onResult)
{
    return [onResult = std::move(onResult)](
               const Result<Secret> &result) { onResult(result ? Result<>() : tl::unexpected(result.error())); };
}

} // namespace

void SecretStore::read(const QUuid &connection, QObject *context, Handler<Secret> onResult)
{
    RequestPointer request = makeRequest(Action::Read, connection, context);
    request->onResult = std::move(onResult);
    d->enqueue(std::move(request));
}

void SecretStore::write(const QUuid &connection, const Secret &secret, QObject *context, Handler<void> onResult)
{
    RequestPointer request = makeRequest(Action::Write, connection, context);
    request->secret = secret;
    request->onResult = withoutSecret(std::move(onResult));
    d->enqueue(std::move(request));
}

void SecretStore::remove(const QUuid &connection, QObject *context, Handler<void> onResult)
{
    RequestPointer request = makeRequest(Action::Remove, connection, context);
    request->onResult = withoutSecret(std::move(onResult));
    d->enqueue(std::move(request));
}

} // namespace stateloupe
