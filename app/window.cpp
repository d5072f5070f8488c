#include "app/window.h"

#include "app/application.h"
#include "app/screenshot.h"
#include "app/translations.h"
#include "ui/controllers/openstore.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/views/documenttabs.h"
#include "ui/views/documentview.h"

#include <QLoggingCategory>
#include <QTemporaryDir>

namespace stateloupe {

using namespace Qt::StringLiterals;

namespace {

/// In the first store, as soon as that is there.
void openWorkflow(MainWindow *window, const WindowOptions &options)
{
    if (OpenStore *store = window->stores()->stores().value(0))
        window->stores()->setCurrent(store);
    window->openWorkflow(WorkflowId::fromString(options.workflow));
    const qsizetype tab = windowViews().indexOf(options.view);
    if (DocumentView *view = window->documents()->currentView(); view && tab >= 0)
        view->startAt(DocumentView::Tab(tab));
}

} // namespace

const QStringList &windowViews()
{
    static const QStringList views{u"transcript"_s, u"context"_s, u"checkpoints"_s, u"metadata"_s, u"text"_s};
    return views;
}

int runWindow(int &argc, char **argv, const WindowOptions &options)
{
    const bool takesPicture = !options.screenshot.isEmpty();
    if (takesPicture) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        QLoggingCategory::setFilterRules(u"default.warning=false\nqt.qpa.*=false"_s); // what that platform cannot do
    }

    QApplication qtApplication(argc, argv);
    installTranslations(options.language);
    const QTemporaryDir unremembered;
    Settings settings(takesPicture ? unremembered.filePath(u"settings.ini"_s) : Settings::defaultFileName());
    const Theme::Scheme scheme = options.scheme.isEmpty() ? settings.scheme() : Settings::schemeNamed(options.scheme);
    Application application(qtApplication, &settings, ConnectionBook::defaultFileName(), scheme);
    // Before anything can ask a question: a dialog of a window that is not there yet ends up behind it.
    if (!takesPicture)
        application.window()->show();
    application.open(options.stores, options.sample);
    if (!options.workflow.isEmpty())
        openWorkflow(application.window(), options);
    if (options.stores.isEmpty() && !options.sample && !takesPicture)
        application.window()->resume(!options.fresh);
    if (!takesPicture)
        return QApplication::exec();
    Screenshot screenshot(application.window(), options.screenshot);
    return QApplication::exec();
}

} // namespace stateloupe
