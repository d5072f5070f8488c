#include "core/json/textdifference.h"

#include <QRandomGenerator>
#include <QTest>

using namespace stateloupe;
using namespace Qt::StringLiterals;

class TextDifferenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksWords_data();
    void marksWords();
    void runsAreInOrder();
};

static QString marked(const QString &text, const std::vector<TextRun> &runs)
{
    QString result = text;
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        result.insert(run->start + run->length, u']');
        result.insert(run->start, u'[');
    }
    return result;
}

void TextDifferenceTest::marksWords_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("markedBefore");
    QTest::addColumn<QString>("markedAfter");
    const auto row
        = [](const char *name, const QString &before, const QString &after, const QString &markedBefore,
              const QString &markedAfter) { QTest::newRow(name) << before << after << markedBefore << markedAfter; };
    row("same", u"one two"_s, u"one two"_s, u"one two"_s, u"one two"_s);
    row("both empty", {}, {}, {}, {});
    row("from nothing", {}, u"one"_s, {}, u"[one]"_s);
    row("a word", u"the red fox"_s, u"the blue fox"_s, u"the [red] fox"_s, u"the [blue] fox"_s);
    row("a word more", u"the fox"_s, u"the red fox"_s, u"the fox"_s, u"the [red ]fox"_s);
    row("a digit", u"step 12 of 20"_s, u"step 13 of 20"_s, u"step 1[2] of 20"_s, u"step 1[3] of 20"_s);
    row("two places", u"a b c d e"_s, u"a x c y e"_s, u"a [b] c [d] e"_s, u"a [x] c [y] e"_s);
}

void TextDifferenceTest::marksWords()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    const TextDifference difference = compareTexts(before, after);
    QTEST(marked(before, difference.before), "markedBefore");
    QTEST(marked(after, difference.after), "markedAfter");
}

/// Taking the marked runs out of both leaves the same text.
void TextDifferenceTest::runsAreInOrder()
{
    QRandomGenerator random(1);
    const auto text = [&random] {
        static constexpr QStringView Letters = u"ab _-\u00e9";
        QString made;
        for (int i = random.bounded(60); i > 0; --i)
            made += Letters[random.bounded(int(Letters.size()))];
        return made;
    };
    const auto rest = [](QString from, const std::vector<TextRun> &runs) {
        for (auto run = runs.rbegin(); run != runs.rend(); ++run)
            from.remove(run->start, run->length);
        return from;
    };
    for (int i = 0; i < 2'000; ++i) {
        const QString before = text();
        const QString after = text();
        const TextDifference difference = compareTexts(before, after);
        QCOMPARE(rest(before, difference.before), rest(after, difference.after));
    }
}

QTEST_APPLESS_MAIN(TextDifferenceTest)
#include "tst_textdifference.moc"
