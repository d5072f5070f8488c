#include "tests/app/program.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace stateloupe {

/// The sub-commands that only look: list, show, diff, health; and what all share.
class TestCliRead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsTabSeparated();
    void listsSortedAndLimited();
    void listsWhatAQueryFinds();
    void marksMistakesInQueries_data();
    void marksMistakesInQueries();
    void listsJsonWithRevisions();
    void listsOddRows();
    void showsExactBytes();
    void showsOneValue();
    void showFindsNothing_data();
    void showFindsNothing();
    void showsOddIds();
    void diffsValueByValue();
    void diffsFilesWithoutIds();
    void diffOfEqualStatesIsSilent();
    void tellsHealth();
    void unavailableStores_data();
    void unavailableStores();
    void refusesNonsense_data();
    void refusesNonsense();
    void printsHelpAndVersion();
    void memoryIsEmpty_data();
    void memoryIsEmpty();
    void readingChangesNothing();
    void needsADisplayForTheWindow();
    void reportsLostOutput();

private:
    ReferenceStore m_store;
    const QString m_id = u"c060d8d5-aa6e-4349-81b7-ab51b41a63b5"_s;
};

void TestCliRead::listsTabSeparated()
{
    const Outcome outcome = stateloupe({u"list"_s, m_store.path()});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.errors, QByteArray());
    const QList<QByteArray> lines = outcome.output.trimmed().split('\n');
    QCOMPARE(lines.size(), 40);
    const QByteArray size = QByteArray::number(m_store.text(m_id).size());
    const QByteArray expected = m_id.toUtf8() + '\t' + size + "\t2026-11-23T03:28:27Z\t2026-11-23T03:28:27Z";
    QVERIFY2(lines.contains(expected), outcome.output.constData());
}

void TestCliRead::listsSortedAndLimited()
{
    const auto sizes = [&](const QStringList &options) {
        QList<int> result;
        for (const QByteArray &line :
            stateloupe(QStringList{u"list"_s, m_store.path()} + options).output.trimmed().split('\n'))
            result << line.split('\t').value(1).toInt();
        return result;
    };
    const QList<int> largestFirst = sizes({u"--sort"_s, u"size"_s});
    QVERIFY(std::is_sorted(largestFirst.rbegin(), largestFirst.rend()));
    QCOMPARE(sizes({u"--sort"_s, u"size"_s, u"--limit"_s, u"3"_s}), largestFirst.first(3));
    const QList<int> smallestFirst = sizes({u"--sort"_s, u"size"_s, u"--reverse"_s});
    QVERIFY(std::is_sorted(smallestFirst.begin(), smallestFirst.end()));
    const QList<QByteArray> byId = stateloupe({u"list"_s, m_store.path(), u"--sort"_s, u"id"_s}).output.split('\n');
    QVERIFY(byId.first().startsWith("07a335e4"));
}

void TestCliRead::listsWhatAQueryFinds()
{
    const QStringList stuck{u"list"_s, m_store.path(), u"--where"_s, u"context.status = \"stuck\""_s};
    const Outcome outcome = stateloupe(stuck);
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.output.count('\n'), 11);

    const Outcome limited = stateloupe(stuck + QStringList{u"--sort"_s, u"id"_s, u"--limit"_s, u"2"_s, u"--json"_s});
    const QList<QByteArray> lines = limited.output.trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.first().startsWith("{\"id\": \"0a19131f-61f5-427d-99fe-bf80acf92ace\""));

    const Outcome none = stateloupe({u"list"_s, m_store.path(), u"--where"_s, u"size > 1GB"_s});
    QCOMPARE(none.code, 0);
    QCOMPARE(none.output, QByteArray());
}

void TestCliRead::marksMistakesInQueries_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QByteArray>("marked");

    QTest::newRow("word") << u"context.status = stuck"_s
                          << QByteArray("\n    context.status = stuck\n                     ^^^^^\n");
    QTest::newRow("end") << u"size >"_s << QByteArray("\n    size >\n          ^\n");
    QTest::newRow("line break") << u"size >\n3x"_s << QByteArray("\n    size >\\n3x\n            ^^\n");
    QTest::newRow("far behind") << u"size > 1 and "_s.repeated(10) + u"size > x"_s
                                << QByteArray(QByteArray(54, ' ') + "^\n");
}

