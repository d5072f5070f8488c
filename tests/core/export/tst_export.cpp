#include "core/async/statestore.h"
#include "core/bulk/bulkexport.h"
#include "core/export/exportcsv.h"
#include "core/export/exportjson.h"
#include "core/export/exportname.h"
#include "core/json/jsondocument.h"
#include "tests/support/compareerror.h"
#include "tests/support/scriptedbackend.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace stateloupe;

namespace {

StoredState stateOf(const WorkflowId &id, const QByteArray &text)
{
    StoredState state;
    state.summary.id = id;
    state.summary.updatedAt = 1'763'868'507'000'001;
    state.text = text;
    state.revision = Revision("r1");
    return state;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// No file gets longer than this as long as it lives.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

} // namespace

class TestExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesKeepEveryByte_data();
    void linesKeepEveryByte();
    void linesOfOddIds();
    void guardsCsv_data();
    void guardsCsv();
    void namesAreHarmless_data();
    void namesAreHarmless();
    void folderNeverOverwrites();
    void fileIsThereWholeOrNotAtAll();
    void fullDiskIsReported();
    void keepsAFileThatIsThere();
    void exportsAStore();
    void leavesOutWhatIsGone();
    void cancelLeavesNothing();
    void fullDiskLeavesNothing();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden); }
    void makeStore(int workflows, const QByteArray &text);
    std::shared_ptr<BulkList> run(ExportFormat format, const QString &path, bool cancels = false);

    std::unique_ptr<QTemporaryDir> m_folder = std::make_unique<QTemporaryDir>();
    std::shared_ptr<BackendScript> m_script;
    std::unique_ptr<StateStore> m_store;
    QList<WorkflowId> m_ids;
};

void TestExport::linesKeepEveryByte_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isPlain");
    QTest::newRow("object") << QByteArray(R"({"b":  1.0, "a": [1e400, NaN], "a": "\ud800"})") << true;
    QTest::newRow("scalar") << QByteArray("12345678901234567890123") << true;
    QTest::newRow("UTF-8") << QByteArray("\"\xc3\xa9\xe2\x80\xa8\"") << true;
    QTest::newRow("white space around it") << QByteArray(" {} ") << false;
    QTest::newRow("lines") << QByteArray("{\n}") << false;
    QTest::newRow("carriage return") << QByteArray("[1,\r2]") << false;
    QTest::newRow("no JSON") << QByteArray("{\"a\": ") << false;
    QTest::newRow("two values") << QByteArray("1 2") << false;
    QTest::newRow("no UTF-8") << QByteArray("\"\xff\"") << false;
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("NUL") << QByteArray("\0", 1) << false;
}

void TestExport::linesKeepEveryByte()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isPlain);
    const QByteArray line = exportLine(stateOf(WorkflowId("a"), text));
    QVERIFY(line.endsWith("}\n"));
    QCOMPARE(line.count('\n'), 1);
    const auto document = JsonDocument::parse(line.chopped(1));
    QVERIFY(document);
    const NodeId state = document->member(JsonDocument::Root, isPlain ? u"state"_s : u"state_base64"_s);
    QVERIFY(state != NoNode);
    QCOMPARE(isPlain ? document->rawValue(state) : QByteArray::fromBase64(document->string(state).toLatin1()), text);
    const QByteArray start = "{\"id\": \"a\", \"size\": " + QByteArray::number(text.size()) + ", \"created_at\": null, "
        + R"("updated_at": "2025-11-23T03:28:27.000001Z", "ttl_ms": null, "revision": "r1", "state)";
    QVERIFY2(line.startsWith(start), line.constData());
}

void TestExport::linesOfOddIds()
{
    const QByteArray odd = exportLine(stateOf(WorkflowId("a\xff"), "1"));
    QVERIFY2(odd.contains(R"("id": "a\ufffd", "id_form": "text", "id_base64": "Yf8=")"), odd.constData());
    const QByteArray binary = exportLine(stateOf(WorkflowId("ab", WorkflowId::Form::Binary), "1"));
    QVERIFY2(binary.contains(R"("id": "blob:6162", "id_form": "binary", "id_base64": "YWI=")"), binary.constData());
    StoredState number = stateOf(WorkflowId("n"), "7");
    number.form = StoredState::Form::Number;
    QVERIFY(exportLine(number).contains(R"("form": "number", "state": 7})"));
}

