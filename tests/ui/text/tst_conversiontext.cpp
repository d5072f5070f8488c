#include "ui/text/conversiontext.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace stateloupe {

class ConversionTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatTheCoreSays();
    void namesThePlaces();
};

/// Every kind has words of its own, which are those of the core in English.
void ConversionTextTest::saysWhatTheCoreSays()
{
    for (int kind = 0; kind <= int(LossKind::Line); ++kind) {
        for (const qsizetype count : {1, 12}) {
            const Loss loss{.kind = LossKind(kind), .count = count, .places = {}};
            QCOMPARE(lossTexts({loss}).first() + u'.', lossSentence(loss));
        }
    }
}

void ConversionTextTest::namesThePlaces()
{
    LossList losses;
    losses.add(LossKind::Name, JsonPointer({u"messages"_s, u"0"_s, u"name"_s}));
    QCOMPARE(lossTexts(losses.losses()), QStringList{u"1 message loses its name: /messages/0/name"_s});
    losses.add(LossKind::Name, JsonPointer({u"messages"_s, u"1\u202e"_s, u"name"_s}));
    losses.add(LossKind::ContextKey, JsonPointer({u"context"_s, u"a\nb"_s}));
    QCOMPARE(lossTexts(losses.losses()),
        (QStringList{u"2 messages lose their name: /messages/0/name and 1 more"_s,
            u"1 key of the context is lost or gets another value: /context/a⏎b"_s}));
}

} // namespace stateloupe

QTEST_APPLESS_MAIN(stateloupe::ConversionTextTest)
#include "tst_conversiontext.moc"