void TestCliRead::marksMistakesInQueries()
{
    QFETCH(const QString, query);
    QFETCH(const QByteArray, marked);
    const Outcome outcome = stateloupe({u"list"_s, m_store.path(), u"--where"_s, query});
    QCOMPARE(outcome.code, 2);
    QCOMPARE(outcome.output, QByteArray());
    QVERIFY2(outcome.errors.startsWith("stateloupe: --where: "), outcome.errors.constData());
    QVERIFY2(outcome.errors.endsWith(marked), outcome.errors.constData());
}

void TestCliRead::listsJsonWithRevisions()
{
    const Outcome outcome = stateloupe({u"list"_s, m_store.path(), u"--json"_s, u"--sort"_s, u"id"_s});
    QCOMPARE(outcome.code, 0);
    const QList<QByteArray> lines = outcome.output.trimmed().split('\n');
    QCOMPARE(lines.size(), 40);
    const QJsonObject first = QJsonDocument::fromJson(lines.first()).object();
    QCOMPARE(
        first.keys(), QStringList({u"created_at"_s, u"id"_s, u"revision"_s, u"size"_s, u"ttl_ms"_s, u"updated_at"_s}));
    QVERIFY(first[u"ttl_ms"].isNull());
    const QStringList set{
        u"set"_s, m_store.path(), first[u"id"].toString(), u"/context/step"_s, u"1"_s, u"--dry-run"_s};
    QCOMPARE(stateloupe(set + QStringList{u"--revision"_s, first[u"revision"].toString()}).code, 0);
}

void TestCliRead::listsOddRows()
{
    const ReferenceStore store;
    store.execute(u"DELETE FROM workflow_states"_s);
    store.execute(u"INSERT INTO workflow_states(workflow_id, state_json) VALUES ('tab\there', '{}'), (x'6162', '{}'), "
                  "(NULL, 'not JSON')"_s);
    const Outcome outcome = stateloupe({u"list"_s, store.path(), u"--sort"_s, u"id"_s});
    QCOMPARE(outcome.code, 0);
    QVERIFY2(outcome.output.contains("tab\\there\t2\t"), outcome.output.constData());
    QVERIFY(outcome.output.contains("blob:6162\t2\t"));
    QVERIFY(outcome.output.contains("row:3\t8\t"));
}

void TestCliRead::showsExactBytes()
{
    const Outcome outcome = stateloupe({u"show"_s, m_store.path(), m_id});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.output, m_store.text(m_id));
}

void TestCliRead::showsOneValue()
{
    QCOMPARE(stateloupe({u"show"_s, m_store.path(), m_id, u"/context/step"_s}).output, "3");
    const QByteArray role = stateloupe({u"show"_s, m_store.path(), m_id, u"/messages/0/role"_s}).output;
    QVERIFY2(role.startsWith('"') && role.endsWith('"'), role.constData());
}

void TestCliRead::showFindsNothing_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("named");
    QTest::addRow("workflow") << QStringList{u"no-such"_s} << QByteArray("no-such");
    QTest::addRow("value") << QStringList{m_id, u"/context/none"_s} << QByteArray("none");
    QTest::addRow("odd id") << QStringList{u"row:99999"_s} << QByteArray("row:99999");
}

void TestCliRead::showFindsNothing()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, named);
    const Outcome outcome = stateloupe(QStringList{u"show"_s, m_store.path()} + arguments);
    QCOMPARE(outcome.code, 1);
    QCOMPARE(outcome.output, QByteArray());
    QVERIFY2(outcome.errors.contains(named), outcome.errors.constData());
}

void TestCliRead::showsOddIds()
{
    const ReferenceStore store;
    store.execute(u"INSERT INTO workflow_states(rowid, workflow_id, state_json) VALUES (900, x'6162', '[1]'), "
                  "(901, NULL, '[2]'), (902, 'blob:6163', '[3]')"_s);
    QCOMPARE(stateloupe({u"show"_s, store.path(), u"blob:6162"_s}).output, "[1]");
    QCOMPARE(stateloupe({u"show"_s, store.path(), u"row:901"_s}).output, "[2]");
    QCOMPARE(stateloupe({u"show"_s, store.path(), u"blob:6163"_s}).output, "[3]");
}

