#include "core/json/jsonpointer.h"

#include <QTest>

using namespace stateloupe;
using namespace Qt::StringLiterals;

class JsonPointerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheExamplesOfTheRfc()
    {
        QCOMPARE(JsonPointer::parse(QString())->tokens(), QStringList());
        QCOMPARE(JsonPointer::parse(u"/"_s)->tokens(), QStringList{u""_s});
        QCOMPARE(JsonPointer::parse(u"/foo/0"_s)->tokens(), QStringList({u"foo"_s, u"0"_s}));
        QCOMPARE(JsonPointer::parse(u"/a~1b/m~0n"_s)->tokens(), QStringList({u"a/b"_s, u"m~n"_s}));
        QCOMPARE(JsonPointer::parse(u"/~01"_s)->tokens(), QStringList{u"~1"_s});
    }

    void refusesWhatIsNone_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : {u"context"_s, u"#/a"_s, u"/a~"_s, u"/~2"_s})
            QTest::newRow(qPrintable(text)) << text;
    }

    void refusesWhatIsNone()
    {
        QFETCH(QString, text);
        const auto pointer = JsonPointer::parse(text);
        QVERIFY(!pointer.has_value());
        QCOMPARE(pointer.error().kind, ErrorKind::InvalidArgument);
        QVERIFY(pointer.error().detail.contains(text));
    }

    void writesWhatItReads()
    {
        for (const QString &text : {u""_s, u"/"_s, u"//"_s, u"/a~1b/~0~01/é"_s})
            QCOMPARE(JsonPointer::parse(text)->toString(), text);
        QCOMPARE(JsonPointer().appended(u"a/b~"_s).toString(), u"/a~1b~0"_s);
    }
};

QTEST_GUILESS_MAIN(JsonPointerTest)
#include "tst_jsonpointer.moc"
