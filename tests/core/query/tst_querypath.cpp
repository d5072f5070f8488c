#include "core/query/querypath.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stateloupe;

class TestQueryPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndWrites_data();
    void readsAndWrites();
    void refuses_data();
    void refuses();
    void leadsToPlaces_data();
    void leadsToPlaces();
    void stopsAtTheLimit();
};

void TestQueryPath::readsAndWrites_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shortest");

    const auto row = [](const char16_t *text, const char16_t *shortest) {
        const QString spelling = QString::fromUtf16(text);
        QTest::newRow(qPrintable(spelling)) << spelling << QString::fromUtf16(shortest);
    };
    row(u"context.status", u"context.status");
    row(u".context.status", u"context.status");
    row(u" context ", u"context");
    row(u"messages[0].role", u"messages[0].role");
    row(u"messages[ -1 ].content", u"messages[-1].content");
    row(u"messages[*].role", u"messages[*].role");
    row(u"[*]", u"[*]");
    row(u".[2]", u"[2]");
    row(u".", u".");
    row(u"context.\"odd key\".x", u"context.\"odd key\".x");
    row(u"context['odd key'].x", u"context.\"odd key\".x");
    row(u"\"context\"[\"status\"]", u"context.status");
    row(u"order-id.größe.$ref.@type", u"order-id.größe.$ref.@type");
    row(u"context.\"\"", u"context.\"\"");
    row(u"context.\"a.b\"", u"context.\"a.b\"");
    row(u"context.\"say \\\"hi\\\" \\\\ \"", u"context.\"say \\\"hi\\\" \\\\ \"");
    row(u"context.'it\\'s'", u"context.\"it's\"");
    row(u"context.\"\\u0041\"", u"context.A");
    row(u"context.\"\\ud800\"", u"context.\"\\ud800\"");
    row(u"context.\"line\\nbreak\"", u"context.\"line\\u000abreak\"");
    row(u"context.0", u"context.0");
}

void TestQueryPath::readsAndWrites()
{
    QFETCH(const QString, text);
    QFETCH(const QString, shortest);
    const auto path = QueryPath::parse(text);
    QVERIFY2(path, path ? "" : qPrintable(path.error().detail));
    QCOMPARE(path->toString(), shortest);
    QVERIFY(*QueryPath::parse(shortest) == *path);
}

void TestQueryPath::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("place"); // a character, counted from 1

    QTest::newRow("nothing") << u""_s << 1;
    QTest::newRow("no key behind a dot") << u"context."_s << 9;
    QTest::newRow("two dots") << u"context..status"_s << 9;
    QTest::newRow("a star behind a dot") << u"messages.*"_s << 10;
    QTest::newRow("a space within") << u"odd key"_s << 5;
    QTest::newRow("an open bracket") << u"messages[0"_s << 9;
    QTest::newRow("an empty bracket") << u"messages[]"_s << 9;
    QTest::newRow("a word in brackets") << u"messages[first]"_s << 9;
    QTest::newRow("too large a number") << u"messages[99999999999999999999]"_s << 9;
    QTest::newRow("an open quote") << u"context.\"status"_s << 9;
    QTest::newRow("no escape") << u"context.\"\\x\""_s << 10;
    QTest::newRow("half an escape") << u"context.\"\\u12\""_s << 10;
    QTest::newRow("too many steps") << u"a."_s.repeated(101) + u'a' << 1;
}

void TestQueryPath::refuses()
{
    QFETCH(const QString, text);
    QFETCH(const int, place);
    const auto path = QueryPath::parse(text);
    QVERIFY(!path);
    QCOMPARE(path.error().kind, ErrorKind::InvalidArgument);
    QVERIFY2(path.error().detail.startsWith(u"At character %1: "_s.arg(place)), qPrintable(path.error().detail));
}

void TestQueryPath::leadsToPlaces_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArrayList>("values");

    QTest::newRow("whole") << u".[1]"_s << QByteArrayList{R"({"k": 3, "k": 4})"};
    QTest::newRow("key") << u"[0].a.b"_s << QByteArrayList{"1"};
    QTest::newRow("key with escapes") << u"[0].\"é\""_s << QByteArrayList{"2"};
    QTest::newRow("repeated key, the last") << u"[1].k"_s << QByteArrayList{"4"};
    QTest::newRow("repeated keys, every one Python sees") << u"[1][*]"_s << QByteArrayList{"4"};
    QTest::newRow("element") << u"[2][1]"_s << QByteArrayList{"6"};
    QTest::newRow("from the end") << u"[-1][-2]"_s << QByteArrayList{"6"};
    QTest::newRow("every element") << u"[2][*]"_s << QByteArrayList{"5", "6", "[7, 8]"};
    QTest::newRow("every of every") << u"[2][*][*]"_s << QByteArrayList{"7", "8"};
    QTest::newRow("every member") << u"[0][*]"_s << QByteArrayList{R"({"b": 1})", "2"};
    QTest::newRow("no such key") << u"[0].z.b"_s << QByteArrayList();
    QTest::newRow("behind the end") << u"[2][3]"_s << QByteArrayList();
    QTest::newRow("before the beginning") << u"[2][-4]"_s << QByteArrayList();
    QTest::newRow("a number is no key of an array") << u"[2].0"_s << QByteArrayList();
    QTest::newRow("a key is no element") << u"[0][0]"_s << QByteArrayList();
    QTest::newRow("into a number") << u"[0].a.b.c"_s << QByteArrayList();
}

void TestQueryPath::leadsToPlaces()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArrayList, values);
    const auto document = JsonDocument::parse(R"([{"a": {"b": 1}, "\u00e9": 2}, {"k": 3, "k": 4}, [5, 6, [7, 8]]])");
    QVERIFY(document);
    QByteArrayList found;
    for (const NodeId place : QueryPath::parse(text)->resolve(*document))
        found.append(document->rawValue(place));
    QCOMPARE(found, values);
}

void TestQueryPath::stopsAtTheLimit()
{
    const auto document = JsonDocument::parse("[1, 2, 3, 4]");
    QVERIFY(document);
    const QueryPath every = *QueryPath::parse(u"[*]");
    QCOMPARE(every.resolve(*document, 2), (QList<NodeId>{1, 2}));
    QCOMPARE(every.resolve(*document, 0), QList<NodeId>());
}

QTEST_APPLESS_MAIN(TestQueryPath)
#include "tst_querypath.moc"