void TestCliRead::diffsValueByValue()
{
    const ReferenceStore store;
    store.execute(u"INSERT INTO workflow_states(workflow_id, state_json) VALUES ('a', '{\"x\": 1, \"gone\": true}'), "
                  "('b', '{\"x\": 2, \"new\": [1]}'), ('bad', '{')"_s);
    const Outcome outcome = stateloupe({u"diff"_s, store.path(), u"a"_s, store.path(), u"b"_s});
    QCOMPARE(outcome.code, 1);
    QList<QByteArray> lines = outcome.output.trimmed().split('\n');
    std::sort(lines.begin(), lines.end());
    QCOMPARE(lines, QList<QByteArray>({"+ /new [1]", "- /gone true", "~ /x 1 → 2"}));

    const Outcome malformed = stateloupe({u"diff"_s, store.path(), u"a"_s, store.path(), u"bad"_s});
    QCOMPARE(malformed.code, 1);
    QVERIFY(malformed.errors.contains("not JSON"));
}

void TestCliRead::diffsFilesWithoutIds()
{
    const QTemporaryDir folder;
    const auto make = [&folder](const QString &name, const QByteArray &text) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
    };
    const QString before = make(u"before.json"_s, "{\"x\": 1}");
    const QString after = make(u"after.json"_s, "{\"x\": 2}");
    const ReferenceStore store;
    store.execute(u"INSERT INTO workflow_states(workflow_id, state_json) VALUES ('a', '{\"x\": 3}')"_s);
    const QList<std::pair<QStringList, QByteArray>> cases{{{before, after}, "~ /x 1 → 2\n"},
        {{before, store.path(), u"a"_s}, "~ /x 1 → 3\n"}, {{store.path(), u"a"_s, after}, "~ /x 3 → 2\n"},
        {{before, u"before.json"_s, after}, "~ /x 1 → 2\n"},
        {{before, u"before.json"_s, after, u"after.json"_s}, "~ /x 1 → 2\n"}};
    for (const auto &[arguments, expected] : cases) {
        const Outcome outcome = stateloupe(QStringList{u"diff"_s} + arguments);
        QCOMPARE(outcome.output, expected);
        QCOMPARE(outcome.code, 1);
    }
    QCOMPARE(stateloupe({u"diff"_s, store.path(), u"a"_s}).code, 2);
    QCOMPARE(stateloupe({u"diff"_s, store.path(), u"a"_s, store.path()}).code, 2);
}

void TestCliRead::diffOfEqualStatesIsSilent()
{
    const Outcome outcome = stateloupe({u"diff"_s, m_store.path(), m_id, m_store.path(), m_id});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.output, QByteArray());
}

void TestCliRead::tellsHealth()
{
    for (const QStringList &depth : {QStringList(), QStringList{u"--thorough"_s}}) {
        const Outcome outcome = stateloupe(QStringList{u"health"_s, m_store.path(), u"--json"_s} + depth);
        QCOMPARE(outcome.code, 0);
        const QJsonObject report = QJsonDocument::fromJson(outcome.output).object();
        QCOMPARE(report[u"healthy"].toBool(), true);
        QCOMPARE(report[u"kind"].toString(), u"sqlite"_s);
    }
    const Outcome forPeople = stateloupe({u"health"_s, m_store.path()});
    QVERIFY2(forPeople.output.contains("good"), forPeople.output.constData());
}

void TestCliRead::unavailableStores_data()
{
    QTest::addColumn<QString>("address");
    QTest::addRow("missing") << QString(u"sqlite:"_s + m_store.folder() + u"/missing.db"_s);
    QTest::addRow("directory") << m_store.folder();
    QTest::addRow("text file") << QStringLiteral(STATELOUPE_SOURCE_DIR "/LICENSE");
}

void TestCliRead::unavailableStores()
{
    QFETCH(const QString, address);
    const Outcome outcome = stateloupe({u"list"_s, address});
    QCOMPARE(outcome.code, 3);
    QVERIFY2(outcome.errors.startsWith("stateloupe: ") && outcome.errors.count('\n') == 1, outcome.errors.constData());
    QVERIFY(!QFile::exists(m_store.folder() + u"/missing.db"_s));
}

void TestCliRead::refusesNonsense_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addRow("no such option") << QStringList{u"--nonsense"_s};
    QTest::addRow("list without store") << QStringList{u"list"_s};
    QTest::addRow("bad sort key") << QStringList{u"list"_s, m_store.path(), u"--sort"_s, u"colour"_s};
    QTest::addRow("negative limit") << QStringList{u"list"_s, m_store.path(), u"--limit"_s, u"-1"_s};
    QTest::addRow("unknown scheme") << QStringList{u"list"_s, u"gopher://somewhere"_s};
    QTest::addRow("address cut short") << QStringList{u"list"_s, u"redis:localhost"_s};
    QTest::addRow("pointer without slash") << QStringList{u"show"_s, m_store.path(), m_id, u"context"_s};
}

