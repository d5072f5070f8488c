#include "tests/ui/openeddocument.h"
#include "ui/models/byterows.h"
#include "ui/models/documentrows.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace stateloupe {

class TextRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreTheText_data();
    void rowsAreTheText();
    void followsEdits();
    void cutsTextThatIsNotJson();
    void findsLongRowsOfALargeDocument();

private:
    static QByteArray joined(const TextRows &rows)
    {
        QByteArray text;
        for (int row = 0; row < rows.rowCount(); ++row)
            text += rows.bytes(rows.row(row));
        return text;
    }
    static void check(const TextRows &rows, const QByteArray &text)
    {
        QCOMPARE(joined(rows), text);
        for (int row = 0; row < rows.rowCount(); ++row) {
            const TextRow content = rows.row(row);
            QVERIFY(content.span.length <= TextRows::MaximumBytes + 3);
            QCOMPARE(rows.rowAt(content.span.offset), row);
        }
    }
};

void TextRowsTest::rowsAreTheText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("scalar") << QByteArray(" 1 ");
    QTest::newRow("small") << QByteArray("{\"a\": [1, 2, {}],\n \"b\": {\"c\": null} } \n");
    QTest::newRow("long") << QByteArray("[\"" + QByteArray(1000, 'x') + "\", 1, \"" + QByteArray(401, 'y') + "\"]");
    QTest::newRow("utf8") << QByteArray("[\"" + QString(u"東京"_s).repeated(200).toUtf8() + "\"]");
    QTest::newRow("spaces") << QByteArray("[1," + QByteArray(1000, ' ') + "2]" + QByteArray(500, '\n'));
}

void TextRowsTest::rowsAreTheText()
{
    QFETCH(QByteArray, text);
    OpenedDocument opened(text);
    const DocumentRows rows(opened.session());
    check(rows, text);
    for (NodeId node = 0; node < opened->document().nodeCount(); ++node)
        QCOMPARE(rows.row(rows.firstRowOf(node)).node, node);
}

void TextRowsTest::followsEdits()
{
    OpenedDocument opened("{\"a\": [1, \"" + QByteArray(700, 'x') + "\", 3], \"b\": \"" + QByteArray(500, 'y') + "\"}");
    const DocumentRows rows(opened.session());
    const JsonDocument &document = opened->document();
    const auto edit = [&](const Result<JsonEdit> &step) {
        QVERIFY(opened->edit(step, u"Edit"_s));
        check(rows, opened->bytes());
    };
    edit(replaceValue(document, opened.at(u"/a/0"_s), "\"" + QByteArray(900, 'z') + "\""));
    edit(insertElement(document, opened.at(u"/a"_s), 1, "[\"" + QByteArray(300, 'q') + "\", 2]"));
    edit(moveNode(document, opened.at(u"/a/2"_s), 0));
    edit(renameMember(document, opened.at(u"/b"_s), u"k"_s.repeated(300)));
    edit(removeNode(document, opened.at(u"/a/0"_s)));
    while (opened->undoStack()->canUndo()) {
        opened->undoStack()->undo();
        check(rows, opened->bytes());
    }
}

void TextRowsTest::cutsTextThatIsNotJson()
{
    const QByteArray text
        = "{\"a\n\n\xff\xfe" + QByteArray(1000, 'x') + QString(u"東京"_s).repeated(100).toUtf8() + "\n";
    ByteRows rows;
    rows.setText(text);
    check(rows, text);
    QCOMPARE(rows.bytes(rows.row(1)), QByteArray("\n"));
    rows.setText({});
    QCOMPARE(rows.rowCount(), 0);
}

void TextRowsTest::findsLongRowsOfALargeDocument()
{
    QByteArray text = "[";
    for (int i = 0; i < 30'000; ++i)
        text += QByteArray::number(i) + ", ";
    text += "\"" + QByteArray(2000, 'x') + "\"]";
    OpenedDocument opened(text);
    const DocumentRows rows(opened.session());
    QTRY_VERIFY(rows.isComplete());
    QCOMPARE(rows.rowCount(), 30'002 + 10);
    QCOMPARE(joined(rows), text);
}

} // namespace stateloupe

QTEST_GUILESS_MAIN(stateloupe::TextRowsTest)
#include "tst_textrows.moc"
