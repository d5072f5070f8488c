#include "core/state/pythontime.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stateloupe;

/// Against what Python 3.11 makes of the same texts: tests/data/python_times.tsv holds a text and what isoformat() says
/// of it, or nothing where fromisoformat() fails.
class TestPythonTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAsPythonDoes();
    void knowsWhatOlderVersionsRead_data();
    void knowsWhatOlderVersionsRead();
};

void TestPythonTime::readsAsPythonDoes()
{
    QFile file(QStringLiteral(STATELOUPE_TEST_DATA "/python_times.tsv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int read = 0;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().chopped(1);
        const QByteArray text = line.left(line.indexOf('\t'));
        const QByteArray expected = line.mid(text.size() + 1);
        const auto time = readPythonTime(text);
        QVERIFY2(time.has_value() == !expected.isEmpty(), line.constData());
        if (!time)
            continue;
        ++read;
        const auto same = readPythonTime(expected);
        QVERIFY2(same && same->isPortable, text.constData());
        QCOMPARE(time->time.microseconds, same->time.microseconds);
        QCOMPARE(time->time.hasZone, same->time.hasZone);
        if (!time->isPortable)
            QCOMPARE(time->portable, expected);
    }
    QVERIFY(read > 200);
}

void TestPythonTime::knowsWhatOlderVersionsRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isPortable");
    for (const char *text : {"2026-11-23", "2026-11-23 10:00", "2026-11-23T10:00:00.123", "2026-11-23T10:00:00.123456",
             "2026-11-23T10", "2026-11-23x10:00+02:00", "2026-11-23T10:00:00-05:30:15.000001"})
        QTest::newRow(text) << QByteArray(text) << true;
    for (const char *text : {"2026-11-23T10:00:00Z", "20261123", "2026-W48-1", "2026-11-23T10:00:00.12",
             "2026-11-23T100000", "2026-11-23T10:00:00+0200", "2026-11-23T10:00:00+02", "2026-11-23T10:00:00,123"})
        QTest::newRow(text) << QByteArray(text) << false;
}

void TestPythonTime::knowsWhatOlderVersionsRead()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, isPortable);
    const auto time = readPythonTime(text);
    QVERIFY(time);
    QCOMPARE(time->isPortable, isPortable);
}

QTEST_APPLESS_MAIN(TestPythonTime)
#include "tst_pythontime.moc"
