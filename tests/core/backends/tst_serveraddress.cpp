#include "core/backends/storeaddress.h"
#include "tests/support/compareerror.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace stateloupe;

/// The addresses of Redis and PostgreSQL.
class TestServerAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void readsRedisSettings();
    void readsRedisSocket();
    void readsPostgresSettings();
    void readsPostgresFolder();
    void neverWeakensEncryption_data();
    void neverWeakensEncryption();
    void refuses_data();
    void refuses();
    void namesTheUnknownParameter();
    void writesWhatItReads();
};

namespace {

RedisSettings redis(const QString &address)
{
    return std::get<RedisSettings>(parseStoreAddress(address)->settings);
}

PostgresSettings postgres(const QString &address)
{
    return std::get<PostgresSettings>(parseStoreAddress(address)->settings);
}

} // namespace

void TestServerAddress::reads_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("written");
    QTest::addColumn<QByteArray>("password");
    const auto row = [](const char *address, const char *written, const char *password = "") {
        QTest::newRow(address) << QString::fromUtf8(address) << QString::fromUtf8(written) << QByteArray(password);
    };
    row("redis://", "redis://localhost");
    row("redis:///3", "redis://localhost/3");
    row("redis://localhost", "redis://localhost");
    row("redis://localhost:6379/0", "redis://localhost");
    row("redis://cache.example.com:6380/15", "redis://cache.example.com:6380/15");
    row("REDIS://Cache", "redis://Cache");
    row("redis://h/", "redis://h");
    row("redis://h/00", "redis://h");
    row("redis://:pw@h", "redis://h", "pw");
    row("redis://reader:pw@h:1/2", "redis://reader@h:1/2", "pw");
    row("redis://reader@h", "redis://reader@h");
    row("redis://:p:w@h", "redis://h", "p:w");
    row("redis://:p%40ss%2Fw%3Ford%23@h", "redis://h", "p@ss/w?ord#");
    row("redis://:100%25@h", "redis://h", "100%");
    row("redis://:p+w@h", "redis://h", "p+w");
    row("redis://:%C3%A9@h", "redis://h", "\xc3\xa9");
    row("redis://:é@h", "redis://h", "\xc3\xa9");
    row("redis://%C3%A9t%C3%A9@h", "redis://%C3%A9t%C3%A9@h");
    row("redis://a%3Ab:pw@h", "redis://a%3Ab@h", "pw");
    row("redis://127.0.0.1", "redis://127.0.0.1");
    row("redis://[::1]", "redis://[::1]");
    row("redis://u:pw@[2001:db8::7]:6380/1", "redis://u@[2001:db8::7]:6380/1", "pw");
    row("redis://[fe80::1%25eth0]", "redis://[fe80::1%25eth0]");
    row("redis://h:1", "redis://h:1");
    row("redis://h:65535", "redis://h:65535");
    row("redis://h?prefix=workflow:", "redis://h");
    row("redis://h?prefix=tenant-a:wf:", "redis://h?prefix=tenant-a:wf:");
    row("redis://h?prefix=", "redis://h?prefix=");
    row("redis://h?prefix=a%26b%3D%25", "redis://h?prefix=a%26b%3D%25");
    row("redis://h?prefix=%ff%fe", "redis://h?prefix=%FF%FE");
    row("redis://h?prefix=wf[*]:", "redis://h?prefix=wf%5B%2A%5D:");
    row("redis://h?prefix=a=b", "redis://h?prefix=a%3Db");
    row("redis://h?ttl=3600", "redis://h?ttl=3600");
    row("redis://h?db=4", "redis://h/4");
    row("redis://h?tls=off", "redis://h?tls=off");
    row("redis://h?readonly=yes", "redis://h?readonly=yes");
    row("redis://h?readonly=no", "redis://h");
    row("redis://h/2?readonly=1&ttl=5&prefix=x&tls=false", "redis://h/2?prefix=x&ttl=5&tls=off&readonly=yes");
    row("rediss://h", "rediss://h");
    row("rediss://u:pw@h:6380/0?ca=/etc/ssl/my%20ca.pem", "rediss://u@h:6380?ca=/etc/ssl/my%20ca.pem", "pw");
    row("rediss://h?tls=on", "rediss://h");
    row("redis+unix:///run/redis/redis.sock", "redis+unix:///run/redis/redis.sock");
    row("redis+unix:///run/redis.sock?db=2&prefix=x:", "redis+unix:///run/redis.sock?db=2&prefix=x:");
    row("redis+unix://u:pw@/run/a%20b.sock", "redis+unix://u@/run/a%20b.sock", "pw");
    row("postgresql://", "postgresql://");
    row("postgres://h/db", "postgresql://h/db");
    row("postgresql:///db", "postgresql:///db");
    row("postgresql://u@/db", "postgresql://u@/db");
    row("postgresql://u:pw@db.example.com:5433/orders", "postgresql://u@db.example.com:5433/orders", "pw");
    row("postgresql://h:5432", "postgresql://h");
    row("postgresql://:5433/db", "postgresql://:5433/db");
    row("postgresql://[::1]:5433/db", "postgresql://[::1]:5433/db");
    row("postgresql://h/my%20db%2Fx", "postgresql://h/my%20db%2Fx");
    row("postgresql://h/db?table=states", "postgresql://h/db?table=states");
    row("postgresql://h/db?table=workflow_states", "postgresql://h/db");
    row("postgresql://h?table=app.%22My%20States%22", "postgresql://h?table=app.%22My%20States%22");
    row("postgresql:///db?host=/run/postgresql", "postgresql:///db?host=/run/postgresql");
    row("postgresql://%2Frun%2Fpostgresql/db", "postgresql:///db?host=/run/postgresql");
    row("postgresql://u@:5433/db?host=/tmp", "postgresql://u@:5433/db?host=/tmp");
    row("postgresql:///?host=h&port=5433&user=u&password=pw&dbname=db", "postgresql://u@h:5433/db", "pw");
    row("postgresql:///db?host=::1", "postgresql://[::1]/db");
    row("postgresql://h?sslmode=disable", "postgresql://h?sslmode=disable");
    row("postgresql://h?tls=off", "postgresql://h?sslmode=disable");
    row("postgresql://h?sslmode=require", "postgresql://h?sslmode=verify-full");
    row("postgresql://h?sslrootcert=/etc/ca.pem", "postgresql://h?sslrootcert=/etc/ca.pem");
    row("postgresql://h?sslmode=verify-full&sslrootcert=system", "postgresql://h?sslmode=verify-full");
    row("postgresql://h?readonly=yes", "postgresql://h?readonly=yes");
    row("postgres://u:pw@ep-x-1.eu.neon.tech/db?sslmode=require&channel_binding=require",
        "postgresql://u@ep-x-1.eu.neon.tech/db?sslmode=verify-full", "pw");
    row("postgres://h/db?connect_timeout=10&application_name=psql&keepalives=1", "postgresql://h/db");
}

