#include "tests/support/heartbeat.h"
#include "tests/ui/openeddocument.h"
#include "ui/models/transcriptmodel.h"
#include "ui/views/jumpbar.h"
#include "ui/views/rolechip.h"
#include "ui/views/transcriptlist.h"
#include "ui/views/transcriptview.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace stateloupe {

class TranscriptViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesOutRoles();
    void showsWhatItIsLedTo();
    void opensFolds();
    void saysHowMuchThereIs_data();
    void saysHowMuchThereIs();
    void jumpsToNumbers();
    void jumpsToText();
    void copiesAMessage();
    void tellsScreenReadersEveryRow();
    void showsInvisibleCharactersWithinJson();
    void staysAliveOnHostileContent_data();
    void staysAliveOnHostileContent();
    void staysAliveOnAMillionMessages();

private:
    struct Window
    {
        explicit Window(const QByteArray &text)
            : opened(text)
            , view(opened.session())
        {
            view.resize(800, 600);
            view.show();
            [[maybe_unused]] const bool isShown = QTest::qWaitForWindowActive(&view);
            list = view.list();
        }

        RoleChip *chip(const QString &name)
        {
            for (RoleChip *chip : view.findChildren<RoleChip *>()) {
                if (chip->accessibleName().startsWith(name))
                    return chip;
            }
            return nullptr;
        }
        int heightOf(int row) { return list->visualRect(list->model()->index(row, 0)).height(); }

        OpenedDocument opened;
        TranscriptView view;
        TranscriptList *list;
    };
};

static const QByteArray State = R"({"messages": [
  {"role": "user", "content": "one"},
  {"role": "assistant", "content": "two", "function_call": {"name": "search", "arguments": "{\"q\": 1}"}},
  {"role": "function", "name": "search", "content": "three"},
  {"role": "assistant", "content": "Four and more"}],
 "checkpoints": [{"name": "c", "state_snapshot": {"messages": [1]}}]})";

void TranscriptViewTest::leavesOutRoles()
{
    Window window(State);
    RoleChip *assistant = window.chip(u"assistant"_s);
    QVERIFY(assistant);
    QCOMPARE(assistant->accessibleName(), u"assistant: 2 messages"_s);
    assistant->setFocus();
    QTest::keyClick(assistant, Qt::Key_Space);
    QCOMPARE(window.heightOf(2), 0);
    QVERIFY(window.heightOf(3) > 0);
    const auto labels = window.view.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
        [](const QLabel *label) { return label->isVisible() && label->text() == u"2 hidden"_s; }));
    window.list->setFocus();
    QTest::keyClick(window.list, Qt::Key_Home);
    QStringList rows;
    for (int i = 0; i < 3; ++i) {
        rows << QString::number(window.list->currentIndex().row());
        QTest::keyClick(window.list, Qt::Key_Down);
    }
    QCOMPARE(rows, (QStringList{u"0"_s, u"1"_s, u"3"_s}));
    QTest::keyClick(window.list, Qt::Key_End);
    QCOMPARE(window.list->currentIndex().row(), 3);
    const auto buttons = window.view.findChildren<QToolButton *>();
    const auto showAll = std::find_if(
        buttons.begin(), buttons.end(), [](const QToolButton *button) { return button->text() == u"Show all"_s; });
    QTest::mouseClick(*showAll, Qt::LeftButton);
    QVERIFY(window.heightOf(2) > 0);
    QVERIFY(assistant->isChecked());
}

void TranscriptViewTest::showsWhatItIsLedTo()
{
    Window window(State);
    QTest::mouseClick(window.chip(u"function"_s), Qt::LeftButton);
    QCOMPARE(window.heightOf(3), 0);
    window.opened->setCurrentNode(window.opened.at(u"/messages/2/content"_s));
    QVERIFY(window.heightOf(3) > 0);
    QCOMPARE(window.list->currentIndex().row(), 3);
    QVERIFY(window.chip(u"function"_s)->isChecked());
}

