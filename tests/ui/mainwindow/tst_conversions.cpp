#include "tests/ui/mainwindow/drivenwindow.h"

#include "core/conversion/conversion.h"
#include "ui/dialogs/convertdialog.h"
#include "ui/dialogs/importdialog.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/session/documentsession.h"
#include "ui/views/documenttabs.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace stateloupe {

/// Converting a workflow and importing one, by keys and clicks.
class ConversionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void convertsAndCopies();
    void savesTheResult();
    void importsAFile();
    void importsOverNothing();
    void showsHostileTextAsText();

private:
    static bool says(QWidget *dialog, const QString &text)
    {
        const auto labels = dialog->findChildren<QLabel *>();
        return std::any_of(
            labels.begin(), labels.end(), [&](const QLabel *label) { return label->text().contains(text); });
    }
    static void trigger(DrivenWindow &driven, const QString &name)
    {
        driven.window()->findChild<QAction *>(name)->trigger();
    }
    static QString written(DrivenWindow &driven, const QByteArray &text)
    {
        QFile file(driven.filePath(u"foreign.json"_s));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
    }
    static ImportDialog *beginImport(DrivenWindow &driven, const QByteArray &text)
    {
        const QString path = written(driven, text);
        trigger(driven, u"file.import"_s);
        auto *chooser = driven.dialog<QFileDialog>();
        Q_EMIT chooser->fileSelected(path);
        chooser->close();
        return driven.dialog<ImportDialog>();
    }

    const QByteArray m_id = "c060d8d5-aa6e-4349-81b7-ab51b41a63b5";
};

void ConversionsTest::convertsAndCopies()
{
    DrivenWindow driven;
    driven.window()->openAddress(driven.path());
    driven.waitForList();
    const DocumentSession *session = driven.open(m_id);
    trigger(driven, u"workflow.convert"_s);
    auto *dialog = driven.dialog<ConvertDialog>();
    driven.waitFor("a result", [&] { return !dialog->result().isEmpty(); });
    QVERIFY(says(dialog, u"✓ Nothing is lost."_s));
    dialog->findChild<QComboBox *>()->setCurrentIndex(int(Framework::CrewAi));
    dialog->findChildren<QRadioButton *>().last()->click();
    driven.waitFor("another result", [&] { return dialog->result().startsWith("{\"conversation_history\""); });
    QVERIFY(says(dialog, u"lose their time: /messages/0/timestamp"_s));
    const QByteArray expected = *convertTo(session->document(), Framework::CrewAi, ConversionMode::Faithful);
    driven.choose(u"&Copy result"_s);
    driven.waitFor("the copy", [&] { return QGuiApplication::clipboard()->text().toUtf8() == expected; });
    QVERIFY(!session->isModified());
}

void ConversionsTest::savesTheResult()
{
    DrivenWindow driven;
    driven.window()->openAddress(driven.path());
    driven.waitForList();
    driven.open(m_id);
    trigger(driven, u"workflow.convert"_s);
    auto *dialog = driven.dialog<ConvertDialog>();
    driven.waitFor("a result", [&] { return !dialog->result().isEmpty(); });
    const QByteArray expected = dialog->result();
    const QString path = driven.filePath(u"result.json"_s);
    driven.choose(u"&Save to file…"_s);
    auto *chooser = driven.dialog<QFileDialog>();
    Q_EMIT chooser->fileSelected(path);
    driven.waitFor("the file", [&] { return QFile::exists(path); });
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), expected + '\n');
}

void ConversionsTest::importsAFile()
{
    DrivenWindow driven;
    driven.window()->openAddress(driven.path());
    driven.waitForList();
    auto *dialog = beginImport(
        driven, R"({"messages": [{"type": "human", "content": "hi"}, {"type": "ai", "content": "ho"}], "step": 1.0})");
    QVERIFY(says(dialog, u"It looks like what LangGraph writes."_s));
    driven.waitFor("a preview", [&] { return says(dialog, u"2 messages · 1 context key"_s); });
    auto *id = dialog->findChild<QLineEdit *>();
    QVERIFY(!id->text().isEmpty());
    id->selectAll();
    QTest::keyClicks(id, u"imported"_s);
    driven.choose(u"Create workflow"_s);
    driven.waitFor("the workflow", [&] {
        const DocumentSession *session = driven.window()->documents()->current();
        return session && session->id() == WorkflowId("imported") && session->phase() == DocumentSession::Phase::Ready;
    });
    QVERIFY(driven.storedText("imported").contains("\"context\": {\"step\": 1.0}"));
    QVERIFY(driven.storedText("imported").contains("\"workflow_id\": \"imported\""));
}

void ConversionsTest::importsOverNothing()
{
    DrivenWindow driven;
    driven.window()->openAddress(driven.path());
    driven.waitForList();
    const QByteArray before = driven.storedText(m_id);
    auto *dialog = beginImport(driven, R"([{"source": "user", "content": "hi"}])");
    driven.waitFor("a preview", [&] { return says(dialog, u"1 message"_s); });
    auto *id = dialog->findChild<QLineEdit *>();
    id->selectAll();
    QTest::keyClicks(id, QString::fromUtf8(m_id));
    driven.choose(u"Create workflow"_s);
    driven.waitFor("the conflict", [&] { return says(dialog, u"There is a workflow of this id already."_s); });
    QVERIFY(dialog->isVisible());
    QCOMPARE(driven.storedText(m_id), before);
}

void ConversionsTest::showsHostileTextAsText()
{
    DrivenWindow driven;
    driven.window()->openAddress(driven.path());
    driven.waitForList();
    auto *dialog = beginImport(driven, R"([{"role": "<img src=x>\u202e", "content": ""}])");
    driven.waitFor("the fault", [&] { return says(dialog, u"has no role or type that is known"_s); });
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        QVERIFY(label->textFormat() == Qt::PlainText || !label->text().contains(u'<'));
    for (QPushButton *button : dialog->findChildren<QPushButton *>())
        QVERIFY(button->accessibleName() != u"Create workflow" || !button->isEnabled());
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::ConversionsTest)
#include "tst_conversions.moc"