void TestServerAddress::reads()
{
    QFETCH(const QString, address);
    QFETCH(const QString, written);
    QFETCH(const QByteArray, password);
    const auto parsed = parseStoreAddress(address);
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().detail));
    QCOMPARE(toStoreAddress(parsed->settings), written);
    QCOMPARE(parsed->password.reveal(), QByteArrayView(password));
    const auto again = parseStoreAddress(written);
    QVERIFY(again);
    QCOMPARE(toStoreAddress(again->settings), written);
    QVERIFY(again->password.isEmpty());
}

void TestServerAddress::readsRedisSettings()
{
    const RedisSettings settings = redis(u"rediss://u@[::1]:6380/7?prefix=a%20b:&ttl=60&ca=/ca.pem&readonly=yes"_s);
    QCOMPARE(settings.host, u"::1"_s);
    QCOMPARE(settings.port, quint16(6380));
    QCOMPARE(settings.user, u"u"_s);
    QCOMPARE(settings.database, 7);
    QCOMPARE(settings.prefix, QByteArray("a b:"));
    QCOMPARE(settings.ttl, std::optional<qint64>(60));
    QCOMPARE(settings.tls, (TlsSettings{TlsPolicy::Verified, u"/ca.pem"_s}));
    QVERIFY(settings.readOnly);
    QVERIFY(redis(u"redis://"_s) == RedisSettings());
}

void TestServerAddress::readsRedisSocket()
{
    const RedisSettings settings = redis(u"redis+unix://u@/run/my%20redis.sock?db=3"_s);
    QCOMPARE(settings.socket, u"/run/my redis.sock"_s);
    QCOMPARE(settings.user, u"u"_s);
    QCOMPARE(settings.database, 3);
    QCOMPARE(settings.tls, TlsSettings());
}

void TestServerAddress::readsPostgresSettings()
{
    const PostgresSettings settings
        = postgres(u"postgres://u@db.example.com:5433/orders?table=app.states&readonly=on&sslrootcert=/ca.pem"_s);
    QCOMPARE(settings.host, u"db.example.com"_s);
    QCOMPARE(settings.port, quint16(5433));
    QCOMPARE(settings.user, u"u"_s);
    QCOMPARE(settings.database, u"orders"_s);
    QCOMPARE(settings.table, u"app.states"_s);
    QCOMPARE(settings.tls, (TlsSettings{TlsPolicy::Automatic, u"/ca.pem"_s}));
    QVERIFY(settings.readOnly);
    QVERIFY(!settings.create);
    QVERIFY(postgres(u"postgresql://"_s) == PostgresSettings());
}

