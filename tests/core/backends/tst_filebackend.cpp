#include "core/backends/filebackend.h"

#include "core/backends/storeaddress.h"
#include "tests/support/storefixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

#include <sys/stat.h>

using namespace stateloupe;
using namespace Qt::StringLiterals;

/// A JSON file as a store.
class TestFileBackend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void holdsOneWorkflow();
    void loadsAnyBytes();
    void savesWhatIsExpected();
    void keepsModeAndLink();
    void saveRefusesAStaleRevision();
    void createsOnlyWhatIsGone();
    void removesOnce();
    void readOnlyRefusesWrites();
    void aFolderThatMayNotBeWrittenIsReadOnly();
    void refusesWhatIsNoFile();
    void obeysCancel();
    void refusesEverythingUnlessOpen();
    void losesNoChangeInARace();
    void reportsBrokenJson();
    void readsAddresses();

private:
    void write(const QByteArray &bytes);
    QByteArray bytes() const;
    std::unique_ptr<StateBackend> connect(bool isReadOnly = false) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

static const CallControl NoLimit;
static const WorkflowId Id("state.json");

void TestFileBackend::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"state.json"_s);
    write("{\"a\": 1}\n");
}

void TestFileBackend::write(const QByteArray &bytes)
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray TestFileBackend::bytes() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::unique_ptr<StateBackend> TestFileBackend::connect(bool isReadOnly) const
{
    return opened(std::make_unique<FileBackend>(FileSettings{m_path, isReadOnly}));
}

void TestFileBackend::holdsOneWorkflow()
{
    const auto store = connect();
    const WorkflowList list = listAll(*store);
    QCOMPARE(list.size(), 1);
    QCOMPARE(list.at(0).id, Id);
    QCOMPARE(list.at(0).size, 9);
    QVERIFY(list.at(0).updatedAt.has_value());
    QCOMPARE(store->traits().kind, u"file"_s);
    QVERIFY(store->traits().keepsBytes);
}

void TestFileBackend::loadsAnyBytes()
{
    const QByteArray broken("\xff\0{", 3);
    write(broken);
    QCOMPARE(connect()->load(Id, NoLimit)->text, broken);
    QCOMPARE(connect()->load(WorkflowId("other"), NoLimit).error().kind, ErrorKind::NotFound);
}

void TestFileBackend::savesWhatIsExpected()
{
    const auto store = connect();
    const StoredState state = *store->load(Id, NoLimit);
    const auto saved = store->save(Id, "[2]", state.revision, NoLimit);
    QVERIFY(saved.has_value());
    QCOMPARE(bytes(), "[2]");
    QCOMPARE(store->load(Id, NoLimit)->revision, *saved);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1); // nothing is left beside it
}

