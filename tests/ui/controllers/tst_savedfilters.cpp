#include "core/query/query.h"
#include "ui/controllers/savedfilters.h"

#include <QFile>
#include <QTest>

namespace stateloupe {

using namespace Qt::StringLiterals;

class TestSavedFilters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheQueriesThatAreDocumented();
};

void TestSavedFilters::hasTheQueriesThatAreDocumented()
{
    QFile file(QStringLiteral(STATELOUPE_SOURCE_DIR "/docs/query.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QString table = u"| name | query |\n|---|---|\n"_s;
    for (const SavedFilter &filter : SavedFilters::builtIn()) {
        QVERIFY2(Query::parse(filter.query), qPrintable(filter.query));
        table += u"| %1 | `%2` |\n"_s.arg(filter.name, filter.query);
    }
    QCOMPARE(text.section(u"## Built in\n\n"_s, 1), table);
}

} // namespace stateloupe

QTEST_APPLESS_MAIN(stateloupe::TestSavedFilters)
#include "tst_savedfilters.moc"
