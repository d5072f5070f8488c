#include "core/backends/postgreserror.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stateloupe;

Q_DECLARE_METATYPE(stateloupe::ErrorKind)

/// What the server's codes mean to people.
class TestPostgresError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void meansSomething_data();
    void meansSomething();
    void hidesWhatMayBeContent();
    void capsTheServersWords();
    void knowsWhatEndsAConnection();
};

void TestPostgresError::meansSomething_data()
{
    QTest::addColumn<ErrorKind>("kind");
    const auto add = [](const char *sqlState, ErrorKind kind) { QTest::newRow(sqlState) << kind; };
    for (const char *refusesText : {"22P02", "22P05", "22021", "22003", "22001", "54000", "54001"})
        add(refusesText, ErrorKind::InvalidData);
    for (const char *rule : {"23502", "23505", "23514", "P0001", "0A000"})
        add(rule, ErrorKind::InvalidArgument);
    for (const char *right : {"25006", "42501", "28000", "28P01"})
        add(right, ErrorKind::PermissionDenied);
    for (const char *missing : {"3D000", "42P01"})
        add(missing, ErrorKind::NotFound);
    for (const char *later : {"40001", "40P01", "53100", "53200", "53300", "55P03", "57014", "57P01", "57P03", "58030"})
        add(later, ErrorKind::Unavailable);
    for (const char *damaged : {"42703", "XX001", "XX002"})
        add(damaged, ErrorKind::InvalidData);
}

void TestPostgresError::meansSomething()
{
    QFETCH(const ErrorKind, kind);
    const Error error = postgresError(QTest::currentDataTag(), "some words", u"host:1/db"_s);
    QCOMPARE(error.kind, kind);
    QVERIFY(error.detail.contains(u"host:1/db"));
    QVERIFY(!error.detail.contains(u'%'));
    QVERIFY(error.detail.contains(u'.'));
}

void TestPostgresError::hidesWhatMayBeContent()
{
    for (const char *sqlState : {"22P02", "22P05", "22021", "22003", "22012", "54000", "40001"})
        QVERIFY(!postgresError(sqlState, "invalid input: \"canary\"", u"x"_s).detail.contains(u"canary"));
    QVERIFY(postgresError("23514", "violates \"rule\"", u"x"_s).detail.contains(u"The server says: \"violates"));
}

void TestPostgresError::capsTheServersWords()
{
    const QString detail = postgresError("42501", QByteArray("line\n\t").repeated(10'000), u"x"_s).detail;
    QVERIFY(detail.size() < 600);
    QVERIFY(!detail.contains(u'\n'));
    QVERIFY(!postgresError("42501", "", u"x"_s).detail.contains(u"says"));
}

void TestPostgresError::knowsWhatEndsAConnection()
{
    for (const char *sqlState : {"", "57P01", "57P02", "08006"})
        QVERIFY(endsPostgresConnection(sqlState));
    for (const char *sqlState : {"57014", "40001", "23505"})
        QVERIFY(!endsPostgresConnection(sqlState));
}

QTEST_GUILESS_MAIN(TestPostgresError)
#include "tst_postgreserror.moc"
