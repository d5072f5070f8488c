#include "tests/pictures/scenes.h"
#include "tests/ui/translations/cuttext.h"
#include "tests/ui/translations/pseudotranslator.h"
#include "tests/ui/translations/shownwords.h"
#include "ui/preferences/zoom.h"
#include "ui/session/documentsession.h"
#include "ui/session/sessionfindings.h"
#include "ui/views/documenttabs.h"

#include <QApplication>
#include <QRegularExpression>
#include <QTest>
#include <QTextDocumentFragment>

namespace stateloupe {

using namespace Qt::StringLiterals;

/// Every scene in a language that is longer than English: nothing is cut, and nothing was forgotten to be translated.
class TestPseudoLocale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void wordsFit_data();
    void wordsFit();

private:
    void check(Stage &stage, const QString &where);

    PseudoTranslator m_translator;
};

namespace {

constexpr QSize SmallWindow(1024, 640); // half of a usual screen

/// What is the same in every language: names, keys, queries, revisions, and what Qt says itself.
bool isUniversal(const QString &text)
{
    if (text.startsWith(u"This is no value"_s)) // an error of the core, which speaks English
        return true;
    static const QSet<QString> names{u"Stateloupe"_s, u"JSON"_s, u"SQLite"_s, u"PostgreSQL"_s, u"Redis"_s,
        u"Scroll Left"_s, u"Scroll Right"_s, u"empty"_s, u"none"_s, u"Orders"_s, u"LangGraph"_s, u"CrewAI"_s,
        u"AutoGen"_s, u"LlamaIndex"_s, u"tool"_s};
    static const QRegularExpression spelled(
        u"^(\\w+\\.)+\\w+( ([=<>]|in \\()|$)|^updated >|[a-z]+:[/\\w]|^/\\w|^[0-9a-f]{40}$|^\\{\""_s);
    static const QRegularExpression words(u"\\p{L}{2}"_s);
    const bool isKey = QKeySequence(text)[0].key() != Qt::Key_unknown;
    return isKey || names.contains(text) || text.contains(spelled) || !text.contains(words);
}

/// What the store says: ids, values, where it is.
bool isData(const QString &text, Stage &stage)
{
    QFile file(stage.driven().path());
    return text.contains(stage.driven().path()) || stage.driven().path().contains(text)
        || (file.open(QIODevice::ReadOnly) && file.readAll().contains(text.toUtf8()));
}

/// What the core says of a workflow, in English.
bool isFinding(const QString &text, Stage &stage)
{
    const DocumentSession *session = stage.window()->documents()->current();
    const QList<Finding> findings = session ? session->findings()->findings() : QList<Finding>();
    return std::any_of(
        findings.begin(), findings.end(), [&](const Finding &finding) { return finding.message == text; });
}

bool isTranslated(const QString &text)
{
    return text.isEmpty() || text.contains(u'⟦');
}

} // namespace

void TestPseudoLocale::init()
{
    QCoreApplication::installTranslator(&m_translator);
}

void TestPseudoLocale::cleanup()
{
    QCoreApplication::removeTranslator(&m_translator);
    Zoom::instance()->set(100);
}

void TestPseudoLocale::check(Stage &stage, const QString &where)
{
    stage.settle();
    QStringList faults = cutTexts(stage.window());
    for (const QString &shown : shownWords(stage.window())) {
        const QString text = QTextDocumentFragment::fromHtml(shown).toPlainText(); // tool tips are escaped
        if (!isTranslated(text) && !isUniversal(text) && !isData(text, stage) && !isFinding(text, stage))
            faults << u"not translated: "_s + text;
    }
    faults.prepend(where);
    QVERIFY2(faults.size() == 1, qPrintable(faults.join(u'\n')));
}

void TestPseudoLocale::wordsFit_data()
{
    QTest::addColumn<Scene>("scene");
    for (const Scene &scene : allScenes()) {
        if (!scene.name.startsWith(u"zoom"_s)) // what is zoomed has less room in every language
            QTest::newRow(qPrintable(scene.name)) << scene;
    }
}

void TestPseudoLocale::wordsFit()
{
    QFETCH(const Scene, scene);
    Stage stage;
    scene.play(stage);
    check(stage, u"1280 x 800"_s);
    stage.window()->resize(SmallWindow);
    check(stage, u"1024 x 640"_s);
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::TestPseudoLocale)
#include "tst_pseudolocale.moc"
