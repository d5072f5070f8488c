#include "tests/app/program.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace stateloupe {

/// The sub-commands that write: set, save, delete.
class TestCliWrite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setChangesOneSpan();
    void setTakesAnyJson_data();
    void setTakesAnyJson();
    void setOfTheSameValueWritesNothing();
    void dryRunWritesNothing();
    void setRefuses_data();
    void setRefuses();
    void staleRevisionIsAConflict();
    void storesAwkwardBytes();
    void savesFromAFile();
    void inputThatCannotBeReadIsNoEnd();
    void saveRefuses_data();
    void saveRefuses();
    void createMakesOnlyWhatIsMissing();
    void namesForgeNoLine();
    void deletesSome();
    void takesIdsAsTheyAreGiven_data();
    void takesIdsAsTheyAreGiven();
    void deletingNeedsAYes();
    void readOnlyStoreIsRefused();
    void ctrlCStopsWaiting();
    void newFilesArePrivate();

private:
    const QString m_id = u"c060d8d5-aa6e-4349-81b7-ab51b41a63b5"_s;
};

void TestCliWrite::setChangesOneSpan()
{
    const ReferenceStore store;
    const QByteArray before = store.text(m_id);
    const QByteArray others = store.digestWithout(m_id);
    const Outcome outcome = stateloupe({u"set"_s, store.path(), m_id, u"/context/step"_s, u"7"_s});
    QCOMPARE(outcome.code, 0);
    QVERIFY2(outcome.output.startsWith("~ /context/step 3 → 7\n"), outcome.output.constData());

    const QByteArray after = store.text(m_id);
    QCOMPARE(after.size(), before.size());
    const auto [was, is] = std::mismatch(before.begin(), before.end(), after.begin());
    QCOMPARE(*was, '3');
    QCOMPARE(*is, '7');
    QVERIFY(std::equal(was + 1, before.end(), is + 1));
    QCOMPARE(store.digestWithout(m_id), others);

    const Outcome read = python(u"import json, sqlite3, sys\n"
                                "row = sqlite3.connect(sys.argv[1]).execute('SELECT state_json, typeof(state_json), "
                                "created_at, updated_at > created_at FROM workflow_states WHERE workflow_id = ?', "
                                "(sys.argv[2],)).fetchone()\n"
                                "print(json.loads(row[0])['context']['step'], *row[1:])"_s,
        {store.path(), m_id});
    QCOMPARE(read.output.trimmed(), QByteArray("7 text 2026-11-23 03:28:27 1"));
}

void TestCliWrite::setTakesAnyJson_data()
{
    QTest::addColumn<QString>("json");
    for (const char *json :
        {"\"text\"", "-5", "1e400", "NaN", "null", "[1, {\"a\": \"\\ud83d\"}]", "{}", "  3", "'quoted'"})
        QTest::addRow("%s", json) << QString::fromUtf8(json);
}

void TestCliWrite::setTakesAnyJson()
{
    QFETCH(const QString, json);
    const ReferenceStore store;
    const Outcome outcome = stateloupe({u"set"_s, store.path(), m_id, u"/context/step"_s, json});
    if (json.startsWith(u'\'')) {
        QCOMPARE(outcome.code, 2);
        return;
    }
    QCOMPARE(outcome.code, 0);
    QCOMPARE(stateloupe({u"show"_s, store.path(), m_id, u"/context/step"_s}).output, json.trimmed().toUtf8());
}

void TestCliWrite::setOfTheSameValueWritesNothing()
{
    const ReferenceStore store;
    const QByteArray before = store.digest();
    const Outcome outcome = stateloupe({u"set"_s, store.path(), m_id, u"/context/step"_s, u"3"_s});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.output.trimmed(), QByteArray("Nothing to change."));
    QCOMPARE(store.digest(), before);
}

void TestCliWrite::dryRunWritesNothing()
{
    const ReferenceStore store;
    const QByteArray before = store.digest();
    const Outcome outcome = stateloupe({u"set"_s, store.path(), m_id, u"/context/step"_s, u"7"_s, u"--dry-run"_s});
    QCOMPARE(outcome.code, 0);
    QVERIFY(outcome.output.startsWith("~ /context/step 3 → 7\n"));
    QCOMPARE(store.digest(), before);
}

