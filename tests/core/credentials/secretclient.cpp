// secretclient (read|write|remove) UUID…: asks the keyring for all of them at once. A write takes the password from
// standard input. Prints one line each in the order of the answers: "ok PASSWORD", or the number of the error's kind
// and its text.

#include "core/credentials/secretstore.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace stateloupe;

static void print(const QByteArray &line)
{
    std::puts(line.constData());
    std::fflush(stdout);
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    SecretStore store;
    const QString action = QCoreApplication::arguments().value(1);
    const QStringList ids = QCoreApplication::arguments().mid(2);
    int missing = int(ids.size());
    const auto answer = [&missing](const auto &result, QByteArrayView secret = {}) {
        if (result)
            print("ok " + secret.toByteArray());
        else
            print(QByteArray::number(int(result.error().kind)) + ' ' + result.error().detail.toUtf8());
        if (--missing == 0)
            QCoreApplication::quit();
    };
    const auto answerPlain = [answer](const Result<> &result) { answer(result); };
    for (const QString &text : ids) {
        const QUuid id = QUuid::fromString(text);
        if (action == u"write") {
            QFile input;
            input.open(stdin, QIODevice::ReadOnly);
            store.write(id, Secret(input.readAll()), &application, answerPlain);
        } else if (action == u"remove") {
            store.remove(id, &application, answerPlain);
        } else {
            store.read(id, &application, [answer](const Result<Secret> &result) {
                answer(result, result ? result->reveal() : QByteArrayView());
            });
        }
    }
    return QCoreApplication::exec();
}
