#include "app/cli/passwords.h"

#include "app/cli/console.h"
#include "app/cli/keyring.h"

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

bool logsIn(const StoreSettings &settings)
{
    return std::holds_alternative<RedisSettings>(settings) || std::holds_alternative<PostgresSettings>(settings);
}

/// Takes it out, so that no program started from here inherits it.
Secret takeVariable(const char *name)
{
    Secret secret(qgetenv(name));
    qunsetenv(name);
    return secret;
}

} // namespace

tl::unexpected<Error> passwordInArguments()
{
    return failure(ErrorKind::InvalidArgument,
        u"There is a password in the address, where every user of this machine can read it. Leave it out and use "
        "--password-stdin, STATELOUPE_PASSWORD, the keyring (\"stateloupe connections add\"), PGPASSFILE for "
        "PostgreSQL, or wait to be asked on the terminal. Nothing was done; change the password if others use this "
        "machine."_s);
}

Result<Secret> findPassword(const Connection &connection, const StoreArguments &arguments)
{
    if (arguments.passwordFromInput)
        return readPassword();
    if (!logsIn(connection.settings))
        return Secret();
    if (connection.hasPassword) {
        auto kept = keyring::read(connection.id);
        if (kept || kept.error().kind == ErrorKind::Cancelled)
            return kept;
        console::writeNote(u"stateloupe: "_s + kept.error().detail);
    }
    return takeVariable(arguments.passwordVariable);
}

Result<Secret> readPassword()
{
    auto line = console::readInputLine();
    if (!line)
        return tl::unexpected(line.error());
    return Secret(*std::move(line));
}

QString waysToGiveAPassword(const StoreArguments &arguments)
{
    return u"Give the password with --password-stdin, %1, a saved connection with the keyring, or PGPASSFILE for "
           "PostgreSQL."_s.arg(QString::fromLatin1(arguments.passwordVariable));
}

} // namespace stateloupe
