#include "tests/app/program.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace stateloupe {

/// The sub-commands convert and import.
class TestCliConversion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void convertsAndImports_data();
    void convertsAndImports();
    void tellsWhatANoteBrings();
    void tellsWhatIsLost();
    void dryRunsWriteNothing();
    void importNeverOverwrites();
    void importsWhatFrameworksWrite();
    void refuses_data();
    void refuses();

private:
    const QString m_id = u"c060d8d5-aa6e-4349-81b7-ab51b41a63b5"_s;
};

void TestCliConversion::convertsAndImports_data()
{
    QTest::addColumn<QString>("framework");
    for (const char *framework : {"langgraph", "crewai", "autogen", "llamaindex"})
        QTest::newRow(framework) << QString::fromLatin1(framework);
}

void TestCliConversion::convertsAndImports()
{
    QFETCH(QString, framework);
    const ReferenceStore store;
    const Outcome converted = stateloupe({u"convert"_s, store.path(), m_id, u"--to"_s, framework});
    QCOMPARE(converted.code, 0);
    QCOMPARE(converted.errors, QByteArray());
    const Outcome imported
        = stateloupe({u"import"_s, store.path(), u"--from"_s, framework, u"--id"_s, u"copy"_s}, converted.output);
    QCOMPARE(imported.code, 0);
    QVERIFY2(imported.output.startsWith("Saved \"copy\""), imported.output.constData());
    const Outcome compared = stateloupe({u"diff"_s, store.path(), m_id, store.path(), u"copy"_s});
    for (const QByteArray &line : compared.output.split('\n'))
        QVERIFY2(line.isEmpty() || line.startsWith("~ /metadata/workflow_id")
                || line.startsWith("~ /metadata/current_framework"),
            line.constData());
}

void TestCliConversion::tellsWhatANoteBrings()
{
    const ReferenceStore store;
    const Outcome outcome = stateloupe({u"import"_s, store.path(), u"--dry-run"_s},
        R"([{"role": "user", "content": "", "stateloupe": {"workflow": {"form": 1, "state": {"checkpoints": [1, 2], )"
        R"("metadata": {"workflow_id": "noted"}}}}}])");
    QCOMPARE(outcome.code, 0);
    QVERIFY(outcome.output.contains("\"noted\" would be created"));
    QCOMPARE(outcome.errors,
        QByteArray("The metadata and the checkpoints (2) are taken from the note at \"/0/stateloupe/workflow\".\n"));
}

void TestCliConversion::tellsWhatIsLost()
{
    const ReferenceStore store;
    const QStringList arguments{u"convert"_s, store.path(), m_id, u"--to"_s, u"llamaindex"_s, u"--faithful"_s};
    const Outcome converted = stateloupe(arguments);
    QCOMPARE(converted.code, 1);
    QVERIFY(converted.output.startsWith("[{\"role\": "));
    QVERIFY2(converted.errors.contains("lose their time. /messages/0/timestamp"), converted.errors.constData());
    const Outcome told = stateloupe(arguments + QStringList{u"--dry-run"_s});
    QCOMPARE(told.code, 1);
    QCOMPARE(told.output, converted.errors);
    const Outcome nothing = stateloupe({u"convert"_s, store.path(), m_id, u"--to"_s, u"crewai"_s, u"--dry-run"_s});
    QCOMPARE(nothing.code, 0);
    QCOMPARE(nothing.output, QByteArray("Nothing would be lost.\n"));
}

void TestCliConversion::dryRunsWriteNothing()
{
    const ReferenceStore store;
    const QByteArray before = store.digest();
    const Outcome outcome = stateloupe(
        {u"import"_s, store.path(), u"--id"_s, u"new"_s, u"--dry-run"_s}, R"([{"role": "user", "content": ""}])");
    QCOMPARE(outcome.code, 0);
    QVERIFY(outcome.output.contains("\"new\" would be created"));
    QCOMPARE(store.digest(), before);
}

void TestCliConversion::importNeverOverwrites()
{
    const ReferenceStore store;
    const QByteArray before = store.digest();
    const Outcome outcome
        = stateloupe({u"import"_s, store.path(), u"--id"_s, m_id}, R"([{"role": "user", "content": ""}])");
    QCOMPARE(outcome.code, 4);
    QCOMPARE(store.digest(), before);
}

void TestCliConversion::importsWhatFrameworksWrite()
{
    const ReferenceStore store;
    const QString file = store.folder() + u"/messages.json"_s;
    QFile messages(file);
    QVERIFY(messages.open(QIODevice::WriteOnly));
    messages.write(R"({"messages": [{"type": "human", "content": "hi"}, {"type": "ai", "content": "ho"}], "step": 2})");
    messages.close();
    QCOMPARE(stateloupe({u"import"_s, store.path(), file, u"--id"_s, u"graph"_s}).code, 0);
    const QByteArray text = store.text(u"graph"_s);
    QVERIFY2(text.startsWith(R"({"messages": [{"role": "user", "content": "hi", "name": null)"), text.constData());
    QVERIFY(text.contains(R"("context": {"step": 2})"));
    QVERIFY(text.contains(R"("current_framework": "langgraph")"));

    const Outcome lines = stateloupe({u"import"_s, store.path(), u"--id"_s, u"crew"_s, u"--faithful"_s},
        R"({"conversation_history": "USER: a\nmore\nTOOL: b"})");
    QCOMPARE(lines.code, 1);
    QVERIFY2(lines.errors.startsWith("1 line belongs to no message"), lines.errors.constData());
}

void TestCliConversion::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QString>("words");

    QTest::newRow("no framework") << QStringList{u"convert"_s, u"STORE"_s, m_id} << QByteArray() << u"--to"_s;
    QTest::newRow("unknown framework") << QStringList{u"convert"_s, u"STORE"_s, m_id, u"--to"_s, u"word"_s}
                                       << QByteArray() << u"word"_s;
    QTest::newRow("no JSON") << QStringList{u"import"_s, u"STORE"_s} << QByteArray("hi") << u"not JSON"_s;
    QTest::newRow("nobody's") << QStringList{u"import"_s, u"STORE"_s} << QByteArray("{}") << u"not clear which"_s;
    QTest::newRow("somebody else's") << QStringList{u"import"_s, u"STORE"_s, u"--from"_s, u"crewai"_s}
                                     << QByteArray("[]") << u"conversation_history"_s;
    QTest::newRow("unknown role") << QStringList{u"import"_s, u"STORE"_s}
                                  << QByteArray(R"([{"role": "wizard", "content": ""}])") << u"\"/0\""_s;
}

void TestCliConversion::refuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, input);
    QFETCH(QString, words);
    const ReferenceStore store;
    const QByteArray before = store.digest();
    const Outcome outcome = stateloupe(arguments.replaceInStrings(u"STORE"_s, store.path()), input);
    QCOMPARE(outcome.code, 2);
    QVERIFY2(QString::fromUtf8(outcome.errors).contains(words), outcome.errors.constData());
    QCOMPARE(store.digest(), before);
}

} // namespace stateloupe

QTEST_APPLESS_MAIN(stateloupe::TestCliConversion)
#include "tst_cliconversion.moc"
