#include "core/backends/sqlitebackend.h"
#include "tests/support/compareerror.h"
#include "tests/support/rawdatabase.h"
#include "tests/support/storefixture.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace stateloupe;

namespace {

constexpr QFile::Permissions ReadAll = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
constexpr QFile::Permissions EnterAll = QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
constexpr QFile::Permissions WriteAll = QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s", qPrintable(file.errorString()));
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(file.errorString()));
    return file.readAll();
}

} // namespace

/// Every way in which opening a file goes wrong has its own sentence, and none makes or changes a file.
class TestSqliteOpening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void refusesWhatIsNoDatabase_data();
    void refusesWhatIsNoDatabase();
    void saysEachThingDifferently();
    void neverMakesAFile();
    void makesAStoreOnlyWhenAsked();
    void refusesToMakeAndOnlyRead();
    void takesNoNameForAnythingButAFile();

    void refusesUtf16();
    void refusesAForeignTable();
    void refusesACutOffDatabase();
    void survivesDamage();
    void refusesAHotJournalForReading();
    void waitsNoLongerThanAllowedForALock();

    void obeysPermissions_data();
    void obeysPermissions();
    void makesNothingInAReadOnlyFolder();
    void namesTheLogOfAReadOnlyFolder();

private:
    QString path(const QString &name = u"states.db"_s) const { return m_folder->filePath(name); }
    Result<> tryOpen(const QString &path, bool readOnly = true) const
    {
        return SqliteBackend(SqliteSettings{path, readOnly, false}).open(CallControl(QDeadlineTimer(2'000), {}));
    }
    void makeStore(const QByteArray &journalMode = "DELETE") const;
    QString askWithoutRights(const QString &verb = u"open"_s) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSqliteOpening::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestSqliteOpening::makeStore(const QByteArray &journalMode) const
{
    RawDatabase raw(path());
    raw.execute("PRAGMA journal_mode = " + journalMode);
    raw.createReferenceTable();
    raw.execute("INSERT INTO workflow_states (workflow_id, state_json) VALUES ('a', '{}')");
}

/// What storetool says, which does not run as root.
QString TestSqliteOpening::askWithoutRights(const QString &verb) const
{
    QProcess tool;
    tool.start(QStringLiteral(STATELOUPE_STORETOOL), {verb, path()});
    if (!tool.waitForFinished() || tool.exitCode() != 0)
        qFatal("%s", tool.readAllStandardError().constData());
    return QString::fromUtf8(tool.readAllStandardOutput().trimmed());
}

void TestSqliteOpening::refusesWhatIsNoDatabase_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("mention");
    QTest::newRow("missing") << u"typo.db"_s << QByteArray() << ErrorKind::NotFound << u"no file"_s;
    QTest::newRow("missing folder") << u"none/a.db"_s << QByteArray() << ErrorKind::NotFound << u"no folder"_s;
    QTest::newRow("empty path") << QString() << QByteArray() << ErrorKind::InvalidArgument << u"no path"_s;
    QTest::newRow("text") << u"notes.txt"_s << QByteArray("Dear diary,\n").repeated(200) << ErrorKind::InvalidData
                          << u"not an SQLite database"_s;
    QTest::newRow("short text") << u"short.txt"_s << QByteArray("hello") << ErrorKind::InvalidData
                                << u"not an SQLite database"_s;
    QTest::newRow("a header alone") << u"header.db"_s << QByteArray("SQLite format 3\0", 16) << ErrorKind::InvalidData
                                    << u"not an SQLite database"_s;
    QTest::newRow("a file below a file") << u"notes.txt/a.db"_s << QByteArray() << ErrorKind::NotFound << u"no fol"_s;
}

void TestSqliteOpening::refusesWhatIsNoDatabase()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, content);
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, mention);
    writeFile(path(u"notes.txt"_s), "x");
    if (!content.isEmpty())
        writeFile(path(name), content);
    for (const bool readOnly : {true, false}) {
        const auto result = tryOpen(name.isEmpty() ? QString() : path(name), readOnly);
        COMPARE_ERROR(result, kind);
        QVERIFY2(result.error().detail.contains(mention), qPrintable(result.error().detail));
        QVERIFY(name.isEmpty() || result.error().detail.contains(path(name)));
    }
    if (!content.isEmpty())
        QCOMPARE(readFile(path(name)), content);
}

