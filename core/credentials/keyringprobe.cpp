#include "core/credentials/keyringprobe.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>
#include <QStringList>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

const QString SecretService = u"org.freedesktop.secrets"_s;
const QString DefaultCollection = u"/org/freedesktop/secrets/aliases/default"_s;
const QString WalletService = u"org.kde.kwalletd5"_s;

/// As QtKeychain decides it.
bool isPlasma5()
{
    const bool isKde = qgetenv("XDG_CURRENT_DESKTOP") == "KDE" || qgetenv("DESKTOP_SESSION") == "kde"
        || !qEnvironmentVariableIsEmpty("KDE_FULL_SESSION");
    return isKde && qgetenv("KDE_SESSION_VERSION") == "5";
}

QDBusMessage toTheBus(const QString &method)
{
    return QDBusMessage::createMethodCall(
        u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s, method);
}

QDBusMessage defaultAlias()
{
    QDBusMessage question = QDBusMessage::createMethodCall(
        SecretService, u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, u"ReadAlias"_s);
    question << u"default"_s;
    return question;
}

QDBusMessage lockedProperty()
{
    QDBusMessage question = QDBusMessage::createMethodCall(
        SecretService, DefaultCollection, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
    return question;
}

QVariant valueOf(const QDBusMessage &answer)
{
    const bool isValue = answer.type() == QDBusMessage::ReplyMessage && !answer.arguments().isEmpty();
    return isValue ? answer.arguments().first() : QVariant();
}

} // namespace

KeyringProbe::KeyringProbe(std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_patience(patience)
{
}

void KeyringProbe::look(Handler onState)
{
    if (!QDBusConnection::sessionBus().isConnected()) {
        QTimer::singleShot(0, this, [onState = std::move(onState)] { onState(KeyringState::Missing); });
        return;
    }
    if (!isPlasma5())
        return lookAtSecretService(std::move(onState));
    whetherThereIs(WalletService, [this, onState = std::move(onState)](bool there) {
        if (there)
            onState(KeyringState::Wallet);
        else
            lookAtSecretService(onState);
    });
}

void KeyringProbe::ask(const QDBusMessage &question, std::function<void(const QDBusMessage &answer)> onAnswer)
{
    const QDBusPendingCall call = QDBusConnection::sessionBus().asyncCall(question, int(m_patience.count()));
    auto *watcher = new QDBusPendingCallWatcher(call, this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, onAnswer = std::move(onAnswer)] {
        watcher->deleteLater();
        onAnswer(watcher->reply());
    });
}

void KeyringProbe::whetherThereIs(const QString &service, std::function<void(bool there)> onAnswer)
{
    ask(toTheBus(u"ListActivatableNames"_s), [=, this](const QDBusMessage &activatable) {
        if (valueOf(activatable).toStringList().contains(service))
            return onAnswer(true);
        ask(toTheBus(u"NameHasOwner"_s) << service,
            [onAnswer](const QDBusMessage &owned) { onAnswer(valueOf(owned).toBool()); });
    });
}

void KeyringProbe::lookAtSecretService(Handler onState)
{
    whetherThereIs(SecretService, [this, onState = std::move(onState)](bool there) {
        if (!there)
            return onState(KeyringState::Missing);
        ask(defaultAlias(), [this, onState](const QDBusMessage &answer) {
            const QVariant collection = valueOf(answer);
            if (!collection.isValid())
                onState(KeyringState::Silent);
            else if (collection.value<QDBusObjectPath>().path() == u"/")
                onState(KeyringState::Empty);
            else
                lookAtCollection(onState);
        });
    });
}

void KeyringProbe::lookAtCollection(Handler onState)
{
    ask(lockedProperty(), [onState = std::move(onState)](const QDBusMessage &answer) {
        const QVariant value = valueOf(answer);
        if (!value.isValid())
            return onState(KeyringState::Silent);
        onState(value.value<QDBusVariant>().variant().toBool() ? KeyringState::Locked : KeyringState::Unlocked);
    });
}

} // namespace stateloupe
