#include "core/files/atomicfile.h"
#include "core/files/privatefile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace stateloupe;
using namespace Qt::StringLiterals;

/// Files that hold the old bytes or the new ones, whatever happens.
class FilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void replacesAFile();
    void leavesAFileThatIsNoLongerMeant();
    void makesAFileOnlyInAnEmptyPlace();
    void leavesWhatItCannotReplace();
    void removesAFile();
    void keepsTheOldFileWhenTheDiskIsFull_data();
    void keepsTheOldFileWhenTheDiskIsFull();
    void leavesNothingOfWhatWasNotCommitted();
    void followsALink();
    void refusesATakenName();
    void takesNothingAfterAnError();
    void isForItsOwnerAlone();
    void takesTheLongestName();

private:
    QString path(const QString &name = u"file"_s) const { return m_folder->filePath(name); }
    QByteArray target(const QString &name = u"file"_s) const { return QFile::encodeName(path(name)); }
    QByteArray read(const QString &name = u"file"_s) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
    }
    void put(const QByteArray &bytes) { QCOMPARE(makeFile(target(), bytes, 0644), 0); }
    QStringList names() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }
    mode_t mode() const
    {
        struct stat facts = {};
        return stat(target().constData(), &facts) == 0 ? facts.st_mode & 07777 : 0;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void FilesTest::replacesAFile()
{
    put("old");
    QCOMPARE(mode(), mode_t(0644));
    QCOMPARE(replaceFile(target(), "new", 0640), 0);
    QCOMPARE(read(), QByteArray("new"));
    QCOMPARE(mode(), mode_t(0640));
    QCOMPARE(names(), QStringList{u"file"_s});
}

void FilesTest::leavesAFileThatIsNoLongerMeant()
{
    put("old");
    QByteArray seen;
    const auto isStillWanted = [&] {
        seen = read();
        return false;
    };
    QCOMPARE(replaceFile(target(), "new", 0644, isStillWanted), ECANCELED);
    QCOMPARE(seen, QByteArray("old"));
    QCOMPARE(read(), QByteArray("old"));
    QCOMPARE(names(), QStringList{u"file"_s});
}

void FilesTest::makesAFileOnlyInAnEmptyPlace()
{
    QCOMPARE(makeFile(target(), "first", 0600), 0);
    QCOMPARE(makeFile(target(), "second", 0600), EEXIST);
    QCOMPARE(read(), QByteArray("first"));
    QVERIFY(QFile::link(u"nowhere"_s, path(u"link"_s)));
    QCOMPARE(makeFile(target(u"link"_s), "second", 0600), EEXIST);
    QCOMPARE(names(), (QStringList{u"file"_s, u"link"_s}));
}

void FilesTest::leavesWhatItCannotReplace()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"file"_s));
    QCOMPARE(replaceFile(target(), "new", 0644), EISDIR);
    QCOMPARE(replaceFile(target(u"missing/file"_s), "new", 0644), ENOENT);
    QCOMPARE(names(), QStringList{u"file"_s});
}

void FilesTest::removesAFile()
{
    put("old");
    QCOMPARE(removeFile(target()), 0);
    QCOMPARE(names(), QStringList());
    QCOMPARE(removeFile(target()), ENOENT);
}

void FilesTest::keepsTheOldFileWhenTheDiskIsFull_data()
{
    QTest::addColumn<bool>("isPrivate");
    QTest::newRow("any file") << false;
    QTest::newRow("a private one") << true;
}

/// As far as a program can tell, a limit for sizes is a full disk.
void FilesTest::keepsTheOldFileWhenTheDiskIsFull()
{
    QFETCH(bool, isPrivate);
    put("old");
    rlimit before = {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit small = {1'000, before.rlim_max};
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const QByteArray large(100'000, 'x');
    const bool isWritten
        = isPrivate ? writePrivateFile(path(), large).has_value() : replaceFile(target(), large, 0644) == 0;
    const bool isMade = makeFile(target(u"other"_s), large, 0644) == 0;
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!isWritten);
    QVERIFY(!isMade);
    QCOMPARE(read(), QByteArray("old"));
    QCOMPARE(names(), QStringList{u"file"_s});
}

void FilesTest::leavesNothingOfWhatWasNotCommitted()
{
    put("old");
    {
        AtomicFile file(path(), AtomicFile::Existing::Replace);
        QVERIFY(file.open());
        QVERIFY(file.write("new"));
        QCOMPARE(names().size(), 2);
    }
    QCOMPARE(names(), QStringList{u"file"_s});
    QCOMPARE(read(), QByteArray("old"));
}

void FilesTest::followsALink()
{
    put("old");
    QVERIFY(QFile::link(path(), path(u"link"_s)));
    QVERIFY(writePrivateFile(path(u"link"_s), "new"));
    QVERIFY(QFileInfo(path(u"link"_s)).isSymLink());
    QCOMPARE(read(), QByteArray("new"));
}

void FilesTest::refusesATakenName()
{
    put("old");
    AtomicFile file(path(), AtomicFile::Existing::Keep);
    QVERIFY(file.open());
    QVERIFY(file.write("new"));
    const Result<> committed = file.commit();
    QVERIFY(!committed);
    QCOMPARE(committed.error().kind, ErrorKind::Conflict);
    QVERIFY(committed.error().detail.contains(path()));
    QCOMPARE(read(), QByteArray("old"));
    QCOMPARE(names(), QStringList{u"file"_s});
}

void FilesTest::takesNothingAfterAnError()
{
    AtomicFile file(path(u"missing/file"_s), AtomicFile::Existing::Replace);
    const Result<> opened = file.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Unavailable);
    QVERIFY(!file.write("new"));
    QVERIFY(!file.commit());
    QCOMPARE(names(), QStringList());
}

void FilesTest::isForItsOwnerAlone()
{
    put("old");
    const mode_t mask = umask(0);
    const Result<> written = writePrivateFile(path(), "new");
    umask(mask);
    QVERIFY(written);
    QCOMPARE(mode(), mode_t(0600));
}

void FilesTest::takesTheLongestName()
{
    const QString name(255, u'n');
    QCOMPARE(makeFile(target(name), "old", 0600), 0);
    QCOMPARE(replaceFile(target(name), "new", 0600), 0);
    QCOMPARE(read(name), QByteArray("new"));
}

QTEST_GUILESS_MAIN(FilesTest)

#include "tst_files.moc"