void TestSqliteOpening::saysEachThingDifferently()
{
    writeFile(path(u"empty.db"_s), {});
    const auto empty = tryOpen(path(u"empty.db"_s), false);
    COMPARE_ERROR(empty, ErrorKind::InvalidData);
    QVERIFY(empty.error().detail.contains(u"empty file"));

    const auto folder = tryOpen(m_folder->path(), false);
    COMPARE_ERROR(folder, ErrorKind::InvalidArgument);
    QVERIFY(folder.error().detail.contains(u"is a folder"));

    QCOMPARE(::mkfifo(QFile::encodeName(path(u"pipe"_s)).constData(), 0600), 0);
    const auto pipe = tryOpen(path(u"pipe"_s), false);
    COMPARE_ERROR(pipe, ErrorKind::InvalidArgument);
    QVERIFY(pipe.error().detail.contains(u"pipe"));

    RawDatabase(path(u"foreign.db"_s)).execute("CREATE TABLE accounts (name TEXT)");
    const auto foreign = tryOpen(path(u"foreign.db"_s), false);
    COMPARE_ERROR(foreign, ErrorKind::InvalidData);
    QVERIFY(foreign.error().detail.contains(u"without the table workflow_states"));
}

void TestSqliteOpening::neverMakesAFile()
{
    for (const bool readOnly : {true, false})
        COMPARE_ERROR(tryOpen(path(), readOnly), ErrorKind::NotFound);
    writeFile(path(u"empty.db"_s), {});
    QVERIFY(!tryOpen(path(u"empty.db"_s), false));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"empty.db"_s});
    QCOMPARE(QFileInfo(path(u"empty.db"_s)).size(), 0);
}

void TestSqliteOpening::makesAStoreOnlyWhenAsked()
{
    RawDatabase(path(u"foreign.db"_s)).execute("CREATE TABLE accounts (name TEXT)");
    writeFile(path(u"empty.db"_s), {});
    for (const QString &name : {u"new.db"_s, u"empty.db"_s, u"foreign.db"_s}) {
        SqliteBackend backend(SqliteSettings{path(name), false, true});
        QVERIFY(backend.open({}));
        QVERIFY(backend.create(WorkflowId("a"), "{}", {}));
        QVERIFY(tryOpen(path(name)));
    }
    QVERIFY(!SqliteBackend(SqliteSettings{path(u"none/new.db"_s), false, true}).open({}));
}

void TestSqliteOpening::refusesToMakeAndOnlyRead()
{
    COMPARE_ERROR(SqliteBackend(SqliteSettings{path(), true, true}).open({}), ErrorKind::InvalidArgument);
    QVERIFY(!QFileInfo::exists(path()));
}

void TestSqliteOpening::takesNoNameForAnythingButAFile()
{
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_folder->path()));
    const QStringList names{u":memory:"_s, u"file:a.db?mode=memory"_s, u"file::memory:"_s, u" "_s};
    for (const QString &name : names) {
        COMPARE_ERROR(tryOpen(name, false), ErrorKind::NotFound);
        QVERIFY(SqliteBackend(SqliteSettings{name, false, true}).open({}));
        QVERIFY(tryOpen(name));
    }
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), names.size());
    QVERIFY(QDir::setCurrent(before));
}

void TestSqliteOpening::refusesUtf16()
{
    RawDatabase raw(path());
    raw.execute("PRAGMA encoding = 'UTF-16le'");
    raw.createReferenceTable();
    const auto result = tryOpen(path(), false);
    COMPARE_ERROR(result, ErrorKind::Unsupported);
    QVERIFY(result.error().detail.contains(u"UTF-16"));
}

