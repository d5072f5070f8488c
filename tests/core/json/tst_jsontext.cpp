#include "core/json/jsontext.h"

#include <QRandomGenerator>
#include <QTest>

using namespace stateloupe;

class JsonTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEmptyByDefault()
    {
        JsonText text;
        QCOMPARE(text.size(), 0);
        QVERIFY(text.toByteArray().isEmpty());
        QVERIFY(text.chunk(0).isEmpty());
        QCOMPARE(text.at(0), '\0');
        text.replace({0, 0}, "abc");
        QCOMPARE(text.toByteArray(), "abc");
    }

    void sharesAnUneditedText()
    {
        const QByteArray bytes(1'000'000, 'x');
        const JsonText text(bytes);
        QCOMPARE(text.toByteArray().constData(), bytes.constData());
    }

    void copiesAreIndependent()
    {
        JsonText text("0123456789");
        const JsonText before = text;
        text.replace({3, 4}, "-");
        QCOMPARE(text.toByteArray(), "012-789");
        QCOMPARE(before.toByteArray(), "0123456789");
    }

    void equalsAFlatTextAfterAnyEdits()
    {
        QRandomGenerator random(7);
        JsonText text("the quick brown fox");
        QByteArray flat = text.toByteArray();
        for (int i = 0; i < 3'000; ++i) {
            const qint64 offset = random.bounded(qint64(flat.size()) + 1);
            const qint64 length = std::min<qint64>(random.bounded(6), flat.size() - offset);
            const QByteArray inserted(random.bounded(6), char('a' + i % 26));
            text.replace({offset, length}, inserted);
            flat.replace(offset, length, inserted);
            QCOMPARE(text.size(), flat.size());
            const qint64 from = random.bounded(qint64(flat.size()) + 1);
            QCOMPARE(text.toByteArray({from, flat.size() - from}), flat.sliced(from));
        }
        QCOMPARE(text.toByteArray(), flat);
        for (qint64 offset = 0; offset < flat.size(); ++offset)
            QCOMPARE(text.at(offset), flat[offset]);
    }
};

QTEST_GUILESS_MAIN(JsonTextTest)
#include "tst_jsontext.moc"
