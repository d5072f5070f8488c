#include "core/backends/storeaddress.h"
#include "tests/app/program.h"
#include "tests/support/postgresserver.h"
#include "tests/support/redisserver.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace stateloupe {

namespace {

/// What the tests need to know of a kind of store.
struct Kind
{
    QString name;
    QString address;
    bool hasTimes = true;
    bool hasTtl = false;
};

} // namespace

/// Every sub-command on every kind of store that outlives the program; and what of them makes sense in memory.
class TestCliStores : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void initTestCase_data();
    void init();

    void createsAndShows();
    void lists();
    void listsAsATable();
    void sortsAndLimits();
    void listsJson();
    void setsOneValue();
    void savesAWholeState();
    void doesWhatProgramsDo();
    void tellsWhatTheStoreMakesOfIt();
    void refusesWhatTheStoreRefuses_data();
    void refusesWhatTheStoreRefuses();
    void deletes();
    void compares();
    void tellsHealth();
    void refusesToWriteWhereItMayNotWrite();
    void showsAndSetsExpiry();
    void refusesNonsensicalExpiry_data();
    void refusesNonsensicalExpiry();

private:
    Outcome at(const QString &verb, const QStringList &arguments, const QByteArray &input = {}) const;
    QByteArray revision(const QString &id) const;

    Home m_home;
    QTemporaryDir m_folder;
    RedisServer m_redis{{.password = "secret"}};
    PostgresServer m_postgres;
    QList<Kind> m_kinds;
    Kind m_kind;
    QProcessEnvironment m_environment;
    const QByteArray m_text = R"({"messages": [], "context": {"step": 1, "name": "é"}})";
};

void TestCliStores::initTestCase()
{
    m_environment = m_home.environment();
    m_environment.insert(u"STATELOUPE_PASSWORD"_s, u"secret"_s);
    m_environment.insert(u"STATELOUPE_PASSWORD2"_s, u"secret"_s);
}

void TestCliStores::initTestCase_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"sqlite", "redis", "redis by socket", "postgresql"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestCliStores::init()
{
    QFETCH_GLOBAL(const QString, kind);
    static int number = 0;
    ++number;
    m_kind = {};
    m_kind.name = kind;
    if (kind == u"sqlite") {
        m_kind.address = u"sqlite:"_s + m_folder.filePath(u"%1.db"_s.arg(number));
    } else if (kind == u"postgresql") {
        const QString table = u"states_%1"_s.arg(number);
        m_postgres.createTable(table.toUtf8());
        m_kind.address = toStoreAddress(m_postgres.settings(table));
    } else {
        RedisSettings settings = kind == u"redis" ? m_redis.settings() : m_redis.unixSettings();
        settings.prefix = u"test-%1:"_s.arg(number).toUtf8();
        m_kind.address = toStoreAddress(settings);
        m_kind.hasTimes = false;
        m_kind.hasTtl = true;
    }
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
        QCOMPARE(at(u"save"_s, {id, u"--create"_s}, m_text).code, 0);
}

Outcome TestCliStores::at(const QString &verb, const QStringList &arguments, const QByteArray &input) const
{
    return stateloupeIn(m_environment, verb.split(u' ') + QStringList{m_kind.address} + arguments, input);
}

QByteArray TestCliStores::revision(const QString &id) const
{
    static const QRegularExpression part(u"\"revision\": \"(.*?)\""_s);
    for (const QByteArray &line : at(u"list"_s, {u"--json"_s}).output.split('\n')) {
        if (line.startsWith(u"{\"id\": \"%1\""_s.arg(id).toUtf8()))
            return part.match(QString::fromUtf8(line)).captured(1).toUtf8();
    }
    return {};
}

void TestCliStores::createsAndShows()
{
    const Outcome again = at(u"save"_s, {u"a"_s, u"--create"_s}, "{}");
    QCOMPARE(again.code, 4);
    const Outcome shown = at(u"show"_s, {u"a"_s, u"/context/name"_s});
    QCOMPARE(shown.code, 0);
    QCOMPARE(shown.output, QByteArray("\"é\""));
    QCOMPARE(at(u"show"_s, {u"missing"_s}).code, 1);
    if (m_kind.name != u"postgresql")
        QCOMPARE(at(u"show"_s, {u"a"_s}).output, m_text);
}

void TestCliStores::lists()
{
    const Outcome listed = at(u"list"_s, {u"--sort"_s, u"id"_s});
    QCOMPARE(listed.code, 0);
    QByteArrayList lines = listed.output.split('\n');
    QCOMPARE(lines.takeLast(), QByteArray());
    QCOMPARE(lines.size(), 3);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QByteArrayList fields = lines[i].split('\t');
        QCOMPARE(fields.size(), m_kind.hasTtl ? 5 : 4);
        QCOMPARE(fields[0], QByteArray(1, char('a' + i)));
        QVERIFY(fields[1].toInt() > 0);
        QCOMPARE(fields[2].isEmpty(), !m_kind.hasTimes);
        QCOMPARE(fields[3].isEmpty(), !m_kind.hasTimes);
    }
}

