#include "core/json/jsonstring.h"

#include <QTest>

using namespace stateloupe;
using namespace Qt::StringLiterals;

class JsonStringTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodesAsPythonDoes()
    {
        QCOMPARE(encodeJsonString(u"plain"_s), "\"plain\"");
        QCOMPARE(encodeJsonString(u"\"\\/\b\f\n\r\t"_s), "\"\\\"\\\\/\\b\\f\\n\\r\\t\"");
        QCOMPARE(encodeJsonString(u"é東\x7f"_s), "\"\\u00e9\\u6771\\u007f\"");
        QCOMPARE(encodeJsonString(u"😀"_s), "\"\\ud83d\\ude00\"");
        QCOMPARE(encodeJsonString(QString(QChar(0xd83d))), "\"\\ud83d\"");
        QCOMPARE(encodeJsonString(QString(QChar(0))), "\"\\u0000\"");
        QCOMPARE(encodeJsonString({}), "\"\"");
    }

    void decodes()
    {
        QCOMPARE(decodeJsonString("\"\""), QString());
        QCOMPARE(decodeJsonString("\"a\\u00e9\xc3\xa9\\n\\/\\\"\""), u"aéé\n/\""_s);
        QCOMPARE(decodeJsonString("\"\\ud83d\\ude00\""), u"😀"_s);
        QCOMPARE(decodeJsonString("\"\\ud83d\""), QString(QChar(0xd83d)));
        QCOMPARE(decodeJsonString("\"\\uABCD\""), QString(QChar(0xabcd)));
    }

    void decodesOnlyAsMuchAsAsked()
    {
        QCOMPARE(decodeJsonString("\"abcdef\"", 3), u"abc"_s);
        QCOMPARE(decodeJsonString("\"\\n\\n\\n\"", 2), u"\n\n"_s);
        const QByteArray accents = '"' + QByteArray("\xc3\xa9").repeated(1'000) + '"';
        QCOMPARE(decodeJsonString(accents, 7), u"ééééééé"_s);
        const QByteArray emoji = '"' + QByteArray("\xf0\x9f\x98\x80").repeated(1'000) + '"';
        QCOMPARE(decodeJsonString(emoji, 4), u"😀😀"_s);
        QCOMPARE(decodeJsonString(accents, 0), QString());
    }

    void keepsByteOrderMarks()
    {
        const QChar mark(QChar::ByteOrderMark);
        QCOMPARE(decodeJsonString("\"\xef\xbb\xbf\""), QString(mark));
        QCOMPARE(decodeJsonString("\"\xef\xbb\xbf\xef\xbb\xbfx\\n\xef\xbb\xbfy\""),
            QString(QString(2, mark) + u"x\n"_s + mark + u'y'));
    }

    void everyUnitSurvives()
    {
        QString all;
        for (int unit = 0; unit < 0x10000; ++unit)
            all += QChar(unit);
        QCOMPARE(decodeJsonString(encodeJsonString(all)), all);
    }
};

QTEST_GUILESS_MAIN(JsonStringTest)
#include "tst_jsonstring.moc"