void TestExport::guardsCsv_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("cell");
    QTest::newRow("plain") << QByteArray("a-b") << QByteArray("a-b");
    QTest::newRow("comma") << QByteArray("a,b") << QByteArray("\"a,b\"");
    QTest::newRow("quote") << QByteArray("a\"b") << QByteArray("\"a\"\"b\"");
    QTest::newRow("line break") << QByteArray("a\r\nb") << QByteArray("\"a\r\nb\"");
    QTest::newRow("tab inside") << QByteArray("a\tb") << QByteArray("a\tb");
    for (const char *sign : {"=", "+", "-", "@", "\t"})
        QTest::addRow("formula %s", sign) << QByteArray(sign) + "1" << '\'' + QByteArray(sign) + "1";
    QTest::newRow("formula after CR") << QByteArray("\r=1") << QByteArray("\"'\r=1\"");
    QTest::newRow("formula after NUL") << QByteArray("\0=1", 3) << QByteArray("\"'\0=1\"", 6);
}

void TestExport::guardsCsv()
{
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, cell);
    WorkflowSummary summary;
    summary.id = WorkflowId(id);
    summary.size = 12;
    summary.ttl = 5;
    QCOMPARE(csvLine(summary), cell + ",12,,,5\r\n");
}

void TestExport::namesAreHarmless_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << QByteArray("a-b_c.d") << u"a-b_c.d.json"_s;
    QTest::newRow("path") << QByteArray("../../x") << u"_._.__x.json"_s;
    QTest::newRow("hidden") << QByteArray(".bashrc") << u"_bashrc.json"_s;
    QTest::newRow("option") << QByteArray("-rf") << u"_-rf.json"_s;
    QTest::newRow("empty") << QByteArray() << u"_.json"_s;
    QTest::newRow("dots") << QByteArray("..") << u"__.json"_s;
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << u"a_b.json"_s;
    QTest::newRow("line break") << QByteArray("a\r\nb") << u"a__b.json"_s;
    QTest::newRow("other letters") << QByteArray("\xc3\xa9") << u"__.json"_s;
}

void TestExport::namesAreHarmless()
{
    QFETCH(QByteArray, id);
    QFETCH(QString, name);
    QCOMPARE(exportFileName(WorkflowId(id)), name);
    for (const int number : {1, 2, 1'000'000}) {
        const QString longName = exportFileName(WorkflowId(id.repeated(2) + QByteArray(300, 'x')), number);
        QCOMPARE(longName.toUtf8().size(), 200);
        QVERIFY(longName.endsWith(u".json"_s) && !longName.startsWith(u'.') && !longName.contains(u".."_s));
        QVERIFY(!longName.contains(u'/'));
    }
    QVERIFY(exportFileName(WorkflowId(id), 2).endsWith(u"-2.json"_s));
}

void TestExport::folderNeverOverwrites()
{
    const QString folder = path(u"states"_s);
    QVERIFY(QDir().mkpath(folder));
    QFile there(folder + u"/a_b.json"_s);
    QVERIFY(there.open(QIODevice::WriteOnly) && there.write("mine") == 4);
    there.close();
    const auto writer = makeExportWriter(ExportFormat::JsonFolder, folder, AtomicFile::Existing::Keep);
    QVERIFY(writer->open());
    QCOMPARE(writer->write(stateOf(WorkflowId("a/b"), "1")).value(), u"a_b-2.json"_s);
    QCOMPARE(writer->write(stateOf(WorkflowId("a:b"), " 2\n")).value(), u"a_b-3.json"_s);
    QCOMPARE(writer->write(stateOf(WorkflowId("../../x"), "3")).value(), u"_._.__x.json"_s);
    QVERIFY(writer->commit());
    QCOMPARE(contents(folder + u"/a_b.json"_s), "mine");
    QCOMPARE(contents(folder + u"/a_b-3.json"_s), " 2\n");
    QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden).size(), 4);
}

void TestExport::fileIsThereWholeOrNotAtAll()
{
    m_folder = std::make_unique<QTemporaryDir>();
    {
        const auto writer = makeExportWriter(ExportFormat::JsonLines, path(u"x"_s), AtomicFile::Existing::Keep);
        QVERIFY(writer->open());
        QVERIFY(writer->write(stateOf(WorkflowId("a"), "1")));
        QVERIFY(!QFile::exists(path(u"x"_s)));
    }
    QCOMPARE(files(), QStringList());
}