void TestCliWrite::setRefuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addRow("missing workflow") << QStringList{u"none"_s, u"/context/step"_s, u"7"_s} << 1;
    QTest::addRow("missing value") << QStringList{m_id, u"/context/stepp"_s, u"7"_s} << 1;
    QTest::addRow("place to append") << QStringList{m_id, u"/messages/-"_s, u"{}"_s} << 1;
    QTest::addRow("bad pointer") << QStringList{m_id, u"context/step"_s, u"7"_s} << 2;
    QTest::addRow("bad JSON") << QStringList{m_id, u"/context/step"_s, u"{'a': 1}"_s} << 2;
    QTest::addRow("two values") << QStringList{m_id, u"/context/step"_s, u"1, 2"_s} << 2;
    QTest::addRow("injected member") << QStringList{m_id, u"/context/step"_s, u"1, \"x\": 2"_s} << 2;
}

void TestCliWrite::setRefuses()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, code);
    const ReferenceStore store;
    const QByteArray before = store.digest();
    const Outcome outcome = stateloupe(QStringList{u"set"_s, store.path()} + arguments);
    QCOMPARE(outcome.code, code);
    QVERIFY(!outcome.errors.isEmpty());
    QVERIFY2(outcome.errors.count("is not JSON") <= 1, outcome.errors.constData());
    QCOMPARE(store.digest(), before);
}

void TestCliWrite::staleRevisionIsAConflict()
{
    const ReferenceStore store;
    const QByteArray listed
        = stateloupe({u"list"_s, store.path(), u"--json"_s, u"--sort"_s, u"id"_s, u"--limit"_s, u"1"_s}).output;
    static const QRegularExpression parts(u"\"id\": \"(.*?)\".*\"revision\": \"(.*?)\""_s);
    const auto match = parts.match(QString::fromUtf8(listed));
    const QString id = match.captured(1);
    const QStringList set{u"set"_s, store.path(), id, u"/context/step"_s, u"77"_s, u"--revision"_s, match.captured(2)};
    QCOMPARE(stateloupe(set).code, 0);
    const QByteArray after = store.digest();
    const Outcome late = stateloupe(set);
    QCOMPARE(late.code, 4);
    QVERIFY2(late.errors.contains("Nothing was written"), late.errors.constData());
    QCOMPARE(stateloupe({u"save"_s, store.path(), id, u"--revision"_s, u"stale"_s}, "{}").code, 4);
    QCOMPARE(stateloupe({u"save"_s, store.path(), id, u"--revision"_s, QString()}, "{}").code, 4);
    QCOMPARE(stateloupe(set.first(5) + QStringList{u"--revision"_s, QString()}).code, 4);
    QCOMPARE(store.digest(), after);
}

