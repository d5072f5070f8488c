#include "core/drafts/draftbox.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace stateloupe;
using namespace Qt::StringLiterals;

/// Left behind by a program that is gone: no process has this number.
static constexpr auto GoneProcess = "-4194999.draft"_L1;

class DraftBoxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas_data();
    void comesBackAsItWas();
    void refusesDamage();
    void findsWhatAProgramLeftBehind();
    void listsTheDraftsOfAStore();
    void knowsAProgramFromAnEarlierOneOfItsNumber();
    void theLastRequestWins();
    void isForItsOwnerAlone();

private:
    static Draft draft(const QByteArray &id = "w", const QString &store = u"sqlite:/a b.db"_s)
    {
        return {store, WorkflowId(id), Revision("17:ab"), "{\"a\": 1}", "{\"a\": 22}", 1'700'000'000'000'000};
    }
    /// As if the program that wrote `slot`'s file had died.
    static void abandon(const QString &folder)
    {
        for (const QString &name : QDir(folder).entryList({u"*.draft"_s}, QDir::Files)) {
            const QString gone = name.section(u'-', 0, 0) + GoneProcess;
            QVERIFY(QFile::rename(folder + u'/' + name, folder + u'/' + gone));
        }
    }
};

static void compareDrafts(const Draft &actual, const Draft &expected)
{
    QCOMPARE(actual.store, expected.store);
    QCOMPARE(actual.id.bytes(), expected.id.bytes());
    QVERIFY(actual.id.form() == expected.id.form());
    QCOMPARE(actual.revision.token(), expected.revision.token());
    QCOMPARE(actual.base, expected.base);
    QCOMPARE(actual.text, expected.text);
    QCOMPARE(actual.time, expected.time);
}

void DraftBoxTest::comesBackAsItWas_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("changed") << QByteArray("{\"a\": 1, \"b\": 2}") << QByteArray("{\"a\": 111, \"b\": 2}");
    QTest::newRow("grown") << QByteArray("[1]") << QByteArray("[1, 1, 1]");
    QTest::newRow("shrunk") << QByteArray("[1, 1, 1]") << QByteArray("[1]");
    QTest::newRow("the same") << QByteArray("[1]") << QByteArray("[1]");
    QTest::newRow("empty base") << QByteArray() << QByteArray("{}");
    QTest::newRow("any bytes") << QByteArray("\n\n\0x", 4) << QByteArray("\n\n\n\xff\0", 5);
}

void DraftBoxTest::comesBackAsItWas()
{
    Draft written = draft();
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, text);
    written.base = base;
    written.text = text;
    written.id = WorkflowId("\n 1\xff", WorkflowId::Form::Binary);
    const Result<Draft> read = readDraft(writeDraft(written));
    QVERIFY(read.has_value());
    compareDrafts(*read, written);
}

void DraftBoxTest::refusesDamage()
{
    const QByteArray file = writeDraft(draft());
    for (qsizetype size = 0; size < file.size(); ++size)
        QVERIFY(!readDraft(file.first(size)).has_value());
    for (qsizetype place = file.indexOf("\n\n"); place < file.size(); ++place) {
        QByteArray damaged = file;
        damaged[place] = '#';
        QVERIFY(!readDraft(damaged).has_value());
    }
}

void DraftBoxTest::findsWhatAProgramLeftBehind()
{
    QTemporaryDir folder;
    const DraftBox box(folder.path());
    const Draft written = draft();
    const auto slot = box.slot(written.store, written.id);
    QVERIFY(slot->keep(slot->nextNumber(), written).has_value());
    QVERIFY(!box.find(written.store, written.id)->has_value()); // its program runs: it is this one
    abandon(folder.path());
    const auto found = box.find(written.store, written.id);
    QVERIFY(found.has_value() && found->has_value());
    compareDrafts(**found, written);
    QVERIFY(!box.find(written.store, WorkflowId("other"))->has_value());
    QVERIFY(!box.find(u"other"_s, written.id)->has_value());
    box.drop(written.store, written.id);
    QVERIFY(!box.find(written.store, written.id)->has_value());
}

void DraftBoxTest::listsTheDraftsOfAStore()
{
    QTemporaryDir folder;
    const DraftBox box(folder.path());
    for (const Draft &one : {draft("a"), draft("b"), draft("c", u"elsewhere"_s)}) {
        const auto slot = box.slot(one.store, one.id);
        QVERIFY(slot->keep(slot->nextNumber(), one).has_value());
    }
    QVERIFY(box.ofStore(draft().store).isEmpty());
    abandon(folder.path());
    QSet<QByteArray> ids;
    for (const Draft &one : box.ofStore(draft().store))
        ids.insert(one.id.bytes());
    QCOMPARE(ids, (QSet<QByteArray>{"a", "b"}));
}

void DraftBoxTest::knowsAProgramFromAnEarlierOneOfItsNumber()
{
    const QTemporaryDir folder;
    const DraftBox box(folder.path());
    QVERIFY(box.slot(u"store"_s, WorkflowId("w"))->keep(1, draft("w", u"store"_s)));
    const QString mine = QDir(folder.path()).entryList({u"*.draft"_s}, QDir::Files).value(0);
    const QString earlier = mine.section(u'.', 0, 0) + u".1.draft"_s; // started with the system
    QVERIFY(QFile::rename(folder.filePath(mine), folder.filePath(earlier)));
    QVERIFY(box.find(u"store"_s, WorkflowId("w"))->has_value());
    QVERIFY(box.slot(u"store"_s, WorkflowId("w"))->keep(1, draft("w", u"store"_s)));
    QVERIFY(QFile::exists(folder.filePath(earlier)));
    QVERIFY(QFile::exists(folder.filePath(mine)));
}

void DraftBoxTest::theLastRequestWins()
{
    QTemporaryDir folder;
    const DraftBox box(folder.path());
    const auto slot = box.slot(draft().store, draft().id);
    const quint64 write = slot->nextNumber();
    const quint64 removal = slot->nextNumber();
    QVERIFY(slot->remove(removal).has_value());
    QVERIFY(slot->keep(write, draft()).has_value()); // late: it does nothing
    QVERIFY(QDir(folder.path()).isEmpty());
}

void DraftBoxTest::isForItsOwnerAlone()
{
    QTemporaryDir folder;
    const QString place = folder.filePath(u"deep/drafts"_s);
    const DraftBox box(place);
    const auto slot = box.slot(draft().store, draft().id);
    QVERIFY(slot->keep(slot->nextNumber(), draft()).has_value());
    QCOMPARE(QFile::permissions(place) & 0x0077, QFile::Permissions());
    const QFileInfoList files = QDir(place).entryInfoList(QDir::Files);
    QCOMPARE(files.size(), 1);
    QCOMPARE(files.first().permissions() & 0x0077, QFile::Permissions());
}

QTEST_GUILESS_MAIN(DraftBoxTest)

#include "tst_draftbox.moc"
