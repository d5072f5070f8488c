#include "ui/text/querytext.h"

#include <QTest>

namespace stateloupe {

using namespace Qt::StringLiterals;

class TestQueryText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsQueriesFromIds_data();
    void tellsQueriesFromIds();
};

void TestQueryText::tellsQueriesFromIds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isQuery");
    QTest::newRow("part of an id") << u"support-refund-4729"_s << false;
    QTest::newRow("word of the language") << u"missing"_s << false;
    QTest::newRow("words in an id") << u"in-exists-contains"_s << false;
    QTest::newRow("words of no query") << u"what is missing here"_s << false;
    QTest::newRow("sign in quotes") << u"\"a=b\""_s << false;
    QTest::newRow("sign") << u"size > 1MB"_s << true;
    QTest::newRow("unfinished") << u"context.status = "_s << true;
    QTest::newRow("exists") << u"context.error exists"_s << true;
    QTest::newRow("missing") << u". missing"_s << true;
    QTest::newRow("in") << u"context.status in (\"stuck\", \"failed\")"_s << true;
    QTest::newRow("contains") << u"messages[*].content contains \"refund\""_s << true;
}

void TestQueryText::tellsQueriesFromIds()
{
    QFETCH(const QString, text);
    QTEST(looksLikeQuery(text), "isQuery");
}

} // namespace stateloupe

QTEST_APPLESS_MAIN(stateloupe::TestQueryText)
#include "tst_querytext.moc"