void TestFileBackend::keepsModeAndLink()
{
    const QByteArray name = QFile::encodeName(m_path);
    QCOMPARE(chmod(name.constData(), 0640), 0);
    const QString linkPath = m_folder->filePath(u"link.json"_s);
    QVERIFY(QFile::link(m_path, linkPath));
    const auto store = opened(std::make_unique<FileBackend>(FileSettings{linkPath, false}));
    QVERIFY(store->save(Id, "[2]", store->load(Id, NoLimit)->revision, NoLimit).has_value());
    struct stat status = {};
    QCOMPARE(stat(name.constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, mode_t(0640));
    QVERIFY(QFileInfo(linkPath).isSymLink());
    QCOMPARE(bytes(), "[2]");
}

void TestFileBackend::saveRefusesAStaleRevision()
{
    const auto store = connect();
    const Revision stale = store->load(Id, NoLimit)->revision;
    write("{\"a\": 2}\n");
    QCOMPARE(store->save(Id, "[2]", stale, NoLimit).error().kind, ErrorKind::Conflict);
    QCOMPARE(store->remove(Id, stale, NoLimit).error().kind, ErrorKind::Conflict);
    QCOMPARE(bytes(), "{\"a\": 2}\n");
    QVERIFY(QFile::remove(m_path));
    QCOMPARE(store->save(Id, "[2]", stale, NoLimit).error().kind, ErrorKind::NotFound);
    QVERIFY(!QFile::exists(m_path));
}

void TestFileBackend::createsOnlyWhatIsGone()
{
    const auto store = connect();
    QCOMPARE(store->create(Id, "[]", NoLimit).error().kind, ErrorKind::Conflict);
    QCOMPARE(store->create(WorkflowId("other.json"), "[]", NoLimit).error().kind, ErrorKind::InvalidArgument);
    QVERIFY(QFile::remove(m_path));
    QCOMPARE(listAll(*store).size(), 0);
    const auto created = store->create(Id, "[]", NoLimit);
    QVERIFY(created.has_value());
    QCOMPARE(store->load(Id, NoLimit)->revision, *created);
}

void TestFileBackend::removesOnce()
{
    const auto store = connect();
    const Revision revision = store->load(Id, NoLimit)->revision;
    QVERIFY(store->remove(Id, revision, NoLimit).has_value());
    QVERIFY(!QFile::exists(m_path));
    QCOMPARE(store->remove(Id, revision, NoLimit).error().kind, ErrorKind::NotFound);
}

void TestFileBackend::readOnlyRefusesWrites()
{
    const auto store = connect(true);
    const Revision revision = store->load(Id, NoLimit)->revision;
    QVERIFY(store->traits().readOnly);
    QCOMPARE(store->save(Id, "[2]", revision, NoLimit).error().kind, ErrorKind::PermissionDenied);
    QCOMPARE(store->remove(Id, revision, NoLimit).error().kind, ErrorKind::PermissionDenied);
    QCOMPARE(bytes(), "{\"a\": 1}\n");
}

void TestFileBackend::aFolderThatMayNotBeWrittenIsReadOnly()
{
    const QByteArray folder = QFile::encodeName(m_folder->path());
    QCOMPARE(chmod(folder.constData(), 0500), 0);
    const auto store = connect();
    QCOMPARE(chmod(folder.constData(), 0700), 0);
    QVERIFY(store->traits().readOnly);
    QVERIFY(store->traits().readOnlyReason.contains(u"folder"));
}

void TestFileBackend::refusesWhatIsNoFile()
{
    FileBackend folder(FileSettings{m_folder->path(), false});
    QCOMPARE(folder.open(NoLimit).error().kind, ErrorKind::InvalidArgument);
    FileBackend missing(FileSettings{m_folder->filePath(u"none.json"_s), false});
    QCOMPARE(missing.open(NoLimit).error().kind, ErrorKind::NotFound);
    QVERIFY(!QFile::exists(m_folder->filePath(u"none.json"_s)));
}

void TestFileBackend::obeysCancel()
{
    const auto store = connect();
    const CallControl cancelled(QDeadlineTimer(QDeadlineTimer::Forever), [] { return true; });
    QCOMPARE(store->load(Id, cancelled).error().kind, ErrorKind::Cancelled);
    QCOMPARE(store->save(Id, "[2]", Revision("x"), cancelled).error().kind, ErrorKind::Cancelled);
    QCOMPARE(bytes(), "{\"a\": 1}\n");
}

void TestFileBackend::refusesEverythingUnlessOpen()
{
    FileBackend store(FileSettings{m_path, false});
    QCOMPARE(store.load(Id, NoLimit).error().kind, ErrorKind::Unavailable);
    QCOMPARE(store.save(Id, "[2]", Revision("x"), NoLimit).error().kind, ErrorKind::Unavailable);
}

void TestFileBackend::losesNoChangeInARace()
{
    constexpr int Rounds = 100;
    write("0");
    const auto count = [this] {
        const auto store = connect();
        for (int done = 0; done < Rounds;) {
            const auto state = store->load(Id, NoLimit);
            if (state && store->save(Id, QByteArray::number(state->text.toInt() + 1), state->revision, NoLimit))
                ++done;
        }
    };
    std::thread first(count);
    std::thread second(count);
    first.join();
    second.join();
    QCOMPARE(bytes().toInt(), 2 * Rounds);
}

void TestFileBackend::reportsBrokenJson()
{
    const auto store = connect();
    QVERIFY(store->health(HealthDepth::Thorough, NoLimit)->healthy);
    write("{");
    const auto report = store->health(HealthDepth::Thorough, NoLimit);
    QVERIFY(!report->healthy);
    QCOMPARE(report->findings.size(), 1);
}

void TestFileBackend::readsAddresses()
{
    const StoreSettings expected = FileSettings{m_path, false};
    for (const QString &address : {m_path, QString(u"file:"_s + m_path), QString(u"file://"_s + m_path)})
        QCOMPARE(parseStoreAddress(address)->settings, expected);
    QCOMPARE(parseStoreAddress(toStoreAddress(expected))->settings, expected);
    QCOMPARE(parseStoreAddress(u"file:"_s).error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(parseStoreAddress(u"file://host/a.json"_s).error().kind, ErrorKind::InvalidArgument);
    write("SQLite format 3");
    QCOMPARE(parseStoreAddress(m_path)->settings, StoreSettings(SqliteSettings{m_path}));
}

QTEST_GUILESS_MAIN(TestFileBackend)
#include "tst_filebackend.moc"
