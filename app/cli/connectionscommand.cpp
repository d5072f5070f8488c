#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/jsonline.h"
#include "app/cli/keyring.h"
#include "app/cli/passwords.h"
#include "core/backends/storeaddress.h"
#include "core/connections/connectionbook.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

struct AddOptions
{
    std::string name;
    std::string address;
    std::string environment;
    bool readOnly = false;
    bool passwordFromInput = false;
};

ConnectionBook userBook()
{
    return ConnectionBook(ConnectionBook::defaultFileName());
}

QString addressOf(const Connection &connection)
{
    return toStoreAddress(withReadOnly(connection.settings, false));
}

QString asJson(const Connection &connection)
{
    return JsonLine()
        .add("name", connection.name)
        .add("environment", QString::fromLatin1(environmentName(connection.environment)))
        .add("address", addressOf(connection))
        .add("read_only", isReadOnly(connection.settings))
        .add("password_in_keyring", connection.hasPassword)
        .toString();
}

QString asFields(const Connection &connection)
{
    return console::inOneLine(connection.name) + u'\t' + QString::fromLatin1(environmentName(connection.environment))
        + u'\t' + addressOf(connection);
}

ExitCode list(bool json)
{
    for (const Connection &connection : userBook().connections())
        console::writeLine(json ? asJson(connection) : asFields(connection));
    return ExitCode::Done;
}

Result<Connection> connectionOf(const AddOptions &options)
{
    const auto address = parseStoreAddress(QString::fromStdString(options.address));
    if (!address)
        return tl::unexpected(address.error());
    if (!address->password.isEmpty())
        return passwordInArguments();
    Connection connection;
    connection.id = QUuid::createUuid();
    connection.name = QString::fromStdString(options.name);
    connection.settings = withReadOnly(address->settings, options.readOnly || isReadOnly(address->settings));
    connection.environment
        = environmentNamed(QByteArray::fromStdString(options.environment)).value_or(Environment::None);
    connection.hasPassword = options.passwordFromInput;
    return connection;
}

/// Errors: as keyring::write().
Result<> keepPassword(const Connection &connection)
{
    const auto password = readPassword();
    if (!password)
        return tl::unexpected(password.error());
    return keyring::write(connection.id, *password);
}

ExitCode add(const AddOptions &options)
{
    const auto connection = connectionOf(options);
    if (!connection)
        return console::report(connection.error());
    ConnectionBook book = userBook();
    // Saved before its password is kept: a name that cannot be used leaves nothing behind in the keyring.
    if (const auto saved = book.save(*connection); !saved)
        return console::report(saved.error());
    if (connection->hasPassword) {
        if (const auto kept = keepPassword(*connection); !kept) {
            book.remove(connection->id);
            console::writeNote(u"stateloupe: The connection was not saved."_s);
            return console::report(kept.error());
        }
    }
    console::writeLine(u"Saved \"%1\""_s.arg(connection->name));
    return ExitCode::Done;
}

ExitCode remove(const std::string &name)
{
    ConnectionBook book = userBook();
    const auto connection = book.find(QString::fromStdString(name));
    if (!connection) {
        return console::report({ErrorKind::NotFound,
            u"There is no saved connection \"%1\". \"stateloupe connections\" lists them."_s.arg(
                QString::fromStdString(name))});
    }
    if (const auto removed = book.remove(connection->id); !removed)
        return console::report(removed.error());
    console::writeLine(u"Removed \"%1\""_s.arg(connection->name));
    const auto forgotten = connection->hasPassword ? keyring::remove(connection->id) : Result<>();
    if (forgotten)
        return ExitCode::Done;
    console::writeNote(u"stateloupe: Its password may still be in the keyring, under %1."_s.arg(
        connection->id.toString(QUuid::WithoutBraces)));
    return console::report(forgotten.error());
}

void addAddCommand(CLI::App &connections, Work &work)
{
    auto options = std::make_shared<AddOptions>();
    CLI::App *command = connections.add_subcommand("add", "Save a connection");
    command->footer(
        "Names differ by more than the case of their letters. Without a password in the keyring you are asked\n"
        "for it when the server wants one.");
    command->add_option("NAME", options->name, "What to call it")->required();
    command->add_option("ADDRESS", options->address, "Its address, without a password")->required();
    command->add_option("--environment", options->environment, "development, staging or production")
        ->check(CLI::IsMember({"development", "staging", "production"}))
        ->type_name("NAME");
    command->add_flag("--read-only", options->readOnly, "Never write to it");
    addPasswordOption(*command, options->passwordFromInput, "Keep the first line of standard input in the keyring");
    command->callback([options, &work] { work = [options] { return add(*options); }; });
}

void addRemoveCommand(CLI::App &connections, Work &work)
{
    auto name = std::make_shared<std::string>();
    CLI::App *command = connections.add_subcommand("remove", "Forget a connection, and its password");
    command->footer("");
    command->add_option("NAME", *name, "The connection")->required();
    command->callback([name, &work] { work = [name] { return remove(*name); }; });
}

} // namespace

void addConnectionsCommand(CLI::App &app, Work &work)
{
    auto json = std::make_shared<bool>(false);
    CLI::App *command = app.add_subcommand("connections", "List, add and remove saved connections");
    command->footer("One line a connection, tab-separated: name, environment, address. Passwords are in the keyring.");
    command->add_flag("--json", *json, "One JSON object a line");
    command->require_subcommand(0, 1);
    addAddCommand(*command, work);
    addRemoveCommand(*command, work);
    command->callback([command, json, &work] {
        if (command->get_subcommands().empty()) // else one of those has said what to do
            work = [json] { return list(*json); };
    });
}

} // namespace stateloupe
