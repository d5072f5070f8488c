#include "core/backends/postgresbackend.h"
#include "core/backends/postgresname.h"
#include "tests/support/compareerror.h"
#include "tests/support/postgresserver.h"
#include "tests/support/storefixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stateloupe;

/// Names of tables mean what they mean in SQL, and never anything more.
class TestPostgresName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNames_data();
    void readsNames();
    void refusesNames_data();
    void refusesNames();
    void opensWhatItNames_data();
    void opensWhatItNames();
    void refusesBeforeConnecting();
    void findsTheReferencesTables_data();
    void findsTheReferencesTables();
    void prefersTheSearchPath();
};

void TestPostgresName::readsNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("quoted");
    QTest::addColumn<QString>("display");
    QTest::newRow("plain") << u"workflow_states"_s << QByteArray("\"workflow_states\"") << u"workflow_states"_s;
    QTest::newRow("folds") << u"My_Table"_s << QByteArray("\"my_table\"") << u"my_table"_s;
    QTest::newRow("folds ASCII alone") << u"ÉTATS"_s << QByteArray("\"\xc3\x89tats\"") << u"États"_s;
    QTest::newRow("quoted") << u"\"My Table\""_s << QByteArray("\"My Table\"") << u"\"My Table\""_s;
    QTest::newRow("quoted for nothing") << u"\"abc\""_s << QByteArray("\"abc\"") << u"abc"_s;
    QTest::newRow("schema") << u"Public.States"_s << QByteArray("\"public\".\"states\"") << u"public.states"_s;
    QTest::newRow("quoted schema") << u"\"A.b\".c"_s << QByteArray("\"A.b\".\"c\"") << u"\"A.b\".c"_s;
    QTest::newRow("quotes inside") << u"\"a\"\"b\""_s << QByteArray("\"a\"\"b\"") << u"\"a\"\"b\""_s;
    QTest::newRow("reserved") << u"order"_s << QByteArray("\"order\"") << u"order"_s;
    QTest::newRow("dollar") << u"x$1"_s << QByteArray("\"x$1\"") << u"x$1"_s;
    QTest::newRow("emoji") << u"\U0001f600"_s << QByteArray("\"\xf0\x9f\x98\x80\"") << u"\U0001f600"_s;
    QTest::newRow("63 bytes") << QString(63, u'a') << QByteArray('"' + QByteArray(63, 'a') + '"') << QString(63, u'a');
}

void TestPostgresName::readsNames()
{
    QFETCH(const QString, text);
    const auto name = PostgresName::parse(text);
    QVERIFY(name);
    QTEST(name->quoted(), "quoted");
    QTEST(name->display(), "display");
    QVERIFY(PostgresName::parse(name->display()) == *name);
}

void TestPostgresName::refusesNames_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
        {"", "t; DROP TABLE x", "t--", "with-dash", "1abc", "$x", "a b", " a", "a ", "a.b.c", "a.", ".a", "\"a", "\"\"",
            "a\"b\"", "a.b\"c", "\"a\"b", "%s", "a%s", "a'b", "a/*b*/", "a(b)", "t\nx", "a,b", "a\\b"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("64 bytes") << QString(64, u'a');
    QTest::newRow("64 bytes of accents") << QString(32, u'é');
    QTest::newRow("64 bytes in quotes") << QString(u'"' + QString(64, u'a') + u'"');
    QTest::newRow("NUL") << QString(u"a"_s + QChar(0));
    QTest::newRow("quoted NUL") << QString(u"\"a"_s + QChar(0) + u"\""_s);
    QTest::newRow("half a character") << QString(QChar(0xd83d));
}

void TestPostgresName::refusesNames()
{
    QFETCH(const QString, text);
    COMPARE_ERROR(PostgresName::parse(text), ErrorKind::InvalidArgument);
}

void TestPostgresName::opensWhatItNames_data()
{
    QTest::addColumn<QString>("name"); // as people write it, and as SQL takes it
    QTest::newRow("folded") << u"My_Table"_s;
    QTest::newRow("accents") << u"ÉTATS"_s;
    QTest::newRow("quoted") << u"\"My \"\"odd\"\" Table; --\""_s;
    QTest::newRow("reserved") << u"\"select\""_s;
    QTest::newRow("format") << u"\"%s%n\""_s;
    QTest::newRow("emoji") << u"\U0001f600"_s;
    QTest::newRow("schema") << u"\"Other Schema\".states"_s;
    QTest::newRow("63 bytes") << QString(63, u'n');
}

void TestPostgresName::opensWhatItNames()
{
    QFETCH(const QString, name);
    const PostgresServer &server = PostgresServer::shared();
    server.connectRaw()->execute("CREATE SCHEMA IF NOT EXISTS \"Other Schema\" AUTHORIZATION editor");
    server.createTable(name.toUtf8());
    const auto backend = opened(std::make_unique<PostgresBackend>(server.settings(name), PostgresServer::password()));
    QVERIFY(backend->create(WorkflowId("wf-1"), "{}", {}));
    QCOMPARE(listAll(*backend).size(), 1);
    QCOMPARE(server.connectRaw()->value("SELECT count(*) FROM " + name.toUtf8()), "1");
}

void TestPostgresName::refusesBeforeConnecting()
{
    PostgresSettings settings = PostgresServer::shared().settings(u"t; DROP TABLE x"_s);
    settings.port = 1;
    PostgresBackend backend(settings, {});
    COMPARE_ERROR(backend.open({}), ErrorKind::InvalidArgument);
    QCOMPARE(backend.openingStep(), OpeningStep::Table);
}

/// What the reference system, which puts names into its SQL as they are, makes of some.
void TestPostgresName::findsTheReferencesTables_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"Reference_A", "reference_b", "value", "_u", "x$1"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestPostgresName::findsTheReferencesTables()
{
    QFETCH(const QString, name);
    const PostgresServer &server = PostgresServer::shared();
    server.createTable(name.toUtf8());
    QVERIFY(listAll(*opened(std::make_unique<PostgresBackend>(server.settings(name), PostgresServer::password())))
                .isEmpty());
}

void TestPostgresName::prefersTheSearchPath()
{
    const PostgresServer &server = PostgresServer::shared();
    const auto raw = server.connectRaw();
    raw->execute("CREATE SCHEMA hidden AUTHORIZATION editor");
    server.createTable("hidden.secluded");
    PostgresBackend backend(server.settings(u"secluded"_s), PostgresServer::password());
    const auto opening = backend.open({});
    COMPARE_ERROR(opening, ErrorKind::NotFound);
    QVERIFY(opening.error().detail.contains(u"hidden.secluded"));
    raw->execute("ALTER ROLE editor SET search_path = hidden");
    QVERIFY(backend.open({}));
    QVERIFY(backend.traits().location.contains(u"hidden.secluded"));
    raw->execute("ALTER ROLE editor RESET search_path");
}

QTEST_GUILESS_MAIN(TestPostgresName)
#include "tst_postgresname.moc"
