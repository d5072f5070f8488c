#include "core/backends/storeaddress.h"
#include "tests/app/program.h"
#include "tests/support/postgresserver.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace stateloupe {

/// A system that speaks another language than the program. PostgreSQL brings what makes its locale.
class TestCliLocale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsRefusalsOfPostgresApart();
};

void TestCliLocale::tellsRefusalsOfPostgresApart()
{
    const QTemporaryDir locales;
    const Outcome made = run(u"localedef"_s, {u"-i"_s, u"de_DE"_s, u"-f"_s, u"UTF-8"_s, locales.filePath(u"de_DE"_s)});
    QVERIFY2(made.code == 0, made.errors.constData());
    const Home home;
    QProcessEnvironment environment = home.environment();
    environment.insert(u"LOCPATH"_s, locales.path());
    environment.insert(u"LC_ALL"_s, u"de_DE"_s);

    const PostgresServer server; // without TLS
    PostgresSettings settings = server.settings();
    settings.tls.policy = TlsPolicy::Verified;
    const Outcome outcome = stateloupeIn(environment, {u"list"_s, toStoreAddress(settings)});
    QCOMPARE(outcome.code, 3);
    QVERIFY2(outcome.errors.contains("offers no encryption"), outcome.errors.constData());
}

} // namespace stateloupe

QTEST_GUILESS_MAIN(stateloupe::TestCliLocale)
#include "tst_clilocale.moc"