void TestCliRead::refusesNonsense()
{
    QFETCH(const QStringList, arguments);
    const Outcome outcome = stateloupe(arguments);
    QCOMPARE(outcome.code, 2);
    QVERIFY(!outcome.errors.isEmpty());
    QCOMPARE(outcome.output, QByteArray());
}

void TestCliRead::printsHelpAndVersion()
{
    const Outcome version = stateloupe({u"--version"_s});
    QCOMPARE(version.code, 0);
    QCOMPARE(version.output.trimmed(), QByteArray("stateloupe " STATELOUPE_VERSION));
    for (const QString &command :
        {u"list"_s, u"show"_s, u"set"_s, u"save"_s, u"delete"_s, u"diff"_s, u"health"_s, u"ttl"_s}) {
        const Outcome help = stateloupe({command, u"--help"_s});
        QCOMPARE(help.code, 0);
        QVERIFY(help.output.contains("STORE"));
    }
}

void TestCliRead::memoryIsEmpty_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addRow("list") << QStringList{u"list"_s, u"memory:"_s} << 0;
    QTest::addRow("show") << QStringList{u"show"_s, u"memory:"_s, u"a"_s} << 1;
    QTest::addRow("set") << QStringList{u"set"_s, u"memory:"_s, u"a"_s, u"/x"_s, u"1"_s} << 1;
    QTest::addRow("save") << QStringList{u"save"_s, u"memory:"_s, u"a"_s} << 1;
    QTest::addRow("create") << QStringList{u"save"_s, u"memory:"_s, u"a"_s, u"--create"_s} << 0;
    QTest::addRow("delete") << QStringList{u"delete"_s, u"memory:"_s, u"a"_s, u"--yes"_s} << 1;
    QTest::addRow("diff") << QStringList{u"diff"_s, u"memory:"_s, u"a"_s, u"memory:"_s, u"b"_s} << 1;
    QTest::addRow("health") << QStringList{u"health"_s, u"memory:"_s, u"--thorough"_s} << 0;
    QTest::addRow("ttl") << QStringList{u"ttl"_s, u"memory:"_s, u"a"_s} << 2;
}

void TestCliRead::memoryIsEmpty()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, code);
    const Outcome outcome = stateloupe(arguments, "{}");
    QVERIFY2(outcome.code == code, outcome.errors.constData());
}

void TestCliRead::readingChangesNothing()
{
    const ReferenceStore store;
    QFile file(store.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    stateloupe({u"list"_s, store.path(), u"--json"_s});
    stateloupe({u"show"_s, store.path(), m_id});
    stateloupe({u"health"_s, store.path(), u"--thorough"_s});
    stateloupe({u"set"_s, store.path(), m_id, u"/context/step"_s, u"7"_s, u"--dry-run"_s});
    file.seek(0);
    QVERIFY(file.readAll() == before);
    QCOMPARE(QDir(store.folder()).entryList(QDir::Files), QStringList{u"reference.db"_s});
}

void TestCliRead::needsADisplayForTheWindow()
{
    const QStringList withoutDisplay{u"-u"_s, u"DISPLAY"_s, u"-u"_s, u"WAYLAND_DISPLAY"_s, u"-u"_s,
        u"QT_QPA_PLATFORM"_s, QStringLiteral(STATELOUPE_PROGRAM), m_store.path()};
    const Outcome outcome = run(u"env"_s, withoutDisplay);
    QCOMPARE(outcome.code, 69);
    QVERIFY2(outcome.errors.contains("--help") && outcome.errors.count('\n') == 1, outcome.errors.constData());
}

void TestCliRead::reportsLostOutput()
{
    const Outcome outcome = run(u"sh"_s,
        {u"-c"_s, u"exec \"$@\" > /dev/full"_s, u"sh"_s, QStringLiteral(STATELOUPE_PROGRAM), u"list"_s,
            m_store.path()});
    QCOMPARE(outcome.code, 70);
    QVERIFY(!outcome.errors.isEmpty());
}

} // namespace stateloupe

QTEST_GUILESS_MAIN(stateloupe::TestCliRead)
#include "tst_cliread.moc"