void TestCliWrite::storesAwkwardBytes()
{
    QFile file(QStringLiteral(STATELOUPE_TEST_DATA "/awkward.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray expected = file.readAll();
    const ReferenceStore store;
    QCOMPARE(stateloupe({u"save"_s, store.path(), u"awkward"_s, u"--create"_s}, expected).code, 0);
    QCOMPARE(store.text(u"awkward"_s), expected);

    QCOMPARE(stateloupe({u"set"_s, store.path(), u"awkward"_s, u"/context/ten"_s, u"10.000"_s}).code, 0);
    expected.replace("\"ten\": 10.00,", "\"ten\": 10.000,");
    QCOMPARE(store.text(u"awkward"_s), expected);

    QCOMPARE(stateloupe({u"set"_s, store.path(), u"awkward"_s, u"/context/dup"_s, u"3"_s}).code, 0);
    expected.replace("\"dup\": 2", "\"dup\": 3"); // the one that Python reads
    QCOMPARE(store.text(u"awkward"_s), expected);

    QCOMPARE(stateloupe({u"set"_s, store.path(), u"awkward"_s, u"/context/"_s, u"\"é\""_s}).code, 0);
    expected.replace("\"empty key\"", "\"é\"");
    QCOMPARE(store.text(u"awkward"_s), expected);
}

void TestCliWrite::savesFromAFile()
{
    const ReferenceStore store;
    const QByteArray text = "{\n  \"messages\": [ ],\t\"context\":{}}\n";
    QFile file(store.folder() + u"/state.json"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    const Outcome outcome = stateloupe({u"save"_s, store.path(), m_id, file.fileName()});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(store.text(m_id), text);
}

void TestCliWrite::inputThatCannotBeReadIsNoEnd()
{
    const ReferenceStore store;
    const QByteArray before = store.digest();
    const Outcome fromFile = stateloupe({u"save"_s, store.path(), m_id, u"/proc/self/mem"_s});
    QCOMPARE(fromFile.code, 2);
    QVERIFY2(fromFile.errors.contains("cannot be read"), fromFile.errors.constData());
    const Outcome closed = run(u"sh"_s,
        {u"-c"_s, u"exec \"$@\" <&-"_s, u"sh"_s, QStringLiteral(STATELOUPE_PROGRAM), u"save"_s, store.path(), m_id});
    QCOMPARE(closed.code, 3);
    QVERIFY2(closed.errors.contains("cannot be read"), closed.errors.constData());
    QCOMPARE(store.digest(), before);
}

void TestCliWrite::saveRefuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("code");
    QTest::addRow("malformed") << QStringList{m_id} << QByteArray("{\"a\": }") << 2;
    QTest::addRow("empty") << QStringList{m_id} << QByteArray() << 2;
    QTest::addRow("missing file") << QStringList{m_id, u"/no/such/file"_s} << QByteArray() << 2;
    QTest::addRow("missing workflow") << QStringList{u"none"_s} << QByteArray("{}") << 1;
    QTest::addRow("taken id") << QStringList{m_id, u"--create"_s} << QByteArray("{}") << 4;
    QTest::addRow("revision of a new one")
        << QStringList{u"none"_s, u"--create"_s, u"--revision"_s, u"x"_s} << QByteArray("{}") << 2;
}

void TestCliWrite::saveRefuses()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, input);
    QFETCH(const int, code);
    const ReferenceStore store;
    const QByteArray before = store.digest();
    const Outcome outcome = stateloupe(QStringList{u"save"_s, store.path()} + arguments, input);
    QCOMPARE(outcome.code, code);
    QVERIFY(!outcome.errors.isEmpty());
    QCOMPARE(store.digest(), before);
}

void TestCliWrite::createMakesOnlyWhatIsMissing()
{
    const QTemporaryDir folder;
    const QString address = u"sqlite:"_s + folder.filePath(u"new.db"_s);
    QCOMPARE(stateloupe({u"save"_s, address, u"first"_s}, "{}").code, 3);
    QVERIFY(!QFile::exists(folder.filePath(u"new.db"_s)));
    QCOMPARE(stateloupe({u"save"_s, address, u"first"_s, u"--create"_s}, "{}").code, 0);
    QCOMPARE(stateloupe({u"save"_s, address, u"second"_s, u"--create"_s}, "[]").code, 0);
    QCOMPARE(stateloupe({u"show"_s, address, u"first"_s}).output, "{}");
    QCOMPARE(stateloupe({u"list"_s, address}).output.count('\n'), 2);
}

void TestCliWrite::namesForgeNoLine()
{
    const ReferenceStore store;
    const QString id = u"a\nDeleted \"b\""_s;
    const Outcome saved = stateloupe({u"save"_s, store.path(), id, u"--create"_s}, "{\"k\\n+ /x 1\": [\r1]}");
    QCOMPARE(saved.output.count('\n'), 1);
    const Outcome differing = stateloupe({u"diff"_s, store.path(), id, store.path(), m_id});
    QCOMPARE(differing.code, 1);
    QVERIFY2(differing.output.contains("- /k\\n+ ~1x 1 [ 1]\n"), differing.output.constData());
    const Outcome deleted = stateloupe({u"delete"_s, store.path(), id, u"--yes"_s});
    QCOMPARE(deleted.output, QByteArray("Deleted \"a\\nDeleted \"b\"\"\n"));
}

void TestCliWrite::takesIdsAsTheyAreGiven_data()
{
    QTest::addColumn<QString>("id");
    for (const QString &id : {u"[a]"_s, u"[a,b]"_s, u"[]"_s, u"[[a]]"_s, u"{}"_s, u"%%"_s, u"\"a\""_s, u""_s})
        QTest::addRow("%s", qPrintable(id)) << id;
}