void TestSqliteOpening::refusesAForeignTable()
{
    RawDatabase(path()).execute("CREATE TABLE workflow_states (id TEXT, state_json TEXT)");
    const auto noId = tryOpen(path());
    COMPARE_ERROR(noId, ErrorKind::InvalidData);
    QVERIFY(noId.error().detail.contains(u"no column workflow_id"));

    RawDatabase(path(u"other.db"_s)).execute("CREATE TABLE workflow_states (workflow_id TEXT, checkpoint BLOB)");
    const auto noState = tryOpen(path(u"other.db"_s));
    COMPARE_ERROR(noState, ErrorKind::InvalidData);
    QVERIFY(noState.error().detail.contains(u"no column state_json"));
}

void TestSqliteOpening::refusesACutOffDatabase()
{
    makeStore();
    const QByteArray whole = readFile(path());
    QVERIFY(QFile::resize(path(), whole.size() - 1'000));
    for (const bool readOnly : {true, false}) {
        const auto result = tryOpen(path(), readOnly);
        COMPARE_ERROR(result, ErrorKind::InvalidData);
        QVERIFY2(result.error().detail.contains(u"cut off"), qPrintable(result.error().detail));
    }
    QCOMPARE(readFile(path()), whole.first(whole.size() - 1'000));
}

void TestSqliteOpening::survivesDamage()
{
    makeStore();
    const QByteArray whole = readFile(path());
    for (qsizetype position = 0; position < whole.size(); position += position < 200 ? 1 : 97) {
        QByteArray damaged = whole;
        damaged[position] = char(damaged[position] ^ 0x55);
        writeFile(path(), damaged);
        SqliteBackend backend(SqliteSettings{path(), true, false});
        const CallControl control(QDeadlineTimer(5'000), {});
        if (const auto result = backend.open(control); !result) {
            QVERIFY(result.error().kind != ErrorKind::Internal);
            continue;
        }
        const auto listed = backend.list(
            {}, [](WorkflowList &&) { return true; }, control);
        QVERIFY(listed || !listed.error().detail.isEmpty());
        const auto loaded = backend.load(WorkflowId("a"), control);
        QVERIFY(loaded || !loaded.error().detail.isEmpty());
        QVERIFY(backend.health(HealthDepth::Thorough, control));
        QCOMPARE(readFile(path()), damaged);
    }
}

void TestSqliteOpening::refusesAHotJournalForReading()
{
    makeStore();
    {
        RawDatabase raw(path());
        raw.execute("PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN");
        raw.execute("WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300)"
                    " INSERT INTO workflow_states (workflow_id, state_json) SELECT i, hex(randomblob(500)) FROM n");
        QVERIFY(QFile::copy(path(), path(u"crashed.db"_s)));
        QVERIFY(QFile::copy(path(u"states.db-journal"_s), path(u"crashed.db-journal"_s)));
    }
    const QByteArray before = readFile(path(u"crashed.db"_s));
    const auto result = tryOpen(path(u"crashed.db"_s));
    COMPARE_ERROR(result, ErrorKind::PermissionDenied);
    QVERIFY2(result.error().detail.contains(u"rolled back"), qPrintable(result.error().detail));
    QCOMPARE(readFile(path(u"crashed.db"_s)), before);

    auto backend = opened(std::make_unique<SqliteBackend>(SqliteSettings{path(u"crashed.db"_s)}));
    QCOMPARE(listAll(*backend).size(), 1);
}

void TestSqliteOpening::waitsNoLongerThanAllowedForALock()
{
    makeStore();
    RawDatabase raw(path());
    raw.execute("BEGIN EXCLUSIVE");
    const auto result = SqliteBackend(SqliteSettings{path(), true, false}).open(CallControl(QDeadlineTimer(30), {}));
    COMPARE_ERROR(result, ErrorKind::Unavailable);
    QVERIFY(result.error().detail.contains(u"locked"));
    raw.execute("COMMIT");
    QVERIFY(tryOpen(path()));
}

void TestSqliteOpening::obeysPermissions_data()
{
    QTest::addColumn<QByteArray>("journalMode");
    QTest::addColumn<QFile::Permissions>("file");
    QTest::addColumn<QFile::Permissions>("folder");
    QTest::addColumn<QString>("answer");
    const QFile::Permissions openFolder = ReadAll | EnterAll | WriteAll;
    const QFile::Permissions shutFolder = ReadAll | EnterAll;
    const QString denied = u"error %1"_s.arg(int(ErrorKind::PermissionDenied));
    const QString readOnly = u"readonly 1 %1"_s.arg(int(ErrorKind::PermissionDenied));
    for (const char *mode : {"DELETE", "WAL"}) {
        const auto add
            = [mode](const char *name, QFile::Permissions file, QFile::Permissions folder, const QString &answer) {
                  QTest::addRow("%s, %s", name, mode) << QByteArray(mode) << file << folder << answer;
              };
        add("all allowed", ReadAll | WriteAll, openFolder, u"writable 1 -1"_s);
        add("unreadable file", {}, openFolder, denied);
        add("file for reading", ReadAll, openFolder, readOnly);
        add("folder for reading", ReadAll | WriteAll, shutFolder, readOnly);
        add("both for reading", ReadAll, shutFolder, readOnly);
        add("folder not to be entered", ReadAll | WriteAll, ReadAll, denied);
    }
}

void TestSqliteOpening::obeysPermissions()
{
    QFETCH(const QByteArray, journalMode);
    QFETCH(const QFile::Permissions, file);
    QFETCH(const QFile::Permissions, folder);
    QFETCH(const QString, answer);
    makeStore(journalMode);
    QVERIFY(QFile::setPermissions(path(), file));
    QVERIFY(QFile::setPermissions(m_folder->path(), folder));
    const QString said = askWithoutRights();
    QVERIFY(QFile::setPermissions(m_folder->path(), ReadAll | WriteAll | EnterAll));
    QVERIFY2(said.startsWith(answer), qPrintable(said));
}

void TestSqliteOpening::makesNothingInAReadOnlyFolder()
{
    QVERIFY(QFile::setPermissions(m_folder->path(), ReadAll | EnterAll));
    const QString said = askWithoutRights(u"make"_s);
    QVERIFY2(said.startsWith(u"error %1 "_s.arg(int(ErrorKind::PermissionDenied))), qPrintable(said));
    QVERIFY(!QFileInfo::exists(path()));
    QVERIFY(QFile::setPermissions(m_folder->path(), ReadAll | WriteAll | EnterAll));
    QVERIFY2(askWithoutRights(u"make"_s).startsWith(u"writable 0 -1"), qPrintable(said));
}

void TestSqliteOpening::namesTheLogOfAReadOnlyFolder()
{
    makeStore("WAL");
    {
        RawDatabase writer(path());
        writer.execute("INSERT INTO workflow_states (workflow_id, state_json) VALUES ('b', '{}')");
        QVERIFY(QFile::copy(path(), path(u"copy"_s)));
        QVERIFY(QFile::copy(path(u"states.db-wal"_s), path(u"copy-wal"_s)));
    }
    QVERIFY(QFile::remove(path()));
    QVERIFY(QFile::rename(path(u"copy"_s), path()));
    QVERIFY(QFile::rename(path(u"copy-wal"_s), path(u"states.db-wal"_s)));
    for (const QString &name : {u"states.db"_s, u"states.db-wal"_s})
        QVERIFY(QFile::setPermissions(path(name), ReadAll));
    QVERIFY(QFile::setPermissions(m_folder->path(), ReadAll | EnterAll));
    const QString said = askWithoutRights();
    QVERIFY(QFile::setPermissions(m_folder->path(), ReadAll | WriteAll | EnterAll));
    QVERIFY2(said.startsWith(u"error %1 "_s.arg(int(ErrorKind::PermissionDenied))), qPrintable(said));
    QVERIFY2(said.contains(u"-wal"), qPrintable(said));
}

QTEST_GUILESS_MAIN(TestSqliteOpening)
#include "tst_sqliteopening.moc"