void TranscriptViewTest::opensFolds()
{
    Window window(State);
    window.list->grab();
    const int closed = window.heightOf(2);
    const QRect row = window.list->visualRect(window.list->model()->index(2, 0));
    QTest::mouseClick(window.list->viewport(), Qt::LeftButton, {}, {row.left() + 80, row.bottom() - 24});
    QVERIFY(window.heightOf(2) > closed);
    window.list->setCurrentIndex(window.list->model()->index(2, 0));
    QTest::keyClick(window.list, Qt::Key_Space);
    QCOMPARE(window.heightOf(2), closed);
}

void TranscriptViewTest::saysHowMuchThereIs_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("folded");
    QTest::addColumn<QString>("unfolded");
    QTest::newRow("short") << QByteArray("one\\ntwo") << QString() << u"Show less"_s;
    QTest::newRow("lines") << QByteArray("line\\n").repeated(239) << u"Show all 240 lines"_s << u"Show less"_s;
    QTest::newRow("long paragraph") << QByteArray("word ").repeated(700) << u"Show all"_s << u"Show less"_s;
    QTest::newRow("huge") << QByteArray("x").repeated(10'000'000) << u"Show more of 10.0 MB"_s
                          << u"Show less · Enter opens all of it"_s;
}

void TranscriptViewTest::saysHowMuchThereIs()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, folded);
    QFETCH(QString, unfolded);
    Window window("{\"messages\": [{\"role\": \"user\", \"content\": \"" + content + "\"}]}");
    QCOMPARE(window.list->block(0).moreText(), folded);
    window.list->setFocus();
    window.list->setCurrentIndex(window.list->model()->index(0, 0));
    QTest::keyClick(window.list, Qt::Key_Right);
    QCOMPARE(window.list->block(0).moreText(), unfolded);
}

void TranscriptViewTest::jumpsToNumbers()
{
    Window window(State);
    window.view.openJumpBar();
    QTest::keyClicks(window.view.jumpBar()->line(), u"2"_s);
    QCOMPARE(window.list->currentIndex().row(), 3); // behind the checkpoint
    QTest::keyClick(window.view.jumpBar()->line(), Qt::Key_Return);
    QVERIFY(!window.view.jumpBar()->isVisible());
    QVERIFY(window.list->hasFocus());
}

void TranscriptViewTest::jumpsToText()
{
    Window window(State);
    window.view.openJumpBar();
    QLineEdit *line = window.view.jumpBar()->line();
    QTest::keyClicks(line, u"FOUR"_s);
    QTRY_COMPARE(window.list->currentIndex().row(), 4);
    line->selectAll();
    QTest::keyClicks(line, u"search"_s);
    QTRY_COMPARE(window.list->currentIndex().row(), 2); // around the end
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(window.list->currentIndex().row(), 3);
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(!window.view.jumpBar()->isVisible());
}

void TranscriptViewTest::copiesAMessage()
{
    Window window(State);
    window.list->setFocus();
    window.list->setCurrentIndex(window.list->model()->index(0, 0));
    const QClipboard *clipboard = QApplication::clipboard();
    QTest::keyClick(window.list, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboard->text(), u"one"_s);
    QTest::keyClick(window.list, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(clipboard->text(), u"{\"role\": \"user\", \"content\": \"one\"}"_s);
    QTest::keyClick(window.list, Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(clipboard->text(), u"/messages/0"_s);
}

void TranscriptViewTest::tellsScreenReadersEveryRow()
{
    Window window(State);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(window.list);
    QVERIFY(list);
    QCOMPARE(list->text(QAccessible::Name), u"Messages"_s);
    QCOMPARE(list->childCount(), 5);
    QCOMPARE(list->child(0)->text(QAccessible::Name), u"user, one"_s);
    QCOMPARE(list->child(2)->text(QAccessible::Name), u"assistant, calls search(q), two"_s);
}

void TranscriptViewTest::showsInvisibleCharactersWithinJson()
{
    // The escapes are those of the inner JSON, so that the content itself is plain ASCII.
    Window window(R"({"messages": [{"role": "tool", "content": "{\"a\": \"\\u202eevil\"}", "function_call":
        {"name": "f", "arguments": "{\"b\": \"\\u202e\"}"}}]})");
    window.list->setCurrentIndex(window.list->model()->index(0, 0));
    QTest::keyClick(window.list, Qt::Key_Space);
    const QString shown = window.list->block(0).shownText();
    QVERIFY2(!shown.contains(QChar(u'\u202e')), qPrintable(shown));
    QCOMPARE(shown.count(u"‹RLO›"_s), 2);
}