void TestCliWrite::takesIdsAsTheyAreGiven()
{
    QFETCH(const QString, id);
    const ReferenceStore store;
    for (const QString &name : {u"a"_s, u"b"_s, id})
        QCOMPARE(stateloupe({u"save"_s, store.path(), name, u"--create"_s}, "{}").code, 0);
    const QByteArray exported = stateloupe({u"export"_s, store.path(), u"b"_s, id}).output;
    QCOMPARE(exported.count('\n'), 2);
    QCOMPARE(QJsonDocument::fromJson(exported.split('\n').at(1))[u"id"_s].toString(), id);
    QVERIFY(stateloupe({u"check"_s, store.path(), u"b"_s, id}).errors.startsWith("2 workflows checked"));
    QCOMPARE(stateloupe({u"delete"_s, store.path(), id, u"--yes"_s}).code, 0);
    QCOMPARE(stateloupe({u"show"_s, store.path(), id}).code, 1);
    QCOMPARE(stateloupe({u"delete"_s, store.path(), u"a"_s, u"b"_s, u"--yes"_s}).code, 0);
}

void TestCliWrite::deletesSome()
{
    const ReferenceStore store;
    const QByteArray others = store.digestWithout(m_id);
    const Outcome outcome = stateloupe({u"delete"_s, store.path(), m_id, u"none"_s, u"--yes"_s});
    QCOMPARE(outcome.code, 1);
    QVERIFY(outcome.output.contains(m_id.toUtf8()));
    QVERIFY(outcome.errors.contains("none"));
    QCOMPARE(store.digest(), others);
}

void TestCliWrite::deletingNeedsAYes()
{
    const ReferenceStore store;
    const QByteArray before = store.digest();
    QCOMPARE(stateloupe({u"delete"_s, store.path(), m_id}, "y\n").code, 5);
    QCOMPARE(stateloupeOnTerminal({u"delete"_s, store.path(), m_id}, "n\n").code, 5);
    QCOMPARE(store.digest(), before);
    QCOMPARE(stateloupeOnTerminal({u"delete"_s, store.path(), m_id}, "y\n").code, 0);
    QVERIFY(store.digest() != before);
}

void TestCliWrite::readOnlyStoreIsRefused()
{
    const ReferenceStore store;
    QFile::setPermissions(store.path(), QFile::ReadOwner);
    const QStringList set{u"set"_s, store.path(), m_id, u"/context/step"_s, u"7"_s};
    // File modes count for root, too, once it gives up the right to pass over them.
    const QStringList asAnybody{u"--bounding-set"_s, u"-dac_override"_s, QStringLiteral(STATELOUPE_PROGRAM)};
    const Outcome outcome = geteuid() == 0 ? run(u"setpriv"_s, asAnybody + set) : stateloupe(set);
    QCOMPARE(outcome.code, 5);
    QVERIFY(!outcome.errors.isEmpty());
    QCOMPARE(outcome.output, QByteArray()); // nothing that could be taken for done
}

void TestCliWrite::ctrlCStopsWaiting()
{
    QProcess process;
    process.start(QStringLiteral(STATELOUPE_PROGRAM), {u"save"_s, u"memory:"_s, u"new"_s, u"--create"_s});
    QVERIFY(process.waitForStarted());
    const auto catchesInterruption = [&] {
        QFile status(u"/proc/%1/status"_s.arg(process.processId()));
        static const QRegularExpression caught(u"SigCgt:\\s+([0-9a-f]+)"_s);
        const QString mask = status.open(QIODevice::ReadOnly)
            ? caught.match(QString::fromUtf8(status.readAll())).captured(1)
            : QString();
        return (mask.toULongLong(nullptr, 16) & (1ULL << (SIGINT - 1))) != 0;
    };
    QTRY_VERIFY(catchesInterruption());
    kill(pid_t(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
}

void TestCliWrite::newFilesArePrivate()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"new.db"_s);
    QCOMPARE(stateloupe({u"save"_s, u"sqlite:"_s + path, u"first"_s, u"--create"_s}, "{}").code, 0);
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFile::permissions(path) & others, QFile::Permissions());
}

} // namespace stateloupe

QTEST_GUILESS_MAIN(stateloupe::TestCliWrite)
#include "tst_cliwrite.moc"
