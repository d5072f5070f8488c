#include "core/query/textsearch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stateloupe;

class TestTextSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesOverOnlyWhatHasNone_data();
    void passesOverOnlyWhatHasNone();
    void twoCharactersFoldToAscii();
    void findsKeysAndValues();
    void showsWhatIsAround();
    void looksThroughLongTexts();
    void stopsAtTheLimit();
    void looksThroughWhatIsNotJson();
};

static QList<TextPlace> placesIn(const QByteArray &json, const QString &text, int limit = 100)
{
    const auto document = JsonDocument::parse(json);
    return document ? findText(*document, TextMatcher(text), limit, {}) : QList<TextPlace>();
}

void TestTextSearch::passesOverOnlyWhatHasNone_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isIn");

    QTest::newRow("as it is") << QByteArray(R"(["refund"])") << u"refund"_s << true;
    QTest::newRow("in another case") << QByteArray(R"(["ReFUND"])") << u"rEfund"_s << true;
    QTest::newRow("as escapes") << QByteArray(R"(["\u0072e\u0066und"])") << u"refund"_s << true;
    QTest::newRow("elsewhere") << QByteArray(R"(["payment"])") << u"refund"_s << false;
    QTest::newRow("other escapes") << QByteArray(R"(["\u00e9\n\u001f"])") << u"refund"_s << false;
    QTest::newRow("cut escape") << QByteArray(R"("\u00)") << u"refund"_s << false;
    QTest::newRow("umlaut as escape") << QByteArray(R"(["Zo\u00EB"])") << u"zoË"_s << true;
    QTest::newRow("umlaut as UTF-8") << QByteArray("[\"ZO\xc3\x8b\"]") << u"zoë"_s << true;
    QTest::newRow("umlaut alone, nowhere") << QByteArray(R"(["Zoe"])") << u"ë"_s << false;
    QTest::newRow("Kelvin") << QByteArray("[\"3 \xe2\x84\xaa\"]") << u"3 k"_s << true;
    QTest::newRow("long s") << QByteArray("[\"\xc5\xbf"
                                          "tep\"]")
                            << u"step"_s << true;
    QTest::newRow("looked for as long s") << QByteArray(R"(["STEP"])") << u"ſtep"_s << true;
    QTest::newRow("slash") << QByteArray(R"(["a\/b"])") << u"a/b"_s << true;
    QTest::newRow("quote") << QByteArray(R"(["say \"hi\""])") << u"\"HI\""_s << true;
    QTest::newRow("emoji") << QByteArray(R"(["\ud83d\ude00"])") << u"😀"_s << true;
    QTest::newRow("Cyrillic") << QByteArray(R"(["\u0434\u0410"])") << u"Да"_s << true;
    QTest::newRow("number") << QByteArray("[1e400]") << u"E40"_s << true;
}

void TestTextSearch::passesOverOnlyWhatHasNone()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, text);
    QFETCH(const bool, isIn);
    QCOMPARE(TextMatcher(text).mayBeIn(json), isIn);
    QCOMPARE(!placesIn(json, text).isEmpty(), isIn);
}

/// What TextMatcher::mayBeIn() relies on.
void TestTextSearch::twoCharactersFoldToAscii()
{
    QList<char32_t> folding;
    for (char32_t character = 0x80; character <= 0x10ffff; ++character) {
        if (QChar::toCaseFolded(character) < 0x80)
            folding.append(character);
    }
    QCOMPARE(folding, (QList<char32_t>{0x17f, 0x212a}));
    for (char32_t character = 0; character < 0x80; ++character)
        QVERIFY(QChar::toCaseFolded(character) < 0x80);
}

void TestTextSearch::findsKeysAndValues()
{
    const auto places
        = placesIn(R"({"Step": 1, "a/b": [true, "one STEP more", {"step": "step"}], "n": null})", u"step"_s);
    QStringList found;
    for (const TextPlace &place : places)
        found.append(place.pointer.toString() + (place.isKey ? u" key"_s : u""_s));
    QCOMPARE(found, (QStringList{u"/Step key"_s, u"/a~1b/1"_s, u"/a~1b/2/step key"_s, u"/a~1b/2/step"_s}));
    QCOMPARE(placesIn("\"top\"", u"TOP"_s).first().pointer, JsonPointer());
}

void TestTextSearch::showsWhatIsAround()
{
    const QByteArray json = "[\"" + QByteArray(50, 'a') + "\\u00e9 needle \\n" + QByteArray(50, 'b') + "\"]";
    const TextPlace place = placesIn(json, u"NEEDLE"_s).first();
    QCOMPARE(place.before, QString(38, u'a') + u"é "_s);
    QCOMPARE(place.match, u"needle"_s);
    QCOMPARE(place.after, u" \n"_s + QString(38, u'b'));
    const TextPlace whole = placesIn("[\"needle\"]", u"needle"_s).first();
    QVERIFY(whole.before.isEmpty() && whole.after.isEmpty());
}

/// Which are decoded bit by bit: wherever the text is, it must be found.
void TestTextSearch::looksThroughLongTexts()
{
    const QString needle = u"Ärger"_s;
    for (const QByteArray &filler :
        {QByteArray("x"), QByteArray("\xc3\xa9"), QByteArray("\\u20ac"), QByteArray("\\n")}) {
        for (int before = 65'530 - 110; before < 65'545; ++before) {
            QByteArray json = "[\"" + filler.repeated(before) + "\\u00e4RGER";
            json += filler.repeated(before % 100) + "\"]";
            const auto places = placesIn(json, needle);
            QCOMPARE(places.size(), 1);
            QCOMPARE(places.first().match, u"äRGER"_s);
            QCOMPARE(places.first().before.size(), 40);
            QCOMPARE(places.first().after.size(), std::min(40, before % 100));
        }
    }
}

void TestTextSearch::stopsAtTheLimit()
{
    const QByteArray json = "[" + QByteArray("\"x\", ").repeated(1'000) + "1]";
    QCOMPARE(placesIn(json, u"x"_s, 20).size(), 20);
    const auto document = JsonDocument::parse(json);
    QVERIFY(findText(*document, TextMatcher(u"x"_s), 2'000, [] { return true; }).isEmpty());
}

void TestTextSearch::looksThroughWhatIsNotJson()
{
    const QByteArray bytes("half a \xff{\"stat\0us\": stuck", 25);
    QCOMPARE(findTextInBytes(bytes, TextMatcher(u"HALF"_s)).size(), 1);
    QCOMPARE(findTextInBytes(bytes, TextMatcher(u": stuck"_s)).first().before.size(), 18);
    QVERIFY(findTextInBytes(bytes, TextMatcher(u"stacked"_s)).isEmpty());
    QVERIFY(TextMatcher(u"\ufffd{"_s).mayBeIn(bytes));
    QCOMPARE(findTextInBytes(bytes, TextMatcher(u"\ufffd{"_s)).size(), 1);
}

QTEST_APPLESS_MAIN(TestTextSearch)
#include "tst_textsearch.moc"