void TestExport::fullDiskIsReported()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const auto writer = makeExportWriter(ExportFormat::JsonLines, path(u"x"_s), AtomicFile::Existing::Replace);
    QVERIFY(writer->open());
    const FileSizeLimit limit(8'192);
    COMPARE_ERROR(writer->write(stateOf(WorkflowId("a"), '"' + QByteArray(20'000, 'x') + '"')), ErrorKind::Unavailable);
    QCOMPARE(files(), QStringList());
}

void TestExport::keepsAFileThatIsThere()
{
    m_folder = std::make_unique<QTemporaryDir>();
    for (const auto existing : {AtomicFile::Existing::Replace, AtomicFile::Existing::Keep}) {
        const auto writer = makeExportWriter(ExportFormat::Csv, path(u"x"_s), existing);
        QVERIFY(writer->open());
        if (existing == AtomicFile::Existing::Replace)
            QVERIFY(writer->commit());
        else
            COMPARE_ERROR(writer->commit(), ErrorKind::Conflict);
        QCOMPARE(files(), QStringList{u"x"_s});
    }
}

void TestExport::makeStore(int workflows, const QByteArray &text)
{
    static int number = 0;
    m_folder = std::make_unique<QTemporaryDir>();
    m_script = std::make_shared<BackendScript>(MemorySettings{u"export %1"_s.arg(++number)});
    m_script->traits.readOnly = true;
    MemoryBackend backend(m_script->settings);
    QVERIFY(backend.open({}));
    m_ids.clear();
    for (int i = 0; i < workflows; ++i) {
        m_ids.append(WorkflowId(QByteArray::number(i)));
        QVERIFY(backend.create(m_ids.last(), text, {}));
    }
    m_store = std::make_unique<StateStore>(
        StateStore::BackendFactory([script = m_script] { return std::make_unique<ScriptedBackend>(script); }));
    m_store->open();
}

std::shared_ptr<BulkList> TestExport::run(ExportFormat format, const QString &path, bool cancels)
{
    BulkExport job(m_store.get(), m_ids, makeExportWriter(format, path, AtomicFile::Existing::Replace), format);
    job.start();
    if (cancels) {
        if (!QTest::qWaitFor([&] { return job.done() > 0; }))
            qFatal("The export did not begin");
        job.cancel();
    }
    bool isFinished = false;
    connect(&job, &BulkJob::finished, this, [&] { isFinished = true; });
    if (!QTest::qWaitFor([&] { return isFinished; }, 30'000))
        qFatal("The export did not end");
    return job.list();
}

void TestExport::exportsAStore()
{
    const QByteArray text = R"({"a":  1.50})";
    makeStore(200, text);
    QCOMPARE(run(ExportFormat::JsonLines, path(u"x.jsonl"_s))->count(BulkOutcome::Done), 200);
    const auto lines = contents(path(u"x.jsonl"_s)).split('\n');
    QCOMPARE(lines.size(), 201);
    for (int i = 0; i < 200; ++i) {
        const QByteArray start = "{\"id\": \"" + QByteArray::number(i) + "\",";
        const QByteArray end = ", \"state\": " + text + '}';
        QVERIFY(lines[i].startsWith(start));
        QVERIFY(lines[i].endsWith(end));
    }
    QCOMPARE(run(ExportFormat::Csv, path(u"x.csv"_s))->count(BulkOutcome::Done), 200);
    QCOMPARE(contents(path(u"x.csv"_s)).count("\r\n"), 201);
    const auto list = run(ExportFormat::JsonFolder, path(u"states"_s));
    QCOMPARE(list->at(7).note, u"7.json"_s);
    QCOMPARE(contents(path(u"states/7.json"_s)), text);
}

void TestExport::leavesOutWhatIsGone()
{
    makeStore(3, "1");
    m_ids.insert(1, WorkflowId("gone"));
    const auto list = run(ExportFormat::JsonLines, path(u"x"_s));
    QCOMPARE(int(list->at(1).outcome), int(BulkOutcome::Gone));
    QCOMPARE(contents(path(u"x"_s)).count('\n'), 3);
}

void TestExport::cancelLeavesNothing()
{
    makeStore(2'000, "1");
    const auto list = run(ExportFormat::JsonLines, path(u"x"_s), true);
    QCOMPARE(list->count(BulkOutcome::NotReached), 2'000);
    QCOMPARE(files(), QStringList());
}

void TestExport::fullDiskLeavesNothing()
{
    makeStore(100, '"' + QByteArray(1'000, 'x') + '"');
    const FileSizeLimit limit(8'192);
    const auto list = run(ExportFormat::JsonLines, path(u"x"_s));
    QCOMPARE(list->count(BulkOutcome::Done), 0);
    QVERIFY(list->count(BulkOutcome::Failed) > 0);
    QVERIFY(list->at(7).note.isEmpty() || list->at(7).note.contains(u"cannot be written"_s));
    QCOMPARE(files(), QStringList());
}

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
