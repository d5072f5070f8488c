#include "tests/ui/openeddocument.h"
#include "ui/preferences/theme.h"
#include "ui/views/longtextedit.h"
#include "ui/views/valueeditor.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/questiondialog.h"
#include "ui/widgets/viewtabs.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace stateloupe {

/// Long text and nested JSON, checked as it is typed.
class ValueEditorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_window.reset(); }
    void marksTheFaultWhereItIs();
    void saysWhatAValueWillBe();
    void appliesByKey();
    void ctrlReturnGoesToTheFault();
    void escapeAsksOnlyWhenSomethingWasTyped();
    void changesBetweenTextAndJson();
    void setsManyAsOneStep();
    void keepsLongLines_data();
    void keepsLongLines();
    void erasesAcrossABreak();
    void pastesWhatLooksLikeABreak();
    void editsFourMegabytes();
    void refusesWhatIsTooLarge();
    void onlyShowsInAReadOnlyStore();

private:
    ValueEditor *open(OpenedDocument &opened, const QString &pointer)
    {
        m_window = std::make_unique<QWidget>();
        m_window->show();
        ValueEditor::open(opened.session(), opened.at(pointer), m_window.get());
        auto *editor = m_window->findChild<ValueEditor *>();
        [[maybe_unused]] const bool isActive = !editor || QTest::qWaitForWindowActive(editor);
        return editor;
    }
    static LongTextEdit *field(ValueEditor *editor) { return editor->findChild<LongTextEdit *>(); }
    static QPushButton *change(ValueEditor *editor)
    {
        return editor->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    }
    static bool says(ValueEditor *editor, const QString &text)
    {
        const auto labels = editor->findChildren<PlainLabel *>();
        return std::any_of(
            labels.begin(), labels.end(), [&](const QLabel *label) { return label->text().contains(text); });
    }

    std::unique_ptr<QWidget> m_window;
};

static const QByteArray State = R"({"context": {"list": [1, 2], "text": "plain", "a": 1, "b": 2, "c": {"d": 3}}})";

void ValueEditorTest::marksTheFaultWhereItIs()
{
    OpenedDocument opened(State);
    ValueEditor *editor = open(opened, u"/context/list"_s);
    field(editor)->setText(u"[\n  \"é\", oops\n]"_s);
    QTRY_VERIFY(says(editor, u"Line 2, column 8: expected a value, found 'o'."_s));
    QVERIFY(!change(editor)->isEnabled());
    const auto marks = field(editor)->extraSelections();
    QCOMPARE(marks.size(), 2);
    QCOMPARE(marks.last().cursor.selectedText(), u"o"_s);
    QCOMPARE(marks.last().cursor.blockNumber(), 1);
    field(editor)->setText(u"[\"é\"]"_s);
    QTRY_VERIFY(change(editor)->isEnabled());
    QVERIFY(field(editor)->extraSelections().isEmpty());
}

void ValueEditorTest::saysWhatAValueWillBe()
{
    OpenedDocument opened(State);
    ValueEditor *editor = open(opened, u"/context/list"_s);
    QTRY_VERIFY(says(editor, u"Will be: array with 2 items"_s));
    for (const auto &[typed, said] : {std::pair(u"{\"a\": 1}"_s, u"Will be: object with 1 key"_s),
             std::pair(u"17"_s, u"Will be: number"_s), std::pair(u"\"x\""_s, u"Will be: string"_s)}) {
        field(editor)->setText(typed);
        QTRY_VERIFY(says(editor, said));
    }
}

void ValueEditorTest::appliesByKey()
{
    OpenedDocument opened(State);
    ValueEditor *editor = open(opened, u"/context/list"_s);
    field(editor)->selectAll();
    QTest::keyClicks(field(editor), u"[true, false]"_s);
    QTest::keyClick(field(editor), Qt::Key_Return, Qt::ControlModifier); // before it is checked
    QTRY_COMPARE(opened->bytes(), QByteArray(State).replace("[1, 2]", "[true, false]"));
    opened->undoStack()->undo();
    QCOMPARE(opened->bytes(), State);
    opened->undoStack()->redo();
    QCOMPARE(opened->bytes(), QByteArray(State).replace("[1, 2]", "[true, false]"));
}

