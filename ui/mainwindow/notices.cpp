#include "ui/mainwindow/notices.h"

#include "ui/text/translate.h"
#include "ui/widgets/questiondialog.h"

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

void show(const QString &iconName, const QString &title, const QString &text, QWidget *window)
{
    auto *notice = new QuestionDialog(iconName, title, text, window);
    notice->addChoice(tr("Close"), QDialogButtonBox::AcceptRole, [] {});
    notice->open();
}

} // namespace

void showAbout(QWidget *window)
{
    show(u"loupe"_s, tr("Stateloupe %1").arg(QString::fromLatin1(STATELOUPE_VERSION)),
        tr("Shows what AI workflows have stored, and changes exactly what you edit.\n\nMIT licence"), window);
}

void showShortcuts(QWidget *window)
{
    const QStringList lines{
        tr("Ctrl+O\tOpen a store"),
        tr("Ctrl+F\tFilter the workflows"),
        tr("Return\tOpen the chosen workflow"),
        tr("Ctrl+1 … 5\tTranscript, Context, Checkpoints, Metadata, Text"),
        tr("F2\tEdit the chosen value or message"),
        tr("Ctrl+Return\tEdit it in a window; there: change the value"),
        tr("Ctrl+S\tReview the changes, then save"),
        tr("Ctrl+Z\tUndo"),
        tr("Ctrl+Shift+Z\tRedo"),
        tr("F5\tReload"),
        tr("Ctrl+E\tSet when the opened workflow expires"),
        tr("Ctrl+Shift+U\tUnlock a production store"),
        tr("Ctrl+Shift+L\tLock it again"),
        tr("Ctrl+C\tCopy the id (in the list)"),
        tr("Del\tDelete the chosen workflows (in the list)"),
        tr("Ctrl+Tab\tNext tab"),
        tr("Ctrl+W\tClose the tab"),
        tr("Ctrl+Q\tQuit"),
    };
    show(u"document"_s, tr("Shortcuts"), lines.join(u'\n'), window);
}

void showProblem(const QString &title, const Error &error, QWidget *window)
{
    show(u"error"_s, title, error.detail, window);
}

} // namespace stateloupe