void TestCliStores::listsAsATable()
{
    const QStringList arguments{u"list"_s, m_kind.address, u"--sort"_s, u"id"_s};
    const QByteArrayList lines
        = stateloupeAsking(m_environment, arguments, u"no question"_s, {}).output.replace('\r', "").split('\n');
    const QString heading = QString::fromUtf8(lines.value(0)).simplified();
    const QString size = m_kind.name == u"postgresql" ? u"STORED"_s : u"SIZE"_s;
    QCOMPARE(heading, u"ID %1 %2"_s.arg(size, m_kind.hasTtl ? u"TTL"_s : u"UPDATED"_s));
    QCOMPARE(lines.size(), 5);
    QVERIFY2(lines[1].startsWith("a  "), lines[1].constData());
}

void TestCliStores::sortsAndLimits()
{
    QCOMPARE(at(u"save"_s, {u"big"_s, u"--create"_s}, "[\"" + QByteArray(5'000, 'x') + "\"]").code, 0);
    const Outcome largest = at(u"list"_s, {u"--sort"_s, u"size"_s, u"--limit"_s, u"1"_s});
    if (m_kind.name != u"postgresql") // which tells how large it is once compressed
        QVERIFY2(largest.output.startsWith("big\t5004\t"), largest.output.constData());
    const Outcome last = at(u"list"_s, {u"--sort"_s, u"id"_s, u"--reverse"_s, u"--limit"_s, u"2"_s});
    QCOMPARE(last.output.count('\n'), 2);
    QVERIFY2(last.output.startsWith("c\t"), last.output.constData());
    QCOMPARE(at(u"list"_s, {u"--limit"_s, u"0"_s}).output, QByteArray());
}

void TestCliStores::listsJson()
{
    const Outcome listed = at(u"list"_s, {u"--json"_s, u"--sort"_s, u"id"_s, u"--limit"_s, u"1"_s});
    const Outcome read = python(u"import json, sys\n"
                                "state = json.loads(sys.argv[1])\n"
                                "print(state['id'], state['size'] > 0, state['ttl_ms'], bool(state['revision']), "
                                "state['created_at'] is not None)"_s,
        {QString::fromUtf8(listed.output)});
    QCOMPARE(read.output.trimmed(), QByteArray("a True None True ") + (m_kind.hasTimes ? "True" : "False"));
}

void TestCliStores::setsOneValue()
{
    const QByteArray before = revision(u"a"_s);
    const Outcome dry = at(u"set"_s, {u"a"_s, u"/context/step"_s, u"2"_s, u"--dry-run"_s});
    QCOMPARE(dry.code, 0);
    QCOMPARE(revision(u"a"_s), before);
    const Outcome done = at(u"set"_s, {u"a"_s, u"/context/step"_s, u"2"_s, u"--revision"_s, QString::fromUtf8(before)});
    QCOMPARE(done.code, 0);
    QCOMPARE(
        done.output, QByteArray("~ /context/step 1 → 2\nSaved \"a\"; its revision is now ") + revision(u"a"_s) + '\n');
    QCOMPARE(at(u"show"_s, {u"a"_s, u"/context/step"_s}).output, QByteArray("2"));
    QCOMPARE(at(u"set"_s, {u"a"_s, u"/context/step"_s, u"3"_s, u"--revision"_s, QString::fromUtf8(before)}).code, 4);
    QCOMPARE(at(u"set"_s, {u"a"_s, u"/context/none"_s, u"3"_s}).code, 1);
    QCOMPARE(at(u"set"_s, {u"missing"_s, u"/context/step"_s, u"3"_s}).code, 1);
    QCOMPARE(at(u"show"_s, {u"a"_s, u"/context/step"_s}).output, QByteArray("2"));
}

void TestCliStores::savesAWholeState()
{
    const QByteArray before = revision(u"a"_s);
    QFile file(m_folder.filePath(u"state.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[1, 2]");
    file.close();
    QCOMPARE(at(u"save"_s, {u"a"_s, file.fileName()}).code, 0);
    QCOMPARE(at(u"show"_s, {u"a"_s}).output, QByteArray("[1, 2]"));
    QCOMPARE(at(u"save"_s, {u"a"_s, u"--revision"_s, QString::fromUtf8(before)}, "[]").code, 4);
    QCOMPARE(at(u"save"_s, {u"missing"_s}, "[]").code, 1);
    QCOMPARE(at(u"save"_s, {u"a"_s}, "{").code, 2);
    QCOMPARE(at(u"show"_s, {u"a"_s}).output, QByteArray("[1, 2]"));
}

void TestCliStores::doesWhatProgramsDo()
{
    QCOMPARE(at(u"new"_s, {u"n"_s}).code, 0);
    QCOMPARE(at(u"new"_s, {u"n"_s}).code, 4);
    QCOMPARE(at(u"tag"_s, {u"n"_s, u"urgent"_s}).code, 0);
    QCOMPARE(at(u"framework"_s, {u"n"_s, u"autogen"_s}).code, 0);
    QCOMPARE(at(u"message add"_s, {u"n"_s, u"user"_s, u"é"_s}).code, 0);
    QCOMPARE(at(u"checkpoint create"_s, {u"n"_s, u"first"_s}).code, 0);
    QCOMPARE(at(u"message delete"_s, {u"n"_s, u"0"_s}).code, 0);
    QCOMPARE(at(u"context set"_s, {u"n"_s, u"step"_s, u"2"_s}).code, 0);
    const QString checkpoint = QString::fromLatin1(at(u"checkpoint list"_s, {u"n"_s}).output.split('\t').first());
    QCOMPARE(at(u"checkpoint restore"_s, {u"n"_s, checkpoint}).code, 0);
    QCOMPARE(at(u"show"_s, {u"n"_s, u"/context"_s}).output, QByteArray("{}"));
    QVERIFY(at(u"show"_s, {u"n"_s, u"/messages/0"_s}).output.contains("user"));
    QCOMPARE(at(u"fork"_s, {u"n"_s, checkpoint, u"f"_s}).code, 0);
    QCOMPARE(at(u"duplicate"_s, {u"n"_s, u"d"_s}).code, 0);
    QCOMPARE(at(u"show"_s, {u"d"_s, u"/metadata/workflow_id"_s}).output, QByteArray("\"d\""));
    QCOMPARE(at(u"show"_s, {u"f"_s, u"/checkpoints/0/framework"_s}).output, QByteArray("\"autogen\""));
}

void TestCliStores::tellsWhatTheStoreMakesOfIt()
{
    const bool rewrites = m_kind.name == u"postgresql";
    const Outcome dry = at(u"set"_s, {u"a"_s, u"/context/step"_s, u"1e2"_s, u"--dry-run"_s});
    QCOMPARE(dry.code, 0);
    QVERIFY2(dry.errors.startsWith("changed /context/step: ") == rewrites, dry.errors.constData());
    const Outcome set = at(u"set"_s, {u"a"_s, u"/context/step"_s, u"1e2"_s});
    QCOMPARE(set.code, 0);
    QCOMPARE(set.errors, dry.errors);
    QCOMPARE(at(u"show"_s, {u"a"_s, u"/context/step"_s}).output, QByteArray(rewrites ? "100" : "1e2"));
    const Outcome saved = at(u"save"_s, {u"a"_s}, R"({"k": 1, "k": 2})");
    QCOMPARE(saved.code, 0);
    QVERIFY2(saved.errors.startsWith("changed ") == rewrites, saved.errors.constData());
}

void TestCliStores::refusesWhatTheStoreRefuses_data()
{
    QTest::addColumn<QString>("json");
    for (const char *json : {"NaN", "\"\\u0000\"", "\"\\ud83d\"", "1e131072"})
        QTest::newRow(json) << QString::fromLatin1(json);
}

void TestCliStores::refusesWhatTheStoreRefuses()
{
    QFETCH(const QString, json);
    const int code = m_kind.name == u"postgresql" ? 2 : 0;
    const QByteArray before = revision(u"a"_s);
    for (const QStringList &arguments : {QStringList{u"--dry-run"_s}, QStringList()}) {
        const Outcome outcome = at(u"set"_s, QStringList{u"a"_s, u"/context/step"_s, json} + arguments);
        QVERIFY2(outcome.code == code, outcome.errors.constData());
        QVERIFY2(outcome.errors.contains("Nothing was written") == (code == 2), outcome.errors.constData());
    }
    QCOMPARE(revision(u"a"_s) == before, code == 2);
    QCOMPARE(at(u"save"_s, {u"new"_s, u"--create"_s}, '[' + json.toUtf8() + ']').code, code);
}

void TestCliStores::deletes()
{
    QCOMPARE(at(u"delete"_s, {u"a"_s}).code, 5);
    const Outcome deleted = at(u"delete"_s, {u"a"_s, u"missing"_s, u"--yes"_s});
    QCOMPARE(deleted.code, 1);
    QCOMPARE(deleted.output, QByteArray("Deleted \"a\"\n"));
    QCOMPARE(at(u"list"_s, {}).output.count('\n'), 2);
}

void TestCliStores::compares()
{
    QCOMPARE(at(u"diff"_s, {u"a"_s, m_kind.address, u"b"_s}).code, 0);
    QCOMPARE(at(u"set"_s, {u"b"_s, u"/context/step"_s, u"2"_s}).code, 0);
    const Outcome different = at(u"diff"_s, {u"a"_s, m_kind.address, u"b"_s});
    QCOMPARE(different.code, 1);
    QCOMPARE(different.output, QByteArray("~ /context/step 1 → 2\n"));
    QCOMPARE(at(u"diff"_s, {u"a"_s, m_kind.address, u"missing"_s}).code, 1);
}

void TestCliStores::tellsHealth()
{
    for (const QStringList &depth : {QStringList(), QStringList{u"--thorough"_s}}) {
        const Outcome health = at(u"health"_s, depth);
        QVERIFY2(health.code == 0, health.errors.constData());
        QVERIFY2(health.output.contains("Transport  stays on this machine\n"), health.output.constData());
        QVERIFY2(health.output.contains("Health     good\n"), health.output.constData());
    }
    const Outcome json = at(u"health"_s, {u"--json"_s});
    QVERIFY2(json.output.contains("\"transport\": \"local\""), json.output.constData());
}

void TestCliStores::refusesToWriteWhereItMayNotWrite()
{
    if (m_kind.name == u"sqlite")
        m_kind.address.remove(0, 7); // a path; files say by their mode who may write them
    else
        m_kind.address += (m_kind.address.contains(u'?') ? u"&"_s : u"?"_s) + u"readonly=yes"_s;
    if (m_kind.name == u"sqlite")
        QFile::setPermissions(m_kind.address, QFile::ReadOwner);
    for (const QStringList &arguments : {QStringList{u"set"_s, u"a"_s, u"/context/step"_s, u"2"_s},
             QStringList{u"save"_s, u"a"_s}, QStringList{u"delete"_s, u"a"_s, u"--yes"_s}}) {
        const Outcome outcome = at(arguments.first(), arguments.sliced(1), "{}");
        QVERIFY2(outcome.code == 5, outcome.errors.constData());
        QCOMPARE(outcome.output, QByteArray());
    }
    QCOMPARE(at(u"show"_s, {u"a"_s, u"/context/step"_s}).output, QByteArray("1"));
}

void TestCliStores::showsAndSetsExpiry()
{
    const Outcome shown = at(u"ttl"_s, {u"a"_s});
    if (!m_kind.hasTtl) {
        QCOMPARE(shown.code, 2);
        QCOMPARE(at(u"ttl"_s, {u"a"_s, u"100"_s}).code, 2);
        return;
    }
    QCOMPARE(shown.output, QByteArray("\"a\" does not expire\n"));
    QCOMPARE(at(u"ttl"_s, {u"a"_s, u"100"_s}).output, QByteArray("\"a\" expires in 100.000 s\n"));
    const QByteArray left = at(u"ttl"_s, {u"a"_s}).output;
    QVERIFY2(left.startsWith("\"a\" expires in "), left.constData());
    QCOMPARE(at(u"set"_s, {u"a"_s, u"/context/step"_s, u"2"_s}).code, 0); // keeps it
    const QByteArray listed = at(u"list"_s, {u"--sort"_s, u"id"_s}).output.split('\n').first();
    const int milliseconds = listed.split('\t').value(4).toInt();
    QVERIFY2(milliseconds > 30'000 && milliseconds <= 100'000, listed.constData());
    QCOMPARE(at(u"ttl"_s, {u"a"_s, u"5"_s, u"--revision"_s, u"stale"_s}).code, 4);
    QCOMPARE(at(u"ttl"_s, {u"a"_s, u"none"_s}).output, QByteArray("\"a\" does not expire\n"));
    QCOMPARE(at(u"ttl"_s, {u"a"_s}).output, QByteArray("\"a\" does not expire\n"));
    QCOMPARE(at(u"ttl"_s, {u"missing"_s}).code, 1);
}

void TestCliStores::refusesNonsensicalExpiry_data()
{
    QTest::addColumn<QString>("seconds");
    for (const char *seconds : {"0", "-1", "1.5", "soon", "", "99999999999999"})
        QTest::newRow(seconds) << QString::fromLatin1(seconds);
}

void TestCliStores::refusesNonsensicalExpiry()
{
    QFETCH(const QString, seconds);
    QCOMPARE(at(u"ttl"_s, {u"--"_s, u"a"_s, seconds}).code, 2);
}

} // namespace stateloupe

QTEST_GUILESS_MAIN(stateloupe::TestCliStores)
#include "tst_clistores.moc"
