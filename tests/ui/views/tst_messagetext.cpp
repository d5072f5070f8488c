#include "ui/views/messagetext.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace stateloupe {

class MessageTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesTextAlone()
    {
        QCOMPARE(messageParts(u"one\n\ntwo {three}"_s), (QList<MessagePart>{{u"one\n\ntwo {three}"_s}}));
        QCOMPARE(messageParts(u"[1] a footnote\n[2]"_s).size(), 1);
        QCOMPARE(messageParts(u"{not json}"_s), (QList<MessagePart>{{u"{not json}"_s}}));
        QCOMPARE(messageParts(u"\n"_s), (QList<MessagePart>{{u"\n"_s}}));
        QVERIFY(messageParts({}).isEmpty());
    }

    void setsFencedCodeApart()
    {
        QCOMPARE(messageParts(u"see\n\n```python\nx = 1\n\n```\nafter"_s),
            (QList<MessagePart>{{u"see"_s}, {u"x = 1\n"_s, true, u"python"_s}, {u"after"_s}}));
        QCOMPARE(messageParts(u"```\nunfinished"_s), (QList<MessagePart>{{u"unfinished"_s, true}}));
    }

    void laysJsonOut()
    {
        QCOMPARE(messageParts(u"{\"a\":1}"_s), (QList<MessagePart>{{u"{\"a\": 1}"_s, true, u"json"_s}}));
        QCOMPARE(messageParts(u"Result:\n{\"a\":\n1}\ndone"_s),
            (QList<MessagePart>{{u"Result:"_s}, {u"{\"a\": 1}"_s, true, u"json"_s}, {u"done"_s}}));
        QCOMPARE(
            messageParts(u"{\"a\": \"cut of"_s), (QList<MessagePart>{{u"{\n  \"a\": \"cut of"_s, true, u"json"_s}}));
    }

    void breaksWhatHasNoSpaces()
    {
        QCOMPARE(wrappableText(u"a\nb c"_s, 3), u"a\u2028b"_s);
        const QString run(1'000, u'x');
        const QString wrapped = wrappableText(run, 1'000);
        QVERIFY(wrapped.contains(QChar(u'\u200b')));
        QCOMPARE(QString(wrapped).remove(QChar(u'\u200b')), run);
        QCOMPARE(wrappableText(run.first(300), 1'000), run.first(300));
    }

    void findsInlineCode()
    {
        QCOMPARE(inlineCode(u"use `a` and ``b`` or `c"_s), (QList<std::pair<qsizetype, qsizetype>>{{4, 3}}));
    }
};

} // namespace stateloupe

QTEST_GUILESS_MAIN(stateloupe::MessageTextTest)
#include "tst_messagetext.moc"
