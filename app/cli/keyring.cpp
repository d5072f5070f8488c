#include "app/cli/keyring.h"

#include "app/cli/interruption.h"
#include "core/credentials/secretstore.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace stateloupe::keyring {

namespace {

SecretStore *store()
{
    static auto *const instance = new SecretStore(QCoreApplication::instance());
    return instance;
}

template <typename T>
Result<T> waitFor(const std::function<void(QObject *context, SecretStore::Handler<T> onResult)> &ask)
{
    using namespace std::chrono_literals;
    QEventLoop loop;
    Result<T> answer = failure(ErrorKind::Cancelled, u"Interrupted. Nothing was done."_s);
    ask(&loop, [&](const Result<T> &result) {
        answer = result;
        loop.quit();
    });
    QTimer looking;
    QObject::connect(&looking, &QTimer::timeout, &loop, [&loop] {
        if (wasInterrupted())
            loop.quit();
    });
    looking.start(50ms);
    loop.exec();
    return answer;
}

} // namespace

Result<Secret> read(const QUuid &connection)
{
    return waitFor<Secret>([&](QObject *context, SecretStore::Handler<Secret> onResult) {
        store()->read(connection, context, std::move(onResult));
    });
}

Result<> write(const QUuid &connection, const Secret &secret)
{
    return waitFor<void>([&](QObject *context, SecretStore::Handler<void> onResult) {
        store()->write(connection, secret, context, std::move(onResult));
    });
}

Result<> remove(const QUuid &connection)
{
    return waitFor<void>([&](QObject *context, SecretStore::Handler<void> onResult) {
        store()->remove(connection, context, std::move(onResult));
    });
}

} // namespace stateloupe::keyring