void TestServerAddress::readsPostgresFolder()
{
    for (const QString &address : {u"postgresql:///db?host=/run/pg"_s, u"postgresql://%2Frun%2fpg/db"_s})
        QCOMPARE(postgres(address).host, u"/run/pg"_s);
}

void TestServerAddress::neverWeakensEncryption_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("policy");
    const auto row = [](const char *address, TlsPolicy policy) {
        QTest::newRow(address) << QString::fromLatin1(address) << int(policy);
    };
    row("postgresql://h", TlsPolicy::Automatic);
    row("postgresql://h?sslmode=disable", TlsPolicy::Off);
    row("postgresql://h?tls=off", TlsPolicy::Off);
    row("postgresql://h?sslmode=allow", TlsPolicy::Verified);
    row("postgresql://h?sslmode=prefer", TlsPolicy::Verified);
    row("postgresql://h?sslmode=require", TlsPolicy::Verified);
    row("postgresql://h?sslmode=verify-ca", TlsPolicy::Verified);
    row("postgresql://h?sslmode=verify-full", TlsPolicy::Verified);
    row("postgresql://h?ssl=true", TlsPolicy::Verified);
    row("redis://h", TlsPolicy::Automatic);
    row("redis://h?tls=off", TlsPolicy::Off);
    row("rediss://h", TlsPolicy::Verified);
}

void TestServerAddress::neverWeakensEncryption()
{
    QFETCH(const QString, address);
    QFETCH(const int, policy);
    const auto parsed = parseStoreAddress(address);
    QVERIFY(parsed);
    const auto *redisSettings = std::get_if<RedisSettings>(&parsed->settings);
    const TlsSettings tls = redisSettings ? redisSettings->tls : std::get<PostgresSettings>(parsed->settings).tls;
    QCOMPARE(int(tls.policy), policy);
}

void TestServerAddress::refuses_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address : {"redis://:secret@secret@h", "redis://user:se/secret@h", "redis://user:se?secret@h",
             "redis://user:se#secret@h", "redis://user:secret", "redis://user:secret@", "redis://user:secret@:6379",
             "redis://:secret@h:", "redis://:secret@h:0", "redis://:secret@h:65536", "redis://:secret@h:+1",
             "redis://:secret@h:secret", "redis://:secret@h:6379x", "redis://:secret@h/secret", "redis://:secret@h/-1",
             "redis://:secret@h/2147483648", "redis://:secret@h/1/2", "redis://:secret@h/1?db=2",
             "redis://:secret@[::1", "redis://:secret@[127.0.0.1]", "redis://:secret@[::1]x", "redis://:secret@::1",
             "redis://:secret@[secret]:1", "redis://:secret@h%20x", "redis://:secret@hö", "redis://:secret@a,b",
             "redis://:secret@%2Fsecret", "redis://:secret%@h", "redis://:secret%2@h", "redis://:secret%zz@h",
             "redis://:secret%+1@h", "redis://:secret%00@h", "redis://:secret%0a@h", "redis://u%7f:secret@h",
             "redis://:secret@h?", "redis://:secret@h?secret", "redis://:secret@h?=secret", "redis://:secret@h?ttl=1&",
             "redis://:secret@h?ttl=0", "redis://:secret@h?ttl=secret", "redis://:secret@h?ttl=-1",
             "redis://:secret@h?ttl=99999999999999", "redis://:secret@h?ttl=1&ttl=1",
             "redis://:secret@h?ttl=", "redis://:secret@h?readonly=secret", "redis://:secret@h?tls=on",
             "redis://:secret@h?prefix=a%00b", "redis://:secret@h?prefix=%E2%28%A1&secret@x=1",
             "redis://:secret@h?password=secret", "redis://:secret@h?sslmode=secret", "redis://:sec ret secret@h",
             "redis:// :secret@h", "redis://:secret@h?%73ecret%21=1", "redis://:secret@h?secret4711=1",
             "rediss://:secret@h?tls=off", "redis+unix://:secret@", "redis+unix://:secret@/",
             "redis+unix://:secret@h/run/s", "redis+unix://:secret@:1/s", "redis+unix://:secret@/s?tls=off",
             "redis+unix://:secret@/s?db=secret", "postgresql://u:secret@h/a/b", "postgresql://u:secret@h,h2/db",
             "postgresql://u:secret@h:1,h2:2/db", "postgresql://u:secret@h/db?host=x",
             "postgresql://u:secret@/db?host=a,b", "postgresql://u:secret@h/db?hostaddr=1.2.3.4",
             "postgresql://u:secret@h:1/db?port=2", "postgresql://u:secret@h/db?port=secret",
             "postgresql://u:secret@h/db?user=x", "postgresql://u:secret@h/db?password=secret",
             "postgresql://u:secret@h/db?dbname=x", "postgresql://u:secret@h/db?sslmode=secret",
             "postgresql://u:secret@h/db?sslmode=DISABLE", "postgresql://u:secret@h/db?sslmode=require&tls=off",
             "postgresql://u:secret@h/db?tls=on&ssl=on", "postgresql://u:secret@h/db?options=-c%20secret",
             "postgresql://u:secret@h/db?pgbouncer=true", "postgresql://u:secret@h/%ff",
             "postgresql://%C2%85:secret@h/db", "postgresql://u:secret@h/db?table=%ff", "postgres://u:se@secret@h"}) {
        QTest::newRow(address) << QString::fromUtf8(address);
    }
}

