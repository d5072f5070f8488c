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

void showProblem(const QString &title, const Error &error, QWidget *window)
{
    show(u"error"_s, title, error.detail, window);
}

} // namespace stateloupe
