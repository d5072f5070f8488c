#include "tests/ui/mainwindow/drivenwindow.h"
#include "tests/ui/translations/translationfile.h"

#include <QApplication>
#include <QDirIterator>
#include <QMenu>
#include <QMenuBar>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

namespace stateloupe {

using namespace Qt::StringLiterals;

/// German is whole: every text of the sources is in it, is translated, is found by the program, and can be used.
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyTextIsTranslated();
    void contextsAreThoseOfTheProgram();
    void placeholdersAreKept();
    void theWindowIsGerman();
    void mnemonicsDifferWithinAMenu();

private:
    QTemporaryDir m_folder;
    std::vector<TranslatedText> m_committed;
    std::vector<TranslatedText> m_texts; ///< as they would be after an update
    QTranslator m_german;
};

namespace {

QString key(const TranslatedText &text)
{
    return text.context + u'|' + text.source + u'|' + text.comment;
}

QSet<QString> keys(const std::vector<TranslatedText> &texts)
{
    QSet<QString> keys;
    for (const TranslatedText &text : texts)
        keys.insert(key(text));
    return keys;
}

/// What must be the same in every language, in an order that does not depend on it.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression places(u"%L?\\d|%n|\n"_s);
    QStringList found;
    for (const QRegularExpressionMatch &match : places.globalMatch(text))
        found << match.captured().remove(u'L'); // a number may be written in the way of the language
    found.sort();
    found.removeDuplicates();
    return found;
}

QChar mnemonic(const QString &text)
{
    static const QRegularExpression marked(u"(?<!&)&([^&])"_s);
    const QString letter = marked.match(text).captured(1);
    return letter.isEmpty() ? QChar() : letter.front().toLower();
}

void addClashes(const QString &title, const QList<QAction *> &actions, QStringList &clashes)
{
    QHash<QChar, QString> taken;
    for (const QAction *action : actions) {
        const QChar letter = mnemonic(action->text());
        if (!letter.isNull() && taken.contains(letter))
            clashes << title + u": “"_s + taken[letter] + u"” and “"_s + action->text() + u'”';
        taken.insert(letter, action->text());
        if (action->menu())
            addClashes(action->text(), action->menu()->actions(), clashes);
    }
}

} // namespace

void TestTranslations::initTestCase()
{
    const QString original = QStringLiteral(STATELOUPE_SOURCE_DIR "/resources/translations/stateloupe_de.ts");
    const QString copy = m_folder.filePath(u"stateloupe_de.ts"_s);
    m_committed = readTranslations(original);
    QVERIFY(m_committed.size() > 500 && QFile::copy(original, copy));
    QProcess update;
    update.setWorkingDirectory(QStringLiteral(STATELOUPE_SOURCE_DIR));
    update.start(QStringLiteral(STATELOUPE_LUPDATE),
        {u"-silent"_s, u"-recursive"_s, u"ui"_s, u"app"_s, u"-I"_s, u"."_s, u"-locations"_s, u"none"_s, u"-ts"_s,
            copy});
    QVERIFY(update.waitForFinished(60'000));
    QCOMPARE(update.exitCode(), 0);
    m_texts = readTranslations(copy);
    QVERIFY(m_german.load(QStringLiteral(STATELOUPE_TRANSLATIONS "/stateloupe_de.qm")));
}

void TestTranslations::everyTextIsTranslated()
{
    const QSet<QString> known = keys(m_committed);
    QStringList faults;
    for (const TranslatedText &text : m_texts) {
        if (!known.contains(key(text)))
            faults << u"missing: "_s + key(text);
        else if (!text.state.isEmpty() || text.translations.contains(QString()))
            faults << text.state + u": "_s + key(text);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

/// A text that lupdate puts under another name than the program looks under is never found.
void TestTranslations::contextsAreThoseOfTheProgram()
{
    QStringList faults;
    QSet<QString> classes;
    static const QRegularExpression declared(
        u"\\n(?:class|struct) (?:\\w+::)*(\\w+)[^;{]*\\{\\s*(?:Q_OBJECT|Q_GADGET|Q_DECLARE_TR_FUNCTIONS)"_s);
    for (const QString &room : {u"/ui"_s, u"/app"_s}) {
        QDirIterator files(QStringLiteral(STATELOUPE_SOURCE_DIR) + room, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
            QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            for (const QRegularExpressionMatch &match : declared.globalMatch(QString::fromUtf8(file.readAll())))
                classes.insert(u"stateloupe::"_s + match.captured(1));
        }
    }
    for (const TranslatedText &text : m_texts) {
        if (text.context != u"stateloupe"_s && !classes.contains(text.context))
            faults << key(text);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestTranslations::placeholdersAreKept()
{
    QStringList faults;
    for (const TranslatedText &text : m_committed) {
        for (const QString &translation : text.translations) {
            if (placeholders(translation) != placeholders(text.source))
                faults << key(text) + u" → "_s + translation;
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestTranslations::theWindowIsGerman()
{
    QCoreApplication::installTranslator(&m_german);
    DrivenWindow driven;
    QStringList menus;
    for (const QAction *action : driven.window()->menuBar()->actions())
        menus << action->text().remove(u'&');
    QCOMPARE(menus, (QStringList{u"Datei"_s, u"Bearbeiten"_s, u"Ansicht"_s, u"Workflow"_s, u"Hilfe"_s}));
    QCoreApplication::removeTranslator(&m_german);
}

void TestTranslations::mnemonicsDifferWithinAMenu()
{
    QStringList clashes;
    for (const bool isGerman : {false, true}) {
        if (isGerman)
            QCoreApplication::installTranslator(&m_german);
        DrivenWindow driven;
        addClashes(u"the window"_s, driven.window()->menuBar()->actions(), clashes);
        QCoreApplication::removeTranslator(&m_german);
    }
    QVERIFY2(clashes.isEmpty(), qPrintable(clashes.join(u'\n')));
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::TestTranslations)
#include "tst_translations.moc"
