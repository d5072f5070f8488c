#include "tests/pictures/scenes.h"

#include <QAbstractButton>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>
#include <QTest>
#include <QTranslator>

namespace stateloupe {

using namespace Qt::StringLiterals;

/// Alt and a letter means one thing in each dialog and menu, in each language.
class MnemonicsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void areTold_data();
    void areTold();

private:
    using Names = QHash<QKeySequence, QStringList>;
    static QStringList repeated(const Names &names, const QString &where);
    static QStringList repeatedIn(const QWidget *window);
    static QStringList repeatedOnPages(const QDialog *dialog);
    static QStringList repeatedIn(const QList<QAction *> &actions, const QString &where);

    QTranslator m_german;
};

void MnemonicsTest::initTestCase()
{
    QVERIFY(m_german.load(QStringLiteral(STATELOUPE_TRANSLATIONS "/stateloupe_de.qm")));
}

void MnemonicsTest::cleanup()
{
    QCoreApplication::removeTranslator(&m_german);
}

void MnemonicsTest::areTold_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isGerman");
    for (const char *name : {"query-filters", "columns", "palette", "keys", "connection", "delete", "search", "jump",
             "value-editor", "review", "conflict", "merge", "choose", "bulk-set-value", "bulk-preview", "bulk-result",
             "changes", "compare", "convert", "import", "findings", "findings-repair", "findings-store",
             "operation-message", "operation-checkpoint", "operation-labels", "operation-new", "operation-duplicate"}) {
        QTest::addRow("%s", name) << QString::fromLatin1(name) << false;
        QTest::addRow("%s in German", name) << QString::fromLatin1(name) << true;
    }
}

QStringList MnemonicsTest::repeated(const Names &names, const QString &where)
{
    QStringList faults;
    for (auto it = names.begin(); it != names.end(); ++it) {
        if (it->size() > 1)
            faults << where + u' ' + it.key().toString() + u": "_s + it->join(u" and "_s);
    }
    return faults;
}

QStringList MnemonicsTest::repeatedIn(const QWidget *window)
{
    Names names;
    const auto add = [&names](const QString &text) {
        if (const QKeySequence key = QKeySequence::mnemonic(text); !key.isEmpty())
            names[key] << text;
    };
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != window)
            continue;
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            add(button->text());
        if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy())
            add(label->text());
        const auto *tabs = qobject_cast<const QTabBar *>(widget);
        for (int i = 0; tabs && i < tabs->count(); ++i)
            add(tabs->tabText(i));
        const auto *bar = qobject_cast<const QMenuBar *>(widget);
        for (const QAction *action : bar ? bar->actions() : QList<QAction *>())
            add(action->text());
    }
    return repeated(names, window->windowTitle());
}

QStringList MnemonicsTest::repeatedIn(const QList<QAction *> &actions, const QString &where)
{
    Names names;
    QStringList faults;
    for (const QAction *action : actions) {
        if (const QKeySequence key = QKeySequence::mnemonic(action->text()); !key.isEmpty() && action->isVisible())
            names[key] << action->text();
        if (action->menu())
            faults << repeatedIn(action->menu()->actions(), action->text());
    }
    return faults + repeated(names, where);
}

/// On all pages of a dialog that has some.
QStringList MnemonicsTest::repeatedOnPages(const QDialog *dialog)
{
    QStringList faults = repeatedIn(dialog);
    for (QTabBar *tabs : dialog->findChildren<QTabBar *>()) {
        for (int i = 0; tabs->isVisible() && i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            faults << repeatedIn(dialog);
        }
    }
    return faults;
}

void MnemonicsTest::areTold()
{
    QFETCH(const QString, name);
    QFETCH(const bool, isGerman);
    const QList<Scene> scenes = allScenes();
    const auto scene
        = std::find_if(scenes.begin(), scenes.end(), [&](const Scene &other) { return other.name == name; });
    QVERIFY(scene != scenes.end());
    if (isGerman)
        QCoreApplication::installTranslator(&m_german);
    Stage stage;
    scene->play(stage);
    stage.settle();
    QStringList faults = repeatedIn(stage.window()->menuBar()->actions(), u"the menus"_s);
    faults << repeatedIn(stage.window());
    for (const QDialog *dialog : stage.window()->findChildren<QDialog *>()) {
        if (dialog->isVisible())
            faults << repeatedOnPages(dialog);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

} // namespace stateloupe

QTEST_MAIN(stateloupe::MnemonicsTest)

#include "tst_mnemonics.moc"