void ValueEditorTest::ctrlReturnGoesToTheFault()
{
    OpenedDocument opened(State);
    ValueEditor *editor = open(opened, u"/context/list"_s);
    field(editor)->setText(u"[1,\n2,\n]"_s);
    QTest::keyClick(field(editor), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(field(editor)->textCursor().blockNumber(), 2);
    QVERIFY(editor->isVisible());
    QCOMPARE(opened->bytes(), State);
}

void ValueEditorTest::escapeAsksOnlyWhenSomethingWasTyped()
{
    OpenedDocument opened(State);
    ValueEditor *editor = open(opened, u"/context/text"_s);
    QTest::keyClicks(field(editor), u"typed "_s);
    QTest::keyClick(editor, Qt::Key_Escape);
    QTRY_VERIFY(editor->findChild<QuestionDialog *>());
    QTest::keyClick(editor->findChild<QuestionDialog *>(), Qt::Key_Escape);
    QVERIFY(editor->isVisible());
    field(editor)->undo();
    field(editor)->setText(u"plain"_s);
    QTest::keyClick(editor, Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<ValueEditor *>());
    QCOMPARE(opened->bytes(), State);
}

void ValueEditorTest::changesBetweenTextAndJson()
{
    OpenedDocument opened(State);
    ValueEditor *editor = open(opened, u"/context/text"_s);
    auto *modes = editor->findChild<ViewTabs *>();
    QCOMPARE(modes->currentIndex(), 0);
    modes->setCurrentIndex(1);
    QCOMPARE(field(editor)->text(), u"\"plain\""_s);
    field(editor)->setText(u"\"two\\nlines\""_s);
    QTRY_VERIFY(modes->isTabEnabled(0) && change(editor)->isEnabled());
    modes->setCurrentIndex(0);
    QCOMPARE(field(editor)->text(), u"two\nlines"_s);
    QTest::mouseClick(change(editor), Qt::LeftButton);
    QTRY_COMPARE(opened->bytes(), QByteArray(State).replace("\"plain\"", "\"two\\nlines\""));
}

void ValueEditorTest::setsManyAsOneStep()
{
    OpenedDocument opened(State);
    m_window = std::make_unique<QWidget>();
    ValueEditor::openForAll(opened.session(),
        {opened.at(u"/context/a"_s), opened.at(u"/context/b"_s), opened.at(u"/context/c"_s),
            opened.at(u"/context/c/d"_s)},
        m_window.get());
    auto *editor = m_window->findChild<ValueEditor *>();
    field(editor)->setText(u"9"_s);
    QTRY_VERIFY(change(editor)->isEnabled());
    QTest::mouseClick(change(editor), Qt::LeftButton);
    QTRY_COMPARE(opened->bytes(),
        QByteArray(State).replace("\"a\": 1", "\"a\": 9").replace("\"b\": 2", "\"b\": 9").replace("{\"d\": 3}", "9"));
    QCOMPARE(opened->undoStack()->count(), 1);
    opened->undoStack()->undo();
    QCOMPARE(opened->bytes(), State);
}

void ValueEditorTest::keepsLongLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("one line") << QString(100'000, u'x');
    QTest::newRow("with line breaks") << QString(QString(5'000, u'x') + u'\n' + QString(4'096, u'y') + u"\n\n");
    QTest::newRow("surrogate pairs") << u"\U0001F600"_s.repeated(5'000);
    QTest::newRow("the mark itself") << QString(QString(5'000, u'↩') + u"↩\n");
    QTest::newRow("short") << u"a↩\nb"_s;
}

void ValueEditorTest::keepsLongLines()
{
    QFETCH(QString, text);
    LongTextEdit edit;
    edit.setText(text);
    QVERIFY(edit.text() == text);
    for (QTextBlock block = edit.document()->begin(); block.isValid(); block = block.next())
        QVERIFY(block.length() <= LongTextEdit::LongestLine + 3);
    edit.selectAll();
    edit.copy();
    QVERIFY(QApplication::clipboard()->text() == text);
    edit.paste();
    QVERIFY(edit.text() == text);
}

void ValueEditorTest::erasesAcrossABreak()
{
    LongTextEdit edit;
    const QString text = QString(LongTextEdit::LongestLine, u'a') + QString(LongTextEdit::LongestLine, u'b');
    edit.setText(text);
    edit.show();
    QVERIFY(edit.hasBreaks());
    edit.goTo(LongTextEdit::LongestLine);
    QTest::keyClick(&edit, Qt::Key_Backspace);
    QCOMPARE(edit.text(), QString(text).remove(LongTextEdit::LongestLine - 1, 1));
    edit.setText(text);
    edit.goTo(LongTextEdit::LongestLine - 1);
    QTest::keyClick(&edit, Qt::Key_Right);
    QTest::keyClick(&edit, Qt::Key_Delete);
    QCOMPARE(edit.text(), QString(text).remove(LongTextEdit::LongestLine, 1));
}

void ValueEditorTest::pastesWhatLooksLikeABreak()
{
    LongTextEdit edit;
    const QString text(5'000, u'a');
    edit.setText(text);
    edit.goTo(4'500);
    QApplication::clipboard()->setText(u"↩\n↩"_s);
    edit.paste();
    QCOMPARE(edit.text(), QString(text).insert(4'500, u"↩\n↩"_s));
}

void ValueEditorTest::editsFourMegabytes()
{
    const QByteArray large(4'200'000, 'x');
    OpenedDocument opened("{\"context\": {\"text\": \"" + large + "\"}}");
    ValueEditor *editor = open(opened, u"/context/text"_s);
    QVERIFY(editor);
    QTest::keyClicks(field(editor), u"now "_s);
    QTest::mouseClick(change(editor), Qt::LeftButton);
    QTRY_VERIFY(opened->bytes() == "{\"context\": {\"text\": \"now " + large + "\"}}");
}

void ValueEditorTest::refusesWhatIsTooLarge()
{
    OpenedDocument opened("[\"" + QByteArray(ValueEditor::MaximumBytes, 'x') + "\"]");
    QSignalSpy refused(opened.session(), &DocumentSession::editRefused);
    QVERIFY(!open(opened, u"/0"_s));
    QCOMPARE(refused.size(), 1);
}

void ValueEditorTest::onlyShowsInAReadOnlyStore()
{
    OpenedDocument opened(State, true);
    ValueEditor *editor = open(opened, u"/context/list"_s);
    QVERIFY(field(editor)->isReadOnly());
    QVERIFY(!change(editor)->isEnabled());
    QTest::keyClick(editor, Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<ValueEditor *>());
}

} // namespace stateloupe

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    stateloupe::Theme::apply(application, stateloupe::Theme::Scheme::Light);
    stateloupe::ValueEditorTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_valueeditor.moc"