void TestServerAddress::refuses()
{
    QFETCH(const QString, address);
    const auto parsed = parseStoreAddress(address);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, ErrorKind::InvalidArgument);
    QVERIFY2(!parsed.error().detail.contains(u"secret"), qPrintable(parsed.error().detail));
    const QString scheme = address.section(u':', 0, 0);
    QVERIFY2(
        parsed.error().detail.startsWith(u"The address \"%1://…\" "_s.arg(scheme)), qPrintable(parsed.error().detail));
    QVERIFY2(parsed.error().detail.endsWith(u'.'), qPrintable(parsed.error().detail));
}

void TestServerAddress::namesTheUnknownParameter()
{
    for (const QString &address : {u"redis://h?max_connections=5"_s, u"postgres://h/db?ttl=5&max_connections=5"_s}) {
        const auto parsed = parseStoreAddress(address);
        QVERIFY(!parsed);
        const QString name = address.contains(u"ttl") ? u"\"ttl\""_s : u"\"max_connections\""_s;
        QVERIFY2(parsed.error().detail.contains(name), qPrintable(parsed.error().detail));
    }
}

namespace {

class SettingsGenerator
{
public:
    RedisSettings redis()
    {
        RedisSettings settings;
        if (chance())
            settings.socket = u'/' + text();
        else {
            settings.host = host();
            settings.port = quint16(m_random.bounded(1, 65'536));
            settings.tls = tls();
        }
        settings.user = chance() ? text() : QString();
        settings.database = chance() ? m_random.bounded(100) : 0;
        if (chance())
            settings.prefix = chance() ? text().toUtf8() : QByteArray("\xff\x80");
        if (chance())
            settings.ttl = m_random.bounded(1, 1'000'000);
        settings.readOnly = chance();
        return settings;
    }

    PostgresSettings postgres()
    {
        PostgresSettings settings;
        settings.host = chance() ? host() : chance() ? QString(u'/' + text()) : QString();
        settings.port = quint16(m_random.bounded(1, 65'536));
        settings.user = chance() ? text() : QString();
        settings.database = chance() ? text() : QString();
        settings.table = chance() ? text() : settings.table;
        settings.tls = tls();
        settings.readOnly = chance();
        return settings;
    }

private:
    bool chance() { return m_random.bounded(2) == 0; }

    QString host()
    {
        static const std::array hosts{
            u"localhost"_s, u"db-1.example.com"_s, u"::1"_s, u"fe80::2%eth0"_s, u"10.0.0.1"_s};
        return hosts[std::size_t(m_random.bounded(int(hosts.size())))];
    }

    QString text()
    {
        static const QString letters = u"abz09 /:@?#[]&=%+\"'\\;,.~é漢😀<>"_s;
        const QList<uint> points = letters.toUcs4();
        QString result;
        for (int i = m_random.bounded(1, 12); i > 0; --i) {
            const char32_t point = points[m_random.bounded(int(points.size()))];
            result += QString::fromUcs4(&point, 1);
        }
        return result;
    }

    TlsSettings tls() { return {TlsPolicy(m_random.bounded(3)), chance() ? QString(u'/' + text()) : QString()}; }

    QRandomGenerator m_random{4711};
};

} // namespace

void TestServerAddress::writesWhatItReads()
{
    SettingsGenerator generator;
    for (int i = 0; i < 5'000; ++i) {
        const RedisSettings redisSettings = generator.redis();
        const QString redisAddress = toStoreAddress(redisSettings);
        QVERIFY2(parseStoreAddress(redisAddress), qPrintable(redisAddress));
        QVERIFY2(redis(redisAddress) == redisSettings, qPrintable(redisAddress));

        const PostgresSettings postgresSettings = generator.postgres();
        const QString postgresAddress = toStoreAddress(postgresSettings);
        QVERIFY2(parseStoreAddress(postgresAddress), qPrintable(postgresAddress));
        QVERIFY2(postgres(postgresAddress) == postgresSettings, qPrintable(postgresAddress));
    }
}

QTEST_GUILESS_MAIN(TestServerAddress)
#include "tst_serveraddress.moc"
