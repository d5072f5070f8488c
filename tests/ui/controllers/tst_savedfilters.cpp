#include "core/query/query.h"
#include "ui/controllers/savedfilters.h"
#include "ui/preferences/settings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace stateloupe {

using namespace Qt::StringLiterals;

class TestSavedFilters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheQueriesThatAreDocumented();
    void keepsThoseOfAnotherWindow();
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

void TestSavedFilters::keepsThoseOfAnotherWindow()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"settings.ini"_s);
    Settings settings(file);
    SavedFilters first(&settings);
    first.save({u"a"_s, u"size > 1"_s});
    first.save({u"b"_s, u"size > 2"_s});
    Settings otherSettings(file);
    SavedFilters second(&otherSettings);
    QCOMPARE(second.own().size(), 2);

    second.save({u"c"_s, u"size > 3"_s});
    second.setOwn(second.own().sliced(1)); // without a
    first.save({u"d"_s, u"size > 4"_s});
    QStringList names;
    for (const SavedFilter &filter : first.own())
        names << filter.name;
    QCOMPARE(names, (QStringList{u"b"_s, u"d"_s, u"c"_s}));
    QCOMPARE(SavedFilters(&settings).own(), first.own());
}

} // namespace stateloupe

QTEST_APPLESS_MAIN(stateloupe::TestSavedFilters)
#include "tst_savedfilters.moc"
