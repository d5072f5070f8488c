#include "tests/app/program.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace stateloupe {

/// The sub-command export.
class TestCliExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesHoldTheExactBytes();
    void writesFilesWholeOrNotAtAll();
    void writesAFolder();
    void writesATable();
    void findsWhatToWrite();
    void tellsWhatIsMissing();
    void refuses_data();
    void refuses();
    void sendsNothingToATerminal();
    void reportsAFullDisk();

private:
    QString path(const QString &name) const { return QDir(m_store.folder()).filePath(name); }
    static QByteArray contents(const QString &path);
    /// The bytes after `"state": `, which stand last in a line, or the decoded ones.
    static QByteArray stateIn(const QByteArray &line);

    ReferenceStore m_store;
    const QString m_id = u"c060d8d5-aa6e-4349-81b7-ab51b41a63b5"_s;
};

QByteArray TestCliExport::contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray TestCliExport::stateIn(const QByteArray &line)
{
    const QByteArray key = R"(", "state": )";
    if (const qsizetype at = line.indexOf(key); at >= 0)
        return line.sliced(at + key.size()).chopped(1);
    return QByteArray::fromBase64(
        QJsonDocument::fromJson(line).object().value(u"state_base64"_s).toString().toLatin1());
}

void TestCliExport::linesHoldTheExactBytes()
{
    const Outcome outcome = stateloupe({u"export"_s, m_store.path(), u"--all"_s});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.errors, QByteArray());
    const QList<QByteArray> lines = outcome.output.trimmed().split('\n');
    QCOMPARE(lines.size(), 40);
    for (const QByteArray &line : lines) {
        const QByteArray start = R"({"id": ")";
        QVERIFY2(line.startsWith(start), line.constData());
        const QString id = QString::fromUtf8(line.sliced(start.size(), line.indexOf('"', start.size()) - start.size()));
        QCOMPARE(stateIn(line), m_store.text(id));
    }
}

void TestCliExport::writesFilesWholeOrNotAtAll()
{
    const QStringList arguments{u"export"_s, m_store.path(), m_id, u"--output"_s, path(u"x.jsonl"_s)};
    QCOMPARE(stateloupe(arguments).code, 0);
    QCOMPARE(stateIn(contents(path(u"x.jsonl"_s)).chopped(1)), m_store.text(m_id));
    QCOMPARE(QFile::permissions(path(u"x.jsonl"_s)) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const Outcome again = stateloupe(arguments);
    QCOMPARE(again.code, 4);
    QVERIFY(again.errors.contains("left as it is"));
    QCOMPARE(stateloupe(arguments + QStringList{u"--overwrite"_s}).code, 0);
    QCOMPARE(stateloupe({u"export"_s, m_store.path(), m_id, u"--output"_s, u"/no/such/folder/x"_s}).code, 3);
    QCOMPARE(QDir(m_store.folder()).entryList({u"*stateloupe*"_s}, QDir::Files | QDir::Hidden), QStringList());
}

void TestCliExport::writesAFolder()
{
    const QString folder = path(u"states"_s);
    const Outcome outcome
        = stateloupe({u"export"_s, m_store.path(), u"--all"_s, u"--format"_s, u"json-folder"_s, u"--output"_s, folder});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden).size(), 40);
    QCOMPARE(contents(folder + u'/' + m_id + u".json"_s), m_store.text(m_id));
}

void TestCliExport::writesATable()
{
    const Outcome outcome = stateloupe({u"export"_s, m_store.path(), m_id, u"--format"_s, u"csv"_s});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.output,
        "id,size,created_at,updated_at,ttl_ms\r\n" + m_id.toUtf8() + ',' + QByteArray::number(m_store.text(m_id).size())
            + ",2026-11-23T03:28:27Z,2026-11-23T03:28:27Z,\r\n");
}

void TestCliExport::findsWhatToWrite()
{
    const Outcome outcome = stateloupe({u"export"_s, m_store.path(), u"--where"_s, u"id = \"%1\""_s.arg(m_id)});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.output.count('\n'), 1);
    QCOMPARE(stateIn(outcome.output.chopped(1)), m_store.text(m_id));
    QCOMPARE(stateloupe({u"export"_s, m_store.path(), u"--where"_s, u"id ="_s}).code, 2);
}

void TestCliExport::tellsWhatIsMissing()
{
    const Outcome outcome = stateloupe({u"export"_s, m_store.path(), u"nobody"_s, m_id});
    QCOMPARE(outcome.code, 1);
    QVERIFY(outcome.errors.contains("nobody"));
    QCOMPARE(outcome.output.count('\n'), 1);
}

void TestCliExport::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing named") << QStringList{};
    QTest::newRow("all and some") << QStringList{u"--all"_s, m_id};
    QTest::newRow("all and a query") << QStringList{u"--all"_s, u"--where"_s, u"size > 1"_s};
    QTest::newRow("a folder without a name") << QStringList{u"--all"_s, u"--format"_s, u"json-folder"_s};
    QTest::newRow("another format") << QStringList{u"--all"_s, u"--format"_s, u"xml"_s};
}

void TestCliExport::refuses()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = stateloupe(QStringList{u"export"_s, m_store.path()} + arguments);
    QCOMPARE(outcome.code, 2);
    QCOMPARE(outcome.output, QByteArray());
    QVERIFY(!outcome.errors.isEmpty());
}

void TestCliExport::sendsNothingToATerminal()
{
    const Outcome outcome = stateloupeOnTerminal({u"export"_s, m_store.path(), u"--all"_s});
    QCOMPARE(outcome.code, 2);
    QVERIFY(outcome.output.contains("--output"));
    QVERIFY(!outcome.output.contains("revision"));
}

void TestCliExport::reportsAFullDisk()
{
    const QString target = path(u"full.jsonl"_s);
    const Outcome outcome = run(u"/bin/sh"_s,
        {u"-c"_s, u"ulimit -f 8; exec \"$0\" export \"$1\" --all --output \"$2\""_s, QStringLiteral(STATELOUPE_PROGRAM),
            m_store.path(), target});
    QCOMPARE(outcome.code, 3);
    QVERIFY2(outcome.errors.contains("cannot be written"), outcome.errors.constData());
    QVERIFY(!QFile::exists(target));
    QCOMPARE(QDir(m_store.folder()).entryList({u".stateloupe*"_s}, QDir::Files | QDir::Hidden), QStringList());
}

} // namespace stateloupe

QTEST_GUILESS_MAIN(stateloupe::TestCliExport)
#include "tst_cliexport.moc"