void TranscriptViewTest::staysAliveOnHostileContent_data()
{
    QTest::addColumn<QByteArray>("content"); // as JSON
    QTest::newRow("long line") << QByteArray('"' + QByteArray("x").repeated(10'000'000) + '"');
    QTest::newRow("long words") << QByteArray('"' + QByteArray("word ").repeated(2'000'000) + '"');
    QTest::newRow("many lines") << QByteArray('"' + QByteArray("\\n").repeated(2'000'000) + '"');
    QTest::newRow("many quotes") << QByteArray('"' + QByteArray("`\\\"").repeated(2'000'000) + '"');
    QTest::newRow("invisible") << QByteArray('"' + QByteArray("\\u202e\\u200b").repeated(500'000) + '"');
    QTest::newRow("deep") << QByteArray(QByteArray(100'000, '[') + QByteArray(100'000, ']'));
    QTest::newRow("deep text") << QByteArray('"' + QByteArray(100'000, '[') + QByteArray(100'000, ']') + '"');
    QTest::newRow("wide") << QByteArray('[' + QByteArray("1,").repeated(1'000'000) + "1]");
    QTest::newRow("starts of JSON") << QByteArray('"' + QByteArray("[{\\n").repeated(500'000) + '"');
}

void TranscriptViewTest::staysAliveOnHostileContent()
{
    QFETCH(QByteArray, content);
    Window window("{\"messages\": [{\"role\": \"user\", \"content\": " + content + ", \"function_call\": {\"name\": "
        + content + ", \"arguments\": " + content + "}, \"metadata\": " + content + "}]}");
    const Heartbeat heartbeat;
    window.list->setFocus();
    QTest::keyClick(window.list, Qt::Key_Home);
    QTest::qWait(50);
    QTest::keyClick(window.list, Qt::Key_Right);
    QTest::qWait(50);
    QTest::keyClick(window.list, Qt::Key_Space);
    QTest::qWait(50);
    QVERIFY(window.list->currentIndex().isValid());
    QVERIFY2(heartbeat.longestGap() < 1'000, qPrintable(QString::number(heartbeat.longestGap())));
    qInfo("longest gap %lld ms", heartbeat.longestGap());
}

void TranscriptViewTest::staysAliveOnAMillionMessages()
{
    const QByteArray message = "{\"role\":\"user\",\"content\":\"x\"},{\"role\":\"tool\",\"content\":\"y\"},";
    Window window("{\"messages\":[" + message.repeated(500'000) + "{\"role\":\"system\",\"content\":\"z\"}]}");
    QTRY_COMPARE_WITH_TIMEOUT(window.list->model()->rowCount(), 1'000'001, 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(window.chip(u"user"_s), 30'000);
    const Heartbeat heartbeat;
    QTest::mouseClick(window.chip(u"user"_s), Qt::LeftButton);
    QTest::qWait(50);
    window.list->setFocus();
    QTest::keyClick(window.list, Qt::Key_End);
    QTest::qWait(50);
    QCOMPARE(window.list->currentIndex().row(), 1'000'000);
    QTest::mouseClick(window.chip(u"tool"_s), Qt::LeftButton);
    QTest::qWait(50);
    QTest::keyClick(window.list, Qt::Key_Home);
    QCOMPARE(window.list->currentIndex().row(), 1'000'000); // the only one left
    QVERIFY2(heartbeat.longestGap() < 1'000, qPrintable(QString::number(heartbeat.longestGap())));
    qInfo("longest gap %lld ms", heartbeat.longestGap());
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::TranscriptViewTest)
#include "tst_transcriptview.moc"
